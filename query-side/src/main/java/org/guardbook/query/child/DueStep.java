package org.guardbook.query.child;

import java.time.LocalDate;
import java.util.List;
import org.guardbook.command.When;
import org.jspecify.annotations.Nullable;

/**
 * Something that is to happen for a child by a day. Whether it is late is worked out on the day
 * somebody looks.
 *
 * @param id the child and the kind
 * @param dueOn last day allowed
 * @param why "15 working days from the strategy discussion on Thu 22 December 2011, leaving out
 *     Boxing Day, …; by the rule in force since 1 January 2000"
 * @param leftOut the bank holidays on the way, with their dates
 * @param calledFor when the conference is to take place, or the core group meets next; null where
 *     that is not arranged
 * @param last when the like last took place; null where it never did
 * @param team code; null where none is recorded
 */
public record DueStep(
    String id,
    String reference,
    String name,
    Kind kind,
    LocalDate dueOn,
    String why,
    List<String> leftOut,
    @Nullable When calledFor,
    @Nullable LocalDate last,
    @Nullable String team) {

  /** What is due. */
  public enum Kind {
    INITIAL_CONFERENCE("Initial conference"),
    RECEIVING_IN_CONFERENCE("Receiving-in conference"),
    REVIEW_CONFERENCE("Review conference"),
    CORE_GROUP("Core group"),
    VISIT("Visit");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }

    boolean isConference() {
      return switch (this) {
        case INITIAL_CONFERENCE, RECEIVING_IN_CONFERENCE, REVIEW_CONFERENCE -> true;
        case CORE_GROUP, VISIT -> false;
      };
    }
  }

  /** Arranged for a day after the last one allowed: it will be late. */
  public boolean isArrangedTooLate() {
    return calledFor != null && calledFor.date().isAfter(dueOn);
  }
}
