package org.guardbook.ui.evidence;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.guardbook.command.Narrative;
import org.guardbook.command.review.Evidence;
import org.guardbook.ui.desk.Desk;
import org.guardbook.ui.desk.Drawer;
import org.springframework.stereotype.Component;

/**
 * What each account has sent lately, so that a command need only give a file's hash. A hash alone
 * gives nobody a file that somebody else sent.
 */
@Component
public class Uploads {

  private static final Duration REMEMBERED = Duration.ofDays(30);

  private record Upload(String fileName, String mediaType, long size) {}

  private final Drawer<Upload> uploads;
  private final Clock clock;

  Uploads(Desk desk, Clock clock) {
    this.uploads = desk.drawer("uploads", Upload.class);
    this.clock = clock;
  }

  /** Remembers what was sent, for a month. */
  public void remember(String account, Evidence evidence) {
    uploads.forgetBefore(clock.instant().minus(REMEMBERED));
    uploads.put(
        account,
        evidence.sha256(),
        new Upload(evidence.fileName().words(), evidence.mediaType(), evidence.size()));
  }

  public Optional<Evidence> find(String account, String sha256) {
    return uploads
        .find(account, sha256)
        .map(
            upload ->
                new Evidence(
                    sha256, new Narrative(upload.fileName()), upload.mediaType(), upload.size()));
  }
}
