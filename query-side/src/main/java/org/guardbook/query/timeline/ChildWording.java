package org.guardbook.query.timeline;

import static org.guardbook.query.timeline.Wording.born;
import static org.guardbook.query.timeline.Wording.dayOf;
import static org.guardbook.query.timeline.Wording.decidedBy;
import static org.guardbook.query.timeline.Wording.lowerFirst;
import static org.guardbook.query.timeline.Wording.moment;
import static org.guardbook.query.timeline.Wording.upperFirst;
import static org.guardbook.query.timeline.Wording.withoutStop;
import static org.guardbook.query.timeline.Wording.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.guardbook.command.childprotection.ChildProtectionEvent;
import org.guardbook.command.childprotection.ChildProtectionEvent.CategoryChanged;
import org.guardbook.command.childprotection.ChildProtectionEvent.ChildNamed;
import org.guardbook.command.childprotection.ChildProtectionEvent.ChildVisited;
import org.guardbook.command.childprotection.ChildProtectionEvent.ConferenceCalled;
import org.guardbook.command.childprotection.ChildProtectionEvent.ConferenceHeld;
import org.guardbook.command.childprotection.ChildProtectionEvent.ConferencePutOff;
import org.guardbook.command.childprotection.ChildProtectionEvent.ConferenceRequired;
import org.guardbook.command.childprotection.ChildProtectionEvent.CoreGroupFormed;
import org.guardbook.command.childprotection.ChildProtectionEvent.CoreGroupMet;
import org.guardbook.command.childprotection.ChildProtectionEvent.EnquiryBegun;
import org.guardbook.command.childprotection.ChildProtectionEvent.EnquiryConcluded;
import org.guardbook.command.childprotection.ChildProtectionEvent.EntryCorrected;
import org.guardbook.command.childprotection.ChildProtectionEvent.FamilyJoined;
import org.guardbook.command.childprotection.ChildProtectionEvent.PlanEnded;
import org.guardbook.command.childprotection.ChildProtectionEvent.PlanRevised;
import org.guardbook.command.childprotection.ChildProtectionEvent.PlanStarted;
import org.guardbook.command.childprotection.ChildProtectionEvent.RecordOpened;
import org.guardbook.command.childprotection.ChildProtectionEvent.StrategyDiscussionHeld;
import org.guardbook.command.childprotection.ChildProtectionEvent.TeamAllocated;
import org.guardbook.command.childprotection.ChildProtectionEvent.TransferredIn;
import org.guardbook.command.childprotection.ChildProtectionEvent.TransferredOut;
import org.guardbook.command.childprotection.ChildProtectionEvent.VisitFrequencySet;
import org.guardbook.command.childprotection.ChildReference;
import org.guardbook.command.childprotection.ConferenceAttendance;
import org.guardbook.command.childprotection.ConferenceKind;
import org.guardbook.command.childprotection.CoreGroupMember;
import org.guardbook.command.childprotection.Finding;
import org.guardbook.command.childprotection.PlannedOutcome;
import org.guardbook.command.referencedata.Agency;
import org.guardbook.command.referencedata.Code;
import org.guardbook.query.child.PlanComparison;
import org.guardbook.query.referencedata.Labels;
import org.guardbook.query.timeline.Wording.Words;
import org.guardbook.query.views.VeiledViews;
import org.jspecify.annotations.Nullable;

/** Puts an event of a child's record into a line and the sentences after it, as a chair would. */
final class ChildWording {

  private final Labels labels;

  ChildWording(Labels labels) {
    this.labels = labels;
  }

  /**
   * @param recordedBy whoever recorded it, who need not be named again as who decided
   * @param context what earlier and later entries of the record say
   */
  Words of(ChildProtectionEvent event, String recordedBy, ChildContext context) {
    LocalDate day = event.happened().date();
    return switch (event) {
      case RecordOpened opened ->
          words(
              "Record opened for " + opened.child().name(),
              born(opened.child().dateOfBirth()),
              opened.expectedOn() == null ? "" : "Expected " + dayOf(opened.expectedOn(), day),
              opened.family().equals(opened.reference())
                      || VeiledViews.hides(opened.family().value())
                  ? ""
                  : "Family of " + opened.family());
      case ChildNamed named ->
          words(
              "Child named: " + named.child().name(),
              born(named.child().dateOfBirth()),
              named.expectedOn() == null ? "" : "Expected " + dayOf(named.expectedOn(), day),
              named.reason().words());
      case FamilyJoined joined ->
          words("Joined to the family of " + joined.family(), joined.reason().words());
      case TeamAllocated allocated ->
          words(
              "Allocated to team: "
                  + labels.of(allocated.team().list(), allocated.team().code(), day));
      case StrategyDiscussionHeld held -> discussed(held, recordedBy);
      case EnquiryBegun begun ->
          words("Section 47 enquiries begun" + (begun.withPolice() ? " with the police" : ""));
      case EnquiryConcluded concluded ->
          words(
              "Section 47 enquiries concluded: "
                  + (concluded.conferenceRequired()
                      ? "initial conference required"
                      : "no conference required"),
              found(concluded.finding()),
              concluded.reason().words(),
              decidedBy(concluded.decidedBy(), recordedBy));
      case ConferenceRequired required ->
          words(name(required.kind()) + " required", required.reason().words());
      case ConferenceCalled called ->
          words(
              name(called.kind()) + " called for " + moment(called.heldFor(), day),
              called.place() == null ? "" : "To be held at " + called.place(),
              "Chair: " + called.chair(),
              called.invited().isEmpty() ? "" : "Invited: " + list(called.invited(), day),
              together(called.together()));
      case ConferencePutOff putOff ->
          words(
              name(context.kindOf(putOff.conference()))
                  + " put off"
                  + (putOff.heldFor() == null
                      ? ", no new time yet"
                      : " to " + moment(putOff.heldFor(), day)),
              putOff.reason().words());
      case ConferenceHeld held -> held(held);
      case PlanStarted started ->
          words(
              "Made subject of a "
                  + (started.plan() > 1 ? "further " : "")
                  + "plan: "
                  + label(started.category(), day),
              unlessSaid(started, started.reason().words(), context));
      case PlanRevised revised -> revised(revised, context.before(revised));
      case CoreGroupFormed formed ->
          words(
              "Core group formed",
              String.join(
                  "; ", formed.members().stream().map(member -> member(member, day)).toList()));
      case CoreGroupMet met ->
          words(
              "Core group met",
              met.note().words(),
              met.present().isEmpty() ? "" : "Present: " + String.join(", ", met.present()),
              met.nextOn() == null ? "" : "Next on " + dayOf(met.nextOn(), day));
      case VisitFrequencySet set ->
          words("To be visited every " + set.every().words(), set.reason().words());
      case ChildVisited visited ->
          words(
              "Visit: "
                  + (visited.seenAlone()
                      ? "child seen alone"
                      : visited.seen() ? "child seen, not alone" : "child not seen"),
              visited.note().words(),
              visited.by().isBlank() ? "" : "By " + lowerFirst(visited.by()));
      case CategoryChanged changed ->
          words(
              "Category changed from "
                  + label(changed.from(), day)
                  + " to "
                  + label(changed.to(), day),
              unlessSaid(changed, changed.reason().words(), context));
      case TransferredIn in -> transferred(in);
      case TransferredOut out ->
          words("Moved to " + out.toAuthority() + ", which was told", out.reason().words());
      case PlanEnded ended ->
          words(
              "Plan ended: " + label(ended.outcome(), day),
              unlessSaid(ended, ended.reason().words(), context),
              decidedBy(ended.decidedBy(), recordedBy));
      case EntryCorrected corrected -> corrected(corrected, recordedBy, context);
    };
  }

  private Words discussed(StrategyDiscussionHeld held, String recordedBy) {
    LocalDate day = held.happened().date();
    Boolean required = held.section47Required();
    return words(
        "Strategy discussion"
            + (required == null
                ? ""
                : required
                    ? ": section 47 enquiries required"
                    : ": section 47 enquiries not required"),
        held.reason().words(),
        held.agencies().isEmpty() ? "" : "Between: " + list(held.agencies(), day),
        decidedBy(held.decidedBy(), recordedBy));
  }

  private static String found(@Nullable Finding finding) {
    return switch (finding) {
      case NOT_SUBSTANTIATED -> "The concern was not substantiated";
      case SUBSTANTIATED_NO_CONTINUING_RISK ->
          "The concern was substantiated, but the child is not at continuing risk";
      case SUBSTANTIATED_CONTINUING_RISK ->
          "The concern was substantiated, and the child is at continuing risk";
      case null -> "";
    };
  }

  private Words held(ConferenceHeld held) {
    LocalDate day = held.happened().date();
    boolean review = held.kind() == ConferenceKind.REVIEW;
    String decided =
        held.planNeeded()
            ? review ? "the plan goes on" : "a plan is needed"
            : review ? "no plan is needed any more" : "no plan is needed";
    return words(
        name(held.kind()) + ": " + decided,
        held.reason().words(),
        headed("The child's view", held.childsView().words()),
        headed("The parents' view", held.parentsView().words()),
        headed("Dissent", held.dissent().words()),
        attendance(held.attendance(), day),
        held.chair() == null ? "" : "Chair: " + held.chair(),
        together(held.together()));
  }

  private String attendance(List<ConferenceAttendance> attendance, LocalDate day) {
    List<Agency> present = new ArrayList<>();
    List<Agency> absent = new ArrayList<>();
    List<Agency> withoutReport = new ArrayList<>();
    for (ConferenceAttendance each : attendance) {
      (each.present() ? present : absent).add(each.agency());
      if (!each.report()) {
        withoutReport.add(each.agency());
      }
    }
    List<String> parts = new ArrayList<>();
    if (!present.isEmpty()) {
      parts.add("present: " + list(present, day));
    }
    if (!absent.isEmpty()) {
      parts.add("not there: " + list(absent, day));
    }
    if (!withoutReport.isEmpty()) {
      parts.add("no report from: " + list(withoutReport, day));
    }
    return String.join("; ", parts);
  }

  private static Words revised(PlanRevised revised, @Nullable List<PlannedOutcome> before) {
    String agreed = revised.agreedBy().isBlank() ? "" : "Agreed by: " + revised.agreedBy();
    if (revised.revision() == 1) {
      int outcomes = revised.outcomes().size();
      return words(
          "Plan written: " + (outcomes == 1 ? "one outcome" : outcomes + " outcomes"),
          revised.reason().words(),
          agreed);
    }
    String changes =
        before == null ? "" : PlanComparison.between(before, revised.outcomes()).words();
    return words(
        "Plan revised" + (changes.isEmpty() ? "" : ": " + changes),
        revised.reason().words(),
        agreed);
  }

  private Words transferred(TransferredIn in) {
    LocalDate day = in.happened().date();
    LocalDate since = in.onPlanSince();
    return words(
        "Came from " + in.fromAuthority() + ", receiving-in conference required",
        since == null ? "" : "On a plan there since " + dayOf(since, day),
        in.category() == null ? "" : "Category there: " + label(in.category(), day),
        in.theirReference() == null ? "" : "Their reference is " + in.theirReference(),
        in.reason().words());
  }

  private Words corrected(EntryCorrected corrected, String recordedBy, ChildContext context) {
    ChildProtectionEvent right = Facts.of(corrected);
    if (!(right instanceof EntryCorrected withdrawal)) {
      Words words = of(right, recordedBy, context);
      return words("Correction · " + words.what(), words.detail(), corrected.reason().words());
    }
    ChildProtectionEvent wrong = context.entry(withdrawal.entry());
    String what =
        switch (wrong) {
          case null -> "Entry withdrawn";
          case EntryCorrected _ -> "Correction withdrawn";
          default -> "Entry withdrawn · " + of(wrong, recordedBy, context).what();
        };
    return words(what, corrected.reason().words());
  }

  /** What the conference decided it gave a reason for, where that is to be read. */
  private static String unlessSaid(
      ChildProtectionEvent event, String reason, ChildContext context) {
    return context.isSaidByAConference(event.happened(), reason) ? "" : reason;
  }

  private static String headed(String heading, String text) {
    return text.isEmpty() ? "" : heading + ": " + lowerFirst(withoutStop(text));
  }

  private static String together(List<ChildReference> others) {
    List<String> told = told(others);
    return told.isEmpty() ? "" : "Together with " + String.join(", ", told);
  }

  /** Those other children of whom whoever asks may know. */
  static List<String> told(List<ChildReference> others) {
    return others.stream()
        .map(ChildReference::value)
        .filter(other -> !VeiledViews.hides(other))
        .toList();
  }

  private static String name(@Nullable ConferenceKind kind) {
    return kind == null ? "Conference" : upperFirst(kind.words());
  }

  private String member(CoreGroupMember member, LocalDate day) {
    Agency agency = member.agency();
    return agency == null ? member.role() : member.role() + " (" + label(agency, day) + ")";
  }

  private String list(List<? extends Code> codes, LocalDate day) {
    return String.join(", ", codes.stream().map(code -> label(code, day)).toList());
  }

  private String label(Code code, LocalDate day) {
    return lowerFirst(labels.of(code.list(), code.code(), day));
  }
}
