package org.guardbook.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/**
 * A table as wide as its widest cells; the first column reads from the left, figures from the
 * right.
 */
final class Table {

  private final List<List<String>> rows = new ArrayList<>();

  Table(String... header) {
    rows.add(List.of(header));
  }

  void row(String... cells) {
    rows.add(List.of(cells));
  }

  void print(PrintStream out) {
    int columns = rows.getFirst().size();
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < columns; i++) {
        String format = i == 0 ? "%-" + widths[i] + "s" : "  %" + widths[i] + "s";
        line.append(format.formatted(row.get(i)));
      }
      out.println(line.toString().stripTrailing());
    }
  }
}
