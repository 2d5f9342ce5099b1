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

    /** What it means for the record, as a sentence begins. */
    public String meaning() {
      return switch (this) {
        case ALTERED, MISSING, SWAPPED, SLIPPED_IN, ROLLED_BACK -> "The record was altered";
        case UNREADABLE -> "Something recorded cannot be read";
        case DAMAGED -> "What the record is kept in is damaged";
        case HEAD, KEYS -> "What proves the record is lost or damaged";
      };
    }
  }

  /** The same for the same thing found again. */
  public String id() {
    return "%s/%s/%d-%d".formatted(log, what, first, last);
  }
}
