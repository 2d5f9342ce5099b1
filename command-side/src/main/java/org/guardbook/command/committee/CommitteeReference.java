package org.guardbook.command.committee;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.guardbook.command.RuleViolated;

/** What a committee is called for short, {@code scr-committee}; it identifies the committee. */
public record CommitteeReference(@JsonValue String value) {

  private static final Pattern SHAPE = Pattern.compile("[a-z]{2,20}(-[a-z0-9]{1,20}){0,4}");

  /**
   * @throws RuleViolated if the text cannot be a committee's reference
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public CommitteeReference {
    if (!SHAPE.matcher(value).matches()) {
      throw new RuleViolated(
          "committee", "\"" + value + "\" cannot name a committee; write scr-committee, say.");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
