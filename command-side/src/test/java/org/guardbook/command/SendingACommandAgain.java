package org.guardbook.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.guardbook.command.access.Role;
import org.guardbook.command.eventstore.RecordedEvent;
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
