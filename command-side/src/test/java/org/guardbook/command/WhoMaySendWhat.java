package org.guardbook.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.guardbook.command.access.NotPermitted;
import org.guardbook.command.access.Requires;
import org.guardbook.command.access.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every command there is, sent in every role there is, through the bus that runs. */
class WhoMaySendWhat {

  private static RunningCommandSide side;

  @BeforeAll
  static void start(@TempDir Path folder) {
    side = new RunningCommandSide(folder);
  }

  @AfterAll
  static void stop() {
    side.close();
  }

  @TestFactory
  Stream<DynamicTest> isDecidedByTheTable() {
    return EveryCommand.thereIs()
        .flatMap(
            command ->
                Arrays.stream(Role.values())
                    .map(
                        role ->
                            DynamicTest.dynamicTest(
                                command.getSimpleName() + " as " + role.label(),
                                () -> isDecidedByTheTable(command, role))));
  }

  private static void isDecidedByTheTable(Class<?> command, Role role) throws Exception {
    Requires requires = command.getAnnotation(Requires.class);
    assertThat(requires).as("%s says who may send it", command.getSimpleName()).isNotNull();
    long before = side.recorded.lastPosition();
    Object blank = blank(command);

    Throwable refusal =
        catchThrowable(
            () -> side.send(blank, new Provenance("somebody", role, null, null, null, null)));

    String sentence = "Your role does not allow you to " + requires.value().words() + ".";
    if (requires.value().isAllowedTo(role)) {
      // what is not their own agency's they are refused for another reason
      assertThat(refusal == null ? "" : String.valueOf(refusal.getMessage()))
          .isNotEqualTo(sentence);
    } else {
      assertThat(refusal).isInstanceOf(NotPermitted.class).hasMessage(sentence);
      assertThat(side.recorded.lastPosition()).isEqualTo(before);
    }
  }

  @Test
  void isNobodyWhereTheCommandDoesNotSay() {
    assertThat(catchThrowable(() -> side.send(new Notebook.Burn("n-1"))))
        .isInstanceOf(NotPermitted.class);
  }

  @Test
  void isNobodyWhoHasNoRoleOrNoName() {
    Notebook.Open command = new Notebook.Open("n-9");
    assertThat(
            catchThrowable(
                () -> side.send(command, new Provenance("x", null, null, null, null, null))))
        .isInstanceOf(NotPermitted.class);
    assertThat(
            catchThrowable(
                () ->
                    side.commands.sendAndWait(
                        new GenericCommandMessage<>(command, Map.of("role", "LADO")))))
        .isInstanceOf(NotPermitted.class);
    assertThat(side.recorded.of("n-9")).isEmpty();
  }

  @Test
  void isTheSystemOnlyWhereTheSystemItselfSends() {
    for (Role role : Role.values()) {
      Provenance forged = new Provenance(Provenance.SYSTEM, role, null, null, null, null);
      assertThat(catchThrowable(() -> side.send(new Notebook.Open("n-8"), forged)))
          .isInstanceOf(NotPermitted.class);
    }
    SystemAccount system = side.context.getBean(SystemAccount.class);

    Receipt receipt =
        side.commands.sendAndWait(
            new GenericCommandMessage<>(new Notebook.Open("n-8"), system.provenance("by-itself")));

    assertThat(receipt).isEqualTo(new Receipt("n-8", 1));
    assertThat(side.recorded.of("n-8").getFirst().by())
        .isEqualTo(
            new Provenance(
                Provenance.SYSTEM,
                null,
                null,
                side.recorded.of("n-8").getFirst().by().correlation(),
                "by-itself",
                null));
  }

  /** A command that says nothing: enough to be let in or not. */
  private static Object blank(Class<?> type) throws Exception {
    Class<?>[] types =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    Constructor<?> constructor = type.getDeclaredConstructor(types);
    constructor.setAccessible(true);
    return constructor.newInstance(
        Arrays.stream(types)
            .map(part -> part == boolean.class ? (Object) false : part == int.class ? 0 : null)
            .toArray());
  }
}
