package org.guardbook.ui.exports;

import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guardbook.command.When;
import org.guardbook.query.chronology.Chronology.Chosen;
import org.guardbook.query.chronology.Chronology.Said;
import org.guardbook.query.timeline.TimelineEntry;
import org.guardbook.ui.components.Words;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Chunk;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfDestination;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfOutline;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/** Writes one record as PDF. All that it writes has gone through the blackening first. */
final class RecordPdf {

  private static final Color RULE = new Color(0xb9, 0xb2, 0xa0);
  private static final float MARGIN = 54;
  private static final float ROOM_FOR_A_HEADING = 90;

  private final RecordPaper record;
  private final Blackening blackening;
  private final RecordType type;

  /** For what was said of the paper, where a hit does not mean that the record has the passage. */
  private final RecordType besides;

  private final Document paper = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN + 8, MARGIN + 22);

  RecordPdf(RecordPaper record, List<Redaction> redactions) {
    this.record = record;
    this.blackening = new Blackening(redactions);
    this.type = new RecordType(blackening);
    this.besides = new RecordType(new Blackening(redactions));
  }

  List<Redaction> write(OutputStream out) throws IOException {
    PdfWriter writer = PdfWriter.getInstance(paper, out);
    writer.setCloseStream(false);
    writer.setViewerPreferences(PdfWriter.DisplayDocTitle | PdfWriter.PageModeUseOutlines);
    writer.setPageEvent(new RecordFoot(record, besides));
    writer.getExtraCatalog().put(PdfName.LANG, new PdfString("en-GB"));
    paper.addTitle(besides.plain(record.kind() + " " + record.reference() + ", " + record.title()));
    paper.addAuthor(besides.plain(record.made().by()));
    paper.addSubject(besides.plain(record.purpose()));
    paper.addCreator("Guardbook");
    paper.addCreationDate(
        new PdfDate(
            GregorianCalendar.from(ZonedDateTime.ofInstant(record.made().at(), When.ENGLAND))));
    paper.open();
    cover();
    paper.newPage();
    for (Part part : record.parts()) {
      if (!part.isEmpty()) {
        part(writer, part);
      }
    }
    timeline(writer);
    chronology(writer);
    redactions(writer);
    paper.close();
    return notFound();
  }

  private List<Redaction> notFound() {
    List<Redaction> notFound = new ArrayList<>();
    for (int i = 0; i < blackening.redactions().size(); i++) {
      if (blackening.timesFound(i + 1) == 0) {
        notFound.add(blackening.redactions().get(i));
      }
    }
    return notFound;
  }

  private void cover() {
    add(paragraph(besides.faint(record.made().board(), 12), 16, 0, 150));
    add(paragraph(besides.regular(record.kind(), 14), 18, 0, 2));
    add(paragraph(besides.bold(record.reference(), 30), 36, 0, 4));
    add(paragraph(type.regular(record.title(), 15), 20, 0, 36));
    PdfPTable facts = table(1, 3);
    said(facts, "As recorded by", Made.second(record.recordedBy()));
    said(facts, "Made by", record.made().by());
    said(facts, "Made on", Made.second(record.made().at()));
    said(facts, "Made for", record.purpose());
    said(
        facts,
        "Entries",
        Words.count(record.timeline().size())
            + (record.chronology().isEmpty()
                ? ""
                : ", of which "
                    + Words.count(record.chronology().entries().size())
                    + " in the chronology"));
    said(
        facts,
        "Left out",
        blackening.redactions().isEmpty()
            ? "Nothing"
            : Words.count(blackening.redactions().size(), "passage", "passages")
                + " about others, each marked where it stood; the last page says why");
    paper.add(facts);
    add(
        paragraph(
            besides.faint(
                "This paper shows the record as far as it had been recorded by the moment named"
                    + " above. Two times stand on every entry: when it happened, as the professional"
                    + " states it, and when it was recorded, by the system's own clock. An entry that"
                    + " was corrected is struck through and stays; the number after the sign # is its"
                    + " place in the ledger of all that the board ever recorded.",
                9.5f),
            14,
            28,
            0));
  }

  private void heading(PdfWriter writer, String words) {
    if (writer.getVerticalPosition(true) - paper.bottom() < ROOM_FOR_A_HEADING) {
      paper.newPage();
    }
    float top = writer.getVerticalPosition(true);
    new PdfOutline(
        writer.getRootOutline(),
        new PdfDestination(PdfDestination.FITH, top),
        besides.plain(words));
    add(paragraph(besides.bold(words, 14), 18, 14, 6));
  }

  private void part(PdfWriter writer, Part part) {
    heading(writer, part.heading());
    PdfPTable facts = table(1, 3);
    for (Part.Piece piece : part.pieces()) {
      switch (piece) {
        case Part.Fact fact -> fact(facts, fact.name(), fact.value());
        case Part.Statement statement -> {
          if (facts.size() > 0) {
            paper.add(facts);
            facts = table(1, 3);
          }
          statement(statement);
        }
      }
    }
    if (facts.size() > 0) {
      paper.add(facts);
    }
  }

  private void statement(Part.Statement statement) {
    if (!statement.what().isEmpty()) {
      add(paragraph(type.bold(statement.what(), 10.5f), 14, 8, 0));
    }
    if (!statement.when().isEmpty()) {
      add(paragraph(type.faint(statement.when(), 9), 12, 0, 1));
    }
    if (!statement.words().isEmpty()) {
      add(paragraph(type.regular(statement.words(), 10), 14, 0, 0));
    }
  }

  private void timeline(PdfWriter writer) {
    heading(writer, "Timeline, the first happening first");
    Map<String, Long> positions = new HashMap<>();
    record.timeline().forEach(entry -> positions.put(entry.eventId(), entry.position()));
    PdfPTable entries = table(1.35f, 5);
    for (TimelineEntry entry : record.timeline()) {
      entries.addCell(cell(happened(entry)));
      PdfPCell slip = cell();
      boolean struck = entry.correctedBy() != null;
      slip.addElement(paragraph(struck(type.bold(entry.what(), 10), struck), 14, 0, 0));
      if (!entry.detail().isBlank()) {
        slip.addElement(paragraph(struck(type.regular(entry.detail(), 9.5f), struck), 13, 0, 0));
      }
      corrections(entry, positions, slip);
      slip.addElement(paragraph(type.faint(recorded(entry), 8.5f), 12, 1, 0));
      entries.addCell(slip);
    }
    paper.add(entries);
  }

  private void corrections(TimelineEntry entry, Map<String, Long> positions, PdfPCell slip) {
    String correctedBy = entry.correctedBy();
    if (correctedBy != null) {
      String reason = entry.correctionReason();
      slip.addElement(
          paragraph(
              type.bold("Corrected" + by(positions.get(correctedBy)) + because(reason), 9),
              12,
              0,
              0));
    }
    String corrects = entry.corrects();
    if (corrects != null) {
      slip.addElement(
          paragraph(
              type.bold(
                  positions.containsKey(corrects)
                      ? "Corrects #" + positions.get(corrects)
                      : "A correction",
                  9),
              12,
              0,
              0));
    }
  }

  private static String by(@Nullable Long position) {
    return position == null ? "" : " by #" + position;
  }

  private static String recorded(TimelineEntry entry) {
    String who =
        entry.imported()
            ? "Brought over from an earlier record by " + entry.recordedBy()
            : "Recorded by "
                + (entry.role() == null
                    ? entry.recordedBy()
                    : entry.role().label() + " (" + entry.recordedBy() + ")");
    String late = entry.late();
    return who
        + " on "
        + Made.moment(entry.recordedAt())
        + (late == null ? "" : " · " + late)
        + " · #"
        + entry.position();
  }

  private Phrase happened(TimelineEntry entry) {
    return type.bold(
        Words.date(entry.happened().date())
            + (entry.happened().time() == null ? "" : "\n" + Words.time(entry.happened().time())),
        9.5f);
  }

  private void chronology(PdfWriter writer) {
    if (record.chronology().isEmpty()) {
      return;
    }
    paper.newPage();
    heading(writer, "Annex: chronology of significant events");
    add(
        paragraph(
            besides.faint(
                "Chosen from the timeline by the practitioners named, each event with what it meant"
                    + " for the child.",
                9.5f),
            13,
            0,
            6));
    PdfPTable events = table(1.35f, 5);
    for (Chosen chosen : record.chronology().entries()) {
      TimelineEntry stands = chosen.stands();
      events.addCell(cell(happened(stands)));
      PdfPCell slip = cell();
      slip.addElement(
          paragraph(struck(type.bold(stands.what(), 10), chosen.struckOut()), 14, 0, 0));
      if (!stands.detail().isBlank()) {
        slip.addElement(
            paragraph(struck(type.regular(stands.detail(), 9.5f), chosen.struckOut()), 13, 0, 0));
      }
      if (chosen.correction() != null) {
        slip.addElement(
            paragraph(
                type.bold(
                    (chosen.struckOut() ? "Struck out" : "Corrected")
                        + " since it was picked (#"
                        + chosen.picked().position()
                        + ")"
                        + because(chosen.picked().correctionReason()),
                    9),
                12,
                0,
                0));
      }
      slip.addElement(paragraph(type.regular(chosen.significance().words(), 9.5f), 13, 2, 0));
      Said pick = chosen.pick();
      slip.addElement(
          paragraph(
              besides.faint(
                  "Picked by "
                      + (pick.role() == null
                          ? pick.by()
                          : pick.role().label() + " (" + pick.by() + ")")
                      + " on "
                      + Made.moment(pick.recordedAt())
                      + " · the entry is #"
                      + stands.position(),
                  8.5f),
              12,
              1,
              0));
      events.addCell(slip);
    }
    paper.add(events);
  }

  private static String because(@Nullable String reason) {
    return reason == null || reason.isBlank() ? "" : ": " + reason;
  }

  private void redactions(PdfWriter writer) {
    if (blackening.redactions().isEmpty()) {
      return;
    }
    paper.newPage();
    heading(writer, "What was left out, and why");
    add(
        paragraph(
            besides.faint(
                "What stood in these places is not in this file, under the boxes or anywhere else.",
                9.5f),
            13,
            0,
            6));
    PdfPTable list = table(1, 5);
    for (int i = 0; i < blackening.redactions().size(); i++) {
      said(list, "Redacted " + (i + 1), blackening.redactions().get(i).reason());
    }
    paper.add(list);
  }

  /**
   * Within a table, as all else is: the text of tables comes after all other text of a page to
   * whoever hears it read.
   */
  private void add(Paragraph words) {
    PdfPTable alone = table(1);
    alone.setSpacingBefore(words.getSpacingBefore());
    alone.setSpacingAfter(words.getSpacingAfter());
    PdfPCell cell = new PdfPCell();
    cell.setBorder(Rectangle.NO_BORDER);
    cell.setPadding(0);
    cell.setPaddingBottom(2);
    words.setSpacingBefore(0);
    words.setSpacingAfter(0);
    cell.addElement(words);
    alone.addCell(cell);
    paper.add(alone);
  }

  private PdfPTable table(float... widths) {
    PdfPTable table = new PdfPTable(widths);
    table.setWidthPercentage(100);
    table.setSplitLate(true);
    return table;
  }

  private void said(PdfPTable table, String name, String value) {
    table.addCell(cell(besides.faint(name, 10)));
    table.addCell(cell(besides.regular(value, 10)));
  }

  private void fact(PdfPTable table, String name, String value) {
    table.addCell(cell(besides.faint(name, 10)));
    table.addCell(cell(type.regular(value, 10)));
  }

  private static PdfPCell cell() {
    PdfPCell cell = new PdfPCell();
    cell.setBorder(Rectangle.NO_BORDER);
    cell.setUseBorderPadding(true);
    cell.setBorderWidthBottom(0.5f);
    cell.setBorderColorBottom(RULE);
    cell.setPaddingTop(4);
    cell.setPaddingBottom(5);
    cell.setPaddingLeft(0);
    cell.setPaddingRight(8);
    return cell;
  }

  private static PdfPCell cell(Phrase words) {
    PdfPCell cell = cell();
    cell.addElement(paragraph(words, 13.5f, 0, 0));
    cell.setVerticalAlignment(Element.ALIGN_TOP);
    return cell;
  }

  private static Phrase struck(Phrase words, boolean struck) {
    if (struck) {
      for (Element each : words) {
        if (each instanceof Chunk chunk) {
          chunk.setUnderline(0.7f, 3f);
        }
      }
    }
    return words;
  }

  private static Paragraph paragraph(Phrase words, float leading, float before, float after) {
    Paragraph paragraph = new Paragraph(words);
    paragraph.setLeading(leading);
    paragraph.setSpacingBefore(before);
    paragraph.setSpacingAfter(after);
    return paragraph;
  }
}
