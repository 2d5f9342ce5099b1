package org.guardbook.command.review;

import static org.guardbook.command.review.Facts.*;

import java.util.List;
import org.guardbook.command.Provenance;
import org.guardbook.command.access.Role;
import org.guardbook.command.review.ReviewCommand.*;
import org.guardbook.command.review.ReviewEvent.*;
import org.junit.jupiter.api.Test;

class AnAgencysOwnActions {

  private static final Provenance POLICE_LEAD = Story.leadOf("POLICE");
  private static final Provenance HOUSING_LEAD = Story.leadOf("HOUSING");
  private static final String NONE = "Your agency has no action 4.1 in W3.";

  @Test
  void areTheOnlyOnesThatItsLeadUpdates() {
    Story.given(andItsAction())
        .as(POLICE_LEAD)
        .when(report(in2014(5, 12)))
        .then(atRisk())
        .when(complete(in2014(6, 2)))
        .then(completed());
    Story.given(andItsAction()).as(HOUSING_LEAD).when(report(in2014(5, 12))).notPermitted(NONE);
    Story.given(andItsAction()).as(HOUSING_LEAD).when(complete(in2014(6, 2))).notPermitted(NONE);
  }

  @Test
  void areToldApartFromNothingElseByARefusal() {
    ReportProgress nonsense =
        new ReportProgress(REVIEW, in2014(1, 1), "4.1", 0, Outlook.AT_RISK, NOTHING, List.of());
    // somebody else's, one that is not there, a review that is not there: all sound alike
    Story.given(andItsAction()).as(HOUSING_LEAD).when(nonsense).notPermitted(NONE);
    Story.given(referred()).as(HOUSING_LEAD).when(nonsense).notPermitted(NONE);
    Story.given().as(HOUSING_LEAD).when(nonsense).notPermitted(NONE);
    Story.given().as(HOUSING_LEAD).when(complete(in2014(6, 2))).notPermitted(NONE);
    Story.given(andItsAction(completed(), verified()))
        .as(HOUSING_LEAD)
        .when(nonsense)
        .notPermitted(NONE);
  }

  @Test
  void areThoseThatItLeadsNow() {
    Story.given(andItsAction(moved()))
        .as(POLICE_LEAD)
        .when(report(in2014(8, 4)))
        .notPermitted(NONE);
    Story.given(andItsAction(moved()))
        .as(HOUSING_LEAD)
        .when(report(in2014(8, 4)))
        .then(new ProgressReported(REVIEW, in2014(8, 4), "4.1", Outlook.AT_RISK, WORDS, List.of()));
  }

  @Test
  void areNoneForALeadOfNoAgency() {
    Story.given(andItsAction())
        .as(new Provenance("nobody", Role.AGENCY_LEAD, null, null, null, null))
        .when(report(in2014(5, 12)))
        .notPermitted(NONE);
  }

  @Test
  void areUpdatedByTheCommitteeToo() {
    Story.given(andItsAction()).as(Story.COMMITTEE).when(report(in2014(5, 12))).then(atRisk());
    Story.given().as(Story.COMMITTEE).when(report(in2014(5, 12))).thereIsNone();
  }
}
