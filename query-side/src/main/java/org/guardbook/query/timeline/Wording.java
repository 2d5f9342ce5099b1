package org.guardbook.query.timeline;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.guardbook.command.Narrative;
import org.guardbook.command.Person;
import org.guardbook.command.When;
import org.guardbook.command.positionoftrust.Attendance;
import org.guardbook.command.positionoftrust.Attendance.Presence;
import org.guardbook.command.positionoftrust.ContactType;
import org.guardbook.command.positionoftrust.MeetingAction;
import org.guardbook.command.positionoftrust.MeetingKind;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.AdultNamed;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.CaseClosed;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.CaseHandedOver;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.CaseReopened;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.CaseTakenOver;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.ConsequenceRecorded;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.ContactRecorded;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.DevelopmentNoted;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.EarlierCaseLinked;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.EarlierCaseUnlinked;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.EmployerCopySent;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.EntryCorrected;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.MatchDismissed;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.MeetingActionCompleted;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.MeetingCalled;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.MeetingHeld;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.MeetingMinuted;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.MeetingPutOff;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.OutcomeLetterSent;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.OutcomeRecorded;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.ReferredToBarringService;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.ReferredToRegulator;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.SafeguardLifted;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.SafeguardPutInPlace;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.StrandConcluded;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.StrandOpened;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.StrandProgressed;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.ThresholdDecided;
import org.guardbook.command.positionoftrust.Strand;
import org.guardbook.command.positionoftrust.ThresholdGround;
import org.guardbook.command.referencedata.Code;
import org.guardbook.query.referencedata.Labels;
import org.jspecify.annotations.Nullable;

/** Puts an event into a line and the sentences after it, as a practitioner would write them. */
final class Wording {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter DAY_OF_THE_YEAR =
      DateTimeFormatter.ofPattern("d MMMM", Locale.UK);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

  /** A first sentence longer than this is no headline. */
  private static final int HEADLINE = 110;

  private final Labels labels;

  Wording(Labels labels) {
    this.labels = labels;
  }

  /**
   * @param what one line, without a full stop
   * @param detail sentences; empty where the line says it all
   */
  record Words(String what, String detail) {}

  /**
   * @param recordedBy whoever recorded it, who need not be named again as who decided
   * @param context what earlier and later entries of the case say
   */
  Words of(PositionOfTrustEvent event, String recordedBy, CaseContext context) {
    LocalDate day = event.happened().date();
    return switch (event) {
      case ContactRecorded contact -> contact(contact);
      case AdultNamed(_, _, Person adult, Narrative reason) ->
          words("Adult named: " + adult.name(), born(adult.dateOfBirth()), reason.words());
      case EarlierCaseLinked linked ->
          words("Linked to " + linked.earlier() + ", the same person", linked.reason().words());
      case EarlierCaseUnlinked unlinked ->
          words(
              "Link to " + unlinked.earlier() + " removed, not the same person",
              unlinked.reason().words());
      case MatchDismissed dismissed -> words(dismissed.other() + " is about somebody else");
      case ThresholdDecided decided ->
          words(
              decided.met() ? "Threshold met" : "Threshold not met",
              grounds(decided.grounds()),
              decided.reason().words(),
              decidedBy(decided.decidedBy(), recordedBy));
      case MeetingCalled called ->
          words(
              name(called.kind()) + " called for " + moment(called.heldFor(), day),
              called.place() == null ? "" : "To be held at " + called.place(),
              called.invited().isEmpty() ? "" : "Invited: " + list(called.invited(), day));
      case MeetingPutOff putOff ->
          words(
              name(context.kindOf(putOff.meeting()))
                  + " put off to "
                  + moment(putOff.heldFor(), day),
              putOff.reason().words());
      case MeetingHeld held -> held(held, context.nextMeeting(held.meeting()));
      case MeetingMinuted minuted ->
          words(
              "Minutes of the " + lowerFirst(name(context.kindOf(minuted.meeting()))),
              minuted.minutes().words(),
              decisions(minuted.decisions()),
              actions(minuted.actions(), day));
      case MeetingActionCompleted completed -> completed(completed, context);
      case StrandOpened opened -> strand(opened.strand(), "opened", opened.note());
      case StrandProgressed progressed -> progress(progressed.strand(), progressed.note());
      case StrandConcluded concluded -> strand(concluded.strand(), "concluded", concluded.result());
      case SafeguardPutInPlace put -> headed("Interim safeguard: ", put.measure().words());
      case SafeguardLifted lifted -> {
        String measure = context.safeguard(lifted.safeguard());
        yield words(
            "Interim safeguard lifted"
                + (measure == null ? "" : ": " + lowerFirst(headline(measure))),
            lifted.reason().words());
      }
      case DevelopmentNoted noted -> headed("", noted.note().words());
      case OutcomeRecorded outcome ->
          words(
              "Outcome: " + label(outcome.outcome(), day),
              outcome.reason().words(),
              decidedBy(outcome.decidedBy(), recordedBy));
      case ConsequenceRecorded followed ->
          words("Consequence: " + label(followed.consequence(), day), followed.note().words());
      case OutcomeLetterSent _ -> words("Outcome letter sent to the adult");
      case EmployerCopySent _ -> words("Copy of the outcome letter sent to the employer");
      case ReferredToBarringService referred ->
          words("Referred to the Disclosure and Barring Service", referred.note().words());
      case ReferredToRegulator referred ->
          words("Referred to " + referred.regulator(), referred.note().words());
      case CaseHandedOver over ->
          words("Handed over to " + over.toAuthority(), over.reason().words());
      case CaseTakenOver over ->
          words(
              "Taken over from " + over.fromAuthority(),
              over.theirReference() == null ? "" : "Their reference is " + over.theirReference(),
              over.reason().words());
      case CaseClosed closed ->
          words("Case closed", closed.reason().words(), decidedBy(closed.decidedBy(), recordedBy));
      case CaseReopened reopened ->
          words(
              "Case reopened",
              reopened.reason().words(),
              decidedBy(reopened.decidedBy(), recordedBy));
      case EntryCorrected corrected -> corrected(corrected, recordedBy, context);
    };
  }

  private Words contact(ContactRecorded contact) {
    LocalDate day = contact.happened().date();
    LocalDate learned = contact.employerLearnedOn();
    return words(
        contact.contactType() == ContactType.REFERRAL ? "Referral received" : "Advice asked for",
        contact.allegation().words(),
        contact.referrer().isBlank() ? "" : "From " + contact.referrer(),
        contact.natures().isEmpty() ? "" : "Nature: " + list(contact.natures(), day),
        contact.immediateConcern() ? "A child may be at risk now" : "",
        learned == null ? "" : "The employer learned of it on " + dayOf(learned, day));
  }

  private Words held(MeetingHeld held, @Nullable When next) {
    LocalDate day = held.happened().date();
    return words(
        name(held.kind()),
        attendance(held.attendance(), day),
        held.natures().isEmpty() ? "" : "Natures considered: " + list(held.natures(), day),
        next == null ? "" : "Next meeting " + moment(next, day));
  }

  private String attendance(List<Attendance> attendance, LocalDate day) {
    List<String> parts = new ArrayList<>(3);
    addPresence(parts, attendance, Presence.ATTENDED, "present", day);
    addPresence(parts, attendance, Presence.APOLOGIES, "sent apologies", day);
    addPresence(parts, attendance, Presence.ABSENT, "absent", day);
    return upperFirst(String.join("; ", parts));
  }

  private void addPresence(
      List<String> parts,
      List<Attendance> attendance,
      Presence presence,
      String words,
      LocalDate day) {
    List<String> agencies =
        attendance.stream()
            .filter(each -> each.presence() == presence)
            .map(each -> label(each.agency(), day))
            .toList();
    if (!agencies.isEmpty()) {
      parts.add(String.join(", ", agencies) + " " + words);
    }
  }

  private static String decisions(List<Narrative> decisions) {
    return switch (decisions.size()) {
      case 0 -> "";
      case 1 -> "Decided: " + lowerFirst(withoutStop(decisions.getFirst().words()));
      default ->
          "Decided: "
              + String.join(
                  "; ",
                  decisions.stream()
                      .map(decision -> lowerFirst(withoutStop(decision.words())))
                      .toList());
    };
  }

  private static String actions(List<MeetingAction> actions, LocalDate day) {
    if (actions.isEmpty()) {
      return "";
    }
    List<String> parts = new ArrayList<>(actions.size());
    for (MeetingAction action : actions) {
      LocalDate due = action.dueOn();
      parts.add(
          action.owner()
              + " to "
              + lowerFirst(withoutStop(action.text().words()))
              + (due == null ? "" : " by " + dayOf(due, day)));
    }
    return "Actions: " + String.join("; ", parts);
  }

  private static Words completed(MeetingActionCompleted completed, CaseContext context) {
    MeetingAction action = context.action(completed.meeting(), completed.action());
    String note = completed.note().words();
    return action == null
        ? words("Meeting action " + completed.action() + " done", note)
        : words("Action done: " + lowerFirst(headline(action.text().words())), owner(action), note);
  }

  private static String owner(MeetingAction action) {
    return action.owner().isBlank() ? "" : "It fell to: " + action.owner();
  }

  private static Words strand(Strand strand, String what, Narrative note) {
    return words(upperFirst(strand.words()) + " " + what, note.words());
  }

  private static Words progress(Strand strand, Narrative note) {
    return note.isBlank()
        ? words(upperFirst(strand.words()) + " continued")
        : headed(strand.label() + ": ", note.words());
  }

  private Words corrected(EntryCorrected corrected, String recordedBy, CaseContext context) {
    PositionOfTrustEvent right = Facts.of(corrected);
    if (!(right instanceof EntryCorrected withdrawal)) {
      Words words = of(right, recordedBy, context);
      return words("Correction · " + words.what(), words.detail(), corrected.reason().words());
    }
    PositionOfTrustEvent wrong = context.entry(withdrawal.entry());
    String what =
        switch (wrong) {
          case null -> "Entry withdrawn";
          case EntryCorrected _ -> "Correction withdrawn";
          default -> "Entry withdrawn · " + of(wrong, recordedBy, context).what();
        };
    return words(what, corrected.reason().words());
  }

  private static String grounds(List<ThresholdGround> grounds) {
    return grounds.isEmpty()
        ? ""
        : "The adult " + String.join("; ", grounds.stream().map(ThresholdGround::words).toList());
  }

  static String decidedBy(@Nullable String decidedBy, String recordedBy) {
    return decidedBy == null || decidedBy.isBlank() || decidedBy.equals(recordedBy)
        ? ""
        : "Decided by " + decidedBy;
  }

  static String born(@Nullable LocalDate dateOfBirth) {
    return dateOfBirth == null ? "" : "Born " + DAY.format(dateOfBirth);
  }

  static String name(@Nullable MeetingKind kind) {
    return switch (kind) {
      case INITIAL -> "Initial position of trust meeting";
      case REVIEW -> "Review position of trust meeting";
      case FINAL -> "Final position of trust meeting";
      case null -> "Position of trust meeting";
    };
  }

  private String list(List<? extends Code> codes, LocalDate day) {
    return String.join(", ", codes.stream().map(code -> label(code, day)).toList());
  }

  private String label(Code code, LocalDate day) {
    return lowerFirst(labels.of(code.list(), code.code(), day));
  }

  static String moment(When when, LocalDate seenFrom) {
    String day = dayOf(when.date(), seenFrom);
    return when.time() == null ? day : day + " at " + TIME.format(when.time());
  }

  static String dayOf(LocalDate day, LocalDate seenFrom) {
    return (day.getYear() == seenFrom.getYear() ? DAY_OF_THE_YEAR : DAY).format(day);
  }

  /** The first sentence makes the line, where it is short enough to be one. */
  private static Words headed(String before, String text) {
    String headline = headline(text);
    if (headline.isEmpty()) {
      return words(before.isEmpty() ? "Note" : before.substring(0, before.indexOf(':')));
    }
    String what = before.isEmpty() ? upperFirst(headline) : before + lowerFirst(headline);
    return headline.endsWith("…")
        ? new Words(what, text)
        : new Words(what, text.substring(endOfSentence(text)).strip());
  }

  private static String headline(String text) {
    int end = endOfSentence(text);
    String first = withoutStop(text.substring(0, end).strip());
    if (first.length() <= HEADLINE) {
      return first;
    }
    int space = first.lastIndexOf(' ', HEADLINE);
    return first.substring(0, space > 0 ? space : HEADLINE) + " …";
  }

  /** After the first full stop that a capital letter follows, or the first line. */
  private static int endOfSentence(String text) {
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter == '\n') {
        return i + 1;
      }
      boolean stop = letter == '.' || letter == '!' || letter == '?';
      if (stop
          && i + 2 < text.length()
          && Character.isWhitespace(text.charAt(i + 1))
          && Character.isUpperCase(text.charAt(i + 2))
          && !isInitial(text, i)) {
        return i + 1;
      }
    }
    return text.length();
  }

  /** In "Mr. Smith" and "J. Smith" no sentence ends. */
  private static boolean isInitial(String text, int stop) {
    int start = text.lastIndexOf(' ', stop) + 1;
    String word = text.substring(start, stop);
    return word.length() == 1
        || word.equals("Mr")
        || word.equals("Mrs")
        || word.equals("Ms")
        || word.equals("Dr")
        || word.equals("St");
  }

  static Words words(String what, String... sentences) {
    StringBuilder detail = new StringBuilder();
    for (String sentence : sentences) {
      String stripped = sentence.strip();
      if (!stripped.isEmpty()) {
        detail.append(detail.isEmpty() ? "" : " ").append(upperFirst(stripped));
        char end = stripped.charAt(stripped.length() - 1);
        if (end != '.' && end != '!' && end != '?' && end != '…') {
          detail.append('.');
        }
      }
    }
    return new Words(what, detail.toString());
  }

  static String withoutStop(String text) {
    return text.endsWith(".") && !text.endsWith("..") ? text.substring(0, text.length() - 1) : text;
  }

  static String upperFirst(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  /** Abbreviations and names keep their capital as far as one can tell. */
  static String lowerFirst(String text) {
    return text.length() > 1
            && Character.isUpperCase(text.charAt(0))
            && Character.isLowerCase(text.charAt(1))
        ? Character.toLowerCase(text.charAt(0)) + text.substring(1)
        : text;
  }
}
