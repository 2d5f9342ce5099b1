package org.guardbook.command.look;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is sought, as the file understands it. */
final class Search {

  /** As {@link org.guardbook.command.positionoftrust.CaseReference} has it, and nothing else. */
  private static final Pattern ALLEGATION = Pattern.compile("[A-Z]{1,6}\\d{2}-\\d{3,7}");

  private final List<String> conditions = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();
  private final String orderBy;

  Search(LooksSought sought) {
    only("subject = ?", sought.subject());
    only("account = ?", sought.account());
    only("at >= ?", millis(sought.from()));
    only("at < ?", millis(sought.until()));
    if (!sought.kinds().isEmpty()) {
      conditions.add(
          "kind IN (" + String.join(", ", Collections.nCopies(sought.kinds().size(), "?")) + ")");
      sought.kinds().stream().sorted().map(Enum::name).forEach(values::add);
    }
    if (!sought.except().isEmpty()) {
      conditions.add(
          "subject NOT IN ("
              + String.join(", ", Collections.nCopies(sought.except().size(), "?"))
              + ")");
      values.addAll(sought.except());
    }
    if (sought.allegationsOnly()) {
      conditions.add("allegation = 1");
    }
    String way = sought.descending() ? " DESC" : " ASC";
    orderBy =
        switch (sought.order()) {
          case TIME -> " ORDER BY position" + way;
          case ACCOUNT -> " ORDER BY account" + way + ", position DESC";
          case SUBJECT -> " ORDER BY subject" + way + ", position DESC";
          case KIND -> " ORDER BY kind" + way + ", position DESC";
        };
  }

  static boolean isAllegation(String subject) {
    return ALLEGATION.matcher(subject).matches();
  }

  private static @Nullable Long millis(@Nullable Instant instant) {
    return instant == null ? null : instant.toEpochMilli();
  }

  private void only(String condition, @Nullable Object value) {
    if (value != null) {
      conditions.add(condition);
      values.add(value);
    }
  }

  String where() {
    return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
  }

  String orderBy() {
    return orderBy;
  }

  /** Answers the number of the first parameter that is still to be filled. */
  int fill(PreparedStatement statement) throws SQLException {
    int next = 1;
    for (Object value : values) {
      statement.setObject(next++, value);
    }
    return next;
  }
}
