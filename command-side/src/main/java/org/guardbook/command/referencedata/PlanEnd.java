package org.guardbook.command.referencedata;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Why a plan ended, LOOKED_AFTER say. A code of the list {@code end of a plan}. */
public record PlanEnd(@JsonValue String code) implements Code {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public PlanEnd {}

  @Override
  public CodeList list() {
    return CodeList.PLAN_END;
  }

  @Override
  public String toString() {
    return code;
  }
}
