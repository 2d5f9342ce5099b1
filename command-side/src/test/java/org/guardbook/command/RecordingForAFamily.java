package org.guardbook.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.guardbook.command.access.Role;
import org.guardbook.command.childprotection.ChildProtectionCommand.*;
import org.guardbook.command.childprotection.ChildProtectionEvent.*;
import org.guardbook.command.childprotection.ChildReference;
import org.guardbook.command.eventstore.RecordedEvent;
import org.guardbook.command.referencedata.Agency;
import org.guardbook.command.referencedata.Team;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingForAFamily {

  private static final When DAY = When.on(LocalDate.of(2026, 3, 2));
  private static final Narrative WORDS = new Narrative("Said at the meeting.");
  private static final Team TEAM = new Team("SAFEGUARDING");

  @TempDir private Path folder;

  @Test
  void opensARecordForEachChildInOneGo() {
    try (RunningCommandSide side = new RunningCommandSide(folder)) {
      assertThat(side.send(discuss("Hazel", "Rowan", "Alder"), chair("first")))
          .isEqualTo(new Receipt("C-00001", 2));
      assertThat(side.send(discuss("Fern"), chair("second"))).isEqualTo(new Receipt("C-00004", 2));
      for (String child : List.of("C-00001", "C-00002", "C-00003")) {
        assertThat(side.recorded.of(child))
            .extracting(RecordedEvent::event)
            .first()
            .isInstanceOfSatisfying(
                RecordOpened.class,
                opened -> assertThat(opened.family()).isEqualTo(new ChildReference("C-00001")));
        assertThat(side.recorded.of(child)).hasSize(2);
      }
    }
    try (RunningCommandSide side = new RunningCommandSide(folder)) {
      assertThat(side.send(discuss("Ivy"), chair("third"))).isEqualTo(new Receipt("C-00005", 2));
    }
  }

  @Test
  void hasOneEffectAndOneAnswerHoweverOftenItIsSent() {
    RecordTogether allocate = new RecordTogether(allocate(List.of(2, 1, 2)));
    try (RunningCommandSide side = new RunningCommandSide(folder)) {
      assertThat(side.send(discuss("Hazel", "Rowan"), chair("first")))
          .isEqualTo(new Receipt("C-00001", 2));
      assertThat(side.send(discuss("Hazel", "Rowan"), chair("first")))
          .isEqualTo(new Receipt("C-00001", 2));
      assertThat(side.send(allocate, chair("second"))).isEqualTo(new Receipt("C-00002", 4));
      assertThat(side.send(allocate, chair("second"))).isEqualTo(new Receipt("C-00002", 4));
    }
    try (RunningCommandSide side = new RunningCommandSide(folder)) {
      assertThat(side.send(discuss("Hazel", "Rowan"), chair("first")))
          .isEqualTo(new Receipt("C-00001", 2));
      assertThat(side.send(allocate, chair("second"))).isEqualTo(new Receipt("C-00002", 4));
      assertThat(side.recorded.of("C-00001")).hasSize(3);
      assertThat(side.recorded.of("C-00002")).hasSize(4);
      assertThat(side.recorded.of("C-00003")).isEmpty();
    }
  }

  @Test
  void storesNothingOfAnyChildWhereOneIsRefused() {
    try (RunningCommandSide side = new RunningCommandSide(folder)) {
      side.send(discuss("Hazel", "Rowan"), chair(null));
      long before = side.recorded.lastPosition();
      List<OnChild> entries = new ArrayList<>(allocate(List.of(1, 2)));
      entries.add(new TransferOut(new ChildReference("C-00002"), DAY, "Walsall", WORDS));

      assertThatThrownBy(() -> side.send(new RecordTogether(entries), chair(null)))
          .isInstanceOfSatisfying(
              RuleViolated.class,
              refused ->
                  assertThat(refused.refusals())
                      .containsExactly(new Refusal("entries[2]", "The child is on no plan.")));
      assertThat(side.recorded.lastPosition()).isEqualTo(before);
      assertThat(side.send(new RecordTogether(allocate(List.of(1, 2))), chair(null)))
          .isEqualTo(new Receipt("C-00001", 3));
    }
  }

  @Test
  void letsManyRecordForOneFamilyAtOnceWithoutWaitingForEver() throws Exception {
    int rounds = 40;
    try (RunningCommandSide side = new RunningCommandSide(folder);
        ExecutorService senders = Executors.newFixedThreadPool(8)) {
      side.send(discuss("Hazel", "Rowan", "Alder"), chair(null));
      List<Future<Receipt>> answers = new ArrayList<>();
      for (int i = 0; i < rounds; i++) {
        List<Integer> children = new ArrayList<>(List.of(1, 2, 3));
        Collections.rotate(children, i);
        answers.add(
            senders.submit(() -> side.send(new RecordTogether(allocate(children)), chair(null))));
        answers.add(
            senders.submit(
                () -> side.send(new JoinFamily(child(3), DAY, child(1), WORDS), chair(null))));
        answers.add(senders.submit(() -> side.send(siblingOf(children.getFirst()), chair(null))));
      }
      int joined = 0;
      for (Future<Receipt> answer : answers) {
        try {
          answer.get();
        } catch (java.util.concurrent.ExecutionException refused) {
          assertThat(refused).hasRootCauseInstanceOf(RuleViolated.class);
          joined++;
        }
      }
      assertThat(joined).as("joins of the family it is in").isEqualTo(rounds);
      for (int child = 1; child <= 3; child++) {
        assertThat(side.recorded.of("C-0000" + child)).hasSize(2 + rounds);
      }
      assertThat(side.recorded.of("C-%05d".formatted(3 + rounds))).hasSize(2);
      assertThat(side.recorded.of("C-%05d".formatted(4 + rounds))).isEmpty();
    }
  }

  private static RecordStrategyDiscussion discuss(String... names) {
    List<ChildDiscussed> children = new ArrayList<>();
    for (String name : names) {
      children.add(new ChildDiscussed(null, new NamedChild(name, null, null, null), true));
    }
    return new RecordStrategyDiscussion(
        DAY, children, null, List.of(new Agency("POLICE")), WORDS, null);
  }

  private static RecordStrategyDiscussion siblingOf(int child) {
    return new RecordStrategyDiscussion(
        DAY,
        List.of(new ChildDiscussed(null, new NamedChild("Ivy", null, null, null), true)),
        child(child),
        List.of(new Agency("POLICE")),
        WORDS,
        null);
  }

  private static List<OnChild> allocate(List<Integer> children) {
    return children.stream()
        .<OnChild>map(child -> new AllocateTeam(child(child), DAY, TEAM))
        .toList();
  }

  private static ChildReference child(int number) {
    return new ChildReference("C-%05d".formatted(number));
  }

  private static Provenance chair(@Nullable String commandId) {
    return new Provenance("cpchair", Role.CONFERENCE_CHAIR, null, null, commandId, null);
  }
}
