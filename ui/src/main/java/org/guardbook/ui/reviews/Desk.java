package org.guardbook.ui.reviews;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.guardbook.command.RuleViolated;
import org.guardbook.command.referencedata.Agency;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.command.referencedata.ReviewKind;
import org.guardbook.command.review.ReviewReference;
import org.guardbook.query.review.ReviewFile;
import org.guardbook.ui.components.Choice;
import org.guardbook.ui.components.Codes;
import org.guardbook.ui.components.FilesEntry;
import org.guardbook.ui.components.Pick;
import org.guardbook.ui.components.TextEntry;
import org.guardbook.ui.components.WhenEntry;
import org.guardbook.ui.evidence.EvidenceStore;
import org.guardbook.ui.forms.Usual;

/** What lies to hand when a form of a review is laid out: the review, the lists, the calendar. */
record Desk(Codes codes, ReviewFile file, LocalDateTime now, EvidenceStore evidence) {

  FilesEntry documents(String label) {
    return new FilesEntry("documents", label, evidence);
  }

  ReviewReference reference() {
    return new ReviewReference(file.reference());
  }

  WhenEntry happened(String label) {
    return Usual.happened(label, now);
  }

  /** Label by code, of what can be chosen today. */
  Map<String, String> inForce(CodeList list) {
    return codes.inForce(list, now.toLocalDate());
  }

  Map<String, String> agencies() {
    return inForce(CodeList.AGENCY);
  }

  static Pick kind(Codes codes, LocalDateTime now, String label) {
    Pick kind = new Pick("kind", label, codes.inForce(CodeList.REVIEW_KIND, now.toLocalDate()));
    kind.require("Choose the kind.");
    return kind;
  }

  Pick agency(String name, String label, Map<String, String> offered) {
    Pick agency = new Pick(name, label, offered);
    agency.require("Choose the agency.");
    if (offered.size() == 1) {
      agency.fill(offered.keySet().iterator().next());
    }
    return agency;
  }

  /** The agencies that those management reviews are of. */
  Map<String, String> agenciesOf(java.util.function.Predicate<ReviewFile.ManagementReview> which) {
    Map<String, String> labels = new LinkedHashMap<>();
    for (ReviewFile.ManagementReview review : file.managementReviews()) {
      if (which.test(review)) {
        labels.put(review.agency(), codes.label(CodeList.AGENCY, review.agency()));
      }
    }
    return labels;
  }

  static Choice<Boolean> hold(String label, String yes, String no) {
    Choice<Boolean> hold = new Choice<Boolean>("hold", label).option(true, yes).option(false, no);
    hold.require("Say yes or no.");
    return hold;
  }

  static ReviewKind chosenKind(Pick kind) {
    return new ReviewKind(Objects.requireNonNullElse(kind.value(), ""));
  }

  static Agency chosenAgency(Pick agency) {
    return new Agency(Objects.requireNonNullElse(agency.value(), ""));
  }

  /** What a line that has no problem says. */
  static String line(TextEntry entry) {
    return Objects.requireNonNullElse(entry.value(), "");
  }

  /**
   * @throws RuleViolated if it is none, about the field it was typed in
   */
  static ReviewReference reviewReference(TextEntry typed) {
    return new ReviewReference(line(typed).toUpperCase(Locale.UK));
  }
}
