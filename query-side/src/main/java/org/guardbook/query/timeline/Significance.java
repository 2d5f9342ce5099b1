package org.guardbook.query.timeline;

import org.guardbook.command.childprotection.ChildProtectionEvent;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent;
import org.guardbook.command.referencedata.Limit;
import org.guardbook.command.review.ReviewEvent;

/** Which entries a record turns on: those that have to be made at once, or within days. */
public final class Significance {

  private Significance() {}

  public static boolean of(Object event) {
    return switch (event) {
      case PositionOfTrustEvent ofCase -> Kinds.limit(ofCase) != Limit.ENTRY_OTHER;
      case ChildProtectionEvent ofChild -> ChildKinds.limit(ofChild) != Limit.ENTRY_OTHER;
      case ReviewEvent ofReview -> ReviewEntry.kindOf(ofReview) == TimelineEntry.Kind.DECISION;
      default -> false;
    };
  }
}
