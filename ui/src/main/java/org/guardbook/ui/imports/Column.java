package org.guardbook.ui.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns of a file of contacts, by the names in its header. */
enum Column {
  REFERENCE(true),
  RECEIVED(true),
  CONTACT_TYPE(true),
  SECTOR(true),
  NATURES(false),
  MEETING_NATURES(false),
  IMMEDIATE_CONCERN(true),
  ADULT_NAME(false),
  ADULT_DATE_OF_BIRTH(false),
  ADULT_ROLE(false),
  EMPLOYER(false),
  CHILD_NAME(false),
  CHILD_DATE_OF_BIRTH(false),
  REFERRER_AGENCY(true),
  SUMMARY(true),
  INITIAL_MEETING_HELD_ON(false),
  OUTCOME(false),
  OUTCOME_ON(false),
  CONSEQUENCES(false),
  OUTCOME_LETTER_SENT_ON(false),
  EMPLOYER_COPY_SENT_ON(false),
  DBS_REFERRED_ON(false),
  CLOSED_ON(false);

  private final String title;
  private final boolean needed;

  Column(boolean needed) {
    this.title = camelCase(name());
    this.needed = needed;
  }

  String title() {
    return title;
  }

  /** Whether its cell must hold something. */
  boolean isNeeded() {
    return needed;
  }

  static Optional<Column> titled(String title) {
    return Arrays.stream(values()).filter(column -> column.title.equals(title)).findFirst();
  }

  /** The column that a field of {@code EarlierContact} came from: {@code adult.name}, say. */
  static Optional<Column> ofField(String field) {
    String bare = field.replaceAll("\\[\\d+]", "");
    return titled(bare)
        .or(() -> titled(camelCase(bare.replaceAll("([A-Z.])", "_$1").replace(".", ""))));
  }

  static List<String> titles() {
    return Arrays.stream(values()).map(Column::title).toList();
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
