package org.guardbook.ui.timeline;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.Location;
import java.time.LocalDate;
import java.util.List;
import org.guardbook.query.timeline.TimelineEntry;
import org.guardbook.query.timeline.TimelineQuery.Timeline;
import org.guardbook.ui.components.Actions;
import org.guardbook.ui.components.Chips;
import org.jspecify.annotations.Nullable;

/** The entries of a record by when they happened, chosen by kind, a page at a time. */
public final class CaseTimeline extends Div {

  private static final int PAGE = 50;
  private static final int WHOLE_RECORD = 20_000;
  private static final String ENTRY = "entry";

  /** Fetches entries of one kind, or of all, a page at a time, the latest happening first. */
  @FunctionalInterface
  public interface Source {
    Timeline read(TimelineEntry.@Nullable Kind kind, int page, int size);
  }

  private final Source source;
  private final LocalDate today;
  private final EntryTools tools;
  private final long latest;
  private TimelineEntry.@Nullable Kind kind;
  private Spine spine;
  private int pages;

  /**
   * @param tools what whoever looks may do about an entry
   * @param newSince entries recorded after that position are marked
   */
  public CaseTimeline(
      Source source,
      LocalDate today,
      EntryTools tools,
      TimelineEntry.@Nullable Kind kind,
      long newSince) {
    this.source = source;
    this.today = today;
    this.tools = tools;
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
    spine = new Spine(today, tools);
    add(heading, chips, spine);
    fill(first, 1, newSince);
    latest = first.entries().stream().mapToLong(TimelineEntry::position).max().orElse(-1);
  }

  /**
   * The latest happenings of a record as they stood after an entry.
   *
   * @param marked event id of that entry
   */
  public static Component asItStood(List<TimelineEntry> entries, String marked, LocalDate today) {
    H2 heading = new H2("Timeline as it stood");
    heading.addClassName("unseen");
    Spine spine = new Spine(today, EntryTools.NONE);
    spine.add(entries, Long.MAX_VALUE);
    spine.mark(marked);
    return new Div(heading, spine);
  }

  private void fill(long newSince) {
    pages = 0;
    fill(read(0), 1, newSince);
  }

  private void fill(Timeline some, int pagesOfIt, long newSince) {
    if (pages == 0) {
      Spine fresh = new Spine(today, tools);
      replace(spine, fresh);
      spine = fresh;
      getChildren().filter(each -> each.hasClassName("moreentries")).toList().forEach(this::remove);
    }
    pages += pagesOfIt;
    spine.add(some.entries(), newSince);
    if ((long) pages * PAGE < some.total()) {
      Div more = new Div();
      more.addClassName("moreentries");
      more.add(
          Actions.quiet(
              "Show earlier entries",
              () -> {
                remove(more);
                fill(read(pages), 1, Long.MAX_VALUE);
              }));
      add(more);
    }
  }

  /** What the address of a record's page ends with that leads to one of its entries. */
  public static String leadingTo(String eventId) {
    return "?" + ENTRY + "=" + eventId;
  }

  /** Turns to the entry that the address of the page leads to, however long ago it happened. */
  public void turnTo(Location address) {
    address.getQueryParameters().getSingleParameter(ENTRY).ifPresent(this::turnTo);
  }

  private void turnTo(String eventId) {
    if (!spine.turnTo(eventId)) {
      Timeline whole = source.read(kind, 0, WHOLE_RECORD);
      List<TimelineEntry> entries = whole.entries();
      int at = entries.stream().map(TimelineEntry::eventId).toList().indexOf(eventId);
      if (at >= 0) {
        int upTo = at / PAGE + 1;
        List<TimelineEntry> read = entries.subList(0, Math.min(upTo * PAGE, entries.size()));
        pages = 0;
        fill(new Timeline(read, whole.total(), whole.byKind()), upTo, Long.MAX_VALUE);
        spine.turnTo(eventId);
      }
    }
  }

  private Timeline read(int page) {
    return source.read(kind, page, PAGE);
  }

  /** What is chosen; null for everything. */
  public TimelineEntry.@Nullable Kind kind() {
    return kind;
  }

  /** Position of the latest entry on the first page, as it was first shown. */
  public long latest() {
    return latest;
  }
}
