package org.guardbook.command.review;

import static org.guardbook.command.Refusals.day;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.guardbook.command.Objections;
import org.guardbook.command.When;
import org.guardbook.command.review.ReviewEvent.*;
import org.guardbook.command.review.Standing.ManagementReview;
import org.jspecify.annotations.Nullable;

/** The rules of practice about reports: those of the agencies, and the one made of them. */
record ReportPractice(Standing now, Objections objections) {

  private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
  private static final int FILES = 20;

  private void commissioned(When happened) {
    if (now.commissioned == null) {
      refuse("The review has not been commissioned yet.");
    } else {
      objections.notBefore(happened, now.commissioned.happened(), "the review was commissioned");
    }
  }

  void asked(ManagementReviewAsked asked) {
    commissioned(asked.happened());
    if (now.managementReviews.containsKey(asked.agency())) {
      objections.add("agency", "This agency was asked for its management review already.");
    }
    objections.after(asked.dueOn(), asked.happened().date(), "dueOn");
  }

  void received(ManagementReviewReceived received) {
    ManagementReview review = now.managementReviews.get(received.agency());
    if (review == null) {
      objections.add("agency", "This agency was not asked for a management review.");
    } else if (review.received() != null) {
      objections.add(
          "agency",
          "Its management review was received on %s; return it before another is received."
              .formatted(day(review.received().date())));
    } else {
      objections.notBefore(received.happened(), review.askedOn(), "it was asked for");
    }
    files(received.documents(), "documents");
  }

  void returned(ManagementReviewReturned returned) {
    ManagementReview review = now.managementReviews.get(returned.agency());
    if (review == null || review.received() == null) {
      objections.add("agency", "There is no management review of this agency to return.");
    } else {
      objections.notBefore(returned.happened(), review.received(), "it was received");
    }
    objections.after(returned.dueOn(), returned.happened().date(), "dueOn");
  }

  void submitted(ReportSubmitted report) {
    commissioned(report.happened());
    if (now.approved != null) {
      refuse("The report was approved on %s.".formatted(day(now.approved.date())));
    }
    files(report.documents(), "documents");
  }

  void approved(ReportApproved approval) {
    if (now.submitted == null) {
      refuse("The report has not been submitted yet.");
    } else {
      objections.notBefore(approval.happened(), now.submitted, "the report was submitted");
      once(now.approved, "The report was approved");
    }
  }

  void published(ReportPublished publication) {
    if (now.approved == null) {
      refuse("The board has not approved the report yet.");
    } else {
      objections.notBefore(publication.happened(), now.approved, "the report was approved");
      once(now.published, "The report was published");
    }
  }

  void withheld(PublicationWithheld withheld) {
    if (now.submitted == null) {
      refuse("There is no report yet that could be withheld.");
    } else {
      objections.notBefore(withheld.happened(), now.submitted, "the report was submitted");
      once(now.published, "The report was published");
    }
    if (withheld.until() != null) {
      objections.after(withheld.until(), withheld.happened().date(), "until");
    }
  }

  /** Whether they can be files that are kept: what they contain was looked at before. */
  void files(List<Evidence> files, String field) {
    if (files.size() > FILES) {
      objections.add(field, "These are too many files; " + FILES + " is the most.");
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < files.size(); i++) {
      Evidence file = files.get(i);
      if (!SHA_256.matcher(file.sha256()).matches() || file.size() < 1) {
        objections.add(field + "[" + i + "]", "This is no file that was stored.");
      } else if (!seen.add(file.sha256())) {
        objections.add(field + "[" + i + "]", "This file is here twice.");
      }
    }
  }

  private void once(@Nullable When before, String what) {
    if (before != null) {
      refuse("%s on %s already.".formatted(what, day(before.date())));
    }
  }

  private void refuse(String sentence) {
    objections.add(null, sentence);
  }
}
