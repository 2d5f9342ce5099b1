package org.guardbook.ui.rest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** A long list, newest first, of which any stretch can be had. */
sealed interface Rows {

  /**
   * @param day by which the list is in order
   */
  record Row(LocalDate day, Record document) {}

  long total();

  /** Fewer where the list ends before. */
  List<Row> from(long first, int size);

  /**
   * A list that is read a page at a time.
   *
   * @param page the rows of a page of so many
   */
  record Paged(long total, int pageSize, IntFunction<List<Row>> page) implements Rows {

    @Override
    public List<Row> from(long first, int size) {
      List<Row> rows = new ArrayList<>();
      int next = Math.toIntExact(first / pageSize);
      long skipped = first % pageSize;
      while (rows.size() < skipped + size && (long) next * pageSize < total) {
        rows.addAll(page.apply(next++));
      }
      return rows.stream().skip(skipped).limit(size).toList();
    }
  }

  /** Two lists laid into one; of one day, the rows of the first come before those of the second. */
  record Laid(Rows one, Rows other) implements Rows {

    @Override
    public long total() {
      return one.total() + other.total();
    }

    @Override
    public List<Row> from(long first, int size) {
      if (first >= total()) {
        return List.of();
      }
      long others = first == 0 ? 0 : othersAmong(first);
      return newestFirst(one.from(first - others, size), other.from(others, size)).stream()
          .limit(size)
          .toList();
    }

    /** How many of the second list are among the first rows of both. */
    private long othersAmong(long rows) {
      long low = Math.max(0, rows - one.total());
      long high = Math.min(rows, other.total());
      while (low < high) {
        long middle = (low + high) >>> 1;
        List<Row> of = other.from(middle, 1);
        List<Row> before = one.from(rows - middle - 1, 1);
        if (!of.isEmpty() && !before.isEmpty() && isNewer(of.getFirst(), before.getFirst())) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }

    private static List<Row> newestFirst(List<Row> one, List<Row> other) {
      List<Row> all = new ArrayList<>(one.size() + other.size());
      int next = 0;
      for (Row row : one) {
        while (next < other.size() && isNewer(other.get(next), row)) {
          all.add(other.get(next++));
        }
        all.add(row);
      }
      all.addAll(other.subList(next, other.size()));
      return all;
    }

    private static boolean isNewer(Row row, Row than) {
      return row.day().isAfter(than.day());
    }
  }
}
