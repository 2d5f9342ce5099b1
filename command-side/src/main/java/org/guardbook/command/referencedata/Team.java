package org.guardbook.command.referencedata;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The social work team that holds a child's plan. A code of the list {@code team}. */
public record Team(@JsonValue String code) implements Code {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Team {}

  @Override
  public CodeList list() {
    return CodeList.TEAM;
  }

  @Override
  public String toString() {
    return code;
  }
}
