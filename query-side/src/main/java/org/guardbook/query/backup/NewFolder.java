package org.guardbook.query.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.guardbook.query.ledger.Folders;
import org.springframework.util.FileSystemUtils;

/**
 * A folder with nothing in it, for which something is made ready out of sight. It takes its place
 * as a whole, or nothing is left of it. It may be where a drive is mounted, so it cannot itself be
 * put in the place of another.
 */
final class NewFolder implements AutoCloseable {

  private static final String STAGED = ".restoring";

  private final Path folder;
  private final boolean wasThere;
  private final List<Path> revealed = new ArrayList<>();
  private boolean kept;

  private NewFolder(Path folder, boolean wasThere) {
    this.folder = folder;
    this.wasThere = wasThere;
  }

  /**
   * @throws IllegalArgumentException with a sentence, if there is something in it
   */
  static NewFolder at(Path folder) throws IOException {
    boolean wasThere = Files.exists(folder);
    if (wasThere && !Files.isDirectory(folder)) {
      throw new IllegalArgumentException(folder + " is no folder.");
    }
    // What a restoration that was broken off has left is nobody's
    if (wasThere && !children(folder).stream().allMatch(NewFolder::isStaged)) {
      throw new IllegalArgumentException(
          folder + " is not empty. A back-up is restored into a new folder, or an empty one.");
    }
    Folders.make(folder);
    NewFolder made = new NewFolder(folder, wasThere);
    FileSystemUtils.deleteRecursively(made.staged());
    Folders.make(made.staged());
    return made;
  }

  private static boolean isStaged(Path file) {
    return file.endsWith(STAGED);
  }

  /** Where it is made ready. */
  Path staged() {
    return folder.resolve(STAGED);
  }

  /**
   * Puts everything in its place, on disk.
   *
   * @param last the file without which nobody takes the rest for a whole
   */
  void reveal(String last) throws IOException {
    try (Stream<Path> all = Files.walk(staged())) {
      all.filter(Files::isDirectory).forEach(Folders::sync);
    }
    List<Path> files =
        children(staged()).stream()
            .sorted(Comparator.comparing(file -> file.endsWith(last)))
            .toList();
    for (Path file : files) {
      Path place = folder.resolve(file.getFileName());
      Folders.move(file, place);
      revealed.add(place);
    }
    Files.delete(staged());
  }

  /** What was revealed stays, because all that belongs to it was. */
  void keep() {
    kept = true;
  }

  /** Leaves nothing behind, unless that is to be kept. */
  @Override
  public void close() throws IOException {
    if (!kept) {
      FileSystemUtils.deleteRecursively(staged());
      for (Path place : revealed.reversed()) {
        FileSystemUtils.deleteRecursively(place);
      }
      if (!wasThere) {
        Files.deleteIfExists(folder);
      }
    }
  }

  private static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
