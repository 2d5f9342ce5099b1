package org.guardbook.ui.demo;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.guardbook.command.review.Evidence;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.demo.Lessons.Task;
import org.guardbook.ui.evidence.EvidenceStore;
import org.openpdf.text.Document;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.PdfWriter;

/** The files that the demo's agencies show: small, and each about what it is said to be about. */
final class Papers {

  private static final List<String> TEAMS =
      List.of("North", "East", "South", "West", "Out of hours");

  private final EvidenceStore store;

  // Drawn apart, so that no file changes what happens
  private final Random chance = new Random(1852);

  Papers(EvidenceStore store) {
    this.store = store;
  }

  /** What an agency shows of an action under way; mostly nothing. */
  List<Evidence> ofProgress(Task task, LocalDate day) {
    return chance.nextInt(5) == 0 ? List.of(signInSheet(task, day)) : List.of();
  }

  /** What an agency shows for an action that is done; some leave it at words. */
  List<Evidence> ofCompletion(Task task, LocalDate day) {
    return switch (chance.nextInt(5)) {
      case 0 -> List.of(report(task, day), audit(task, day));
      case 1, 2 -> List.of(audit(task, day));
      case 3 -> List.of(report(task, day));
      default -> List.of();
    };
  }

  /** The overview report of a review. */
  Evidence overviewReport(String review, String author, LocalDate day) {
    return pdf(
        "Overview report " + review + ".pdf",
        "Overview report " + review,
        "Walford Safeguarding Board, " + Words.date(day),
        List.of(
            "Author: " + author,
            "1. Why this review was held, and how.",
            "2. The child, and what daily life was like.",
            "3. What agencies knew, when, and what they did.",
            "4. What is to be learnt from it.",
            "5. Recommendations, each with what will show that it made a difference.",
            "An invented report of an invented review."));
  }

  private Evidence signInSheet(Task task, LocalDate day) {
    StringBuilder sheet =
        new StringBuilder()
            .append(Staff.called(task.agency()))
            .append("\nSign-in sheet, ")
            .append(Words.date(day))
            .append("\n")
            .append(task.text())
            .append("\n\n");
    for (String team : TEAMS) {
      int staff = 8 + chance.nextInt(12);
      sheet
          .append(team)
          .append(": ")
          .append(staff - chance.nextInt(4))
          .append(" of ")
          .append(staff)
          .append("\n");
    }
    return keep("Sign-in sheet " + day + ".txt", sheet.toString().getBytes(StandardCharsets.UTF_8));
  }

  private Evidence audit(Task task, LocalDate day) {
    StringBuilder audit = new StringBuilder("team,looked at,as it should be\r\n");
    for (String team : TEAMS) {
      int sample = 10 + chance.nextInt(10);
      audit
          .append(team)
          .append(',')
          .append(sample)
          .append(',')
          .append(sample - chance.nextInt(3))
          .append("\r\n");
    }
    audit.append('"').append(task.measure()).append("\",,\r\n");
    return keep("Audit " + day + ".csv", audit.toString().getBytes(StandardCharsets.UTF_8));
  }

  private Evidence report(Task task, LocalDate day) {
    return pdf(
        "Report " + day + ".pdf",
        task.text(),
        Staff.called(task.agency()) + ", " + Words.date(day),
        List.of(
            "What was asked: " + task.text(),
            "It was to be shown by: " + task.measure(),
            "What we did: procedure changed, teams briefed, practice looked at again.",
            "What we found: " + (88 + chance.nextInt(10)) + " of 100 as they should be.",
            "Signed: " + task.role()));
  }

  private Evidence pdf(String name, String title, String head, List<String> lines) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Document paper = new Document(PageSize.A4, 60, 60, 60, 60);
    PdfWriter.getInstance(paper, out);
    paper.addTitle(title);
    paper.open();
    paper.add(new Paragraph(head, new Font(Font.HELVETICA, 10)));
    paper.add(new Paragraph(title, new Font(Font.HELVETICA, 16, Font.BOLD)));
    for (String line : lines) {
      Paragraph paragraph = new Paragraph(line, new Font(Font.HELVETICA, 11));
      paragraph.setSpacingBefore(10);
      paper.add(paragraph);
    }
    paper.close();
    return keep(name, out.toByteArray());
  }

  private Evidence keep(String name, byte[] content) {
    try {
      return store.store(new ByteArrayInputStream(content), name);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
