package org.guardbook.ui.imports;

import java.io.IOException;
import org.springframework.util.unit.DataSize;

/** A file is larger than the board takes in at once. */
public final class FileTooLarge extends IOException {

  private static final long serialVersionUID = 1L;

  FileTooLarge(DataSize largest) {
    super(
        "The file is larger than "
            + largest.toMegabytes()
            + " MB, the most that is taken in at once. Divide it into smaller files.");
  }
}
