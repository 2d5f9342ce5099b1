package org.guardbook.ui.exports;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table as RFC 4180 has it, in UTF-8, one line feed a line. A text that a spreadsheet
 * would take for a formula is led by an apostrophe, so that opening the file runs nothing.
 */
final class CsvWriter {

  private static final String FORMULA_BEGINS = "=+-@\t\r\n";

  private final Writer out;

  CsvWriter(OutputStream out) {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }

  void write(Export export) throws IOException {
    if (export.tables().size() != 1) {
      throw new IllegalArgumentException("A CSV file holds one table: " + export.title());
    }
    Table table = export.tables().getFirst();
    line(table.columns(), Column::header);
    for (Row row : table.rows()) {
      line(row.cells(), CsvWriter::text);
    }
    out.flush();
  }

  private <C extends @Nullable Object> void line(List<C> cells, Function<C, String> text)
      throws IOException {
    for (Iterator<C> each = cells.iterator(); each.hasNext(); ) {
      out.write(quoted(text.apply(each.next())));
      if (each.hasNext()) {
        out.write(',');
      }
    }
    out.write('\n');
  }

  private static String text(@Nullable Object value) {
    return value instanceof String words ? harmless(words) : Cells.plain(value);
  }

  private static String harmless(String words) {
    String visible = words.stripLeading();
    boolean formula =
        !words.isEmpty()
            && (FORMULA_BEGINS.indexOf(words.charAt(0)) >= 0
                || (!visible.isEmpty() && FORMULA_BEGINS.indexOf(visible.charAt(0)) >= 0));
    return formula ? "'" + words : words;
  }

  private static String quoted(String cell) {
    boolean plain =
        cell.chars().noneMatch(each -> each == ',' || each == '"' || each == '\n' || each == '\r');
    return plain && cell.equals(cell.strip()) ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
