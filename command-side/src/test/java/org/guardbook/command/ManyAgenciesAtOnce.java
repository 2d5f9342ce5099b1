package org.guardbook.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.guardbook.command.access.Role;
import org.guardbook.command.eventstore.RecordedEvent;
import org.guardbook.command.referencedata.Agency;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.command.referencedata.ReferenceDataCommand.IntroduceCode;
import org.guardbook.command.referencedata.ReviewKind;
import org.guardbook.command.review.Outlook;
import org.guardbook.command.review.ReviewCommand.AgreeAction;
import org.guardbook.command.review.ReviewCommand.MakeRecommendation;
import org.guardbook.command.review.ReviewCommand.OpenPlan;
import org.guardbook.command.review.ReviewCommand.ReportProgress;
import org.guardbook.command.review.ReviewEvent.AgencyChased;
import org.guardbook.command.review.ReviewEvent.ProgressReported;
import org.guardbook.command.review.ReviewReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Agencies that update their actions of one review at the same moment never hinder each other. */
class ManyAgenciesAtOnce {

  private static final ReviewReference REVIEW = new ReviewReference("W3");
  private static final When DAY = When.on(LocalDate.of(2026, 3, 31));
  private static final Narrative WORDS = new Narrative("Under way.");
  private static final Provenance CHAIR =
      new Provenance("chair", Role.BOARD_MANAGER, null, null, null, null);

  @TempDir private Path folder;

  @Test
  void haveEveryUpdateStoredAndNoneRefusedForAnothers() throws Exception {
    try (RunningCommandSide side = new RunningCommandSide(folder);
        ExecutorService agencies = Executors.newFixedThreadPool(100)) {
      plan(side, 100);
      CountDownLatch begin = new CountDownLatch(1);
      List<Future<Receipt>> sent = new ArrayList<>();
      for (int agency = 1; agency <= 100; agency++) {
        int number = agency;
        for (int update = 1; update <= 5; update++) {
          sent.add(
              agencies.submit(
                  () -> {
                    begin.await();
                    return side.send(report(number), leadOf(number));
                  }));
        }
      }
      begin.countDown();
      List<Long> places = new ArrayList<>();
      for (Future<Receipt> answer : sent) {
        places.add(answer.get().sequence());
      }

      assertThat(places).doesNotHaveDuplicates().hasSize(500);
      List<RecordedEvent> reports =
          side.recorded.of("W3").stream()
              .filter(entry -> entry.event() instanceof ProgressReported)
              .toList();
      assertThat(reports).hasSize(500);
      assertThat(reports)
          .allMatch(
              entry ->
                  entry
                      .by()
                      .account()
                      .equals(account(((ProgressReported) entry.event()).action())));
    }
  }

  @Test
  void updateWhatAnotherProcessHasExtendedMeanwhile() {
    try (RunningCommandSide side = new RunningCommandSide(folder)) {
      plan(side, 2);
      elsewhere(side, 4, new AgencyChased(REVIEW, DAY, "1.2", WORDS));

      assertThat(side.send(report(1), leadOf(1))).isEqualTo(new Receipt("W3", 6));

      elsewhere(side, 6, new AgencyChased(REVIEW, DAY, "1.1", WORDS));
      assertThatThrownBy(
              () ->
                  side.send(
                      new ReportProgress(REVIEW, DAY, "1.1", 2, Outlook.ON_TRACK, WORDS, List.of()),
                      leadOf(1)))
          .hasMessageContaining("chased the agency");
    }
  }

  @Test
  void openAPlanOnceAndHearSoOtherwise() throws Exception {
    try (RunningCommandSide side = new RunningCommandSide(folder);
        ExecutorService people = Executors.newFixedThreadPool(16)) {
      OpenPlan open = new OpenPlan(REVIEW, DAY, "Plan", new ReviewKind("BOARD_PRIORITY"));
      List<Future<Object>> answers =
          IntStream.range(0, 64)
              .mapToObj(
                  _ ->
                      people.submit(
                          () -> {
                            try {
                              return (Object) side.send(open, CHAIR);
                            } catch (RuleViolated refused) {
                              return refused.getMessage();
                            }
                          }))
              .toList();
      List<Object> heard = new ArrayList<>();
      for (Future<Object> answer : answers) {
        heard.add(answer.get());
      }

      assertThat(heard)
          .containsOnly(new Receipt("W3", 1), "There is a review W3 already.")
          .containsOnlyOnce(new Receipt("W3", 1));
    }
  }

  /** What another process, on another machine, has stored. */
  private static void elsewhere(RunningCommandSide side, long sequence, Object event) {
    side.context
        .getBean(EventStore.class)
        .publish(new GenericDomainEventMessage<>("Review", "W3", sequence, event));
  }

  /** One recommendation, and an action for each agency. */
  private static void plan(RunningCommandSide side, int agencies) {
    Provenance admin = new Provenance("admin", Role.ADMINISTRATOR, null, null, null, null);
    side.send(new OpenPlan(REVIEW, DAY, "Plan", new ReviewKind("BOARD_PRIORITY")), CHAIR);
    side.send(new MakeRecommendation(REVIEW, DAY, "1", WORDS, null), CHAIR);
    for (int i = 1; i <= agencies; i++) {
      side.send(
          new IntroduceCode(CodeList.AGENCY, "AGENCY_" + i, "Agency " + i, 100 + i, DAY.date()),
          admin);
      side.send(
          new AgreeAction(
              REVIEW,
              DAY,
              "1",
              null,
              WORDS,
              new Agency("AGENCY_" + i),
              "Head of service",
              DAY.date().plusMonths(6),
              WORDS,
              null),
          CHAIR);
    }
  }

  private static ReportProgress report(int agency) {
    return new ReportProgress(REVIEW, DAY, "1." + agency, null, Outlook.ON_TRACK, WORDS, List.of());
  }

  private static Provenance leadOf(int agency) {
    return new Provenance(
        account("1." + agency), Role.AGENCY_LEAD, "AGENCY_" + agency, null, null, null);
  }

  private static String account(String action) {
    return "lead-" + action.substring(2);
  }
}
