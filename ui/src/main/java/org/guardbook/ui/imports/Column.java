package org.guardbook.ui.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A column of a file, of one kind of file or another. */
interface Column {

  /** As its constant is called, {@code AGREED_ON}. */
  String name();

  /** Whether its cell must hold something. */
  boolean isNeeded();

  /** As it stands in the header, {@code agreedOn}. */
  default String title() {
    return camelCase(name());
  }

  static <C extends Enum<C> & Column> Optional<C> titled(Class<C> columns, String title) {
    return Arrays.stream(columns.getEnumConstants())
        .filter(column -> column.title().equals(title))
        .findFirst();
  }

  /**
   * The column that a field of a row's record came from: {@code adult.name} from {@code adultName},
   * {@code updates[2].note} from {@code updates}.
   */
  static <C extends Enum<C> & Column> Optional<C> ofField(Class<C> columns, String field) {
    String bare = field.replaceAll("\\[\\d+]", "");
    return titled(columns, bare)
        .or(() -> titled(columns, camelCase(bare.replaceAll("([A-Z.])", "_$1").replace(".", ""))))
        .or(() -> titled(columns, bare.replaceAll("\\..*", "")));
  }

  static <C extends Enum<C> & Column> List<String> titles(Class<C> columns) {
    return Arrays.stream(columns.getEnumConstants()).map(Column::title).toList();
  }

  private static String camelCase(String words) {
    StringBuilder name = new StringBuilder();
    for (String word : words.split("_", -1)) {
      String lower = word.toLowerCase(Locale.ROOT);
      name.append(
          name.isEmpty() || lower.isEmpty()
              ? lower
              : Character.toUpperCase(lower.charAt(0)) + lower.substring(1));
    }
    return name.toString();
  }
}
