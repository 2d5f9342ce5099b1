package org.guardbook.query.actionplan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.guardbook.command.Narrative;
import org.guardbook.command.When;
import org.guardbook.command.referencedata.Agency;
import org.guardbook.command.referencedata.ReviewKind;
import org.guardbook.command.review.Outlook;
import org.guardbook.command.review.ReviewEvent;
import org.guardbook.command.review.ReviewEvent.*;
import org.guardbook.command.review.ReviewReference;

/** The action plan of a board's serious case review, as the events that its rows amount to. */
final class W3 {

  private W3() {}

  static List<ReviewEvent> events() {
    List<List<String>> rows = rows("action-plan.csv");
    List<String> header = rows.getFirst();
    List<ReviewEvent> events = new ArrayList<>();
    Set<String> made = new HashSet<>();
    for (List<String> cells : rows.subList(1, rows.size())) {
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < cells.size(); i++) {
        row.put(header.get(i), cells.get(i));
      }
      ReviewReference plan = new ReviewReference(cell(row, "planReference"));
      if (events.isEmpty()) {
        events.add(
            new PlanOpened(
                plan,
                on(cell(row, "agreedOn")),
                cell(row, "planTitle"),
                new ReviewKind(cell(row, "kind"))));
      }
      if (made.add(cell(row, "recommendationNumber"))) {
        events.add(
            new RecommendationMade(
                plan,
                on(cell(row, "agreedOn")),
                cell(row, "recommendationNumber"),
                new Narrative(cell(row, "recommendation")),
                null));
      }
      events.addAll(events(plan, row));
    }
    return events;
  }

  static List<String> expected() {
    return text("expected.csv").lines().toList();
  }

  private static List<ReviewEvent> events(ReviewReference plan, Map<String, String> row) {
    String action = cell(row, "actionNumber");
    List<ReviewEvent> events = new ArrayList<>();
    events.add(
        new ActionAgreed(
            plan,
            on(cell(row, "agreedOn")),
            cell(row, "recommendationNumber"),
            action,
            new Narrative(cell(row, "action")),
            new Agency(cell(row, "leadAgency")),
            cell(row, "leadRole"),
            LocalDate.parse(cell(row, "dueOn")),
            new Narrative(cell(row, "successMeasure")),
            null));
    List<ReviewEvent> later = new ArrayList<>();
    for (String update : notes(cell(row, "updates"))) {
      later.add(
          new ProgressReported(
              plan,
              on(update.substring(0, 10)),
              action,
              Outlook.valueOf(update.substring(11, update.indexOf(':'))),
              new Narrative(update.substring(update.indexOf(':') + 2)),
              List.of()));
    }
    for (String extension : notes(cell(row, "extensions"))) {
      later.add(
          new DueDateExtended(
              plan,
              on(extension.substring(0, 10)),
              action,
              LocalDate.parse(extension.substring(12, 22)),
              LocalDate.parse(extension.substring(26, 36)),
              new Narrative(extension.substring(38)),
              null));
    }
    if (!cell(row, "completedOn").isEmpty()) {
      later.add(
          new ActionCompleted(
              plan,
              on(cell(row, "completedOn")),
              action,
              new Narrative(cell(row, "completionEvidence")),
              List.of()));
    }
    if (!cell(row, "verifiedOn").isEmpty()) {
      later.add(
          new ActionVerified(
              plan, on(cell(row, "verifiedOn")), action, new Narrative(cell(row, "impact")), null));
    }
    if (!cell(row, "withdrawnOn").isEmpty()) {
      later.add(
          new ActionWithdrawn(
              plan,
              on(cell(row, "withdrawnOn")),
              action,
              new Narrative(cell(row, "withdrawnReason")),
              null));
    }
    later.sort(Comparator.comparing(event -> event.happened().date()));
    events.addAll(later);
    return events;
  }

  private static List<String> notes(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split(" \\| "));
  }

  private static String cell(Map<String, String> row, String column) {
    return Objects.requireNonNull(row.get(column), column);
  }

  private static When on(String day) {
    return When.on(LocalDate.parse(day));
  }

  /** Cells may be quoted, none has a quotation mark or a line end in it. */
  private static List<List<String>> rows(String file) {
    return text(file)
        .lines()
        .map(
            line -> {
              List<String> cells = new ArrayList<>();
              StringBuilder cell = new StringBuilder();
              boolean quoted = false;
              for (char letter : line.toCharArray()) {
                if (letter == '"') {
                  quoted = !quoted;
                } else if (letter == ',' && !quoted) {
                  cells.add(cell.toString());
                  cell.setLength(0);
                } else {
                  cell.append(letter);
                }
              }
              cells.add(cell.toString());
              return cells;
            })
        .toList();
  }

  private static String text(String file) {
    try (InputStream in =
        Objects.requireNonNull(W3.class.getResourceAsStream("/walsall-w3/" + file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
