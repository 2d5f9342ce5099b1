package org.guardbook.ui.importing;

import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.guardbook.command.access.Operation;
import org.guardbook.ui.imports.ContactsImport;
import org.guardbook.ui.layout.MainLayout;
import org.guardbook.ui.layout.OpenTo;

/** Contacts of earlier years, from a file. */
@Route(value = "import", layout = MainLayout.class)
@PageTitle("Import · Guardbook")
@PermitAll
@OpenTo(Operation.IMPORT_CONTACTS)
class ImportView extends ImportPage {

  ImportView(ImportRuns runs, IncomingFiles incoming, ContactsImport importer) {
    super(
        runs,
        incoming,
        new FileOf(
            importer,
            "Import earlier contacts",
            "contacts.csv",
            ColumnHints.CONTACTS,
            List.of(
                new FileOf.Way("Show the cases", "cases"),
                new FileOf.Way("Show figures", "figures"))),
        "import");
  }
}
