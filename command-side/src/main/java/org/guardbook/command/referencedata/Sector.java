package org.guardbook.command.referencedata;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The setting a person works in with children, EDUCATION say; each board keeps its own list. A code
 * of the list {@code sector}.
 */
public record Sector(@JsonValue String code) implements Code {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Sector {}

  @Override
  public CodeList list() {
    return CodeList.SECTOR;
  }

  @Override
  public String toString() {
    return code;
  }
}
