package org.guardbook.command.referencedata;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What an allegation turned out to be, UNSUBSTANTIATED say. A code of the list {@code outcome}. */
public record Outcome(@JsonValue String code) implements Code {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Outcome {}

  @Override
  public CodeList list() {
    return CodeList.OUTCOME;
  }

  @Override
  public String toString() {
    return code;
  }
}
