package org.guardbook.query.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.guardbook.command.eventstore.RecordedEvents;
import org.guardbook.command.look.Looks;
import org.guardbook.query.store.StoreQuery.ReadStore;
import org.guardbook.query.store.StoreQuery.StoreStatus;
import org.jspecify.annotations.Nullable;

/** Counts what is stored and measures the data folder. */
class StoreAnswers {

  private final Path folder;
  private final RecordedEvents events;
  private final Looks looks;

  StoreAnswers(Path folder, RecordedEvents events, Looks looks) {
    this.folder = folder;
    this.events = events;
    this.looks = looks;
  }

  @QueryHandler
  StoreStatus answer(ReadStore query) {
    return new StoreStatus(events.lastPosition() + 1, looks.size(), bytes(), freeBytes());
  }

  private @Nullable Long bytes() {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.mapToLong(StoreAnswers::size).sum();
    } catch (IOException | UncheckedIOException _) {
      return null;
    }
  }

  private @Nullable Long freeBytes() {
    try {
      return Files.getFileStore(folder).getUsableSpace();
    } catch (IOException _) {
      return null;
    }
  }

  /** Files come and go while they are counted. */
  private static long size(Path file) {
    try {
      return Files.isRegularFile(file) ? Files.size(file) : 0;
    } catch (NoSuchFileException _) {
      return 0;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
