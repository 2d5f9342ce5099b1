package org.guardbook.ui.lists;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guardbook.ui.desk.Desk;
import org.guardbook.ui.desk.Drawer;
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

  /**
   * @param filters by name
   */
  private record OfAList(List<SavedFilter> filters) {

    static OfAList without(String name, Optional<OfAList> present) {
      return new OfAList(
          present.stream()
              .flatMap(list -> list.filters().stream())
              .filter(each -> !each.name().equals(name))
              .toList());
    }

    OfAList with(SavedFilter filter) {
      return new OfAList(
          Stream.concat(filters.stream(), Stream.of(filter))
              .sorted(Comparator.comparing(SavedFilter::name, String.CASE_INSENSITIVE_ORDER))
              .toList());
    }
  }

  private final Drawer<OfAList> lists;

  SavedFilters(Desk desk) {
    this.lists = desk.drawer("filters", OfAList.class);
  }

  /**
   * @param list the address of the list they narrow
   */
  List<SavedFilter> of(String account, String list) {
    return lists.find(account, list).map(OfAList::filters).orElse(List.of());
  }

  /** Keeps the filter under that name, in place of an earlier one of the same name. */
  void save(String account, String list, SavedFilter filter) {
    lists.change(account, list, present -> OfAList.without(filter.name(), present).with(filter));
  }

  void forget(String account, String list, String name) {
    lists.change(account, list, present -> OfAList.without(name, present));
  }
}
