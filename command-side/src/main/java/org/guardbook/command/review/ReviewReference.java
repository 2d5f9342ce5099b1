package org.guardbook.command.review;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.guardbook.command.RuleViolated;

/**
 * What the board calls a review or a plan, {@code W3} or {@code SILP-1} say. It identifies the
 * review in the event store, so no two can have the same one; and never looks like the reference of
 * a position of trust case.
 */
public record ReviewReference(@JsonValue String value) {

  private static final Pattern SHAPE = Pattern.compile("[A-Z][A-Z0-9]{0,11}(-[A-Z0-9]{1,12}){0,3}");
  private static final Pattern OF_AN_ALLEGATION = Pattern.compile("[A-Z]{1,6}\\d{2}-\\d{3,7}");

  /**
   * @throws RuleViolated if the text cannot be a review's reference
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ReviewReference {
    if (!SHAPE.matcher(value).matches() || OF_AN_ALLEGATION.matcher(value).matches()) {
      throw new RuleViolated(
          "reference",
          "\""
              + value
              + "\" cannot name a review; write capital letters and figures, W3 or SILP-1.");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
