package org.guardbook.query.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guardbook.query.replay.RunningQuerySide.await;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.guardbook.command.Imported;
import org.guardbook.command.Narrative;
import org.guardbook.command.Provenance;
import org.guardbook.command.When;
import org.guardbook.command.access.Role;
import org.guardbook.command.childprotection.ChildProtectionCommand.ImportEpisodes;
import org.guardbook.command.childprotection.ChildProtectionEvent.EntryCorrected;
import org.guardbook.command.childprotection.ChildProtectionEvent.StrategyDiscussionHeld;
import org.guardbook.command.childprotection.ChildReference;
import org.guardbook.command.childprotection.ConferenceKind;
import org.guardbook.command.childprotection.EarlierEpisode;
import org.guardbook.command.childprotection.Gender;
import org.guardbook.command.eventstore.RecordedEvent;
import org.guardbook.command.eventstore.RecordedEvents;
import org.guardbook.command.referencedata.Category;
import org.guardbook.command.referencedata.PlanEnd;
import org.guardbook.query.statistics.ChildProtectionFigures;
import org.guardbook.query.statistics.ChildProtectionFigures.Years;
import org.guardbook.query.statistics.Form;
import org.guardbook.query.statistics.StatisticsQuery.CountChildProtection;
import org.guardbook.query.views.InMemoryViews;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A board's year, brought over as its administrators would, through both sides as they run. */
class CountingWhatWasImported {

  private static final LocalDate FROM = LocalDate.of(2011, 4, 1);
  private static final LocalDate UNTIL = LocalDate.of(2012, 3, 31);

  @Test
  void equalsTheAnnualReportNowAsAtThenAndAfterRebuilding(@TempDir Path folder) throws Exception {
    try (RunningQuerySide side = new RunningQuerySide(folder).replayed()) {
      Instant before = lastRecorded(side);
      Imported imported =
          side.bean(CommandGateway.class)
              .sendAndWait(new ImportEpisodes(episodes()), MetaData.from(chair()));
      assertThat(imported.imported()).isEqualTo(1_113);
      caughtUp(side);
      List<String> expected = lines("expected.csv");
      assertThat(printed(count(side, null))).isEqualTo(expected);
      Instant then = lastRecorded(side);

      RecordedEvent discussion = discussion(side);
      await(() -> Instant.now().isAfter(then.plusMillis(2)));
      side.record(
          discussion.subject(),
          side.bean(RecordedEvents.class).of(discussion.subject()).size(),
          new EntryCorrected(
              new ChildReference(discussion.subject()),
              When.parse("2012-05-01"),
              discussion.eventId(),
              null,
              new Narrative("It was about another child.")));
      caughtUp(side);

      ChildProtectionFigures corrected = count(side, null);
      assertThat(corrected.strategyDiscussions()).isEqualTo(808);
      assertThat(printed(count(side, then))).isEqualTo(expected);
      assertThat(count(side, before).plansStarted()).isZero();

      InMemoryViews views = side.bean(InMemoryViews.class);
      for (String projection : List.of("child-statistics", "due-to-children")) {
        ((InMemoryViews)
                side.bean(Replay.class).unveiled(Instant.parse("9999-12-31T00:00:00Z"), projection))
            .documents()
            .forEach(
                (collection, documents) ->
                    assertThat(documents)
                        .as(collection)
                        .isNotEmpty()
                        .isEqualTo(views.documents().get(collection)));
      }
    }
  }

  private static ChildProtectionFigures count(RunningQuerySide side, @Nullable Instant asAt)
      throws Exception {
    return side.ask(
            new CountChildProtection(FROM, UNTIL, 5, asAt),
            Role.CONFERENCE_CHAIR,
            ResponseTypes.instanceOf(Years.class))
        .years()
        .getLast();
  }

  private static List<String> printed(ChildProtectionFigures figures) {
    return java.util.stream.Stream.concat(
            java.util.stream.Stream.of("year,measure,value"),
            figures.measures(Form.IN_FULL).stream()
                .map(line -> "2011-12," + line.measure() + "," + line.value()))
        .toList();
  }

  private static void caughtUp(RunningQuerySide side) {
    await(
        () ->
            side.bean(InMemoryViews.class).position()
                == side.bean(RecordedEvents.class).lastPosition());
  }

  private static Instant lastRecorded(RunningQuerySide side) {
    RecordedEvents recorded = side.bean(RecordedEvents.class);
    return recorded.after(recorded.lastPosition() - 1, 1).getFirst().recordedAt();
  }

  private static RecordedEvent discussion(RunningQuerySide side) {
    return side.bean(RecordedEvents.class).after(-1, 10_000).stream()
        .filter(
            event ->
                event.event() instanceof StrategyDiscussionHeld held
                    && Boolean.TRUE.equals(held.section47Required()))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, String> chair() {
    return new Provenance("cpchair", Role.CONFERENCE_CHAIR, null, null, null, null).toMetaData();
  }

  private static List<EarlierEpisode> episodes() throws IOException {
    List<String> lines = lines("episodes.csv");
    List<String> header = List.of(lines.getFirst().split(","));
    return lines.subList(1, lines.size()).stream()
        .map(
            line -> {
              String[] cells = line.split(",", -1);
              Map<String, String> row = new HashMap<>();
              for (int i = 0; i < cells.length; i++) {
                row.put(header.get(i), cells[i]);
              }
              return episode(line, row);
            })
        .toList();
  }

  private static EarlierEpisode episode(String line, Map<String, String> row) {
    String category = cell(row, "category");
    String outcome = cell(row, "endOutcome");
    return new EarlierEpisode(
        line,
        new ChildReference(Objects.requireNonNull(cell(row, "reference"))),
        Objects.requireNonNull(cell(row, "childName")),
        on(row, "childDateOfBirth"),
        Gender.valueOf(Objects.requireNonNull(cell(row, "gender"))),
        on(row, "strategyDiscussionOn"),
        flag(row, "section47Required"),
        on(row, "section47StartedOn"),
        flag(row, "initialConferenceRequired"),
        on(row, "initialConferenceHeldOn"),
        on(row, "initialConferenceHeldOn") == null
            ? null
            : ConferenceKind.valueOf(Objects.requireNonNull(cell(row, "conferenceKind"))),
        flag(row, "planMade"),
        on(row, "planStartedOn"),
        category == null ? null : new Category(category),
        Arrays.stream(Objects.requireNonNull(row.get("reviewConferencesHeldOn")).split(";"))
            .filter(day -> !day.isEmpty())
            .map(LocalDate::parse)
            .toList(),
        on(row, "planEndedOn"),
        outcome == null ? null : new PlanEnd(outcome));
  }

  private static @Nullable LocalDate on(Map<String, String> row, String column) {
    String cell = cell(row, column);
    return cell == null ? null : LocalDate.parse(cell);
  }

  private static @Nullable Boolean flag(Map<String, String> row, String column) {
    String cell = cell(row, column);
    return cell == null ? null : Boolean.valueOf(cell);
  }

  private static @Nullable String cell(Map<String, String> row, String column) {
    String cell = Objects.requireNonNull(row.get(column), column);
    return cell.isEmpty() ? null : cell;
  }

  private static List<String> lines(String file) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            CountingWhatWasImported.class.getResourceAsStream("/dudley-2011-12/" + file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
