package org.guardbook.ui.exports;

import java.util.ArrayList;
import java.util.List;
import org.guardbook.command.Person;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.query.actionplan.TrackedAction;
import org.guardbook.query.review.ReviewFile;
import org.guardbook.query.review.ReviewFile.Commission;
import org.guardbook.query.review.ReviewFile.Opinion;
import org.guardbook.query.review.ReviewFile.Recommendation;
import org.guardbook.query.review.ReviewFile.Referral;
import org.guardbook.query.review.ReviewFile.Report;
import org.guardbook.query.review.ReviewSummary;
import org.guardbook.ui.components.Codes;
import org.guardbook.ui.components.Words;
import org.jspecify.annotations.Nullable;

/** What a review comes to, as a paper parts it. */
record ReviewParts(ReviewFile file, Codes codes) {

  List<Part> all() {
    List<Part> parts = new ArrayList<>();
    parts.add(particulars());
    parts.add(decisions());
    parts.add(managementReviews());
    parts.add(report());
    parts.add(plan());
    return parts;
  }

  private Part particulars() {
    ReviewSummary summary = file.summary();
    Referral referral = file.referral();
    Person child = referral == null ? null : referral.child();
    Commission commission = file.commission();
    Part part =
        new Part("Particulars and state")
            .fact("Stage", summary.stage().label())
            .fact("Kind", codes.label(CodeList.REVIEW_KIND, summary.kind()))
            .fact("Opened", Words.day(summary.openedOn()))
            .fact("Referred by", referral == null ? null : referral.referredBy())
            .fact("Child", child == null ? null : Words.named(child));
    if (commission != null) {
      Person author = commission.author();
      part.fact("Method", commission.method())
          .fact("Panel", String.join(", ", codes.labels(CodeList.AGENCY, commission.panel())))
          .fact("Author", author == null ? null : author.name())
          .fact("Terms of reference", commission.termsOfReference());
    }
    return part;
  }

  private Part decisions() {
    Part part = new Part("Decisions, with reasons and who decided");
    Referral referral = file.referral();
    if (referral != null) {
      part.statement("Referred to the committee", referral.referred(), null, referral.reason());
    }
    opinion(part, "The committee", file.committee());
    opinion(part, "The national panel", file.nationalPanel());
    opinion(part, "The independent chair", file.chair());
    Opinion closure = file.closure();
    if (closure != null) {
      part.statement("Closed", closure.given(), closure.decidedBy(), closure.reason());
    }
    return part;
  }

  private static void opinion(Part part, String who, @Nullable Opinion opinion) {
    if (opinion != null) {
      part.statement(
          who + (Boolean.TRUE.equals(opinion.hold()) ? ": hold a review" : ": no review"),
          opinion.given(),
          opinion.decidedBy(),
          opinion.reason());
    }
  }

  private Part managementReviews() {
    Part part = new Part("Individual management reviews");
    file.managementReviews()
        .forEach(
            each ->
                part.statement(
                    codes.label(CodeList.AGENCY, each.agency()),
                    "due "
                        + Words.day(each.dueOn())
                        + (each.received() == null
                            ? ", not received"
                            : ", received " + Words.when(each.received()))
                        + (each.late() ? ", late" : ""),
                    each.returnedBecause() == null ? "" : "Returned: " + each.returnedBecause()));
    return part;
  }

  private Part report() {
    Part part = new Part("Overview report");
    Report report = file.report();
    if (report != null) {
      if (report.submitted() != null) {
        part.statement("Submitted", report.submitted(), null, null);
      }
      if (report.approved() != null) {
        part.statement("Approved by the board", report.approved(), null, null);
      }
      if (report.published() != null) {
        part.statement("Published", report.published(), null, report.where());
      }
      if (report.withheld() != null) {
        part.statement(
            report.untilInquest() ? "Withheld until the inquest" : "Publication withheld",
            report.withheld(),
            null,
            report.withheldBecause());
      }
      if (report.steppedDownTo() != null) {
        part.statement(
            "Stepped down to " + codes.label(CodeList.REVIEW_KIND, report.steppedDownTo()),
            "",
            report.steppedDownBecause() == null ? "" : report.steppedDownBecause());
      }
    }
    return part;
  }

  private Part plan() {
    Part part = new Part("Recommendations and actions");
    for (Recommendation recommendation : file.recommendations()) {
      List<String> lines = new ArrayList<>();
      lines.add(recommendation.text());
      recommendation.actions().forEach(action -> lines.add(said(action)));
      part.statement(
          "Recommendation " + recommendation.number(),
          recommendation.made(),
          null,
          String.join("\n", lines));
    }
    return part;
  }

  private String said(TrackedAction action) {
    return "Action %s, %s: %s (%s, due %s%s)%s"
        .formatted(
            action.action(),
            codes.label(CodeList.AGENCY, action.leadAgency()),
            action.text(),
            Words.within(action.state().label()),
            Words.date(action.dueOn()),
            action.timesMoved() == 0 ? "" : ", first " + Words.date(action.firstDueOn()),
            action.impact() == null ? "" : " What difference it made: " + action.impact());
  }
}
