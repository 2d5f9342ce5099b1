package org.guardbook.query.review;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something of a review that is due by a day. Whether it is overdue is worked out on the day
 * somebody looks.
 *
 * @param review reference of the review or plan
 * @param what "Management review", "Overview report", "Publication to be looked at again", or the
 *     action in its own words
 * @param agency code of who owes it; null where no agency does
 * @param action number of the action it is; null where it is none
 * @param returned whether it had come and was sent back for amendment
 */
public record ReviewClock(
    String id,
    String review,
    String title,
    Kind kind,
    String what,
    @Nullable String agency,
    @Nullable String action,
    LocalDate dueOn,
    boolean returned) {

  /** What is due. */
  public enum Kind {
    MANAGEMENT_REVIEW("Management review"),
    REPORT("Overview report"),
    PUBLICATION("Publication to be looked at again"),
    ACTION("Action");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }
}
