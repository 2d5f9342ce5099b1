package org.guardbook.ui.cases;

import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.guardbook.ui.deskfile.DeskFile;
import org.springframework.stereotype.Component;

/** Filters that people gave a name, each seen by whoever saved it only. */
@Component
class SavedFilters {

  /** A name longer than this does not fit on a chip. */
  static final int LONGEST_NAME = 40;

  /** More than these nobody finds again. */
  static final int AT_MOST = 30;

  record SavedFilter(String name, String address) {

    CaseFilter filter() {
      return CaseFilter.from(QueryParameters.fromString(address));
    }
  }

  private final DeskFile desk;

  SavedFilters(DeskFile desk) {
    this.desk = desk;
    desk.change(
        """
        CREATE TABLE IF NOT EXISTS saved_filter (
          account TEXT NOT NULL,
          name TEXT NOT NULL,
          address TEXT NOT NULL,
          PRIMARY KEY (account, name))
        """);
  }

  List<SavedFilter> of(String account) {
    return desk.read(
        "SELECT name, address FROM saved_filter WHERE account = ? ORDER BY name COLLATE NOCASE",
        row -> new SavedFilter(row.getString(1), row.getString(2)),
        account);
  }

  /** Keeps the filter under that name, in place of an earlier one of the same name. */
  void save(String account, String name, CaseFilter filter) {
    desk.write(
        "INSERT OR REPLACE INTO saved_filter (account, name, address) VALUES (?, ?, ?)",
        account,
        name.strip(),
        filter.toAddress().getQueryString());
  }

  void forget(String account, String name) {
    desk.write("DELETE FROM saved_filter WHERE account = ? AND name = ?", account, name);
  }
}
