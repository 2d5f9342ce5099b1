package org.guardbook.query.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.guardbook.command.Provenance;
import org.guardbook.command.access.Role;
import org.guardbook.command.account.AccountEvent;
import org.guardbook.command.childprotection.ChildProtectionEvent;
import org.guardbook.command.chronology.ChronologyEvent;
import org.guardbook.command.committee.CommitteeEvent;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent;
import org.guardbook.command.referencedata.ReferenceDataEvent;
import org.guardbook.command.review.ReviewEvent;
import org.guardbook.query.Recorded;
import org.guardbook.query.views.InMemoryViews;
import org.guardbook.query.views.ViewStore;
import org.guardbook.query.views.Views;

/**
 * Events that were recorded, for tests of projections:
 *
 * <pre>{@code
 * Views views =
 *     Past.of(contactRecorded(), thresholdMet())
 *         .at("2013-10-09T09:00:00Z")
 *         .by("dso", Role.DESIGNATED_SENIOR_OFFICER)
 *         .and(outcomeRecorded())
 *         .into(TimelineProjection::new);
 * }</pre>
 *
 * Unless told otherwise an event is recorded a minute after the one before, by {@code lado}; its id
 * is {@code event-} and its position, counted from 1.
 */
public final class Past {

  /** When the first event is recorded. */
  public static final Instant BEGINNING = Instant.parse("2013-10-07T09:00:00Z");

  private final List<Happening> happenings = new ArrayList<>();
  private final Map<String, Long> sequences = new HashMap<>();
  private Instant next = BEGINNING;
  private Provenance by = new Provenance("lado", Role.LADO, null, null, null, null);

  private Past() {}

  public static Past of(Object... events) {
    return new Past().and(events);
  }

  public Past and(Object... events) {
    for (Object event : events) {
      String subject = subject(event);
      long position = happenings.size() + 1L;
      long sequence = sequences.merge(subject, 0L, (before, _) -> before + 1);
      happenings.add(
          new Happening(
              event, new Recorded(position, subject, sequence, "event-" + position, next, by)));
      next = next.plus(Duration.ofMinutes(1));
    }
    return this;
  }

  /** The next event is recorded then. */
  public Past at(String instant) {
    next = Instant.parse(instant);
    return this;
  }

  public Past by(String account, Role role) {
    return by(new Provenance(account, role, null, null, null, null));
  }

  public Past by(Provenance provenance) {
    by = provenance;
    return this;
  }

  /** Views in memory after the projection has handled every event, each in a batch of its own. */
  public Views into(Function<Views, Object> projection) {
    InMemoryViews views = new InMemoryViews();
    into(views, projection);
    return views;
  }

  /** The same for a projection that asks for the history of a case. */
  public Views into(BiFunction<Views, History<PositionOfTrustEvent>, Object> projection) {
    return into(views -> projection.apply(views, history()));
  }

  /** Into views that there are; several projections may share them. */
  public void into(ViewStore views, Function<Views, Object> projection) {
    Handlers handlers = new Handlers(projection.apply(views.projecting()));
    for (Happening happening : happenings) {
      try (ViewStore.Batch batch = views.begin()) {
        handlers.handle(happening.event(), happening.recorded());
        batch.commit(happening.recorded().position());
      }
    }
  }

  /** Of these events, what a projection would be given by the store. */
  @SuppressWarnings("unchecked") // a record has entries of one kind
  public <E> History<E> history() {
    return (subject, sequence) ->
        History.effective(
            happenings.stream()
                .filter(happening -> happening.recorded().subject().equals(subject))
                .filter(happening -> happening.recorded().sequence() <= sequence)
                .map(happening -> new History.Told<>((E) happening.event(), happening.recorded()))
                .toList());
  }

  private static String subject(Object event) {
    return switch (event) {
      case PositionOfTrustEvent ofCase -> ofCase.reference().value();
      case ChildProtectionEvent ofChild -> ofChild.reference().value();
      case ReviewEvent ofReview -> ofReview.reference().value();
      case ChronologyEvent ofChronology -> ofChronology.chronology().toString();
      case CommitteeEvent ofCommittee -> ofCommittee.committee().value();
      case AccountEvent ofAccount -> ofAccount.account();
      case ReferenceDataEvent _ -> ReferenceDataEvent.SUBJECT;
      default -> throw new IllegalArgumentException("Whose event is " + event + "?");
    };
  }

  private record Happening(Object event, Recorded recorded) {}
}
