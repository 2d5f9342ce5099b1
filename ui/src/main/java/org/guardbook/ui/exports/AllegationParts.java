package org.guardbook.ui.exports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.guardbook.command.Person;
import org.guardbook.command.positionoftrust.ThresholdGround;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.query.casefile.CaseFile;
import org.guardbook.query.casefile.CaseFile.Decision;
import org.guardbook.query.casefile.CaseFile.Meeting;
import org.guardbook.query.casefile.CaseFile.StrandState;
import org.guardbook.query.casefile.CaseFile.Threshold;
import org.guardbook.query.casefile.CaseFile.Transfer;
import org.guardbook.query.casefile.CaseSummary;
import org.guardbook.ui.components.Codes;
import org.guardbook.ui.components.Words;
import org.jspecify.annotations.Nullable;

/** What a position of trust case comes to, as a paper parts it. */
record AllegationParts(CaseFile file, Codes codes) {

  List<Part> all() {
    return List.of(particulars(), allegation(), decisions(), strands(), meetings(), followedUp());
  }

  private Part particulars() {
    CaseSummary summary = file.summary();
    return new Part("Particulars and state")
        .fact("State", summary.state().label())
        .fact("Received", Words.when(summary.received()))
        .fact("From", file.referrer())
        .fact("Adult", named(file.adult()))
        .fact("Role", file.adultRole())
        .fact("Employer", summary.employer())
        .fact(
            "Employer learned on",
            file.employerLearnedOn() == null ? null : Words.day(file.employerLearnedOn()))
        .fact("Child", named(file.child()))
        .fact("Setting", codes.label(CodeList.SECTOR, summary.sector()))
        .fact("Nature", String.join(", ", codes.labels(CodeList.NATURE, summary.natures())))
        .fact("Immediate concern", summary.immediateConcern() ? "A child may be at risk now" : null)
        .fact("Linked cases", String.join(", ", file.linkedCases()));
  }

  private static @Nullable String named(@Nullable Person person) {
    return person == null ? null : Words.named(person);
  }

  private Part allegation() {
    return new Part("What is alleged or asked").statement("", "", file.allegation());
  }

  private Part decisions() {
    Part part = new Part("Decisions, with reasons and who decided");
    Threshold threshold = file.threshold();
    if (threshold != null) {
      String grounds =
          threshold.grounds().stream()
              .map(ThresholdGround::words)
              .collect(Collectors.joining("; "));
      part.statement(
          threshold.met() ? "The threshold is met" : "The threshold is not met",
          threshold.decided(),
          threshold.decidedBy(),
          (grounds.isEmpty() ? "" : "The adult " + grounds + ".\n") + threshold.reason());
    }
    Decision outcome = file.outcome();
    if (outcome != null) {
      part.statement(
          "Outcome: " + Words.within(codes.label(CodeList.OUTCOME, outcome.code())),
          outcome.decided(),
          outcome.decidedBy(),
          outcome.reason());
    }
    transfer(part, "Taken over from ", file.takenOver());
    transfer(part, "Handed over to ", file.handedOver());
    Decision closure = file.closure();
    if (closure != null) {
      part.statement("Closed", closure.decided(), closure.decidedBy(), closure.reason());
    }
    return part;
  }

  private static void transfer(Part part, String what, @Nullable Transfer transfer) {
    if (transfer != null) {
      String theirs = transfer.theirReference();
      part.statement(
          what + transfer.authority() + (theirs == null ? "" : " (" + theirs + ")"),
          transfer.happened(),
          null,
          transfer.reason());
    }
  }

  private Part strands() {
    Part part = new Part("Strands and safeguards");
    for (StrandState strand : file.strands()) {
      if (strand.opened() != null) {
        part.statement(
            Words.sentence(strand.strand().words())
                + (strand.concluded() == null ? ": open" : ": concluded"),
            "opened "
                + Words.when(strand.opened())
                + (strand.concluded() == null
                    ? ""
                    : ", concluded " + Words.when(strand.concluded())),
            strand.result() != null ? strand.result() : orEmpty(strand.lastNote()));
      }
    }
    for (CaseFile.Safeguard safeguard : file.safeguards()) {
      part.statement(
          "Safeguard",
          "in place "
              + Words.when(safeguard.putInPlace())
              + (safeguard.lifted() == null ? "" : ", lifted " + Words.when(safeguard.lifted())),
          safeguard.measure());
    }
    return part;
  }

  private Part meetings() {
    Part part = new Part("Meetings");
    for (Meeting meeting : file.meetings()) {
      part.statement(
          Words.sentence(meeting.kind().name().toLowerCase(Locale.UK)) + " meeting",
          meeting.held() == null
              ? "called for " + Words.when(meeting.heldFor())
              : "held " + Words.when(meeting.held()),
          minutes(meeting));
    }
    return part;
  }

  private String minutes(Meeting meeting) {
    List<String> lines = new ArrayList<>();
    if (!meeting.attendance().isEmpty()) {
      lines.add(
          "Agencies: "
              + meeting.attendance().stream()
                  .map(
                      each ->
                          codes.label(CodeList.AGENCY, each.agency().code())
                              + " ("
                              + each.presence().name().toLowerCase(Locale.UK)
                              + ")")
                  .collect(Collectors.joining(", ")));
    }
    if (meeting.minutes() != null) {
      lines.add(meeting.minutes());
    }
    meeting.decisions().forEach(decision -> lines.add("Decided: " + decision));
    meeting
        .actions()
        .forEach(
            action ->
                lines.add(
                    "Action %d, %s: %s%s"
                        .formatted(
                            action.asked().number(),
                            action.asked().owner(),
                            action.asked().text(),
                            action.completed() == null
                                ? ""
                                : " (done " + Words.when(action.completed()) + ")")));
    return String.join("\n", lines);
  }

  private Part followedUp() {
    Part part = new Part("What followed");
    file.consequences()
        .forEach(
            each ->
                part.statement(
                    codes.label(CodeList.CONSEQUENCE, each.code()),
                    each.happened(),
                    null,
                    each.note()));
    file.referrals()
        .forEach(
            each -> part.statement("Referred to " + each.to(), each.happened(), null, each.note()));
    if (file.outcomeLetterSent() != null) {
      part.statement("Outcome letter sent to the adult", file.outcomeLetterSent(), null, null);
    }
    if (file.employerCopySent() != null) {
      part.statement("Copy sent to the employer", file.employerCopySent(), null, null);
    }
    return part;
  }

  private static String orEmpty(@Nullable String words) {
    return words == null ? "" : words;
  }
}
