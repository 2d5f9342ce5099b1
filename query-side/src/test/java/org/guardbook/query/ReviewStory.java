package org.guardbook.query;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.guardbook.command.Narrative;
import org.guardbook.command.Person;
import org.guardbook.command.When;
import org.guardbook.command.referencedata.Agency;
import org.guardbook.command.referencedata.ReviewKind;
import org.guardbook.command.review.Evidence;
import org.guardbook.command.review.Outlook;
import org.guardbook.command.review.ReviewEvent.*;
import org.guardbook.command.review.ReviewReference;
import org.jspecify.annotations.Nullable;

/** Facts of invented reviews and plans, for tests: what happened, as their chair would tell it. */
public record ReviewStory(ReviewReference reference) {

  public static ReviewStory of(String reference) {
    return new ReviewStory(new ReviewReference(reference));
  }

  public ReviewReferred referred() {
    return new ReviewReferred(
        reference,
        When.parse("2013-10-01"),
        "Serious case review " + reference,
        new ReviewKind("SERIOUS_CASE_REVIEW"),
        "Head of service, children's social care",
        new Person(reference + "/child", "Hazel Pipit", null),
        new Narrative("A child was seriously hurt at home."));
  }

  public PlanOpened planOpened() {
    return new PlanOpened(
        reference,
        When.parse("2013-10-01"),
        "Plan " + reference,
        new ReviewKind("SERIOUS_CASE_REVIEW"));
  }

  public CommitteeRecommended recommended(boolean hold) {
    return new CommitteeRecommended(
        reference, When.parse("2013-10-15"), hold, new Narrative("Agencies knew the family."));
  }

  public NationalPanelAdvised advised(boolean hold) {
    return new NationalPanelAdvised(
        reference, When.parse("2013-11-01"), hold, new Narrative("The criteria are met."));
  }

  public ChairDecided decided(boolean hold) {
    return new ChairDecided(
        reference,
        When.parse("2013-11-05"),
        hold,
        new Narrative("There is much to learn."),
        "chair");
  }

  public ReviewCommissioned commissioned() {
    return new ReviewCommissioned(
        reference,
        When.parse("2013-11-20"),
        new ReviewKind("SERIOUS_CASE_REVIEW"),
        "individual management reviews and an overview report",
        new Narrative("From birth to the day of the injury."),
        List.of(new Agency("POLICE"), new Agency("HEALTHCARE_TRUST")),
        new Person(reference + "/author", "Laurel Finch", null),
        LocalDate.parse("2014-06-30"));
  }

  public ManagementReviewAsked asked(String agency, String dueOn) {
    return new ManagementReviewAsked(
        reference, When.parse("2013-11-21"), new Agency(agency), LocalDate.parse(dueOn));
  }

  public ManagementReviewReceived received(String agency, String on) {
    return new ManagementReviewReceived(
        reference, When.parse(on), new Agency(agency), List.of(file("review of " + agency)));
  }

  public ManagementReviewReturned returned(String agency, String on, String dueOn) {
    return new ManagementReviewReturned(
        reference,
        When.parse(on),
        new Agency(agency),
        LocalDate.parse(dueOn),
        new Narrative("It does not say why."));
  }

  public ReportSubmitted submitted() {
    return new ReportSubmitted(
        reference, When.parse("2014-06-20"), List.of(file("overview report")));
  }

  public ReportApproved approved() {
    return new ReportApproved(
        reference, When.parse("2014-07-01"), new Narrative("As it stands."), "chair");
  }

  public ReportPublished published() {
    return new ReportPublished(
        reference, When.parse("2014-09-01"), new Narrative("https://board.example/reviews"));
  }

  public PublicationWithheld withheld(@Nullable String until) {
    return new PublicationWithheld(
        reference,
        When.parse("2014-07-02"),
        new Narrative("The coroner sits in autumn."),
        true,
        until == null ? null : LocalDate.parse(until),
        "chair");
  }

  public ReviewSteppedDown steppedDown() {
    return new ReviewSteppedDown(
        reference,
        When.parse("2014-07-03"),
        new ReviewKind("LEARNING_REVIEW"),
        new Narrative("The learning is local."),
        "chair");
  }

  public RecommendationMade recommendation(String number) {
    return recommendation(number, null);
  }

  public RecommendationMade recommendation(String number, @Nullable String theme) {
    return new RecommendationMade(
        reference,
        When.parse("2014-03-31"),
        number,
        new Narrative("Recommendation " + number + " of " + reference + "."),
        theme);
  }

  /** Agreed on 31 March 2014. */
  public ActionAgreed agreed(String action, String agency, String dueOn) {
    return agreed(action, agency, "2014-03-31", dueOn);
  }

  public ActionAgreed agreed(String action, String agency, String on, String dueOn) {
    return new ActionAgreed(
        reference,
        When.parse(on),
        action.substring(0, action.indexOf('.')),
        action,
        new Narrative("Brief all teams on " + reference + "/" + action + "."),
        new Agency(agency),
        "Head of service",
        LocalDate.parse(dueOn),
        new Narrative("Found in nine cases of ten."),
        null);
  }

  /** Agreed on 31 March 2014 by a committee's meeting. */
  public ActionAgreed agreedBy(String meeting, String action, String agency, String dueOn) {
    ActionAgreed it = agreed(action, agency, dueOn);
    return new ActionAgreed(
        it.reference(),
        it.happened(),
        it.recommendation(),
        it.action(),
        it.text(),
        it.leadAgency(),
        it.leadRole(),
        it.dueOn(),
        it.successMeasure(),
        meeting);
  }

  public ProgressReported reported(String action, String on, Outlook outlook, String note) {
    return reported(action, on, outlook, note, new String[0]);
  }

  public ProgressReported reported(
      String action, String on, Outlook outlook, String note, String... files) {
    return new ProgressReported(
        reference, When.parse(on), action, outlook, new Narrative(note), files(files));
  }

  public AgencyChased chased(String action, String on) {
    return new AgencyChased(
        reference, When.parse(on), action, new Narrative("Rang the lead officer."));
  }

  public ActionCompleted completed(String action, String on, String note, String... files) {
    return new ActionCompleted(
        reference, When.parse(on), action, new Narrative(note), files(files));
  }

  public ActionVerified verified(String action, String on, String impact) {
    return new ActionVerified(
        reference, When.parse(on), action, new Narrative(impact), "scr-committee/2");
  }

  public ActionSentBack sentBack(String action, String on) {
    return new ActionSentBack(
        reference, When.parse(on), action, new Narrative("The audit is of one team only."));
  }

  public DueDateExtended extended(String action, String on, String from, String to) {
    return new DueDateExtended(
        reference,
        When.parse(on),
        action,
        LocalDate.parse(from),
        LocalDate.parse(to),
        new Narrative("The trainer left."),
        "Review committee");
  }

  public ActionMoved moved(String action, String on, String from, String to) {
    return new ActionMoved(
        reference,
        When.parse(on),
        action,
        new Agency(from),
        new Agency(to),
        "Named nurse",
        new Narrative("The service moved."),
        "Review committee");
  }

  public ActionWithdrawn withdrawn(String action, String on) {
    return new ActionWithdrawn(
        reference,
        When.parse(on),
        action,
        new Narrative("The service was closed."),
        "Review committee");
  }

  public ReviewClosed closed(String on) {
    return new ReviewClosed(reference, When.parse(on), new Narrative("All is done."), "chair");
  }

  public ReviewReopened reopened(String on) {
    return new ReviewReopened(
        reference, When.parse(on), new Narrative("A brother has spoken."), "chair");
  }

  private static List<Evidence> files(String... names) {
    return Arrays.stream(names).map(ReviewStory::file).toList();
  }

  public static Evidence file(String name) {
    return new Evidence(sha256(name), new Narrative(name + ".pdf"), "application/pdf", 1_000);
  }

  /** No real digest, but one of its shape. */
  public static String sha256(String name) {
    return "%064x".formatted(name.hashCode() & 0xffffffffL);
  }
}
