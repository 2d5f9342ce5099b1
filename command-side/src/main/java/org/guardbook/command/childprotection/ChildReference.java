package org.guardbook.command.childprotection;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.guardbook.command.RuleViolated;

/**
 * What a child's record is called on the telephone and in letters: the board's letters and a
 * running number, {@code C-00417} or, from an earlier record, {@code D00417}. It identifies the
 * record in the event store, so that no child's plan is ever in two records of one reference.
 */
public record ChildReference(@JsonValue String value) {

  private static final Pattern SHAPE = Pattern.compile("[A-Z]{1,6}-?\\d{3,8}");

  /**
   * @throws RuleViolated if the text cannot be a child's reference
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ChildReference {
    if (!isOne(value)) {
      throw new RuleViolated(
          "reference", "\"" + value + "\" is not a child's reference; one looks like C-00417.");
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
