package org.guardbook.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A place for a while, on the disk that the program lies on: a file system in memory never syncs.
 */
record Folder(Path path) implements AutoCloseable {

  static Folder open(String name) throws IOException {
    Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
    return new Folder(Files.createTempDirectory(target, name));
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
