package org.guardbook.ui.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.guardbook.command.Imported;
import org.guardbook.command.RuleViolated;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.ImportContacts;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.query.referencedata.ReferenceDataQuery.ListedCode;
import org.guardbook.query.referencedata.ReferenceDataQuery.ReadCodeList;
import org.guardbook.ui.Settings;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.imports.Import.Problem;
import org.guardbook.ui.imports.Import.Progress;
import org.springframework.stereotype.Component;

/**
 * Brings a file of contacts into the record in the name of the signed-in person: all or nothing.
 */
@Component
public class ContactsImport {

  private final Dispatch dispatch;
  private final Settings.Imports settings;

  ContactsImport(Dispatch dispatch, Settings settings) {
    this.dispatch = dispatch;
    this.settings = settings.imports();
  }

  /**
   * Reads the file, and stores it if nothing is wrong with it.
   *
   * @param watcher hears how far it is, on this thread
   * @throws FileTooLarge if it is longer than {@code guardbook.imports.largest-file}
   * @throws IOException if it breaks off
   */
  public Import importFrom(InputStream bytes, Consumer<Progress> watcher) throws IOException {
    ContactsFile file = ContactsFile.read(bytes, settings.largestFile(), codes(), watcher);
    if (!file.problems().isEmpty()) {
      return rejected(file.rows(), file.problems());
    }
    if (file.contacts().isEmpty()) {
      return new Import(0, 0, 0, List.of());
    }
    watcher.accept(new Progress(0, file.rows(), true));
    try {
      Imported imported =
          dispatch.send(
              new ImportContacts(file.contacts()), UUID.randomUUID().toString(), Imported.class);
      return new Import(imported.rows(), imported.imported(), imported.unchanged(), List.of());
    } catch (RuleViolated refused) {
      return rejected(file.rows(), refused.refusals().stream().map(file::problemOf).toList());
    }
  }

  /** The names of the columns, in the order in which they are usually written. */
  public static List<String> columns() {
    return Column.titles();
  }

  private static Import rejected(int rows, List<Problem> problems) {
    List<Problem> inOrder = new ArrayList<>(problems);
    inOrder.sort(Comparator.comparingLong(Problem::line));
    return new Import(rows, 0, 0, List.copyOf(inOrder));
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
