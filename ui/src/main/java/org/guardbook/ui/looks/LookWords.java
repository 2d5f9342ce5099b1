package org.guardbook.ui.looks;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.guardbook.command.When;
import org.guardbook.command.access.Role;
import org.guardbook.command.look.Look;
import org.guardbook.command.look.Sight;
import org.jspecify.annotations.Nullable;

/** How a look is said. */
final class LookWords {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm:ss", Locale.UK);

  private LookWords() {}

  static String moment(Instant at) {
    return MOMENT.format(LocalDateTime.ofInstant(at, When.ENGLAND));
  }

  static String role(Look look) {
    @Nullable Role role = look.role();
    return role == null ? "" : role.label();
  }

  /**
   * What else is known of it: "as at Mon 31 Mar 2014, 12:00:00 · words “smith” · For the hearing".
   */
  static String more(Look look) {
    List<String> parts = new ArrayList<>();
    Instant asAt = look.asAt();
    if (asAt != null) {
      parts.add("as at " + moment(asAt));
    }
    String detail = look.detail();
    if (detail != null) {
      parts.add(look.kind() == Sight.Kind.FOUND ? "searched for “" + detail + "”" : detail);
    }
    String reason = look.reason();
    if (reason != null) {
      parts.add(reason);
    }
    return String.join(" · ", parts);
  }

  static String tone(Sight.Kind kind) {
    return switch (kind) {
      case OPENED, FOUND -> "t-grey";
      case EXPORTED, BUNDLE_TAKEN -> "t-blue";
      case GLASS_BROKEN -> "t-amber";
      case REFUSED_AS_RESTRICTED, REFUSED_AS_THEIR_OWN -> "t-red";
    };
  }

  static String sign(Sight.Kind kind) {
    return switch (kind) {
      case OPENED -> "○";
      case FOUND -> "·";
      case EXPORTED, BUNDLE_TAKEN -> "→";
      case GLASS_BROKEN -> "!";
      case REFUSED_AS_RESTRICTED, REFUSED_AS_THEIR_OWN -> "×";
    };
  }
}
