package org.guardbook.ui.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;
import org.guardbook.command.access.Operation;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.ImportContacts;
import org.guardbook.ui.imports.Import.Progress;
import org.springframework.stereotype.Component;

/** Brings a file of contacts into the record: all or nothing. */
@Component
public class ContactsImport implements Importer {

  private final Intake intake;

  ContactsImport(Intake intake) {
    this.intake = intake;
  }

  @Override
  public Import importFrom(InputStream bytes, Consumer<Progress> watcher) throws IOException {
    return intake.take(ContactRow.FILE, bytes, watcher, ImportContacts::new);
  }

  @Override
  public List<String> columns() {
    return titles();
  }

  @Override
  public Operation operation() {
    return Operation.IMPORT_CONTACTS;
  }

  /** The names of the columns, in the order in which they are usually written. */
  public static List<String> titles() {
    return Column.titles(ContactColumn.class);
  }
}
