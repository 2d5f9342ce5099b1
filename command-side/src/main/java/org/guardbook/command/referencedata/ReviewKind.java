package org.guardbook.command.referencedata;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A kind of review or plan, SERIOUS_CASE_REVIEW say. A code of the list {@code review kind}. */
public record ReviewKind(@JsonValue String code) implements Code {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ReviewKind {}

  @Override
  public CodeList list() {
    return CodeList.REVIEW_KIND;
  }

  @Override
  public String toString() {
    return code;
  }
}
