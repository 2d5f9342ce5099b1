package org.guardbook.ui.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guardbook.command.RuleViolated;
import org.guardbook.command.referencedata.CodeList;
import org.jspecify.annotations.Nullable;

/** The cells of one row, read one by one; whatever is wrong with one is said at its column. */
final class Cells<C extends Enum<C> & Column> {

  private final Class<C> columns;
  private final Function<C, String> cells;
  private final Map<CodeList, Set<String>> codes;
  private final BiConsumer<C, String> reject;
  private boolean good = true;

  /**
   * @param codes every code there is, by list; a list that is missing is not looked at
   */
  Cells(
      Class<C> columns,
      Function<C, String> cells,
      Map<CodeList, Set<String>> codes,
      BiConsumer<C, String> reject) {
    this.columns = columns;
    this.cells = cells;
    this.codes = codes;
    this.reject = reject;
  }

  /** Looks for what is missing and for what no cell may hold. */
  void check() {
    for (C column : columns.getEnumConstants()) {
      String text = cells.apply(column);
      if (column.isNeeded() && text.isBlank()) {
        wrong(column, column.title() + " is empty; every row needs one.");
      } else if (text.chars().anyMatch(Cells::isUnprintable)) {
        wrong(column, "This holds a character that cannot be printed. Take it out.");
      }
    }
  }

  /** Whether nothing was wrong so far. */
  boolean areGood() {
    return good;
  }

  void wrong(C column, String message) {
    good = false;
    reject.accept(column, message);
  }

  String text(C column) {
    return cells.apply(column).strip();
  }

  @Nullable String textOrNull(C column) {
    String text = text(column);
    return text.isEmpty() ? null : text;
  }

  /** What the cell says; null where it is empty or was rejected. */
  <T> @Nullable T parsed(C column, Function<String, T> parse) {
    String text = text(column);
    return text.isEmpty() ? null : parsed(column, text, parse);
  }

  /** What a part of the cell says; null where it was rejected. */
  <T> @Nullable T parsed(C column, String part, Function<String, T> parse) {
    try {
      return parse.apply(part);
    } catch (RuleViolated refused) {
      wrong(column, String.valueOf(refused.getMessage()));
      return null;
    }
  }

  @Nullable LocalDate date(C column) {
    return parsed(column, Cells::date);
  }

  <T> List<T> codes(C column, CodeList list, Function<String, T> made) {
    List<T> all = new ArrayList<>();
    if (!text(column).isEmpty()) {
      for (String code : text(column).split(";", -1)) {
        all.add(made.apply(code(column, list, code.strip())));
      }
    }
    return List.copyOf(all);
  }

  /** The code in the cell, which may be on its list or not; where it is not, that is said. */
  String code(C column, CodeList list) {
    String code = text(column);
    return code.isEmpty() ? code : code(column, list, code);
  }

  private String code(C column, CodeList list, String code) {
    Set<String> known = codes.get(list);
    if (known != null && !known.contains(code)) {
      wrong(
          column,
          code.isEmpty()
              ? "There is a semicolon with no code beside it."
              : "\"" + shortened(code) + "\" is not in the code list " + list.label() + ".");
    }
    return code;
  }

  /** Of what the cells say, whatever the order of the columns or the ends of the lines. */
  String fingerprint() {
    String row =
        Arrays.stream(columns.getEnumConstants())
            .map(column -> text(column).replace("\r\n", "\n"))
            .collect(Collectors.joining("\u001F"));
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(row.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException _) {
      throw new RuleViolated("\"" + shortened(text) + "\" is not a date; write 2013-10-07.");
    }
  }

  static Boolean yesOrNo(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new RuleViolated("\"" + shortened(text) + "\" is neither true nor false.");
    };
  }

  static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 59) + "…";
  }

  private static boolean isUnprintable(int character) {
    return Character.isISOControl(character)
        && character != '\n'
        && character != '\r'
        && character != '\t';
  }
}
