package org.guardbook.ui.actionplans;

import java.time.LocalDate;
import java.util.List;
import org.guardbook.command.access.Operation;
import org.guardbook.query.committee.CommitteeQuery.Committee;
import org.guardbook.query.committee.CommitteeQuery.ListCommittees;
import org.guardbook.query.committee.CommitteeQuery.Meeting;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.security.SignedIn;
import org.jspecify.annotations.Nullable;

/**
 * The committee that meets next, for which the list is mostly looked at.
 *
 * @param committee its name
 * @param pack where its pack is prepared
 * @param day null where no meeting is called
 */
public record Upcoming(String committee, String pack, @Nullable LocalDate day) {

  /** Null where there is no committee, or none that the reader may see. */
  public static @Nullable Upcoming meeting(Dispatch dispatch, SignedIn reader, LocalDate today) {
    if (!reader.may(Operation.READ_COMMITTEES)) {
      return null;
    }
    List<Committee> committees = dispatch.askForAll(new ListCommittees(), Committee.class);
    Upcoming next = null;
    for (Committee committee : committees) {
      for (Meeting meeting : committee.meetings()) {
        LocalDate day = meeting.heldFor().date();
        boolean toCome = meeting.held() == null && !day.isBefore(today);
        if (toCome && (next == null || next.day() == null || day.isBefore(next.day()))) {
          next = of(committee, day);
        }
      }
    }
    return next == null && !committees.isEmpty() ? of(committees.getFirst(), null) : next;
  }

  private static Upcoming of(Committee committee, @Nullable LocalDate day) {
    return new Upcoming(committee.name(), "committees/" + committee.reference() + "/pack", day);
  }
}
