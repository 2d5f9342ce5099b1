package org.guardbook.query.statistics;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guardbook.command.Narrative;
import org.guardbook.command.Person;
import org.guardbook.command.When;
import org.guardbook.command.positionoftrust.CaseReference;
import org.guardbook.command.positionoftrust.ContactType;
import org.guardbook.command.positionoftrust.MeetingKind;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.CaseClosed;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.ContactRecorded;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.MeetingHeld;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.OutcomeRecorded;
import org.guardbook.command.referencedata.Nature;
import org.guardbook.command.referencedata.Outcome;
import org.guardbook.command.referencedata.Sector;

/** The year 2013-14 of a board, as the events that its rows amount to. */
final class Walsall {

  private Walsall() {}

  static List<PositionOfTrustEvent> events() {
    List<String> lines = lines("contacts.csv");
    List<String> header = List.of(lines.getFirst().split(","));
    List<PositionOfTrustEvent> events = new ArrayList<>();
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

  static List<String> expected() {
    return lines("expected.csv");
  }

  private static List<PositionOfTrustEvent> events(Map<String, String> row) {
    List<PositionOfTrustEvent> events = new ArrayList<>();
    CaseReference reference = new CaseReference(cell(row, "reference"));
    events.add(
        new ContactRecorded(
            reference,
            When.parse(cell(row, "received")),
            ContactType.valueOf(cell(row, "contactType")),
            cell(row, "referrerAgency"),
            new Sector(cell(row, "sector")),
            natures(cell(row, "natures")),
            Boolean.parseBoolean(cell(row, "immediateConcern")),
            null,
            new Person("adult", cell(row, "adultName"), null),
            cell(row, "adultRole"),
            cell(row, "employer"),
            null,
            new Narrative(cell(row, "summary"))));
    if (!cell(row, "initialMeetingHeldOn").isEmpty()) {
      events.add(
          new MeetingHeld(
              reference,
              on(cell(row, "initialMeetingHeldOn")),
              1,
              MeetingKind.INITIAL,
              List.of(),
              natures(cell(row, "meetingNatures"))));
    }
    if (!cell(row, "outcome").isEmpty()) {
      events.add(
          new OutcomeRecorded(
              reference,
              on(cell(row, "outcomeOn")),
              new Outcome(cell(row, "outcome")),
              new Narrative("As recorded."),
              "lado"));
    }
    if (!cell(row, "closedOn").isEmpty()) {
      events.add(
          new CaseClosed(
              reference, on(cell(row, "closedOn")), new Narrative("As recorded."), "lado"));
    }
    return events;
  }

  private static String cell(Map<String, String> row, String column) {
    return Objects.requireNonNull(row.get(column), column);
  }

  private static When on(String day) {
    return When.on(LocalDate.parse(day));
  }

  private static List<Nature> natures(String cell) {
    return Arrays.stream(cell.split(";")).filter(code -> !code.isEmpty()).map(Nature::new).toList();
  }

  private static List<String> lines(String file) {
    try (InputStream in =
        Objects.requireNonNull(Walsall.class.getResourceAsStream("/walsall-2013-14/" + file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    }
  }
}
