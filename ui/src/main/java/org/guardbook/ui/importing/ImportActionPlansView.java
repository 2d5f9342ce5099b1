package org.guardbook.ui.importing;

import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.guardbook.command.access.Operation;
import org.guardbook.ui.imports.ActionPlansImport;
import org.guardbook.ui.layout.MainLayout;
import org.guardbook.ui.layout.OpenTo;

/** Action plans as an earlier record kept them, from a file. */
@Route(value = "import/action-plans", layout = MainLayout.class)
@PageTitle("Import action plans · Guardbook")
@PermitAll
@OpenTo(Operation.IMPORT_ACTION_PLANS)
class ImportActionPlansView extends ImportPage {

  ImportActionPlansView(ImportRuns runs, IncomingFiles incoming, ActionPlansImport importer) {
    super(
        runs,
        incoming,
        new FileOf(
            importer,
            "Import action plans",
            "action-plans.csv",
            ColumnHints.ACTION_PLANS,
            List.of(
                new FileOf.Way("Show the reviews", "reviews"),
                new FileOf.Way("Show the action plans", "action-plans"),
                new FileOf.Way("Show figures", "figures/action-plans"))),
        "import/action-plans");
  }
}
