package org.guardbook.command.eventstore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;

/**
 * Where nobody writes, the files are given as they lie there, the log beside each with it. Where
 * somebody does, SQLite copies the pages of one moment: its own way of backing up, in one step,
 * because it begins anew after each commit when it takes several.
 */
record FilesOfAFolder(FolderVisit visit) implements StoredFiles {

  private static final int ALL_PAGES = -1;
  private static final int BUSY_FOR_MILLIS = 100;
  private static final int TRIES = 100;

  static FilesOfAFolder open(Path folder) throws IOException {
    return new FilesOfAFolder(FolderVisit.to(folder));
  }

  @Override
  public void give(String name, Path room, Taking taking) throws IOException {
    Path file = visit.folder().resolve(name + ".sqlite");
    if (Files.notExists(file)) {
      return;
    }
    if (isOpen(file)) {
      Path copy = room.resolve(name + ".sqlite");
      // It is all of the record, so it must not be left to lie there where this is broken off
      copy.toFile().deleteOnExit();
      try {
        copy(file, copy);
        taking.take(file.getFileName().toString(), copy);
      } finally {
        Files.deleteIfExists(copy);
      }
      return;
    }
    taking.take(file.getFileName().toString(), file);
    Path log = file.resolveSibling(file.getFileName() + "-wal");
    if (Files.exists(log) && Files.size(log) > 0) {
      taking.take(log.getFileName().toString(), log);
    }
  }

  /** Where no events lie there is no lock; but who has such a file open has another beside it. */
  private boolean isOpen(Path file) {
    return visit.written()
        || visit.lock() == null && Files.exists(file.resolveSibling(file.getFileName() + "-shm"));
  }

  private static void copy(Path file, Path to) throws IOException {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(10_000);
    String address = "jdbc:sqlite:file:" + file.toUri().getRawPath() + "?mode=ro";
    try (SQLiteConnection connection = (SQLiteConnection) config.createConnection(address)) {
      int code =
          connection
              .getDatabase()
              .backup("main", to.toString(), null, BUSY_FOR_MILLIS, TRIES, ALL_PAGES);
      if (code != 0) {
        throw new IOException("%s could not be copied (SQLite says %d).".formatted(file, code));
      }
    } catch (SQLException failed) {
      throw new IOException(file + " could not be copied.", failed);
    }
  }

  @Override
  public void close() throws IOException {
    visit.close();
  }
}
