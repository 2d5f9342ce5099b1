package org.guardbook.ui.evidence;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.guardbook.command.Narrative;
import org.guardbook.command.review.Evidence;
import org.guardbook.ui.deskfile.DeskFile;
import org.springframework.stereotype.Component;

/**
 * What each account has sent lately, so that a command need only give a file's hash. A hash alone
 * gives nobody a file that somebody else sent.
 */
@Component
public class Uploads {

  private static final Duration REMEMBERED = Duration.ofDays(30);

  private final DeskFile desk;
  private final Clock clock;

  Uploads(DeskFile desk, Clock clock) {
    this.desk = desk;
    this.clock = clock;
    desk.change(
        """
        CREATE TABLE IF NOT EXISTS upload (
          account TEXT NOT NULL, sha256 TEXT NOT NULL, file_name TEXT NOT NULL,
          media_type TEXT NOT NULL, size INTEGER NOT NULL, sent_at INTEGER NOT NULL,
          PRIMARY KEY (account, sha256))
        """);
  }

  /** Remembers what was sent, for a month. */
  public void remember(String account, Evidence evidence) {
    long now = clock.millis();
    desk.write("DELETE FROM upload WHERE sent_at < ?", now - REMEMBERED.toMillis());
    desk.write(
        "INSERT OR REPLACE INTO upload (account, sha256, file_name, media_type, size, sent_at)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        account,
        evidence.sha256(),
        evidence.fileName().words(),
        evidence.mediaType(),
        evidence.size(),
        now);
  }

  public Optional<Evidence> find(String account, String sha256) {
    return desk.readOne(
        "SELECT file_name, media_type, size FROM upload WHERE account = ? AND sha256 = ?",
        row ->
            new Evidence(sha256, new Narrative(row.getString(1)), row.getString(2), row.getLong(3)),
        account,
        sha256);
  }
}
