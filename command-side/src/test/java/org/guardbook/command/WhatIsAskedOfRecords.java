package org.guardbook.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.guardbook.command.childprotection.ChildProtectionCommand.OnChild;
import org.guardbook.command.childprotection.ChildReference;
import org.guardbook.command.positionoftrust.CaseReference;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** So that no command reaches past the restriction of the record that it is about. */
class WhatIsAskedOfRecords {

  @TestFactory
  Stream<DynamicTest> saysWhichTheyAre() {
    return EveryCommand.thereIs()
        .map(
            command ->
                DynamicTest.dynamicTest(
                    command.getSimpleName(),
                    () ->
                        assertThat(OnRecords.class.isAssignableFrom(command))
                            .as("%s names its records", command.getSimpleName())
                            .isEqualTo(isAboutRecords(command))));
  }

  /**
   * One that another record is only pointed at by is not asked anything of; an import brings
   * records over and asks nothing of those that are there.
   */
  private static boolean isAboutRecords(Class<?> command) {
    return command.getPackageName().endsWith(".restriction")
        || !command.getSimpleName().startsWith("Import")
            && Arrays.stream(command.getRecordComponents())
                .anyMatch(WhatIsAskedOfRecords::isOfARecord);
  }

  private static boolean isOfARecord(RecordComponent part) {
    return Set.of("reference", "siblingOf", "family").contains(part.getName())
            && Set.of(CaseReference.class, ChildReference.class).contains(part.getType())
        || linesOf(part.getGenericType())
            .anyMatch(line -> line == OnChild.class || line.isRecord() && isAboutRecords(line));
  }

  private static Stream<Class<?>> linesOf(Type type) {
    return type instanceof ParameterizedType list
        ? Arrays.stream(list.getActualTypeArguments())
            .filter(Class.class::isInstance)
            .map(line -> (Class<?>) line)
        : Stream.of();
  }
}
