package org.guardbook.ui.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.guardbook.ui.dispatch.NothingThere;

/**
 * Files in the data folder, {@code evidence/ab/abcdef…}. Each appears whole or not at all, and
 * cannot be written to by accident.
 */
final class FolderShelf implements Shelf {

  private final Path folder;

  FolderShelf(Path folder) {
    this.folder = folder;
  }

  @Override
  public void keep(String sha256, Path file) throws IOException {
    Path place = place(sha256);
    Path drawer = folder.resolve(sha256.substring(0, 2));
    if (Files.exists(place)) {
      return;
    }
    if (Files.notExists(drawer)) {
      Files.createDirectories(drawer);
      sync(folder);
    }
    file.toFile().setReadOnly();
    Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
    sync(drawer);
  }

  @Override
  public InputStream open(String sha256) throws IOException {
    try {
      return Files.newInputStream(place(sha256));
    } catch (NoSuchFileException _) {
      throw new NothingThere();
    }
  }

  private Path place(String sha256) {
    return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
  }

  /** A file that was moved is found after a power failure once its folder is on disk, too. */
  private static void sync(Path directory) throws IOException {
    try (FileChannel opened = FileChannel.open(directory, StandardOpenOption.READ)) {
      opened.force(true);
    }
  }
}
