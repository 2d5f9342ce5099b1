package org.guardbook.query.timeline;

import static org.guardbook.query.timeline.Wording.dayOf;
import static org.guardbook.query.timeline.Wording.decidedBy;
import static org.guardbook.query.timeline.Wording.lowerFirst;
import static org.guardbook.query.timeline.Wording.withoutStop;

import java.time.LocalDate;
import java.util.List;
import org.guardbook.command.Person;
import org.guardbook.command.referencedata.Code;
import org.guardbook.command.review.Evidence;
import org.guardbook.command.review.Outlook;
import org.guardbook.command.review.ReviewEvent;
import org.guardbook.command.review.ReviewEvent.ActionAgreed;
import org.guardbook.command.review.ReviewEvent.ActionCompleted;
import org.guardbook.command.review.ReviewEvent.ActionMoved;
import org.guardbook.command.review.ReviewEvent.ActionSentBack;
import org.guardbook.command.review.ReviewEvent.ActionVerified;
import org.guardbook.command.review.ReviewEvent.ActionWithdrawn;
import org.guardbook.command.review.ReviewEvent.AgencyChased;
import org.guardbook.command.review.ReviewEvent.ChairDecided;
import org.guardbook.command.review.ReviewEvent.CommitteeRecommended;
import org.guardbook.command.review.ReviewEvent.DueDateExtended;
import org.guardbook.command.review.ReviewEvent.ManagementReviewAsked;
import org.guardbook.command.review.ReviewEvent.ManagementReviewReceived;
import org.guardbook.command.review.ReviewEvent.ManagementReviewReturned;
import org.guardbook.command.review.ReviewEvent.NationalPanelAdvised;
import org.guardbook.command.review.ReviewEvent.OfAction;
import org.guardbook.command.review.ReviewEvent.PlanOpened;
import org.guardbook.command.review.ReviewEvent.ProgressReported;
import org.guardbook.command.review.ReviewEvent.PublicationWithheld;
import org.guardbook.command.review.ReviewEvent.RecommendationMade;
import org.guardbook.command.review.ReviewEvent.ReportApproved;
import org.guardbook.command.review.ReviewEvent.ReportPublished;
import org.guardbook.command.review.ReviewEvent.ReportSubmitted;
import org.guardbook.command.review.ReviewEvent.ReviewClosed;
import org.guardbook.command.review.ReviewEvent.ReviewCommissioned;
import org.guardbook.command.review.ReviewEvent.ReviewReferred;
import org.guardbook.command.review.ReviewEvent.ReviewReopened;
import org.guardbook.command.review.ReviewEvent.ReviewSteppedDown;
import org.guardbook.query.referencedata.Labels;
import org.jspecify.annotations.Nullable;

/** Puts an event of a review into a line and the sentences after it, as its chair would. */
public final class ReviewWording {

  private final Labels labels;

  public ReviewWording(Labels labels) {
    this.labels = labels;
  }

  /**
   * @param what one line, without a full stop
   * @param detail sentences; empty where the line says it all
   */
  public record Words(String what, String detail) {}

  /**
   * @param recordedBy whoever recorded it, who need not be named again as who decided
   */
  public Words of(ReviewEvent event, String recordedBy) {
    LocalDate day = event.happened().date();
    return switch (event) {
      case ReviewReferred it ->
          words(
              "Referred to be considered for a " + label(it.kind(), day),
              it.reason().words(),
              it.referredBy().isBlank() ? "" : "By " + it.referredBy(),
              about(it.child()));
      case PlanOpened it -> words("Plan opened", it.title());
      case CommitteeRecommended it ->
          words(
              "Committee recommended " + (it.hold() ? "a review" : "that there be no review"),
              it.reason().words());
      case NationalPanelAdvised it ->
          words(
              "National panel advised " + (it.hold() ? "a review" : "that there be no review"),
              it.reason().words());
      case ChairDecided it ->
          words(
              "Chair decided " + (it.hold() ? "to hold a review" : "that there is no review"),
              it.reason().words(),
              decidedBy(it.decidedBy(), recordedBy));
      case ReviewCommissioned it -> commissioned(it);
      case ManagementReviewAsked it ->
          words(
              "Management review asked of "
                  + label(it.agency(), day)
                  + ", due "
                  + dayOf(it.dueOn(), day));
      case ManagementReviewReceived it ->
          words(
              "Management review received from " + label(it.agency(), day), files(it.documents()));
      case ManagementReviewReturned it ->
          words(
              "Management review returned to "
                  + label(it.agency(), day)
                  + ", due again "
                  + dayOf(it.dueOn(), day),
              it.reason().words());
      case ReportSubmitted it -> words("Overview report submitted", files(it.documents()));
      case ReportApproved it ->
          words(
              "Overview report approved by the board",
              it.note().words(),
              decidedBy(it.decidedBy(), recordedBy));
      case ReportPublished it -> words("Report published", it.where().words());
      case PublicationWithheld it -> withheld(it, recordedBy);
      case ReviewSteppedDown it ->
          words(
              "Stepped down to a " + label(it.kind(), day),
              it.reason().words(),
              decidedBy(it.decidedBy(), recordedBy));
      case RecommendationMade it ->
          words(
              "Recommendation " + it.recommendation(),
              it.text().words(),
              it.theme() == null ? "" : "Theme: " + it.theme());
      case OfAction it -> {
        Words words = ofAction(it, recordedBy);
        yield words(
            "Action " + it.action() + ": " + lowerFirst(words.what()),
            words.detail(),
            files(evidence(it)));
      }
      case ReviewClosed it ->
          words("Review closed", it.reason().words(), decidedBy(it.decidedBy(), recordedBy));
      case ReviewReopened it ->
          words("Review reopened", it.reason().words(), decidedBy(it.decidedBy(), recordedBy));
    };
  }

  /** Where it is clear which action it is about, and its files are shown beside it. */
  public Words ofAction(OfAction event, String recordedBy) {
    LocalDate day = event.happened().date();
    return switch (event) {
      case ActionAgreed it ->
          words(
              "Agreed for " + label(it.leadAgency(), day) + ", due " + dayOf(it.dueOn(), day),
              it.text().words(),
              it.successMeasure().isBlank() ? "" : "Measure: " + it.successMeasure().words(),
              it.leadRole().isBlank() ? "" : "Led by: " + it.leadRole(),
              meeting("Agreed", it.meeting()));
      case ProgressReported it ->
          words(it.outlook() == Outlook.ON_TRACK ? "On track" : "At risk", it.note().words());
      case AgencyChased it -> words("Agency reminded", it.note().words());
      case ActionCompleted it -> words("Done, the agency says", it.note().words());
      case ActionVerified it ->
          words(
              "Verified",
              it.impact().isBlank() ? "" : "Impact: " + lowerFirst(it.impact().words()),
              meeting("Accepted", it.meeting()));
      case ActionSentBack it -> words("Sent back", it.reason().words());
      case DueDateExtended it ->
          words(
              "Date moved from " + dayOf(it.from(), day) + " to " + dayOf(it.to(), day),
              it.reason().words(),
              agreedBy(it.agreedBy()));
      case ActionMoved it ->
          words(
              "Moved from " + label(it.from(), day) + " to " + label(it.to(), day),
              it.reason().words(),
              it.leadRole().isBlank() ? "" : "Led by: " + it.leadRole(),
              agreedBy(it.agreedBy()));
      case ActionWithdrawn it -> words("Withdrawn", it.reason().words(), agreedBy(it.agreedBy()));
    };
  }

  private static List<Evidence> evidence(OfAction event) {
    return switch (event) {
      case ProgressReported it -> it.evidence();
      case ActionCompleted it -> it.evidence();
      case ActionAgreed _,
          AgencyChased _,
          ActionVerified _,
          ActionSentBack _,
          DueDateExtended _,
          ActionMoved _,
          ActionWithdrawn _ ->
          List.of();
    };
  }

  private Words commissioned(ReviewCommissioned it) {
    LocalDate day = it.happened().date();
    return words(
        Wording.upperFirst(label(it.kind(), day)) + " commissioned",
        it.method().isBlank() ? "" : "By " + lowerFirst(withoutStop(it.method())),
        it.termsOfReference().isBlank()
            ? ""
            : "Terms of reference: " + lowerFirst(it.termsOfReference().words()),
        it.panel().isEmpty() ? "" : "Panel: " + list(it.panel(), day),
        it.author() == null ? "" : "Author: " + it.author().name(),
        it.reportDueOn() == null ? "" : "Report due " + dayOf(it.reportDueOn(), day));
  }

  private static Words withheld(PublicationWithheld it, String recordedBy) {
    LocalDate day = it.happened().date();
    LocalDate until = it.until();
    return words(
        it.untilInquest()
            ? "Publication withheld until the inquest"
            : "Publication withheld" + (until == null ? "" : " until " + dayOf(until, day)),
        it.reason().words(),
        it.untilInquest() && until != null ? "To be looked at again on " + dayOf(until, day) : "",
        decidedBy(it.decidedBy(), recordedBy));
  }

  private static String about(@Nullable Person child) {
    return child == null ? "" : "About " + child.name();
  }

  private static String files(List<Evidence> files) {
    return switch (files.size()) {
      case 0 -> "";
      case 1 -> "With a file: " + files.getFirst().fileName();
      default ->
          "With %d files: ".formatted(files.size())
              + String.join(", ", files.stream().map(file -> file.fileName().words()).toList());
    };
  }

  private static String agreedBy(@Nullable String agreedBy) {
    return agreedBy == null || agreedBy.isBlank() ? "" : "Agreed by: " + agreedBy;
  }

  /** A meeting is named by its committee and number, {@code scr-committee/12}. */
  private static String meeting(String what, @Nullable String meeting) {
    return meeting == null || meeting.isBlank()
        ? ""
        : what + " at meeting " + meeting.substring(meeting.lastIndexOf('/') + 1);
  }

  private String list(List<? extends Code> codes, LocalDate day) {
    return String.join(", ", codes.stream().map(code -> label(code, day)).toList());
  }

  private String label(Code code, LocalDate day) {
    return lowerFirst(labels.of(code.list(), code.code(), day));
  }

  private static Words words(String what, String... sentences) {
    Wording.Words words = Wording.words(what, sentences);
    return new Words(words.what(), words.detail());
  }
}
