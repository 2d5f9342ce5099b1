package org.guardbook.command.referencedata;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The main reason for a plan, NEGLECT say. A code of the list {@code category}. */
public record Category(@JsonValue String code) implements Code {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Category {}

  @Override
  public CodeList list() {
    return CodeList.CATEGORY;
  }

  @Override
  public String toString() {
    return code;
  }
}
