package org.guardbook.ui.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a file: either all of it is in the record, or nothing is and every problem is
 * named.
 *
 * @param rows in the file, its header left out
 * @param unchanged rows that had been brought over before and are the same
 * @param warnings what a good record never shows and this one has all the same; it is in the record
 */
public record Import(
    int rows, int imported, int unchanged, List<Problem> rejected, List<Problem> warnings) {

  /**
   * What is wrong with a cell, in words its writer understands.
   *
   * @param line counted from 1, the header's, as an editor counts: a cell may span lines
   * @param column by its name in the header; null where it is about the line as a whole
   */
  public record Problem(long line, @Nullable String column, String message) {}

  /**
   * How far it is.
   *
   * @param bytes read so far
   * @param storing whether all rows are read and good, and are on their way to disk
   */
  public record Progress(long bytes, int rows, boolean storing) {}

  public boolean allIsGood() {
    return rejected.isEmpty();
  }
}
