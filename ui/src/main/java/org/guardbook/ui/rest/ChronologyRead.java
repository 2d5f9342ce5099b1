package org.guardbook.ui.rest;

import java.util.List;
import org.guardbook.command.chronology.RecordKind;
import org.guardbook.query.chronology.Chronology;
import org.guardbook.query.chronology.Chronology.Said;
import org.guardbook.query.timeline.TimelineEntry;
import org.guardbook.ui.timeline.WrittenEntry;
import org.jspecify.annotations.Nullable;

/**
 * A chronology as programs read it, with the entries as a timeline has them.
 *
 * @param takenOut what had been picked and was taken out again, the last first
 */
record ChronologyRead(
    String reference, RecordKind kind, List<Chosen> entries, List<LeftOut> takenOut) {

  /**
   * @param entry what was picked, as it was recorded
   * @param correction what corrected it since; null where it stands
   * @param struckOut whether that left nothing in its place
   * @param significance what it meant for the child, as it was said last
   * @param saidBefore what was said of that before, the first first
   * @param pick who picked it, and when
   */
  record Chosen(
      WrittenEntry entry,
      @Nullable WrittenEntry correction,
      boolean struckOut,
      String significance,
      List<Said> saidBefore,
      Said pick) {}

  /**
   * @param reason why it was taken out, and who did
   */
  record LeftOut(WrittenEntry entry, Said pick, Said reason) {}

  static ChronologyRead of(Chronology chronology) {
    return new ChronologyRead(
        chronology.reference(),
        chronology.kind(),
        chronology.entries().stream().map(ChronologyRead::chosen).toList(),
        chronology.takenOut().stream()
            .map(out -> new LeftOut(WrittenEntry.of(out.entry()), out.pick(), out.reason()))
            .toList());
  }

  private static Chosen chosen(Chronology.Chosen chosen) {
    TimelineEntry correction = chosen.correction();
    return new Chosen(
        WrittenEntry.of(chosen.picked()),
        correction == null ? null : WrittenEntry.of(correction),
        chosen.struckOut(),
        chosen.significance().words(),
        chosen.saidBefore(),
        chosen.pick());
  }
}
