package org.guardbook.command.referencedata;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What kind of harm is alleged, PHYSICAL say. A code of the list {@code nature}. */
public record Nature(@JsonValue String code) implements Code {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Nature {}

  @Override
  public CodeList list() {
    return CodeList.NATURE;
  }

  @Override
  public String toString() {
    return code;
  }
}
