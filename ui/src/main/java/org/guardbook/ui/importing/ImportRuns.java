package org.guardbook.ui.importing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.guardbook.command.access.NotPermitted;
import org.guardbook.ui.imports.FileTooLarge;
import org.guardbook.ui.imports.Importer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Component;

/**
 * Imports one file after another behind the screens, so that whoever sent one may leave the page:
 * the last run of each account is kept until the program ends.
 */
@Component
class ImportRuns implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ImportRuns.class);

  /** Whose last run of which kind of file. */
  private record Place(String account, Importer importer) {}

  private final Clock clock;
  private final Map<Place, ImportRun> runs = new ConcurrentHashMap<>();
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("import").factory());

  ImportRuns(Clock clock) {
    this.clock = clock;
  }

  /** The last file of that kind that the account sent. */
  Optional<ImportRun> of(String account, Importer importer) {
    return Optional.ofNullable(runs.get(new Place(account, importer)));
  }

  /**
   * Takes a file in, in the name of whoever is signed in on this thread.
   *
   * @param file is thrown away once it has been read
   * @return empty if a file of the account is still on its way
   */
  Optional<ImportRun> begin(String account, Importer importer, String fileName, Path file)
      throws IOException {
    ImportRun begun = new ImportRun(fileName, Files.size(file), clock.instant());
    ImportRun kept =
        runs.compute(
            new Place(account, importer),
            (_, earlier) -> earlier != null && earlier.isRunning() ? earlier : begun);
    if (kept != begun) {
      return Optional.empty();
    }
    worker.execute(new DelegatingSecurityContextRunnable(() -> run(importer, begun, file)));
    return Optional.of(begun);
  }

  private void run(Importer importer, ImportRun run, Path file) {
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
      run.ended(importer.importFrom(bytes, run::reached));
    } catch (FileTooLarge | NotPermitted refused) {
      run.brokeOff(String.valueOf(refused.getMessage()));
    } catch (IOException | RuntimeException failed) {
      LOG.error("An import broke off.", failed);
      run.brokeOff(
          "The import broke off; what is wrong stands in the program's log. Send the same file"
              + " again: rows that are in the record already stay as they are.");
    } finally {
      discard(file);
    }
  }

  private static void discard(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException failed) {
      LOG.warn("A file that was imported could not be deleted: {}", file, failed);
    }
  }

  @Override
  public void close() {
    worker.shutdown();
  }
}
