package org.guardbook.command.committee;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.matchers.Matchers;
import org.guardbook.command.Desk;
import org.guardbook.command.Refusal;
import org.guardbook.command.RuleViolated;
import org.guardbook.command.referencedata.Codes;

/** Given what is on record of a committee, when somebody asks for something, then this follows. */
final class Story {

  private final FixtureConfiguration<Committee> fixture =
      new AggregateTestFixture<>(Committee.class);
  private final List<CommitteeEvent> given;

  private Story(List<CommitteeEvent> given) {
    this.given = given;
    fixture.registerInjectableResource(
        new Desk(
            Clock.fixed(Instant.parse("2015-03-31T11:00:00Z"), ZoneOffset.UTC),
            Codes.initial(),
            _ -> !given.isEmpty()));
  }

  static Story given(CommitteeEvent... facts) {
    return new Story(List.of(facts));
  }

  Result when(CommitteeCommand command) {
    return new Result(fixture.given(given).when(command));
  }

  /** What came of it. */
  record Result(ResultValidator<Committee> result) {

    void then(CommitteeEvent... entries) {
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
  }
}
