package org.guardbook.ui.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.guardbook.ui.dispatch.NothingThere;

/** Where files stand under their hash, each once; none is ever taken off. */
interface Shelf {

  /**
   * Keeps a file, unless it is there already; it lasts when this returns.
   *
   * @param file may be moved away
   */
  void keep(String sha256, Path file) throws IOException;

  /**
   * @throws NothingThere if there is none
   */
  InputStream open(String sha256) throws IOException;
}
