package org.guardbook.ui.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;
import org.guardbook.command.access.Operation;
import org.guardbook.ui.imports.Import.Progress;

/** Brings files of one kind into the record in the name of the signed-in person. */
public interface Importer {

  /**
   * Reads the file, and stores all of it if nothing is wrong with it.
   *
   * @param watcher hears how far it is, on this thread
   * @throws FileTooLarge if it is longer than {@code guardbook.imports.largest-file}
   * @throws IOException if it breaks off
   */
  Import importFrom(InputStream bytes, Consumer<Progress> watcher) throws IOException;

  /** The names of the columns, in the order in which they are usually written. */
  List<String> columns();

  /** What importing such a file amounts to. */
  Operation operation();
}
