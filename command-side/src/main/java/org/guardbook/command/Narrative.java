package org.guardbook.command;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What somebody wrote in their own words. It may name anyone, so it belongs to the case it stands
 * in and to nothing else: whoever keeps it apart keeps it under that case's key (architecture.md,
 * rule 6).
 */
public record Narrative(@JsonValue String words) {

  /** Characters a single narrative may have. */
  public static final int LIMIT = 20_000;

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Narrative {
    words = words.strip();
  }

  public boolean isBlank() {
    return words.isEmpty();
  }

  @Override
  public String toString() {
    return words;
  }
}
