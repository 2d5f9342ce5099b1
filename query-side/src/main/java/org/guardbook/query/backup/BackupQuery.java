package org.guardbook.query.backup;

import static org.guardbook.command.access.Operation.READ_BACKUPS;

import java.time.Instant;
import org.guardbook.command.access.Requires;
import org.guardbook.query.AskedOfTheKeeper;

/** What can be asked about back-ups. */
public sealed interface BackupQuery extends AskedOfTheKeeper {

  /**
   * Those that were made of this data folder by {@code ./guardbook backup}, the newest first; a
   * list of {@link Backup}. Whether one of them still is anywhere, nobody here can say.
   */
  @Requires(READ_BACKUPS)
  record ReadBackups() implements BackupQuery {}

  /**
   * A back-up that was made.
   *
   * @param madeAt when it was begun
   * @param events that were signed by then; it has them all
   * @param looks that were signed by then
   * @param file its name
   * @param bytes its size
   * @param sha256 of the file, in hex
   */
  record Backup(Instant madeAt, long events, long looks, String file, long bytes, String sha256) {}
}
