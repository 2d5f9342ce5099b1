package org.guardbook.command.positionoftrust;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.guardbook.command.RuleViolated;

/**
 * What a position of trust case is called on the telephone and in letters: the board's letters, the
 * year it was opened in (from 1 April) and a running number, as in {@code W13-117}. It identifies
 * the case in the event store, so no two cases can have the same one.
 */
public record CaseReference(@JsonValue String value) {

  private static final Pattern SHAPE = Pattern.compile("[A-Z]{1,6}\\d{2}-\\d{3,7}");

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public CaseReference {
    if (!isOne(value)) {
      throw new RuleViolated(
          "reference", "\"" + value + "\" is not a case reference; one looks like W13-117.");
    }
  }

  /** Whether the text could be one. */
  public static boolean isOne(String text) {
    return SHAPE.matcher(text).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}
