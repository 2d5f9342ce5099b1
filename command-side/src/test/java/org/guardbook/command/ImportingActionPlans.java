package org.guardbook.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.guardbook.command.access.Role;
import org.guardbook.command.eventstore.RecordedEvent;
import org.guardbook.command.referencedata.Agency;
import org.guardbook.command.referencedata.ReviewKind;
import org.guardbook.command.review.EarlierAction;
import org.guardbook.command.review.EarlierAction.Extension;
import org.guardbook.command.review.EarlierAction.Update;
import org.guardbook.command.review.Outlook;
import org.guardbook.command.review.ReviewCommand.CloseReview;
import org.guardbook.command.review.ReviewCommand.ImportActionPlans;
import org.guardbook.command.review.ReviewCommand.ReportProgress;
import org.guardbook.command.review.ReviewCommand.WithdrawAction;
import org.guardbook.command.review.ReviewEvent;
import org.guardbook.command.review.ReviewEvent.*;
import org.guardbook.command.review.ReviewReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportingActionPlans {

  private static final LocalDate AGREED = LocalDate.of(2014, 3, 31);
  private static final LocalDate DUE = LocalDate.of(2014, 9, 30);
  private static final Narrative WORDS = new Narrative("Revise the procedure.");
  private static final Provenance CHAIR =
      new Provenance("chair", Role.BOARD_MANAGER, null, null, null, null);

  @TempDir private Path folder;

  @Test
  void recordsWhatARowSaysInTheOrderInWhichItHappened() {
    try (RunningCommandSide side = new RunningCommandSide(folder)) {
      assertThat(send(side, verified("W3", "4.1", "a"), row("W3", "4.2", "b")))
          .isEqualTo(new Imported(2, 2, 0));

      List<RecordedEvent> entries = side.recorded.of("W3");
      assertThat(entries)
          .extracting(RecordedEvent::event)
          .<Class<?>>extracting(Object::getClass)
          .containsExactly(
              PlanOpened.class,
              RecommendationMade.class,
              ActionAgreed.class,
              ProgressReported.class,
              DueDateExtended.class,
              ProgressReported.class,
              ActionCompleted.class,
              ActionVerified.class,
              ActionAgreed.class);
      assertThat(entries.getFirst().event())
          .isEqualTo(
              new PlanOpened(
                  new ReviewReference("W3"),
                  When.on(AGREED),
                  "Plan W3",
                  new ReviewKind("SERIOUS_CASE_REVIEW")));
      assertThat(entries)
          .extracting(RecordedEvent::by)
          .allMatch(by -> Provenance.IMPORT.equals(by.source()))
          .allMatch(by -> "chair".equals(by.account()))
          .extracting(Provenance::commandId)
          .containsOnly("import:a", "import:b");
    }
  }

  @Test
  void leavesRowsAloneThatAreThereAlready() {
    EarlierAction[] file = {verified("W3", "4.1", "a"), row("W3", "4.2", "b")};
    try (RunningCommandSide side = new RunningCommandSide(folder)) {
      send(side, file);
      long before = side.recorded.lastPosition();

      assertThat(send(side, file)).isEqualTo(new Imported(2, 0, 2));
      assertThat(side.recorded.lastPosition()).isEqualTo(before);
    }
    try (RunningCommandSide side = new RunningCommandSide(folder)) {
      assertThat(send(side, file)).isEqualTo(new Imported(2, 0, 2));
    }
  }

  @Test
  void addsTheNewRowsOfALongerFileToThePlanAsItStands() {
    try (RunningCommandSide side = new RunningCommandSide(folder)) {
      send(side, row("W3", "4.1", "a"));
      side.send(report("W3", "4.1"), CHAIR);

      assertThat(send(side, row("W3", "4.1", "a"), row("W3", "4.2", "b"), row("W3", "5.1", "c")))
          .isEqualTo(new Imported(3, 2, 1));
      assertThat(side.recorded.of("W3"))
          .extracting(RecordedEvent::event)
          .<Class<?>>extracting(Object::getClass)
          .containsExactly(
              PlanOpened.class,
              RecommendationMade.class,
              ActionAgreed.class,
              ProgressReported.class,
              ActionAgreed.class,
              RecommendationMade.class,
              ActionAgreed.class);
      assertThat(side.send(report("W3", "5.1"), CHAIR)).isEqualTo(new Receipt("W3", 8));
    }
  }

  @Test
  void beginsThePlanWithTheActionThatWasAgreedFirst() {
    try (RunningCommandSide side = new RunningCommandSide(folder)) {
      EarlierAction later = on(AGREED.plusMonths(1), row("W3", "4.2", "b"));

      assertThat(send(side, later, row("W3", "4.1", "a"))).isEqualTo(new Imported(2, 2, 0));
      assertThat(side.recorded.of("W3"))
          .extracting(entry -> ((ReviewEvent) entry.event()).happened())
          .containsExactly(
              When.on(AGREED), When.on(AGREED), When.on(AGREED), When.on(AGREED.plusMonths(1)));
    }
  }

  @Test
  void refusesARowWhoseActionIsOnRecordWithOtherWords() {
    try (RunningCommandSide side = new RunningCommandSide(folder)) {
      send(side, row("W3", "4.1", "a"));

      refused(
          side,
          List.of(row("W3", "4.1", "other"), row("W3", "4.2", "b")),
          new Refusal(
              "actions[0].actionNumber",
              "4.1 is on record already and says something else. Update that action instead."));
    }
  }

  @Test
  void refusesWhatDoesNotFitThePlanAsItStands() {
    try (RunningCommandSide side = new RunningCommandSide(folder)) {
      send(side, row("W3", "4.1", "a"));

      refused(
          side,
          List.of(titled("Another plan", row("W3", "4.2", "b"))),
          new Refusal("actions[0].planTitle", "W3 is called \"Plan W3\"."));
      refused(
          side,
          List.of(row("W3", "5.1", "c"), recommending("Otherwise.", row("W3", "5.2", "d"))),
          new Refusal(
              "actions[1].recommendation", "Recommendation 5 says something else already."));
      refused(
          side,
          List.of(on(AGREED.minusDays(1), row("W3", "4.2", "b"))),
          new Refusal(
              "actions[0].agreedOn", "30 March 2014 is before this was opened on 31 March 2014."));
      side.send(
          new WithdrawAction(
              new ReviewReference("W3"), When.on(DUE), "4.1", null, WORDS, "The committee"),
          CHAIR);
      side.send(new CloseReview(new ReviewReference("W3"), When.on(DUE), WORDS, null), CHAIR);
      refused(
          side,
          List.of(row("W3", "4.2", "b")),
          new Refusal(
              "actions[0].agreedOn",
              "This was closed on 30 September 2014. Reopen it before adding to it."));
    }
  }

  @Test
  void storesNothingOfAnyPlanWhereOneRowIsWrongAndNamesEveryCell() {
    try (RunningCommandSide side = new RunningCommandSide(folder)) {
      EarlierAction wrong =
          new EarlierAction(
              "w",
              new ReviewReference("W4"),
              "Plan W4",
              new ReviewKind("INQUIRY"),
              AGREED,
              "4",
              WORDS,
              "4.1",
              new Narrative(""),
              new Agency("POLICE"),
              "Inspector",
              DUE,
              WORDS,
              List.of(new Update(AGREED.minusDays(1), Outlook.ON_TRACK, WORDS)),
              List.of(new Extension(DUE, DUE.plusDays(1), DUE.plusMonths(1), WORDS)),
              null,
              WORDS,
              DUE,
              null,
              null,
              WORDS);
      EarlierAction early = on(DUE, row("W5", "4.1", "e"));

      refused(
          side,
          List.of(row("W3", "4.1", "a"), wrong, row("W3", "4.1", "c"), early, endless("W5", "f")),
          new Refusal(
              "actions[1].kind", "\"INQUIRY\" is not on the board's list of kinds of review."),
          new Refusal("actions[1].action", "Write down what is to be done."),
          new Refusal(
              "actions[1].updates[0]", "This is before the action was agreed on 31 March 2014."),
          new Refusal(
              "actions[1].extensions[0]", "The date in force was 30 September 2014 by then."),
          new Refusal("actions[1].completedOn", "Say when it was complete."),
          new Refusal("actions[1].impact", "Say what difference the action made."),
          new Refusal("actions[1].withdrawnOn", "Say when it was withdrawn."),
          new Refusal("actions[2].actionNumber", "4.1 stands twice in the file."),
          new Refusal("actions[3].dueOn", "30 September 2014 is not after 30 September 2014."),
          new Refusal(
              "actions[4].updates",
              "The agency said on 1 May 2014 that this is done; it waits to be verified or sent back."));
    }
  }

  @Test
  void storesAllPlansOfAFileOrNoneAlsoWhereAnotherProcessWasQuicker() {
    try (RunningCommandSide side = new RunningCommandSide(folder)) {
      send(side, row("W3", "4.1", "a"), row("W4", "4.1", "b"));
      // this process still believes that the plan has three entries
      side.context
          .getBean(EventStore.class)
          .publish(
              new GenericDomainEventMessage<>(
                  "Review",
                  "W4",
                  3,
                  new AgencyChased(new ReviewReference("W4"), When.on(DUE), "4.1", WORDS)));

      assertThat(send(side, row("W3", "4.2", "c"), row("W4", "4.2", "d"), row("W5", "4.1", "e")))
          .isEqualTo(new Imported(3, 3, 0));
      assertThat(side.recorded.of("W3")).hasSize(4);
      assertThat(side.recorded.of("W4")).hasSize(5);
      assertThat(side.recorded.of("W5")).hasSize(3);
    }
  }

  @Test
  void takesFiveThousandRowsOfOnePlan() {
    try (RunningCommandSide side = new RunningCommandSide(folder)) {
      EarlierAction[] rows =
          IntStream.rangeClosed(1, 5_000)
              .mapToObj(n -> verified("W3", n % 100 + "." + n, "row-" + n))
              .toArray(EarlierAction[]::new);

      assertThat(send(side, rows)).isEqualTo(new Imported(5_000, 5_000, 0));
      assertThat(send(side, rows)).isEqualTo(new Imported(5_000, 0, 5_000));
    }
  }

  private static void refused(
      RunningCommandSide side, List<EarlierAction> rows, Refusal... refusals) {
    long before = side.recorded.lastPosition();
    RuleViolated refused =
        catchThrowableOfType(
            RuleViolated.class, () -> send(side, rows.toArray(EarlierAction[]::new)));
    assertThat(refused.refusals()).containsExactlyInAnyOrder(refusals);
    assertThat(side.recorded.lastPosition()).isEqualTo(before);
  }

  private static Imported send(RunningCommandSide side, EarlierAction... rows) {
    return side.commands.sendAndWait(
        new GenericCommandMessage<>(new ImportActionPlans(List.of(rows)), CHAIR.toMetaData()));
  }

  private static ReportProgress report(String plan, String action) {
    return new ReportProgress(
        new ReviewReference(plan), When.on(DUE), action, null, Outlook.ON_TRACK, WORDS, List.of());
  }

  /** Agreed, and nothing heard of since. */
  private static EarlierAction row(String plan, String action, String fingerprint) {
    return row(plan, "Plan " + plan, AGREED, action, fingerprint, "Agencies should.", null, null);
  }

  /** Reported on twice, given another date in between, done and verified. */
  private static EarlierAction verified(String plan, String action, String fingerprint) {
    return row(
        plan,
        "Plan " + plan,
        AGREED,
        action,
        fingerprint,
        "Agencies should.",
        LocalDate.of(2014, 8, 21),
        LocalDate.of(2014, 9, 4));
  }

  /** Goes on being reported on after it is done. */
  private static EarlierAction endless(String plan, String fingerprint) {
    return row(
        plan,
        "Plan " + plan,
        AGREED,
        "4.2",
        fingerprint,
        "Agencies should.",
        LocalDate.of(2014, 5, 1),
        LocalDate.of(2014, 9, 4));
  }

  private static EarlierAction on(LocalDate agreedOn, EarlierAction it) {
    return row(
        it.planReference().value(),
        it.planTitle(),
        agreedOn,
        it.actionNumber(),
        it.fingerprint(),
        it.recommendation().words(),
        null,
        null);
  }

  private static EarlierAction titled(String title, EarlierAction it) {
    return row(
        it.planReference().value(),
        title,
        AGREED,
        it.actionNumber(),
        it.fingerprint(),
        it.recommendation().words(),
        null,
        null);
  }

  private static EarlierAction recommending(String recommendation, EarlierAction it) {
    return row(
        it.planReference().value(),
        it.planTitle(),
        AGREED,
        it.actionNumber(),
        it.fingerprint(),
        recommendation,
        null,
        null);
  }

  private static EarlierAction row(
      String plan,
      String title,
      LocalDate agreedOn,
      String action,
      String fingerprint,
      String recommendation,
      @Nullable LocalDate completedOn,
      @Nullable LocalDate verifiedOn) {
    List<Update> updates = new ArrayList<>();
    List<Extension> extensions = new ArrayList<>();
    if (completedOn != null) {
      updates.add(new Update(LocalDate.of(2014, 7, 1), Outlook.AT_RISK, WORDS));
      updates.add(new Update(LocalDate.of(2014, 4, 30), Outlook.ON_TRACK, WORDS));
      extensions.add(
          new Extension(
              LocalDate.of(2014, 5, 1), DUE, DUE.plusMonths(3), new Narrative("Agreed.")));
    }
    return new EarlierAction(
        fingerprint,
        new ReviewReference(plan),
        title,
        new ReviewKind("SERIOUS_CASE_REVIEW"),
        agreedOn,
        action.substring(0, action.indexOf('.')),
        new Narrative(recommendation),
        action,
        WORDS,
        new Agency("POLICE"),
        "Detective chief inspector",
        DUE,
        new Narrative("Audit shows it."),
        updates,
        extensions,
        completedOn,
        completedOn == null ? null : new Narrative("Evidence pack lodged."),
        verifiedOn,
        verifiedOn == null ? null : new Narrative("Re-audit shows the change."),
        null,
        null);
  }
}
