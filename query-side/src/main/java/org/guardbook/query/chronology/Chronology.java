package org.guardbook.query.chronology;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guardbook.command.When;
import org.guardbook.command.access.Role;
import org.guardbook.command.chronology.RecordKind;
import org.guardbook.query.timeline.TimelineEntry;
import org.jspecify.annotations.Nullable;

/**
 * The significant events of one record as a practitioner picked them (domain.md §5).
 *
 * @param reference of the record
 * @param entries by when they happened, the first first
 * @param takenOut what had been picked and was taken out again, the last first
 */
public record Chronology(
    String reference, RecordKind kind, List<Chosen> entries, List<LeftOut> takenOut) {

  /**
   * An entry that was picked.
   *
   * @param picked the entry of the timeline as it was recorded
   * @param correction what corrected it since; null where it stands
   * @param struckOut whether that left nothing in its place
   * @param pick who picked it, and what they said it meant for the child
   * @param restated what was said of that since, the last of it last
   */
  public record Chosen(
      TimelineEntry picked,
      @Nullable TimelineEntry correction,
      boolean struckOut,
      Said pick,
      List<Said> restated) {

    /** What is known to have happened: what was picked, or what corrected it. */
    public TimelineEntry stands() {
      return correction == null ? picked : correction;
    }

    /** What it meant for the child, as it was said last. */
    public Said significance() {
      return restated.isEmpty() ? pick : restated.getLast();
    }

    /** Every time that it was said what it meant but the last, the first first. */
    public List<Said> saidBefore() {
      return restated.isEmpty()
          ? List.of()
          : Stream.concat(Stream.of(pick), restated.stream().limit(restated.size() - 1L)).toList();
    }
  }

  /**
   * An entry that was picked and taken out again.
   *
   * @param reason why it was
   */
  public record LeftOut(TimelineEntry entry, Said pick, Said reason) {}

  /**
   * What somebody said when they changed the chronology.
   *
   * @param on the day, as whoever said it states
   * @param position its place in the ledger
   */
  public record Said(
      String words,
      When on,
      String by,
      @Nullable Role role,
      Instant recordedAt,
      String eventId,
      long position) {}

  public boolean isEmpty() {
    return entries.isEmpty();
  }

  /** Whether nothing was ever picked, so that it tells nothing of the record. */
  public boolean showsNothing() {
    return entries.isEmpty() && takenOut.isEmpty();
  }

  /** Event ids of the entries of the timeline that are in it: what was picked, what it reads as. */
  public Set<String> picked() {
    return entries.stream()
        .flatMap(chosen -> Stream.of(chosen.picked(), chosen.stands()))
        .map(TimelineEntry::eventId)
        .collect(Collectors.toSet());
  }

  /** Position of what was recorded of it last; -1 where nothing was. */
  public long latest() {
    return Stream.concat(
            entries.stream()
                .flatMap(
                    chosen ->
                        Stream.of(chosen.significance().position(), chosen.stands().position())),
            takenOut.stream().map(out -> out.reason().position()))
        .mapToLong(Long::longValue)
        .max()
        .orElse(-1);
  }
}
