package org.guardbook.ui.casefile;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.time.Instant;
import java.time.LocalDate;
import org.guardbook.query.timeline.TimelineEntry;
import org.guardbook.query.timeline.TimelineQuery.ReadTimeline;
import org.guardbook.query.timeline.TimelineQuery.Timeline;
import org.guardbook.ui.components.Actions;
import org.guardbook.ui.components.Chips;
import org.guardbook.ui.dispatch.Dispatch;
import org.jspecify.annotations.Nullable;

/** The entries of a case by when they happened, chosen by kind, a page at a time. */
final class CaseTimeline extends Div {

  private static final int PAGE = 50;

  private final Dispatch dispatch;
  private final String reference;
  private final @Nullable Instant asAt;
  private final LocalDate today;
  private final boolean mayCorrect;
  private final long latest;
  private TimelineEntry.@Nullable Kind kind;
  private Spine spine;
  private int pages;

  /**
   * @param mayCorrect whether its entries offer to be corrected
   * @param newSince entries recorded after that position are marked
   */
  CaseTimeline(
      Dispatch dispatch,
      String reference,
      @Nullable Instant asAt,
      LocalDate today,
      boolean mayCorrect,
      TimelineEntry.@Nullable Kind kind,
      long newSince) {
    this.dispatch = dispatch;
    this.reference = reference;
    this.asAt = asAt;
    this.today = today;
    this.mayCorrect = mayCorrect;
    this.kind = kind;
    H2 heading = new H2("Timeline");
    heading.addClassName("unseen");
    Chips<String> chips =
        new Chips<>(
            "Which entries",
            chosen -> {
              this.kind = chosen.isEmpty() ? null : TimelineEntry.Kind.valueOf(chosen);
              fill(Long.MAX_VALUE);
            });
    Timeline first = read(0);
    chips.chip("", "Everything");
    chips.count("", first.byKind().values().stream().mapToLong(Long::longValue).sum());
    for (TimelineEntry.Kind each : TimelineEntry.Kind.values()) {
      long count = first.byKind().getOrDefault(each, 0L);
      if (count > 0) {
        chips.chip(each.name(), each.label());
        chips.count(each.name(), count);
      }
    }
    chips.show(kind == null ? "" : kind.name());
    spine = new Spine(today, mayCorrect);
    add(heading, chips, spine);
    fill(first, newSince);
    latest = first.entries().stream().mapToLong(TimelineEntry::position).max().orElse(0);
  }

  private void fill(long newSince) {
    pages = 0;
    fill(read(0), newSince);
  }

  private void fill(Timeline page, long newSince) {
    if (pages == 0) {
      Spine fresh = new Spine(today, mayCorrect);
      replace(spine, fresh);
      spine = fresh;
      getChildren().filter(each -> each.hasClassName("moreentries")).toList().forEach(this::remove);
    }
    pages++;
    spine.add(page.entries(), newSince);
    if ((long) pages * PAGE < page.total()) {
      Div more = new Div();
      more.addClassName("moreentries");
      more.add(
          Actions.quiet(
              "Show earlier entries",
              () -> {
                remove(more);
                fill(read(pages), Long.MAX_VALUE);
              }));
      add(more);
    }
  }

  private Timeline read(int page) {
    return dispatch.ask(new ReadTimeline(reference, kind, asAt, page, PAGE), Timeline.class);
  }

  TimelineEntry.@Nullable Kind kind() {
    return kind;
  }

  /** Position of the latest entry on the first page, as it was first shown. */
  long latest() {
    return latest;
  }
}
