package org.guardbook.command.chronology;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.matchers.Matchers;
import org.guardbook.command.Desk;
import org.guardbook.command.Entry;
import org.guardbook.command.Refusal;
import org.guardbook.command.RuleViolated;
import org.guardbook.command.referencedata.Codes;

/**
 * Given a record and what was picked of it, when somebody asks for something, then this follows.
 * The entries of the record are called entry-1, entry-2 and so on.
 */
final class Story {

  private final FixtureConfiguration<Chronology> fixture =
      new AggregateTestFixture<>(Chronology.class);
  private List<ChronologyEvent> given = List.of();

  private Story(String reference, List<Entry<Object>> entries) {
    fixture.registerInjectableResource(
        new Desk(
            Clock.fixed(Instant.parse("2014-03-31T11:00:00Z"), ZoneOffset.UTC),
            Codes.initial(),
            _ -> true));
    fixture.registerInjectableResource(
        new Originals(asked -> asked.equals(reference) ? entries : List.of()));
  }

  static Story of(String reference, Object... recorded) {
    List<Entry<Object>> entries = new ArrayList<>();
    for (Object event : recorded) {
      entries.add(new Entry<>("entry-" + (entries.size() + 1), event));
    }
    return new Story(reference, entries);
  }

  Story given(ChronologyEvent... facts) {
    given = List.of(facts);
    return this;
  }

  Result when(ChronologyCommand command) {
    return new Result(
        given.isEmpty()
            ? fixture.givenNoPriorActivity().when(command)
            : fixture.given(given).when(command));
  }

  /** What came of it. */
  record Result(ResultValidator<Chronology> result) {

    void then(ChronologyEvent... entries) {
      result.expectEvents((Object[]) entries);
    }

    void refused(String field, String sentence) {
      refused(new Refusal(field, sentence));
    }

    void refused(Refusal... refusals) {
      result
          .expectNoEvents()
          .expectException(RuleViolated.class)
          .expectException(
              Matchers.matches(
                  refused -> ((RuleViolated) refused).refusals().equals(List.of(refusals))));
    }

    void isAboutNothing() {
      result.expectNoEvents().expectException(AggregateNotFoundException.class);
    }
  }
}
