package org.guardbook.ui.lists;

import java.util.List;
import org.guardbook.ui.deskfile.DeskFile;
import org.springframework.stereotype.Component;

/** Filters that people gave a name, each seen by whoever saved it only. */
@Component
public class SavedFilters {

  /** A name longer than this does not fit on a chip. */
  static final int LONGEST_NAME = 40;

  /** More than these nobody finds again. */
  static final int AT_MOST = 30;

  /**
   * @param address what stands after the question mark of the list's address
   */
  record SavedFilter(String name, String address) {}

  private final DeskFile desk;

  SavedFilters(DeskFile desk) {
    this.desk = desk;
    desk.change(
        """
        CREATE TABLE IF NOT EXISTS list_filter (
          account TEXT NOT NULL,
          list TEXT NOT NULL,
          name TEXT NOT NULL,
          address TEXT NOT NULL,
          PRIMARY KEY (account, list, name))
        """);
  }

  /**
   * @param list the address of the list they narrow
   */
  List<SavedFilter> of(String account, String list) {
    return desk.read(
        "SELECT name, address FROM list_filter WHERE account = ? AND list = ?"
            + " ORDER BY name COLLATE NOCASE",
        row -> new SavedFilter(row.getString(1), row.getString(2)),
        account,
        list);
  }

  /** Keeps the filter under that name, in place of an earlier one of the same name. */
  void save(String account, String list, SavedFilter filter) {
    desk.write(
        "INSERT OR REPLACE INTO list_filter (account, list, name, address) VALUES (?, ?, ?, ?)",
        account,
        list,
        filter.name(),
        filter.address());
  }

  void forget(String account, String list, String name) {
    desk.write(
        "DELETE FROM list_filter WHERE account = ? AND list = ? AND name = ?", account, list, name);
  }
}
