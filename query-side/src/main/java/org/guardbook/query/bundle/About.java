package org.guardbook.query.bundle;

import java.time.Instant;
import java.util.List;
import org.guardbook.command.access.Role;

/**
 * What was asked for, as {@code about.json} says it.
 *
 * @param size how many events the ledger had when its head was signed
 * @param title of the case
 * @param by account of whoever made it, in that role
 * @param subjects the streams of events that the case is made of
 * @param withheld SHA-256 of files of evidence that were left out
 */
public record About(
    String format,
    String origin,
    long size,
    String reference,
    String title,
    Instant asAt,
    Instant madeAt,
    String by,
    Role role,
    String why,
    List<String> subjects,
    List<Redaction> redactions,
    List<String> withheld) {

  /**
   * What the first line of the list of files says, and {@code about.json}, of how it is written.
   */
  public static final String FORMAT = "guardbook/bundle/1";

  /**
   * A passage that was blacked out.
   *
   * @param number from 1
   * @param sealed positions of the events of which, over it, only the hash is given
   */
  public record Redaction(int number, String reason, List<Long> sealed) {}
}
