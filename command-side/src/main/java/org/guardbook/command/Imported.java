package org.guardbook.command;

import java.util.List;

/**
 * What an import came to; the answer to every import of an earlier record.
 *
 * @param unchanged rows that had been brought over before and are the same
 * @param warnings what a good record never shows and an earlier one has all the same, by row and
 *     field
 */
public record Imported(int rows, int imported, int unchanged, List<Refusal> warnings) {

  public Imported(int rows, int imported, int unchanged) {
    this(rows, imported, unchanged, List.of());
  }
}
