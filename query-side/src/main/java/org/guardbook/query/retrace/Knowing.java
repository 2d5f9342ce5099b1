package org.guardbook.query.retrace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guardbook.command.positionoftrust.Attendance;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.query.actionplan.TrackedAction;
import org.guardbook.query.casefile.CaseFile;
import org.guardbook.query.child.ChildFile;
import org.guardbook.query.retrace.RetraceQuery.Knowledge;
import org.guardbook.query.review.ReviewFile;
import org.jspecify.annotations.Nullable;

/** Who knew of a record by then, as far as it says who told, was asked, invited or came. */
final class Knowing {

  private final Map<String, List<String>> known = new LinkedHashMap<>();
  private final Said said;

  private Knowing(Said said) {
    this.said = said;
  }

  static List<Knowledge> of(@Nullable Record file, Said said) {
    Knowing knowing = new Knowing(said);
    if (file instanceof CaseFile ofCase) {
      knowing.ofCase(ofCase);
    } else if (file instanceof ChildFile ofChild) {
      knowing.ofChild(ofChild);
    } else if (file instanceof ReviewFile ofReview) {
      knowing.ofReview(ofReview);
    }
    return knowing.known.entrySet().stream()
        .map(each -> new Knowledge(each.getKey(), String.join("; ", each.getValue())))
        .toList();
  }

  private void ofCase(CaseFile file) {
    add(file.referrer(), "told of it, " + Said.when(file.summary().received()));
    if (file.employerLearnedOn() != null) {
      add("Employer", "learned of it " + Said.day(file.employerLearnedOn()));
    }
    for (CaseFile.Meeting meeting : file.meetings()) {
      String name = "meeting " + meeting.number();
      for (String agency : meeting.invited()) {
        Attendance came =
            meeting.attendance().stream()
                .filter(each -> each.agency().code().equals(agency))
                .findFirst()
                .orElse(null);
        String invited = "invited to " + name;
        add(said.of(CodeList.AGENCY, agency), came == null ? invited : invited + ", " + came(came));
      }
      for (Attendance came : meeting.attendance()) {
        if (!meeting.invited().contains(came.agency().code())) {
          add(said.of(CodeList.AGENCY, came.agency().code()), came(came) + ", " + name);
        }
      }
    }
    file.strands().stream()
        .filter(strand -> strand.opened() != null)
        .forEach(
            strand ->
                add(
                    Said.inWords(strand.strand().name()),
                    "opened " + Said.when(Objects.requireNonNull(strand.opened()))));
    if (file.outcomeLetterSent() != null) {
      add("The adult", "outcome letter sent " + Said.when(file.outcomeLetterSent()));
    }
    if (file.employerCopySent() != null) {
      add("Employer", "copy of the outcome letter sent " + Said.when(file.employerCopySent()));
    }
    file.referrals()
        .forEach(
            each ->
                add(
                    each.to().equals("DBS") ? "Disclosure and Barring Service" : each.to(),
                    "referred to, " + Said.when(each.happened())));
    if (file.handedOver() != null) {
      add(file.handedOver().authority(), "handed over, " + Said.when(file.handedOver().happened()));
    }
  }

  private static String came(Attendance came) {
    return switch (came.presence()) {
      case ATTENDED -> "attended";
      case APOLOGIES -> "sent apologies";
      case ABSENT -> "did not attend";
    };
  }

  private void ofChild(ChildFile file) {
    file.discussions()
        .forEach(
            each ->
                each.agencies()
                    .forEach(
                        agency ->
                            add(
                                said.of(CodeList.AGENCY, agency),
                                "at the strategy discussion, " + Said.when(each.held()))));
    file.conferences()
        .forEach(
            each ->
                each.attendance()
                    .forEach(
                        came ->
                            add(
                                said.of(CodeList.AGENCY, came.agency().code()),
                                (came.present()
                                        ? "at the conference, "
                                        : "did not attend the conference, ")
                                    + Said.when(each.held()))));
    if (file.called() != null) {
      file.called()
          .invited()
          .forEach(
              agency ->
                  add(
                      said.of(CodeList.AGENCY, agency),
                      "invited to the conference that is called"));
    }
    file.transfers()
        .forEach(
            each ->
                add(
                    each.authority(),
                    (each.in() ? "transferred the child in, " : "took the child over, ")
                        + Said.when(each.happened())));
  }

  private void ofReview(ReviewFile file) {
    if (file.referral() != null && !file.referral().referredBy().isBlank()) {
      add(file.referral().referredBy(), "referred it, " + Said.when(file.referral().referred()));
    }
    file.managementReviews()
        .forEach(
            each ->
                add(
                    said.of(CodeList.AGENCY, each.agency()),
                    "asked for a management review, " + Said.when(each.asked())));
    Map<String, Long> actions = new LinkedHashMap<>();
    file.recommendations().stream()
        .flatMap(each -> each.actions().stream())
        .map(TrackedAction::leadAgency)
        .forEach(agency -> actions.merge(agency, 1L, Long::sum));
    actions.forEach(
        (agency, count) ->
            add(
                said.of(CodeList.AGENCY, agency),
                count == 1 ? "leads an action" : "leads " + count + " actions"));
  }

  private void add(String who, String how) {
    if (!who.isBlank()) {
      known.computeIfAbsent(who, _ -> new ArrayList<>()).add(how);
    }
  }
}
