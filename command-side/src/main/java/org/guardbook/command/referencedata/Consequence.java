package org.guardbook.command.referencedata;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What followed for the adult, DISMISSAL say; a case may have several. A code of the list {@code
 * consequence}.
 */
public record Consequence(@JsonValue String code) implements Code {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Consequence {}

  @Override
  public CodeList list() {
    return CodeList.CONSEQUENCE;
  }

  @Override
  public String toString() {
    return code;
  }
}
