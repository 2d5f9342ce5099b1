package org.guardbook.query.chronology;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.guardbook.command.chronology.RecordKind;
import org.guardbook.query.chronology.Chronology.Chosen;
import org.guardbook.query.chronology.Chronology.LeftOut;
import org.guardbook.query.chronology.ChronologyQuery.ReadCaseChronology;
import org.guardbook.query.chronology.ChronologyQuery.ReadChildChronology;
import org.guardbook.query.chronology.ChronologyQuery.ReadReviewChronology;
import org.guardbook.query.chronology.Picks.Pick;
import org.guardbook.query.timeline.NamedEntries;
import org.guardbook.query.timeline.TimelineEntry;
import org.guardbook.query.views.Views;

/** Answers what is in a chronology; each question reads the timeline of its own kind of record. */
class ChronologyAnswers {

  private static final Comparator<Chosen> FIRST_HAPPENING_FIRST =
      Comparator.<Chosen, TimelineEntry>comparing(
          Chosen::stands,
          Comparator.comparing(TimelineEntry::happened).thenComparing(TimelineEntry::position));

  private static final Comparator<LeftOut> LAST_FIRST =
      Comparator.<LeftOut>comparingLong(out -> out.reason().position()).reversed();

  /** Views of what had been recorded by an instant of one record. */
  @FunctionalInterface
  interface Past {
    Views of(Instant asAt, RecordKind kind, String reference);
  }

  /** Finds the entries of one record by their event ids. */
  @FunctionalInterface
  private interface Entries {
    NamedEntries named(Views views, String reference, List<String> eventIds);
  }

  private final Views views;
  private final Past past;

  ChronologyAnswers(Views views, Past past) {
    this.views = views;
    this.past = past;
  }

  @QueryHandler
  Chronology answer(ReadCaseChronology query) {
    return read(query, RecordKind.POSITION_OF_TRUST, NamedEntries::ofCase);
  }

  @QueryHandler
  Chronology answer(ReadReviewChronology query) {
    return read(query, RecordKind.REVIEW, NamedEntries::ofReview);
  }

  @QueryHandler
  Chronology answer(ReadChildChronology query) {
    return read(query, RecordKind.CHILD_PROTECTION, NamedEntries::ofChild);
  }

  private Chronology read(ChronologyQuery query, RecordKind kind, Entries entries) {
    String reference = query.reference();
    Instant asAt = query.asAt();
    Views known = asAt == null ? views : past.of(asAt, kind, reference);
    List<Pick> picks =
        known
            .view(Picks.ALL)
            .find(reference)
            .filter(found -> found.kind() == kind)
            .map(Picks::picks)
            .orElse(List.of());
    NamedEntries named = entries.named(known, reference, picks.stream().map(Pick::entry).toList());
    List<Chosen> chosen = new ArrayList<>();
    List<LeftOut> leftOut = new ArrayList<>();
    for (Pick pick : picks) {
      named
          .entry(pick.entry())
          .ifPresent(
              entry -> {
                if (pick.takenOut() == null) {
                  chosen.add(chosen(pick, entry, named));
                } else {
                  leftOut.add(new LeftOut(entry, pick.pick(), pick.takenOut()));
                }
              });
    }
    chosen.sort(FIRST_HAPPENING_FIRST);
    leftOut.sort(LAST_FIRST);
    return new Chronology(reference, kind, List.copyOf(chosen), List.copyOf(leftOut));
  }

  private static Chosen chosen(Pick pick, TimelineEntry entry, NamedEntries named) {
    return new Chosen(
        entry,
        named.correctionOf(entry).orElse(null),
        named.isStruckOut(entry),
        pick.pick(),
        pick.restated());
  }
}
