package org.guardbook.ui.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guardbook.command.Imported;
import org.guardbook.command.RuleViolated;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.query.referencedata.ReferenceDataQuery.ListedCode;
import org.guardbook.query.referencedata.ReferenceDataQuery.ReadCodeList;
import org.guardbook.ui.Settings;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.imports.Import.Problem;
import org.guardbook.ui.imports.Import.Progress;
import org.springframework.stereotype.Component;

/** The way of any file into the record: read, checked, and stored by one command or not at all. */
@Component
class Intake {

  private final Dispatch dispatch;
  private final Settings.Imports settings;

  Intake(Dispatch dispatch, Settings settings) {
    this.dispatch = dispatch;
    this.settings = settings.imports();
  }

  /**
   * @param command that stores the rows of a file
   */
  <C extends Enum<C> & Column, T> Import take(
      FileKind<C, T> kind,
      InputStream bytes,
      Consumer<Progress> watcher,
      Function<List<T>, Object> command)
      throws IOException {
    EarlierRecord<C, T> file =
        EarlierRecord.read(kind, bytes, settings.largestFile(), codes(), watcher);
    if (!file.problems().isEmpty()) {
      return rejected(file.rows(), file.problems());
    }
    if (file.records().isEmpty()) {
      return new Import(0, 0, 0, List.of(), List.of());
    }
    watcher.accept(new Progress(0, file.rows(), true));
    try {
      Imported imported =
          dispatch.send(
              command.apply(file.records()), UUID.randomUUID().toString(), Imported.class);
      return new Import(
          imported.rows(),
          imported.imported(),
          imported.unchanged(),
          List.of(),
          inOrder(imported.warnings().stream().map(file::problemOf).toList()));
    } catch (RuleViolated refused) {
      return rejected(file.rows(), refused.refusals().stream().map(file::problemOf).toList());
    }
  }

  private static Import rejected(int rows, List<Problem> problems) {
    return new Import(rows, 0, 0, inOrder(problems), List.of());
  }

  private static List<Problem> inOrder(List<Problem> problems) {
    return problems.stream().sorted(Comparator.comparingLong(Problem::line)).toList();
  }

  private Map<CodeList, Set<String>> codes() {
    Map<CodeList, Set<String>> codes = new EnumMap<>(CodeList.class);
    for (CodeList list : CodeList.values()) {
      codes.put(
          list,
          dispatch.askForAll(new ReadCodeList(list), ListedCode.class).stream()
              .map(ListedCode::code)
              .collect(Collectors.toSet()));
    }
    return codes;
  }
}
