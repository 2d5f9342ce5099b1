package org.guardbook.command.review;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.guardbook.command.Provenance;
import org.guardbook.command.StoryOf;
import org.guardbook.command.access.Role;

/** Given what is on record of a review, when somebody asks for something, then this comes of it. */
final class Story extends StoryOf<ReviewEvent, Story> {

  /** Noon of the last day of March 2015, summer time in England. */
  static final Instant NOW = Instant.parse("2015-03-31T11:00:00Z");

  static final Provenance COMMITTEE =
      new Provenance("committee", Role.REVIEW_COMMITTEE, null, null, null, null);
  static final Provenance CHAIR =
      new Provenance("chair", Role.BOARD_MANAGER, null, null, null, null);

  private Story(ReviewEvent... facts) {
    super(
        new Kind<>(Review.class, Review.TYPE, event -> event.reference().value()),
        NOW,
        COMMITTEE,
        CHAIR,
        List.of(facts));
  }

  /** All recorded by the committee. */
  static Story given(ReviewEvent... facts) {
    return new Story(facts);
  }

  static Provenance leadOf(String agency) {
    return new Provenance(
        agency.toLowerCase(Locale.ROOT), Role.AGENCY_LEAD, agency, null, null, null);
  }
}
