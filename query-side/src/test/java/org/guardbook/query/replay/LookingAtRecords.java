package org.guardbook.query.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.guardbook.command.Provenance;
import org.guardbook.command.access.Role;
import org.guardbook.command.look.Look;
import org.guardbook.command.look.Looks;
import org.guardbook.command.look.Sight;
import org.guardbook.query.Story;
import org.guardbook.query.casefile.CaseFile;
import org.guardbook.query.casefile.CaseQuery.OpenCase;
import org.guardbook.query.look.LookQuery.CountOpenings;
import org.guardbook.query.look.LookQuery.FindLooks;
import org.guardbook.query.look.LookQuery.FoundLooks;
import org.guardbook.query.look.LookQuery.Openings;
import org.guardbook.query.replay.AnsweringFromThePast.SteppingClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the bus to the log and back, both sides running as they do. */
class LookingAtRecords {

  private static final String CASE = "W13-117";

  @TempDir static Path folder;
  private static RunningQuerySide running;

  @BeforeAll
  static void start() throws Exception {
    SteppingClock clock = new SteppingClock(Instant.parse("2026-03-02T09:00:00Z"));
    running = new RunningQuerySide(folder, clock).replayed();
    running.record(CASE, 0, Story.of(CASE).contactRecorded());
    RunningQuerySide.await(
        () -> {
          try {
            return open(Role.LADO);
          } catch (Exception failed) {
            throw new IllegalStateException(failed);
          }
        });
    clock.on(Duration.ofHours(1));
    open(Role.AUDITOR);
    clock.on(Duration.ofHours(1));
    running
        .bean(Looks.class)
        .record(
            List.of(new Sight(Sight.Kind.OPENED, "C-00417", null, null, null)),
            new Provenance("cpchair", Role.CONFERENCE_CHAIR, null, null, null, null));
  }

  private static boolean open(Role role) throws Exception {
    return running
        .ask(new OpenCase(CASE, null), role, ResponseTypes.optionalInstanceOf(CaseFile.class))
        .isPresent();
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  private static FoundLooks ask(FindLooks query, Role role) throws Exception {
    return running.ask(query, role, ResponseTypes.instanceOf(FoundLooks.class));
  }

  private static FindLooks all() {
    return new FindLooks(null, null, null, null, Set.of(), null, false, 0, 10);
  }

  @Test
  void theAuditorReadsWhoLookedIntoWhatTheNewestFirst() throws Exception {
    FoundLooks found = ask(all(), Role.AUDITOR);

    assertThat(found.looks())
        .extracting(Look::account, Look::role, Look::subject)
        .containsExactly(
            tuple("cpchair", Role.CONFERENCE_CHAIR, "C-00417"),
            tuple("somebody", Role.AUDITOR, CASE),
            tuple("somebody", Role.LADO, CASE));
    assertThat(found.total()).isEqualTo(3);
    assertThat(found.byKind()).containsEntry(Sight.Kind.OPENED, 3L);
  }

  @Test
  void theSeniorOfficerReadsOnlyOfRecordsThatTheyMaySee() throws Exception {
    FoundLooks found = ask(all(), Role.DESIGNATED_SENIOR_OFFICER);

    assertThat(found.looks()).extracting(Look::subject).containsOnly(CASE);
    assertThat(found.total()).isEqualTo(2);
    assertThat(
            ask(
                    new FindLooks("C-00417", null, null, null, Set.of(), null, false, 0, 10),
                    Role.DESIGNATED_SENIOR_OFFICER)
                .total())
        .isZero();
  }

  @Test
  void readingWhoLookedIsNoLook() throws Exception {
    long before = running.bean(Looks.class).size();

    ask(all(), Role.AUDITOR);

    assertThat(running.bean(Looks.class).size()).isEqualTo(before);
  }

  @Test
  void aRecordTellsHowOftenAndByHowManyItWasOpened() throws Exception {
    assertThat(
            running.ask(
                new CountOpenings(CASE, null),
                Role.AUDITOR,
                ResponseTypes.instanceOf(Openings.class)))
        .isEqualTo(new Openings(2, 1));
  }

  @Test
  void countsNoOpeningThatCameAfterAnInstant() throws Exception {
    Instant first = ask(all(), Role.AUDITOR).looks().getLast().at();

    assertThat(openings(first)).isEqualTo(1);
    assertThat(openings(first.minusMillis(1))).isZero();
    assertThat(openings(first.plus(Duration.ofHours(1)))).isEqualTo(2);
  }

  private static long openings(Instant asAt) throws Exception {
    return running
        .ask(new CountOpenings(CASE, asAt), Role.AUDITOR, ResponseTypes.instanceOf(Openings.class))
        .openings();
  }
}
