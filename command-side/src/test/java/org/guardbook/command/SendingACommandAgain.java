package org.guardbook.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.guardbook.command.access.Role;
import org.guardbook.command.eventstore.RecordedEvent;
import org.guardbook.command.referencedata.Agency;
import org.guardbook.command.referencedata.ReviewKind;
import org.guardbook.command.review.Outlook;
import org.guardbook.command.review.ReviewCommand.AgreeAction;
import org.guardbook.command.review.ReviewCommand.MakeRecommendation;
import org.guardbook.command.review.ReviewCommand.OpenPlan;
import org.guardbook.command.review.ReviewCommand.ReportProgress;
import org.guardbook.command.review.ReviewReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SendingACommandAgain {

  @TempDir private Path folder;

  @Test
  void hasOneEffectAndTheSameReceipt() {
    Receipt written;
    try (RunningCommandSide side = new RunningCommandSide(folder)) {
      Receipt opened = side.send(new Notebook.Open("n-1"), "first");
      written = side.send(new Notebook.Write("n-1", "one", "two"), "second");

      assertThat(opened).isEqualTo(new Receipt("n-1", 1));
      assertThat(written).isEqualTo(new Receipt("n-1", 3));
      assertThat(side.send(new Notebook.Open("n-1"), "first")).isEqualTo(opened);
      assertThat(side.send(new Notebook.Write("n-1", "one", "two"), "second")).isEqualTo(written);
    }
    try (RunningCommandSide side = new RunningCommandSide(folder)) {
      assertThat(side.send(new Notebook.Write("n-1", "one", "two"), "second")).isEqualTo(written);
      assertThat(side.recorded.of("n-1"))
          .extracting(RecordedEvent::event)
          .containsExactly(
              new Notebook.Opened("n-1"),
              new Notebook.LineWritten("one"),
              new Notebook.LineWritten("two"));
    }
  }

  @Test
  void isAnsweredEvenWhereARuleWouldNowRefuseIt() {
    Receipt written;
    try (RunningCommandSide side = new RunningCommandSide(folder)) {
      side.send(new Notebook.Open("n-1"), "first");
      written = side.send(new Notebook.Write("n-1", "one"), "second");
      side.send(new Notebook.Seal("n-1"), "third");

      assertThat(side.send(new Notebook.Write("n-1", "one"), "second")).isEqualTo(written);
      assertThatThrownBy(() -> side.send(new Notebook.Write("n-1", "two"), "fourth"))
          .isInstanceOf(RuleViolated.class);
    }
    try (RunningCommandSide side = new RunningCommandSide(folder)) {
      assertThat(side.send(new Notebook.Write("n-1", "one"), "second")).isEqualTo(written);
      assertThat(side.recorded.lastSequence("n-1")).contains(2L);
    }
  }

  @Test
  void isAnsweredAlsoWhereItsOwnEntryWasNotSeenYet() {
    Provenance opening = chair("first");
    Provenance progress = chair("fourth");
    ReviewReference plan = new ReviewReference("BP-1");
    When day = When.on(LocalDate.of(2026, 3, 2));
    Narrative words = new Narrative("Under way.");
    OpenPlan open = new OpenPlan(plan, day, "Priorities", new ReviewKind("BOARD_PRIORITY"));
    ReportProgress report =
        new ReportProgress(plan, day, "1.1", 1, Outlook.ON_TRACK, words, List.of());
    try (RunningCommandSide side = new RunningCommandSide(folder)) {
      side.send(open, opening);
      side.send(new MakeRecommendation(plan, day, "1", words, null), chair("second"));
      side.send(
          new AgreeAction(
              plan,
              day,
              "1",
              null,
              words,
              new Agency("POLICE"),
              "Inspector",
              day.date().plusMonths(6),
              words,
              null),
          chair("third"));
      assertThat(side.send(report, progress)).isEqualTo(new Receipt("BP-1", 4));
      assertThat(side.send(report, progress)).isEqualTo(new Receipt("BP-1", 4));
      assertThatThrownBy(() -> side.send(report, chair("fifth")))
          .hasMessageContaining("chair reported progress: on track");
    }
    try (RunningCommandSide side = new RunningCommandSide(folder)) {
      assertThat(side.send(open, opening)).isEqualTo(new Receipt("BP-1", 1));
      assertThat(side.send(report, progress)).isEqualTo(new Receipt("BP-1", 4));
      assertThat(side.recorded.of("BP-1")).hasSize(4);
    }
  }

  private static Provenance chair(String commandId) {
    return new Provenance("chair", Role.BOARD_MANAGER, null, null, commandId, null);
  }

  @Test
  void hasOneEffectAlsoWhenManySendItAtOnce() throws Exception {
    try (RunningCommandSide side = new RunningCommandSide(folder);
        ExecutorService senders = Executors.newFixedThreadPool(16)) {
      side.send(new Notebook.Open("n-1"), "first");
      List<Future<Receipt>> answers =
          IntStream.range(0, 160)
              .mapToObj(
                  i ->
                      senders.submit(
                          () ->
                              side.send(
                                  new Notebook.Write("n-1", "line " + i % 10), "write-" + i % 10)))
              .toList();
      Set<Receipt> receipts = new HashSet<>();
      for (Future<Receipt> answer : answers) {
        receipts.add(answer.get());
      }

      assertThat(receipts).hasSize(10);
      assertThat(side.recorded.of("n-1")).hasSize(11);
    }
  }

  @Test
  void doesNotTellOneAccountWhatAnotherSent() {
    try (RunningCommandSide side = new RunningCommandSide(folder)) {
      side.send(new Notebook.Open("n-1"), "first");
      assertThatThrownBy(() -> side.send(new Notebook.Open("n-2"), somebodyElse()))
          .hasMessageContaining("Somebody else has sent something under this id");
    }
    try (RunningCommandSide side = new RunningCommandSide(folder)) {
      assertThatThrownBy(() -> side.send(new Notebook.Open("n-2"), somebodyElse()))
          .hasMessageContaining("Somebody else has sent something under this id");
      assertThat(side.recorded.of("n-2")).isEmpty();
    }
  }

  @Test
  void isRefusedWhereTheIdWasUsedForSomethingElse() {
    try (RunningCommandSide side = new RunningCommandSide(folder)) {
      side.send(new Notebook.Open("n-1"), request("one thing"));
      refusesAnotherThing(side);
    }
    try (RunningCommandSide side = new RunningCommandSide(folder)) {
      refusesAnotherThing(side);
      assertThat(side.send(new Notebook.Open("n-1"), request("one thing")))
          .isEqualTo(new Receipt("n-1", 1));
    }
  }

  private static void refusesAnotherThing(RunningCommandSide side) {
    assertThatThrownBy(() -> side.send(new Notebook.Open("n-2"), request("another thing")))
        .isInstanceOf(RuleViolated.class)
        .hasMessageContaining("Something else was sent under this id");
    assertThat(side.recorded.of("n-2")).isEmpty();
  }

  private static Provenance request(String contents) {
    return new Provenance("lado", Role.LADO, null, null, "first", null, contents);
  }

  private static Provenance somebodyElse() {
    return new Provenance("other", Role.LADO, null, null, "first", null);
  }
}
