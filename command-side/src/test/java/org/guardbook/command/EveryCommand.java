package org.guardbook.command;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.stream.Stream;

/** The commands of all families, found where they are compiled. */
final class EveryCommand {

  private EveryCommand() {}

  static Stream<Class<?>> thereIs() {
    return new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.guardbook.command")
            .stream()
            .filter(each -> each.isTopLevelClass() && each.isInterface())
            .filter(each -> each.getSimpleName().endsWith("Command"))
            .map(JavaClass::reflect)
            .flatMap(EveryCommand::records);
  }

  private static Stream<Class<?>> records(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EveryCommand::records)
        : Stream.of(type);
  }
}
