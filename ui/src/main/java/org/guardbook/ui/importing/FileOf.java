package org.guardbook.ui.importing;

import java.util.List;
import org.guardbook.ui.importing.ColumnHints.Hint;
import org.guardbook.ui.imports.Importer;

/**
 * A kind of file that can be brought over, as its page speaks of it.
 *
 * @param title of the page
 * @param fileName what an empty one is called
 * @param next where the rows are found once they are in the record
 */
record FileOf(
    Importer importer, String title, String fileName, List<Hint> columns, List<Way> next) {

  record Way(String label, String address) {}
}
