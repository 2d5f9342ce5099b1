package org.guardbook.query.statistics;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guardbook.command.Narrative;
import org.guardbook.command.Person;
import org.guardbook.command.When;
import org.guardbook.command.childprotection.ChildProtectionEvent;
import org.guardbook.command.childprotection.ChildProtectionEvent.*;
import org.guardbook.command.childprotection.ChildReference;
import org.guardbook.command.childprotection.ConferenceKind;
import org.guardbook.command.referencedata.Category;
import org.guardbook.command.referencedata.PlanEnd;

/** A board's year of child protection, as the events that its rows amount to. */
public final class Episodes {

  private static final Narrative UNSAID = new Narrative("");

  private Episodes() {}

  static List<ChildProtectionEvent> ofDudley() {
    return events(lines("episodes.csv"));
  }

  static List<String> expectedOfDudley() {
    return lines("expected.csv");
  }

  /**
   * @param lines with a header, no cell quoted
   */
  public static List<ChildProtectionEvent> events(List<String> lines) {
    List<String> header = List.of(lines.getFirst().split(","));
    List<ChildProtectionEvent> events = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < cells.length; i++) {
        row.put(header.get(i), cells[i]);
      }
      events.addAll(events(row));
    }
    return events;
  }

  private static List<ChildProtectionEvent> events(Map<String, String> row) {
    ChildReference child = new ChildReference(cell(row, "reference"));
    List<ChildProtectionEvent> steps = new ArrayList<>();
    if (has(row, "strategyDiscussionOn")) {
      steps.add(
          new StrategyDiscussionHeld(
              child,
              on(row, "strategyDiscussionOn"),
              List.of(),
              Boolean.valueOf(cell(row, "section47Required")),
              UNSAID,
              null));
    }
    if (has(row, "section47StartedOn")) {
      When begun = on(row, "section47StartedOn");
      steps.add(new EnquiryBegun(child, begun, false));
      steps.add(
          new EnquiryConcluded(
              child,
              begun,
              null,
              Boolean.parseBoolean(cell(row, "initialConferenceRequired")),
              UNSAID,
              null));
    }
    int conference = 0;
    if (has(row, "initialConferenceHeldOn")) {
      steps.add(
          held(
              child,
              on(row, "initialConferenceHeldOn"),
              ++conference,
              ConferenceKind.valueOf(cell(row, "conferenceKind")),
              Boolean.parseBoolean(cell(row, "planMade"))));
    }
    if (has(row, "planStartedOn")) {
      steps.add(
          new PlanStarted(
              child, on(row, "planStartedOn"), 1, new Category(cell(row, "category")), UNSAID));
    }
    for (String review : cell(row, "reviewConferencesHeldOn").split(";")) {
      if (!review.isEmpty()) {
        steps.add(
            held(
                child,
                When.parse(review),
                ++conference,
                ConferenceKind.REVIEW,
                !review.equals(cell(row, "planEndedOn"))));
      }
    }
    if (has(row, "planEndedOn")) {
      steps.add(
          new PlanEnded(
              child,
              on(row, "planEndedOn"),
              1,
              new PlanEnd(cell(row, "endOutcome")),
              UNSAID,
              null));
    }
    steps.sort(Comparator.comparing(step -> step.happened().date()));
    List<ChildProtectionEvent> events = new ArrayList<>();
    events.add(
        new RecordOpened(
            child,
            steps.getFirst().happened(),
            new Person(
                child + "/child",
                cell(row, "childName"),
                LocalDate.parse(cell(row, "childDateOfBirth"))),
            null,
            null,
            child));
    events.addAll(steps);
    return events;
  }

  static ConferenceHeld held(
      ChildReference child, When on, int conference, ConferenceKind kind, boolean planNeeded) {
    return new ConferenceHeld(
        child,
        on,
        conference,
        kind,
        null,
        List.of(),
        UNSAID,
        UNSAID,
        planNeeded,
        UNSAID,
        UNSAID,
        List.of());
  }

  private static boolean has(Map<String, String> row, String column) {
    return !cell(row, column).isEmpty();
  }

  private static When on(Map<String, String> row, String column) {
    return When.parse(cell(row, column));
  }

  private static String cell(Map<String, String> row, String column) {
    return Objects.requireNonNull(row.get(column), column);
  }

  private static List<String> lines(String file) {
    try (InputStream in =
        Objects.requireNonNull(Episodes.class.getResourceAsStream("/dudley-2011-12/" + file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
