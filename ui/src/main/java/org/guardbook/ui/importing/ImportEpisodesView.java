package org.guardbook.ui.importing;

import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.guardbook.command.access.Operation;
import org.guardbook.ui.imports.EpisodesImport;
import org.guardbook.ui.layout.MainLayout;
import org.guardbook.ui.layout.OpenTo;

/** Child protection episodes as an earlier record kept them, from a file. */
@Route(value = "import/episodes", layout = MainLayout.class)
@PageTitle("Import episodes · Guardbook")
@PermitAll
@OpenTo(Operation.IMPORT_EPISODES)
class ImportEpisodesView extends ImportPage {

  ImportEpisodesView(ImportRuns runs, IncomingFiles incoming, EpisodesImport importer) {
    super(
        runs,
        incoming,
        new FileOf(
            importer,
            "Import episodes",
            "child-protection-episodes.csv",
            ColumnHints.EPISODES,
            List.of()),
        "import/episodes");
  }
}
