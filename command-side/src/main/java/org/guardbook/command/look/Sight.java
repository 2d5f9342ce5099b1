package org.guardbook.command.look;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody saw, or tried to see, of one record.
 *
 * @param subject reference of the record
 * @param asAt the instant it was shown as at; null for now
 * @param reason why, where it was asked; null otherwise
 * @param detail what else tells one look from another: for a search, the words that were searched
 *     for; null where nothing does
 */
public record Sight(
    Kind kind,
    String subject,
    @Nullable Instant asAt,
    @Nullable String reason,
    @Nullable String detail) {

  /**
   * The ways in which a file can be looked into. Their names are stored and hashed, so none is ever
   * changed; more may follow.
   */
  public enum Kind {
    /** The file, its timeline or a part of it was opened. */
    OPENED("Opened"),
    /** A search by words showed a row of it. */
    FOUND("Found by a search"),
    /** It was taken away: as a document, or as a row of a list. */
    EXPORTED("Exported"),
    /** It was taken away with its proofs. */
    BUNDLE_TAKEN("Inspection bundle taken"),
    /** Somebody not named on a restricted record opened it to themselves, with a reason. */
    GLASS_BROKEN("Glass broken"),
    /** Somebody not named on a restricted record was not shown it. */
    REFUSED_AS_RESTRICTED("Refused: restricted"),
    /**
     * Somebody asked for a record that is about themselves, and was answered as if there were none.
     */
    REFUSED_AS_THEIR_OWN("Refused: about themselves");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }
}
