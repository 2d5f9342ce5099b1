package org.guardbook.ui.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.guardbook.ui.Settings;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Files between being sent and being read. They hold what a case holds, so they lie in the data
 * folder and nowhere else, and none outlives the program.
 */
@Component
class IncomingFiles {

  private static final String NAME = "incoming-";

  private final Path folder;
  private final DataSize largest;

  IncomingFiles(Settings settings) {
    this.folder = settings.data();
    this.largest = settings.imports().largestFile();
    discardLeftOvers();
  }

  DataSize largest() {
    return largest;
  }

  /**
   * Keeps what is sent until it has been read.
   *
   * @return null, and nothing is kept, where it is larger than a file may be
   */
  @org.jspecify.annotations.Nullable
  Path keep(InputStream sent) throws IOException {
    Path file = Files.createTempFile(folder, NAME, ".csv");
    boolean kept = false;
    try (OutputStream out = Files.newOutputStream(file)) {
      byte[] buffer = new byte[1 << 16];
      long bytes = 0;
      int read = sent.read(buffer);
      while (read >= 0 && bytes <= largest.toBytes()) {
        out.write(buffer, 0, read);
        bytes += read;
        read = sent.read(buffer);
      }
      kept = bytes <= largest.toBytes();
    } finally {
      if (!kept) {
        Files.deleteIfExists(file);
      }
    }
    return kept ? file : null;
  }

  private void discardLeftOvers() {
    try {
      Files.createDirectories(folder);
      try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, NAME + "*.csv")) {
        for (Path file : left) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException cannotWrite) {
      throw new UncheckedIOException("Cannot write to the data folder " + folder, cannotWrite);
    }
  }
}
