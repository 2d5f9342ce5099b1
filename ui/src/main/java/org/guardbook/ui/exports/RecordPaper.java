package org.guardbook.ui.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.guardbook.query.chronology.Chronology;
import org.guardbook.query.timeline.TimelineEntry;

/**
 * One record on paper, fit for a hearing: what it comes to, who decided what and why, all that
 * happened in the order in which it did, and its chronology.
 */
public final class RecordPaper {

  private final String kind;
  private final String reference;
  private final String title;
  private final Made made;
  private final String purpose;
  private final List<Part> parts;
  private final List<TimelineEntry> timeline;
  private final Chronology chronology;

  /**
   * @param kind of record: "Position of trust case"
   * @param title what it is called beside its reference
   * @param purpose why the paper was made
   * @param timeline all entries, the first happening first
   */
  RecordPaper(
      String kind,
      String reference,
      String title,
      Made made,
      String purpose,
      List<Part> parts,
      List<TimelineEntry> timeline,
      Chronology chronology) {
    this.kind = kind;
    this.reference = reference;
    this.title = title;
    this.made = made;
    this.purpose = purpose;
    this.parts = List.copyOf(parts);
    this.timeline = List.copyOf(timeline);
    this.chronology = chronology;
  }

  String kind() {
    return kind;
  }

  String reference() {
    return reference;
  }

  /** What the record is called beside its reference. */
  public String title() {
    return title;
  }

  Made made() {
    return made;
  }

  String purpose() {
    return purpose;
  }

  List<Part> parts() {
    return parts;
  }

  /** All entries, the first happening first. */
  public List<TimelineEntry> timeline() {
    return timeline;
  }

  Chronology chronology() {
    return chronology;
  }

  /** The instant up to which it says what had been recorded. */
  Instant recordedBy() {
    Instant asAt = made.asAt();
    return asAt == null ? made.at() : asAt;
  }

  /**
   * Writes it as PDF.
   *
   * @return those redactions that were found nowhere in it, so that whoever asked for them can look
   *     again before the paper goes anywhere
   */
  public List<Redaction> write(List<Redaction> redactions, OutputStream out) throws IOException {
    return new RecordPdf(this, redactions).write(out);
  }

  /** Of the reference only, for a file name is read by more people than the file. */
  public String fileName() {
    return reference.toLowerCase(Locale.ROOT) + ".pdf";
  }
}
