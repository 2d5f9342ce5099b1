package org.guardbook.ui.exports;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of an exported table.
 *
 * @param cells one for each column: text, numbers, {@code LocalDate}, {@code LocalDateTime}, {@code
 *     Instant}, {@code When}, {@code ActionState}; null for an empty cell
 * @param total whether it sums up the others
 */
public record Row(List<@Nullable Object> cells, boolean total) {

  public static Row of(@Nullable Object... cells) {
    return new Row(list(cells), false);
  }

  public static Row total(@Nullable Object... cells) {
    return new Row(list(cells), true);
  }

  /** The same as a row that sums up the others. */
  public Row asTotal() {
    return new Row(cells, true);
  }

  private static List<@Nullable Object> list(@Nullable Object... cells) {
    List<@Nullable Object> all = new ArrayList<>(cells.length);
    Collections.addAll(all, cells);
    return Collections.unmodifiableList(all);
  }
}
