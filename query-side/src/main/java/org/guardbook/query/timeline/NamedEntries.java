package org.guardbook.query.timeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.guardbook.command.Entry.Correcting;
import org.guardbook.query.views.Filter;
import org.guardbook.query.views.Page;
import org.guardbook.query.views.Sort;
import org.guardbook.query.views.Views;
import org.jspecify.annotations.Nullable;

/**
 * Some entries of one record, in the words of its timeline, and what corrected them: for whoever
 * points at entries and repeats nothing of them.
 */
public final class NamedEntries {

  private final Map<String, TimelineEntry> entries = new HashMap<>();

  /** Corrections that put nothing in the place of what they correct. */
  private final Set<String> withdrawals = new HashSet<>();

  private NamedEntries() {}

  /**
   * @param eventIds of entries of the case; what is none of its entries is left out
   */
  public static NamedEntries ofCase(Views views, String reference, Collection<String> eventIds) {
    List<FiledEntry> all = Sheet.all(views.view(Sheet.SHEETS), reference);
    return of(
        all,
        eventIds,
        FiledEntry::eventId,
        FiledEntry::correctedBy,
        FiledEntry::event,
        wanted -> TimelineAnswers.inWords(wanted, views, _ -> all));
  }

  /**
   * @param eventIds as in {@link #ofCase}
   */
  public static NamedEntries ofChild(Views views, String reference, Collection<String> eventIds) {
    return of(
        ChildEntry.all(views.view(ChildEntry.ENTRIES), reference),
        eventIds,
        ChildEntry::eventId,
        ChildEntry::correctedBy,
        ChildEntry::event,
        wanted -> ChildTimelineAnswers.inWords(wanted, views));
  }

  /**
   * @param eventIds as in {@link #ofCase}
   */
  public static NamedEntries ofReview(Views views, String reference, Collection<String> eventIds) {
    return of(
        views
            .view(ReviewEntry.ENTRIES)
            .find(Filter.equal("review", reference), Sort.by("position"), Page.ALL),
        eventIds,
        ReviewEntry::eventId,
        _ -> null,
        ReviewEntry::event,
        wanted -> ReviewTimelineAnswers.inWords(wanted, views));
  }

  /**
   * @param <F> entries of that kind of record as they are filed
   */
  private static <F> NamedEntries of(
      List<F> all,
      Collection<String> eventIds,
      Function<F, String> id,
      Function<F, @Nullable String> correctedBy,
      Function<F, Object> event,
      Function<List<F>, List<TimelineEntry>> inWords) {
    NamedEntries named = new NamedEntries();
    Set<String> wantedIds = new HashSet<>(eventIds);
    for (F each : all) {
      String by = correctedBy.apply(each);
      if (by != null && eventIds.contains(id.apply(each))) {
        wantedIds.add(by);
      }
    }
    List<F> wanted = new ArrayList<>();
    for (F each : all) {
      if (wantedIds.contains(id.apply(each))) {
        wanted.add(each);
        if (Facts.of(event.apply(each)) instanceof Correcting<?>) {
          named.withdrawals.add(id.apply(each));
        }
      }
    }
    inWords.apply(wanted).forEach(entry -> named.entries.put(entry.eventId(), entry));
    return named;
  }

  public Optional<TimelineEntry> entry(String eventId) {
    return Optional.ofNullable(entries.get(eventId));
  }

  /** What took the place of an entry that was asked for; empty where it stands. */
  public Optional<TimelineEntry> correctionOf(TimelineEntry entry) {
    String by = entry.correctedBy();
    return by == null ? Optional.empty() : entry(by);
  }

  /** Whether its correction left nothing in its place. */
  public boolean isStruckOut(TimelineEntry entry) {
    String by = entry.correctedBy();
    return by != null && withdrawals.contains(by);
  }
}
