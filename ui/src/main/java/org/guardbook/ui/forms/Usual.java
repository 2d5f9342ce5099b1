package org.guardbook.ui.forms;

import java.time.LocalDateTime;
import java.util.Objects;
import org.guardbook.command.When;
import org.guardbook.ui.components.LongText;
import org.guardbook.ui.components.Pick;
import org.guardbook.ui.components.TextEntry;
import org.guardbook.ui.components.WhenEntry;
import org.guardbook.ui.components.Words;
import org.jspecify.annotations.Nullable;

/** The fields that most forms have, worded alike everywhere. */
public final class Usual {

  private Usual() {}

  /** When it was, filled with now. */
  public static WhenEntry happened(String label, LocalDateTime now) {
    WhenEntry happened = new WhenEntry("happened", label);
    happened.aside("day, month, year and the time, if known");
    happened.require("Enter when it was.");
    happened.fill(When.at(now));
    return happened;
  }

  public static LongText reason(String label, @Nullable String hint) {
    LongText reason = reasonNamed("reason", label);
    if (hint != null) {
      reason.hint(hint);
    }
    return reason;
  }

  public static LongText reasonNamed(String name, String label) {
    LongText reason = new LongText(name, label);
    reason.require("Give the reason: " + Words.within(label) + ".");
    return reason;
  }

  public static TextEntry decidedBy() {
    TextEntry decidedBy = new TextEntry("decidedBy", "Who decided");
    decidedBy.aside("their account; leave empty if it was you");
    return decidedBy;
  }

  public static When when(WhenEntry entry) {
    return Objects.requireNonNull(entry.value(), "a date that has no problem has a value");
  }

  public static int number(Pick pick) {
    return Integer.parseInt(Objects.requireNonNullElse(pick.value(), "0"));
  }
}
