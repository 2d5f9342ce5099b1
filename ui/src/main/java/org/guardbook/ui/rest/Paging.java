package org.guardbook.ui.rest;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which page of a list, and how long. */
final class Paging {

  private Paging() {}

  static void check(int page, int size, int mostAtOnce) {
    if (page < 0 || page > 1_000_000) {
      throw new Malformed("page", "Pages are counted from 0.");
    }
    if (size < 1 || size > mostAtOnce) {
      throw new Malformed("size", "A page has 1 to " + mostAtOnce + " rows.");
    }
  }

  /**
   * The field to sort by, without the minus that sorts down; null where none is named.
   *
   * @param rows what is listed; its fields are those there are
   */
  static @Nullable String sortField(@Nullable String sort, Class<? extends Record> rows) {
    return sortField(
        sort,
        Arrays.stream(rows.getRecordComponents())
            .map(RecordComponent::getName)
            .collect(Collectors.toSet()));
  }

  /**
   * @param fields those there are to sort by
   */
  static @Nullable String sortField(@Nullable String sort, Set<String> fields) {
    if (sort == null || sort.isBlank()) {
      return null;
    }
    String field = sort.startsWith("-") ? sort.substring(1) : sort;
    if (!fields.contains(field)) {
      throw new Malformed("sort", "There is no field of this name to sort by.");
    }
    return field;
  }
}
