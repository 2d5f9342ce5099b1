package org.guardbook.command.referencedata;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A member agency of the board, POLICE say. A code of the list {@code agency}. */
public record Agency(@JsonValue String code) implements Code {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Agency {}

  @Override
  public CodeList list() {
    return CodeList.AGENCY;
  }

  @Override
  public String toString() {
    return code;
  }
}
