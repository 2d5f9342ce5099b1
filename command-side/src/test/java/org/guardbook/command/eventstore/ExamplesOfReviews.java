package org.guardbook.command.eventstore;

import static org.guardbook.command.eventstore.ExamplesOfEvents.another;
import static org.guardbook.command.eventstore.ExamplesOfEvents.of;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.guardbook.command.Narrative;
import org.guardbook.command.Person;
import org.guardbook.command.When;
import org.guardbook.command.committee.CommitteeEvent.*;
import org.guardbook.command.committee.CommitteeReference;
import org.guardbook.command.committee.MemberAttendance;
import org.guardbook.command.committee.MemberAttendance.Presence;
import org.guardbook.command.eventstore.ExamplesOfEvents.Example;
import org.guardbook.command.referencedata.Agency;
import org.guardbook.command.referencedata.ReviewKind;
import org.guardbook.command.review.Evidence;
import org.guardbook.command.review.Outlook;
import org.guardbook.command.review.ReviewEvent.*;
import org.guardbook.command.review.ReviewReference;

/** One of every event of a review and of a committee, and another where it may be silent. */
final class ExamplesOfReviews {

  private static final ReviewReference REVIEW = new ReviewReference("W3");
  private static final CommitteeReference COMMITTEE = new CommitteeReference("scr-committee");
  private static final When ON = When.on(LocalDate.of(2014, 5, 12));
  private static final When AT = When.at(LocalDateTime.of(2014, 5, 12, 9, 30));
  private static final LocalDate DUE = LocalDate.of(2014, 9, 30);
  private static final LocalDate LATER = LocalDate.of(2014, 12, 31);
  private static final ReviewKind KIND = new ReviewKind("SERIOUS_CASE_REVIEW");
  private static final Agency POLICE = new Agency("POLICE");
  private static final Narrative WORDS = new Narrative("“Not yet”, they wrote.\nIt is awaited.");
  private static final Narrative UNSAID = new Narrative("");
  private static final List<Evidence> FILES =
      List.of(
          new Evidence(
              "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
              new Narrative("Róisín’s audit.pdf"),
              "application/pdf",
              48_211),
          new Evidence(
              "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752",
              new Narrative("sign-in.jpg"),
              "image/jpeg",
              2_000_311));

  private ExamplesOfReviews() {}

  static List<Example> all() {
    return Stream.of(consideration(), reports(), plan(), progress(), changes(), committee())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Example> consideration() {
    return List.of(
        of(
            new ReviewReferred(
                REVIEW,
                ON,
                "Serious case review W3",
                KIND,
                "Head of service, children's social care",
                new Person("W3/child", "Pine Dunlin", LocalDate.of(2009, 7, 1)),
                WORDS)),
        another(
            "noOneChild",
            new ReviewReferred(REVIEW, ON, "Audit", KIND, "Board manager", null, WORDS)),
        of(new PlanOpened(REVIEW, ON, "Serious case review W3", KIND)),
        of(new CommitteeRecommended(REVIEW, ON, false, WORDS)),
        of(new NationalPanelAdvised(REVIEW, ON, true, WORDS)),
        of(new ChairDecided(REVIEW, AT, true, WORDS, "chair")),
        of(
            new ReviewCommissioned(
                REVIEW,
                ON,
                KIND,
                "Individual management reviews and an overview report",
                WORDS,
                List.of(POLICE, new Agency("EDUCATION")),
                new Person("W3/author", "Hester Lindqvist", null),
                DUE)),
        another(
            "withoutAuthor",
            new ReviewCommissioned(
                REVIEW, ON, KIND, "A learning event", WORDS, List.of(), null, null)),
        of(new ReviewSteppedDown(REVIEW, ON, new ReviewKind("LEARNING_REVIEW"), WORDS, "chair")),
        of(new ReviewClosed(REVIEW, ON, WORDS, "chair")),
        of(new ReviewReopened(REVIEW, ON, WORDS, "chair")));
  }

  private static List<Example> reports() {
    return List.of(
        of(new ManagementReviewAsked(REVIEW, ON, POLICE, DUE)),
        of(new ManagementReviewReceived(REVIEW, ON, POLICE, FILES)),
        another("withoutFile", new ManagementReviewReceived(REVIEW, ON, POLICE, List.of())),
        of(new ManagementReviewReturned(REVIEW, ON, POLICE, DUE, WORDS)),
        of(new ReportSubmitted(REVIEW, ON, FILES)),
        another("withoutFile", new ReportSubmitted(REVIEW, ON, List.of())),
        of(new ReportApproved(REVIEW, ON, WORDS, "chair")),
        of(new ReportPublished(REVIEW, ON, new Narrative("On the board's web site."))),
        another("nowhere", new ReportPublished(REVIEW, ON, UNSAID)),
        of(new PublicationWithheld(REVIEW, ON, WORDS, true, DUE, "chair")),
        another("forGood", new PublicationWithheld(REVIEW, ON, WORDS, false, null, "chair")));
  }

  private static List<Example> plan() {
    return List.of(
        of(new RecommendationMade(REVIEW, ON, "4", WORDS, "Record keeping")),
        another("withoutTheme", new RecommendationMade(REVIEW, ON, "4", WORDS, null)),
        of(
            new ActionAgreed(
                REVIEW,
                ON,
                "4",
                "4.2",
                WORDS,
                POLICE,
                "Detective chief inspector",
                DUE,
                new Narrative("Nine cases of ten."),
                "scr-committee/12")),
        another(
            "withoutMeeting",
            new ActionAgreed(
                REVIEW, ON, "4", "4.3", WORDS, POLICE, "Inspector", DUE, WORDS, null)));
  }

  private static List<Example> progress() {
    return List.of(
        of(new ProgressReported(REVIEW, AT, "4.2", Outlook.AT_RISK, WORDS, FILES)),
        another(
            "inTwoClicks",
            new ProgressReported(REVIEW, ON, "4.2", Outlook.ON_TRACK, UNSAID, List.of())),
        of(new AgencyChased(REVIEW, ON, "4.2", WORDS)),
        of(new ActionCompleted(REVIEW, ON, "4.2", WORDS, FILES)),
        another("withoutFile", new ActionCompleted(REVIEW, ON, "4.2", WORDS, List.of())),
        of(new ActionVerified(REVIEW, ON, "4.2", WORDS, "scr-committee/12")),
        another("withoutMeeting", new ActionVerified(REVIEW, ON, "4.2", WORDS, null)),
        of(new ActionSentBack(REVIEW, ON, "4.2", WORDS)));
  }

  private static List<Example> changes() {
    return List.of(
        of(new DueDateExtended(REVIEW, ON, "4.2", DUE, LATER, WORDS, "Review committee")),
        another("imported", new DueDateExtended(REVIEW, ON, "4.2", DUE, LATER, WORDS, null)),
        of(
            new ActionMoved(
                REVIEW,
                ON,
                "4.2",
                POLICE,
                new Agency("PROBATION"),
                "Head of service",
                WORDS,
                "Review committee")),
        of(new ActionWithdrawn(REVIEW, ON, "4.2", WORDS, "Review committee")),
        another("imported", new ActionWithdrawn(REVIEW, ON, "4.2", WORDS, null)));
  }

  private static List<Example> committee() {
    Person member = new Person("scr-committee/member/1", "Fern Wren", null);
    return List.of(
        of(new CommitteeFormed(COMMITTEE, ON, "Serious case review committee")),
        of(new MemberAppointed(COMMITTEE, ON, member, POLICE, "Detective superintendent")),
        of(new MemberStoodDown(COMMITTEE, ON, member.id(), WORDS)),
        of(new CommitteeMeetingCalled(COMMITTEE, ON, 12, AT, "Civic Centre, room 2")),
        another("nowhere", new CommitteeMeetingCalled(COMMITTEE, ON, 13, AT, null)),
        of(new CommitteeMeetingPutOff(COMMITTEE, ON, 12, AT, WORDS)),
        of(
            new CommitteeMeetingHeld(
                COMMITTEE,
                AT,
                12,
                List.of(
                    new MemberAttendance(member.id(), Presence.ATTENDED),
                    new MemberAttendance("scr-committee/member/2", Presence.DEPUTY)))),
        another("byNobody", new CommitteeMeetingHeld(COMMITTEE, ON, 13, List.of())),
        of(new CommitteeMeetingMinuted(COMMITTEE, ON, 12, WORDS, List.of(WORDS))),
        another(
            "nothingDecided", new CommitteeMeetingMinuted(COMMITTEE, ON, 13, WORDS, List.of())));
  }
}
