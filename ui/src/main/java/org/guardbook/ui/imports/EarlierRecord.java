package org.guardbook.ui.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.guardbook.command.Refusal;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.ui.imports.Import.Problem;
import org.guardbook.ui.imports.Import.Progress;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** A file as it is read: what stands in it, where, and everything wrong with it. */
final class EarlierRecord<C extends Enum<C> & Column, T> {

  /** More are not listed: whoever mends these many will send the file again anyway. */
  static final int MOST_PROBLEMS = 1_000;

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

  private static final Pattern ENDS_LINE = Pattern.compile("\r\n|\r|\n");

  private final FileKind<C, T> kind;
  private final List<T> records = new ArrayList<>();
  private final List<Place<C>> places = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, Long> lineOf = new HashMap<>();
  private final Map<CodeList, Set<String>> codes;
  private int rows;

  /** Where a row stands: its first line, and how many lines further down each column begins. */
  private record Place<C extends Enum<C> & Column>(long line, Map<C, Integer> further) {

    long lineOf(C column) {
      return line + further.getOrDefault(column, 0);
    }
  }

  private EarlierRecord(FileKind<C, T> kind, Map<CodeList, Set<String>> codes) {
    this.kind = kind;
    this.codes = codes;
  }

  /**
   * Reads a file to its end, or to where it stops making sense.
   *
   * @param codes every code there is, by list; a list that is missing is not looked at
   * @throws FileTooLarge if it is longer than that
   * @throws IOException if it breaks off
   */
  static <C extends Enum<C> & Column, T> EarlierRecord<C, T> read(
      FileKind<C, T> kind,
      InputStream bytes,
      DataSize largest,
      Map<CodeList, Set<String>> codes,
      Consumer<Progress> watcher)
      throws IOException {
    EarlierRecord<C, T> file = new EarlierRecord<>(kind, codes);
    CheckedText checked = new CheckedText(bytes, largest);
    BufferedInputStream text = new BufferedInputStream(checked, 1 << 16);
    try {
      skipByteOrderMark(text);
      try (CSVParser parser =
          CSVParser.builder()
              .setReader(new InputStreamReader(text, StandardCharsets.UTF_8))
              .setFormat(FORMAT)
              .get()) {
        file.read(parser, checked, watcher);
      }
    } catch (CheckedText.NotUtf8 wrong) {
      file.reject(
          wrong.line,
          null,
          "The file is not in UTF-8: here stands a character that is not. In Excel save it as"
              + " \"CSV UTF-8 (comma delimited)\".");
    }
    return file;
  }

  /** What the rows say that are good, in the order of the file. */
  List<T> records() {
    return records;
  }

  List<Problem> problems() {
    return problems;
  }

  int rows() {
    return rows;
  }

  /** What the record says against a row, at the cell it came from. */
  Problem problemOf(Refusal refusal) {
    Matcher named =
        Pattern.compile(kind.rows() + "\\[(\\d+)](?:\\.(.+))?")
            .matcher(refusal.field() == null ? "" : refusal.field());
    if (!named.matches()) {
      return new Problem(1, null, refusal.sentence());
    }
    int row = Integer.parseInt(named.group(1));
    if (row >= places.size()) {
      return new Problem(1, null, refusal.sentence());
    }
    Place<C> place = places.get(row);
    return Column.ofField(kind.columns(), named.group(2) == null ? "" : named.group(2))
        .map(column -> new Problem(place.lineOf(column), column.title(), refusal.sentence()))
        .orElseGet(() -> new Problem(place.line(), null, refusal.sentence()));
  }

  private static void skipByteOrderMark(BufferedInputStream text) throws IOException {
    text.mark(3);
    byte[] first = text.readNBytes(3);
    boolean marked =
        first.length == 3
            && first[0] == (byte) 0xEF
            && first[1] == (byte) 0xBB
            && first[2] == (byte) 0xBF;
    if (!marked) {
      text.reset();
    }
  }

  private void read(CSVParser parser, CheckedText checked, Consumer<Progress> watcher)
      throws IOException {
    Iterator<CSVRecord> records = parser.iterator();
    long line = 1;
    try {
      if (!records.hasNext()) {
        reject(1, null, "The file is empty. Its first line must name the columns.");
        return;
      }
      Map<C, Integer> header = header(records.next());
      if (!problems.isEmpty()) {
        return;
      }
      int width = header.size();
      line = parser.getCurrentLineNumber() + 1;
      while (problems.size() < MOST_PROBLEMS && records.hasNext()) {
        CSVRecord row = records.next();
        if (row.size() > 1 || !row.get(0).isEmpty()) {
          rows++;
          read(row, header, width, line);
          if (rows % 200 == 0) {
            watcher.accept(new Progress(checked.bytes(), rows, false));
          }
        }
        line = parser.getCurrentLineNumber() + 1;
      }
      if (problems.size() >= MOST_PROBLEMS) {
        reject(line, null, "There is more wrong with the file; what follows was not looked at.");
      }
      watcher.accept(new Progress(checked.bytes(), rows, false));
    } catch (UncheckedIOException broken) {
      if (broken.getCause() instanceof CheckedText.NotUtf8 || isTooLarge(broken)) {
        throw broken.getCause();
      }
      reject(
          line,
          null,
          "From here the quotation marks do not match: a cell that begins with one must end with"
              + " one, and one within it must be written twice.");
    }
  }

  private static boolean isTooLarge(UncheckedIOException broken) {
    return broken.getCause() instanceof FileTooLarge;
  }

  private Map<C, Integer> header(CSVRecord row) {
    Map<C, Integer> header = new EnumMap<>(kind.columns());
    if (row.size() == 1 && (row.get(0).contains(";") || row.get(0).contains("\t"))) {
      reject(
          1,
          null,
          "The columns are parted by "
              + (row.get(0).contains(";") ? "semicolons" : "tabs")
              + ". They must be parted by commas: in Excel save the file as \"CSV UTF-8 (comma"
              + " delimited)\", with the region set to United Kingdom.");
      return header;
    }
    Set<String> unknown = new HashSet<>();
    for (int i = 0; i < row.size(); i++) {
      String title = row.get(i).strip();
      int place = i;
      Column.titled(kind.columns(), title)
          .ifPresentOrElse(
              column -> {
                if (header.put(column, place) != null) {
                  reject(1, title, "There are two columns named " + title + ".");
                }
              },
              () -> {
                if (unknown.add(title)) {
                  reject(
                      1,
                      title.isEmpty() ? null : Cells.shortened(title),
                      title.isEmpty()
                          ? "Column " + (place + 1) + " has no name."
                          : "There is no column named \"" + Cells.shortened(title) + "\" here.");
                }
              });
    }
    for (C column : kind.columns().getEnumConstants()) {
      if (!header.containsKey(column)) {
        reject(1, column.title(), "The column " + column.title() + " is missing.");
      }
    }
    return header;
  }

  private void read(CSVRecord row, Map<C, Integer> header, int width, long line) {
    if (row.size() != width) {
      reject(
          line,
          null,
          "This line has "
              + row.size()
              + (row.size() == 1 ? " cell" : " cells")
              + ", the header "
              + width
              + ". Put a cell that holds a comma in quotation marks.");
      return;
    }
    Place<C> place = place(row, header, line);
    Cells<C> cells =
        new Cells<>(
            kind.columns(),
            column -> row.get(header.getOrDefault(column, 0)),
            codes,
            (column, message) -> reject(place.lineOf(column), column.title(), message));
    cells.check();
    T record = kind.read().apply(cells);
    String about = kind.identified().apply(cells);
    Long earlier = about.isEmpty() ? null : lineOf.putIfAbsent(about, line);
    if (earlier != null) {
      reject(
          place.lineOf(kind.identity()),
          kind.identity().title(),
          about + " stands on line " + earlier + " already.");
    } else if (record != null) {
      records.add(record);
      places.add(place);
    }
  }

  private Place<C> place(CSVRecord row, Map<C, Integer> header, long line) {
    Map<C, Integer> further = Map.of();
    Map<Integer, C> byPlace = new HashMap<>();
    header.forEach((column, place) -> byPlace.put(place, column));
    int lines = 0;
    for (int i = 0; i < row.size(); i++) {
      C column = byPlace.get(i);
      if (lines > 0 && column != null) {
        if (further.isEmpty()) {
          further = new EnumMap<>(kind.columns());
        }
        further.put(column, lines);
      }
      lines += (int) ENDS_LINE.matcher(row.get(i)).results().count();
    }
    return new Place<>(line, further);
  }

  private void reject(long line, @Nullable String column, String message) {
    problems.add(new Problem(line, column, message));
  }
}
