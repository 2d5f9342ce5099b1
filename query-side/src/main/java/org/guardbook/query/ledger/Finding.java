package org.guardbook.query.ledger;

/**
 * Something in the store, or in what the ledger keeps beside it, that is not as it was written.
 *
 * @param log name of the log it was found in
 * @param first position where it begins; -1 where it has none
 * @param last position where it ends; -1 where it has none
 * @param sentence in plain words, the positions among them
 */
public record Finding(String log, What what, long first, long last, String sentence) {

  /** What was found. */
  public enum What {
    ALTERED(true),
    MISSING(true),
    SWAPPED(true),
    SLIPPED_IN(false),
    ROLLED_BACK(false),
    UNREADABLE(true),
    DAMAGED(true),
    HEAD(true),
    KEYS(true);

    private final boolean mayBeDecided;

    What(boolean mayBeDecided) {
      this.mayBeDecided = mayBeDecided;
    }

    /**
     * Whether writing can go on in spite of it. It cannot where new entries would take the places
     * of old ones: only a back-up that is restored helps then.
     */
    public boolean mayBeDecided() {
      return mayBeDecided;
    }
  }

  /** The same for the same thing found again. */
  public String id() {
    return "%s/%s/%d-%d".formatted(log, what, first, last);
  }
}
