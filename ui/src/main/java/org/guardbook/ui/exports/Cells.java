package org.guardbook.ui.exports;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.guardbook.command.When;
import org.guardbook.query.actionplan.ActionState;
import org.jspecify.annotations.Nullable;

/** How values are written where there is only text. */
final class Cells {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.UK);

  private Cells() {}

  /** As programs read it: days and times as ISO 8601 has them, an instant with its offset. */
  static String plain(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case BigDecimal number -> number.toPlainString();
      case Instant instant ->
          OffsetDateTime.ofInstant(
                  instant.truncatedTo(ChronoUnit.SECONDS),
                  When.ENGLAND.getRules().getOffset(instant))
              .toString();
      case Boolean yes -> yes ? "yes" : "no";
      case ActionState state -> Signs.written(state);
      default -> value.toString();
    };
  }

  /** As people read it. */
  static String written(Column column, @Nullable Object value) {
    return switch (inEngland(value)) {
      case null -> "";
      case Number number when column.kind() == Column.Kind.PERCENT -> plain(number) + "%";
      case BigDecimal number -> number.toPlainString();
      case Number number -> String.format(Locale.UK, "%,d", number.longValue());
      case LocalDate day -> DAY.format(day);
      case LocalDateTime moment -> MOMENT.format(moment);
      case Object other -> plain(other);
    };
  }

  /** Moments become days and times of day in England. */
  static @Nullable Object inEngland(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case When when -> when.time() == null ? when.date() : when.earliest();
      case Instant instant -> LocalDateTime.ofInstant(instant, When.ENGLAND);
      default -> value;
    };
  }
}
