package org.guardbook.command.childprotection;

import static org.guardbook.command.childprotection.Facts.*;

import java.util.List;
import org.guardbook.command.Refusal;
import org.guardbook.command.childprotection.ChildProtectionCommand.*;
import org.guardbook.command.childprotection.ChildProtectionEvent.*;
import org.junit.jupiter.api.Test;

class EnquiringIntoHarm {

  @Test
  void beginsAndConcludesEnquiries() {
    Story.given(opened(), discussed())
        .when(begin(in2012(3, 6)))
        .then(begun())
        .when(conclude(in2012(3, 14), true))
        .then(concluded());
  }

  @Test
  void needsADiscussionThatFoundThemRequired() {
    Story.given(opened())
        .when(begin(in2012(3, 6)))
        .refused("No strategy discussion has found section 47 enquiries required.");
    Story.given(opened(), discussed(HAZEL, false))
        .when(begin(in2012(3, 6)))
        .refused("No strategy discussion has found section 47 enquiries required.");
    Story.given(
            opened(),
            new StrategyDiscussionHeld(
                HAZEL, in2012(3, 7), List.of(POLICE), true, WORDS, "cpchair"))
        .when(begin(in2012(3, 6)))
        .refused(
            "happened",
            "6 March 2012 is before the strategy discussion that required enquiries on 7 March 2012.");
  }

  @Test
  void areNeverOpenTwiceAtOnce() {
    Story.given(opened(), discussed(), begun())
        .when(begin(in2012(3, 7)))
        .refused(
            "Section 47 enquiries have been open since 6 March 2012. Conclude them before others begin.");
  }

  @Test
  void mayBeginAgainOnceTheEarlierOnesAreConcluded() {
    Story.given(atRisk())
        .when(begin(in2012(3, 14)))
        .then(new EnquiryBegun(HAZEL, in2012(3, 14), true));
    Story.given(atRisk())
        .when(begin(in2012(3, 13)))
        .refused(
            "happened",
            "13 March 2012 is before earlier enquiries were concluded on 14 March 2012.");
  }

  @Test
  void areConcludedAfterTheyBegan() {
    Story.given(opened(), discussed())
        .when(conclude(in2012(3, 14), false))
        .refused("No section 47 enquiries are open.");
    Story.given(opened(), discussed(), begun())
        .when(
            new ConcludeEnquiry(
                HAZEL, in2012(3, 5), Finding.NOT_SUBSTANTIATED, false, NOTHING, null))
        .refused(
            new Refusal("reason", "Give a reason."),
            new Refusal("happened", "5 March 2012 is before the enquiries began on 6 March 2012."));
    Story.given(opened(), discussed(), begun())
        .when(conclude(in2012(3, 5), true))
        .refused("happened", "5 March 2012 is before the enquiries began on 6 March 2012.");
  }

  @Test
  void leadToNoInitialConferenceForAChildWhoIsOnAPlan() {
    Story given = Story.given(onAPlan(discussed(), new EnquiryBegun(HAZEL, in2012(6, 4), false)));
    given
        .when(conclude(in2012(6, 11), true))
        .refused(
            "conferenceRequired",
            "The child has been on a plan since 26 March 2012; a review conference decides on it.");
    given
        .when(conclude(in2012(6, 11), false))
        .then(
            new EnquiryConcluded(
                HAZEL,
                in2012(6, 11),
                Finding.SUBSTANTIATED_CONTINUING_RISK,
                false,
                WORDS,
                "cpchair"));
  }
}
