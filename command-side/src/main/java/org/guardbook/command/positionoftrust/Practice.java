package org.guardbook.command.positionoftrust;

import static org.guardbook.command.Refusals.day;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.guardbook.command.Narrative;
import org.guardbook.command.Person;
import org.guardbook.command.Refusal;
import org.guardbook.command.Refusals;
import org.guardbook.command.When;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.*;
import org.guardbook.command.positionoftrust.Standing.Line;
import org.guardbook.command.positionoftrust.Standing.Once;
import org.guardbook.command.positionoftrust.Standing.Safeguard;
import org.jspecify.annotations.Nullable;

/**
 * The rules of practice: what would make no sense as the next entry of a case as it stands. They
 * ask nothing but the case, so that a correction can be held against every entry that follows it.
 */
final class Practice {

  private static final int YOUNGEST_ADULT = 14;
  private static final int OLDEST = 110;

  private final Standing now;
  private final Refusals refusals = new Refusals();

  private Practice(Standing now) {
    this.now = now;
  }

  /** What speaks against an entry; empty where it makes sense. */
  static List<Refusal> against(PositionOfTrustEvent entry, Standing now) {
    Practice practice = new Practice(now);
    if (practice.mayBeAddedTo(entry)) {
      practice.notBeforeTheContact(entry);
      practice.makesSense(entry);
    }
    return practice.refusals.found();
  }

  private void makesSense(PositionOfTrustEvent entry) {
    switch (entry) {
      case ContactRecorded contact -> contact(contact);
      case AdultNamed named -> adultNamed(named);
      case EarlierCaseLinked link -> link(link);
      case EarlierCaseUnlinked link -> {
        if (!now.linked.contains(link.earlier())) {
          refuse("earlier", "This case is not linked to " + link.earlier() + ".");
        }
      }
      case MatchDismissed dismissal -> dismissal(dismissal);
      case ThresholdDecided decision -> threshold(decision);
      case MeetingCalled call -> call(call);
      case MeetingPutOff put -> putOff(put);
      case MeetingHeld held -> held(held);
      case MeetingMinuted minutes -> minutes(minutes);
      case MeetingActionCompleted done -> actionDone(done);
      case StrandOpened opened -> {
        Line line = now.strands.get(opened.strand());
        if (line != null && line.isOpen()) {
          refuse(
              "strand",
              "The %s has been open since %s."
                  .formatted(opened.strand().words(), day(line.opened().date())));
        } else if (line != null) {
          notBefore(
              opened.happened(),
              line.concluded(),
              "the %s ended".formatted(opened.strand().words()));
        }
      }
      case StrandProgressed progress -> {
        words(progress.note(), "note");
        openStrand(progress.strand(), progress.happened());
      }
      case StrandConcluded conclusion -> openStrand(conclusion.strand(), conclusion.happened());
      case SafeguardPutInPlace _ -> {}
      case SafeguardLifted lifted -> lift(lifted);
      case DevelopmentNoted development -> words(development.note(), "note");
      case OutcomeRecorded reached -> outcome(reached);
      case ConsequenceRecorded followed -> {
        if (now.consequences.contains(
            new Once(followed.consequence(), followed.happened().date()))) {
          refuse("consequence", "This consequence is on record for that day already.");
        }
      }
      case OutcomeLetterSent letter ->
          letter(letter.happened(), now.letterSent, "The outcome letter");
      case EmployerCopySent copy -> letter(copy.happened(), now.copySent, "The employer's copy");
      case ReferredToBarringService referral -> {
        if (now.barringReferral != null
            && now.barringReferral.date().equals(referral.happened().date())) {
          refuse(
              "happened",
              "A referral to the Disclosure and Barring Service on that day is on record.");
        }
      }
      case ReferredToRegulator _ -> {}
      case CaseHandedOver _ -> {}
      case CaseTakenOver takeOver -> {
        if (now.takenOver != null && now.handedOver == null) {
          refuse(
              "fromAuthority",
              "This case was taken over from %s on %s."
                  .formatted(now.takenOver.fromAuthority(), day(now.takenOver.happened().date())));
        }
        if (now.handedOver != null) {
          notBefore(takeOver.happened(), now.handedOver.happened(), "the case was handed over");
        }
      }
      case CaseClosed closure -> closure(closure);
      case CaseReopened reopening -> {
        if (now.closed != null) {
          notBefore(reopening.happened(), now.closed.happened(), "the case was closed");
        } else {
          refuse(null, "This case is open.");
        }
      }
      case EntryCorrected _ -> {}
    }
  }

  /** A closed case is only reopened, corrected, or told of a letter that went out late. */
  private boolean mayBeAddedTo(PositionOfTrustEvent entry) {
    if (entry instanceof ContactRecorded || entry instanceof EntryCorrected) {
      return true;
    }
    if (now.handedOver != null && !(entry instanceof CaseTakenOver)) {
      refuse(
          null,
          "This case was handed over to %s on %s. Take it back over before adding to it."
              .formatted(now.handedOver.toAuthority(), day(now.handedOver.happened().date())));
    } else if (now.closed != null) {
      boolean late =
          entry instanceof OutcomeLetterSent
              || entry instanceof EmployerCopySent
              || entry instanceof ReferredToBarringService
              || entry instanceof ReferredToRegulator;
      if (!late && !(entry instanceof CaseReopened)) {
        refuse(
            null,
            "This case was closed on %s. Reopen it before adding to it."
                .formatted(day(now.closed.happened().date())));
      }
    }
    return refusals.none();
  }

  private void notBeforeTheContact(PositionOfTrustEvent entry) {
    if (now.contact != null) {
      notBefore(entry.happened(), now.contact.happened(), "the contact was received");
    }
  }

  private void contact(ContactRecorded contact) {
    if (contact.contactType() == ContactType.REFERRAL) {
      if (contact.adult() == null) {
        refuse(
            "adult",
            "A referral names the adult. Log it as advice until the name is known, then add it.");
      }
      if (contact.natures().isEmpty()) {
        refuse("natures", "Choose what kind of harm the referral is about.");
      }
    }
    distinct(contact.natures(), "natures", "This is named twice.");
    LocalDate learned = contact.employerLearnedOn();
    if (learned != null && learned.isAfter(contact.happened().date())) {
      refuse(
          "employerLearnedOn",
          "The employer cannot have learned of it on %s, after the contact of %s."
              .formatted(day(learned), day(contact.happened().date())));
    }
    age(contact.adult(), "adult", YOUNGEST_ADULT, contact.happened().date());
    age(contact.child(), "child", 0, contact.happened().date());
  }

  private void adultNamed(AdultNamed named) {
    if (now.adult != null) {
      refuse("adult", "The adult is named already. If the name is wrong, correct that entry.");
    }
    age(named.adult(), "adult", YOUNGEST_ADULT, named.happened().date());
  }

  private void link(EarlierCaseLinked link) {
    if (link.earlier().equals(link.reference())) {
      refuse("earlier", "A case cannot be linked to itself.");
    } else if (now.linked.contains(link.earlier())) {
      refuse("earlier", "This case is linked to " + link.earlier() + " already.");
    }
  }

  private void dismissal(MatchDismissed dismissal) {
    if (dismissal.other().equals(dismissal.reference())) {
      refuse("other", "A case cannot be set apart from itself.");
    } else if (now.linked.contains(dismissal.other())) {
      refuse(
          "other", "This case is linked to %s. Undo the link first.".formatted(dismissal.other()));
    } else if (now.dismissed.contains(dismissal.other())) {
      refuse("other", dismissal.other() + " was said to be about somebody else already.");
    }
  }

  private void threshold(ThresholdDecided decision) {
    if (now.threshold != null && !now.thresholdReopened) {
      refuse(
          null,
          "The threshold was decided on %s. If that was recorded wrongly, correct the entry; if something new has come to light, close the case and reopen it."
              .formatted(day(now.threshold.happened().date())));
    }
    if (decision.met() && decision.grounds().isEmpty()) {
      refuse("grounds", "Say on which ground the threshold is met.");
    } else if (!decision.met() && !decision.grounds().isEmpty()) {
      refuse("grounds", "A threshold that is not met has no grounds.");
    }
    distinct(decision.grounds(), "grounds", "This ground is named twice.");
  }

  private void call(MeetingCalled call) {
    meetingHasItsPlace(call.kind());
    if (call.heldFor().date().isBefore(call.happened().date())) {
      refuse(
          "heldFor",
          "The meeting cannot take place on %s, before it was called on %s."
              .formatted(day(call.heldFor().date()), day(call.happened().date())));
    } else if (call.heldFor().date().isAfter(call.happened().date().plusYears(2))) {
      refuse(
          "heldFor", "Check the year: %s is a long way off.".formatted(day(call.heldFor().date())));
    }
    distinct(call.invited(), "invited", "This agency is named twice.");
    if (call.kind() == MeetingKind.INITIAL
        && now.meetings.values().stream()
            .anyMatch(meeting -> meeting.kind() == MeetingKind.INITIAL && meeting.held() == null)) {
      refuse("kind", "An initial meeting is called already. Put it off if the day has changed.");
    }
  }

  private void putOff(MeetingPutOff put) {
    Meeting meeting = meeting(put.meeting());
    if (meeting == null) {
      return;
    }
    if (meeting.held() != null) {
      refuse(
          "meeting",
          "The %s was held on %s.".formatted(meeting.words(), day(meeting.held().date())));
    } else if (put.heldFor().equals(meeting.heldFor())) {
      refuse("heldFor", "The meeting stands for that time already.");
    } else if (put.heldFor().date().isBefore(put.happened().date())) {
      refuse("heldFor", "Give a day that is not past when the meeting is put off.");
    }
    notBefore(put.happened(), meeting.arranged(), "the meeting was called");
  }

  private void held(MeetingHeld held) {
    Meeting called = now.meetings.get(held.meeting());
    if (called != null && called.held() != null) {
      refuse(
          "meeting",
          "The %s is recorded as held on %s.".formatted(called.words(), day(called.held().date())));
    } else {
      meetingHasItsPlace(held.kind());
    }
    if (called != null) {
      notBefore(held.happened(), called.arranged(), "the meeting was called");
    }
    if (held.kind() == MeetingKind.INITIAL && held.natures().isEmpty()) {
      refuse("natures", "Choose what kinds of harm the meeting considered.");
    }
    distinct(held.natures(), "natures", "This is named twice.");
    distinct(
        held.attendance().stream().map(Attendance::agency).toList(),
        "attendance",
        "This agency is named twice.");
  }

  /** An initial strategy meeting need not wait for the threshold decision; the others need it. */
  private void meetingHasItsPlace(MeetingKind kind) {
    if (now.threshold != null && !now.threshold.met()) {
      refuse(
          null,
          "The threshold was decided as not met on %s, so there is no meeting to hold."
              .formatted(day(now.threshold.happened().date())));
    }
    switch (kind) {
      case INITIAL -> {
        if (now.hasHeldAny()) {
          refuse("kind", "A first meeting was held already; this is a review or the final one.");
        }
      }
      case REVIEW ->
          needsAMeetingBefore("A review meeting follows an initial one; hold that first.");
      case FINAL -> {
        needsAMeetingBefore("The final meeting follows an initial one; hold that first.");
        if (now.hasHeld(MeetingKind.FINAL) && !now.finalMeetingReopened) {
          refuse("kind", "The final meeting was held already.");
        }
      }
    }
  }

  private void needsAMeetingBefore(String sentence) {
    if (!now.hasHeldAny()) {
      refuse("kind", sentence);
    }
  }

  private void minutes(MeetingMinuted minutes) {
    Meeting meeting = meeting(minutes.meeting());
    if (meeting == null) {
      return;
    }
    if (meeting.held() == null) {
      refuse("meeting", "The %s has not been held yet.".formatted(meeting.words()));
    } else if (meeting.minuted() != null) {
      refuse(
          "meeting",
          "The %s was minuted on %s. If the minutes are wrong, correct that entry."
              .formatted(meeting.words(), day(meeting.minuted().date())));
    }
    notBefore(minutes.happened(), meeting.held(), "the meeting was held");
    Set<Integer> numbers = new HashSet<>();
    for (int i = 0; i < minutes.actions().size(); i++) {
      MeetingAction action = minutes.actions().get(i);
      if (action.number() < 1 || !numbers.add(action.number())) {
        refuse("actions[" + i + "].number", "Number the actions 1, 2, 3 and so on.");
      }
      if (action.dueOn() != null
          && meeting.held() != null
          && action.dueOn().isBefore(meeting.held().date())) {
        refuse(
            "actions[" + i + "].dueOn",
            "The action cannot be due on %s, before the meeting of %s."
                .formatted(day(action.dueOn()), day(meeting.held().date())));
      }
    }
  }

  private void actionDone(MeetingActionCompleted done) {
    Meeting meeting = meeting(done.meeting());
    if (meeting == null) {
      return;
    }
    if (meeting.action(done.action()).isEmpty()) {
      refuse("action", "The %s asked for no action %d.".formatted(meeting.words(), done.action()));
    } else if (meeting.done().contains(done.action())) {
      refuse("action", "Action %d is done already.".formatted(done.action()));
    } else {
      notBefore(done.happened(), meeting.held(), "the meeting asked for it");
    }
  }

  private void openStrand(Strand strand, When happened) {
    Line line = now.strands.get(strand);
    if (line == null) {
      refuse("strand", "The %s has not been opened.".formatted(strand.words()));
    } else if (line.concluded() != null) {
      refuse(
          "strand", "The %s ended on %s.".formatted(strand.words(), day(line.concluded().date())));
    } else {
      notBefore(happened, line.opened(), "the %s was opened".formatted(strand.words()));
    }
  }

  private void lift(SafeguardLifted lifted) {
    Safeguard safeguard = now.safeguards.get(lifted.safeguard());
    if (safeguard == null) {
      refuse("safeguard", "There is no safeguard %d in this case.".formatted(lifted.safeguard()));
    } else if (safeguard.lifted() != null) {
      refuse(
          "safeguard",
          "This safeguard was lifted on %s.".formatted(day(safeguard.lifted().date())));
    } else {
      notBefore(lifted.happened(), safeguard.putInPlace(), "the safeguard was put in place");
    }
  }

  private void outcome(OutcomeRecorded reached) {
    if (now.threshold == null) {
      refuse(
          null,
          "Record the threshold decision first: an outcome says how the matter ended after it.");
    } else {
      notBefore(reached.happened(), now.threshold.happened(), "the threshold was decided");
    }
    if (now.outcome != null && !now.outcomeReopened) {
      refuse(
          "outcome",
          "The outcome was recorded for %s. If that was wrong, correct the entry; if something new has come to light, close the case and reopen it."
              .formatted(day(now.outcome.happened().date())));
    }
  }

  private void letter(When happened, @Nullable When sent, String letter) {
    if (now.outcome == null) {
      refuse(null, letter + " tells the outcome. Record the outcome first.");
    } else if (sent != null) {
      refuse("happened", "%s was sent on %s.".formatted(letter, day(sent.date())));
    } else {
      notBefore(happened, now.outcome.happened(), "the outcome was reached");
    }
  }

  private void closure(CaseClosed closure) {
    if (now.outcome != null) {
      notBefore(closure.happened(), now.outcome.happened(), "the outcome was reached");
    }
  }

  private @Nullable Meeting meeting(int number) {
    Meeting meeting = now.meetings.get(number);
    if (meeting == null) {
      refuse("meeting", "There is no meeting %d in this case.".formatted(number));
    }
    return meeting;
  }

  private void age(@Nullable Person person, String field, int youngest, LocalDate on) {
    if (person == null || person.dateOfBirth() == null) {
      return;
    }
    LocalDate born = person.dateOfBirth();
    if (born.isAfter(on)) {
      refuse(field + ".dateOfBirth", "The date of birth is after the day of the contact.");
      return;
    }
    long years = ChronoUnit.YEARS.between(born, on);
    if (years < youngest || years > OLDEST) {
      refuse(
          field + ".dateOfBirth",
          "Check the date of birth: %s would make the %s %d years old."
              .formatted(day(born), field, years));
    }
  }

  private void distinct(List<?> values, String field, String sentence) {
    Set<Object> seen = new HashSet<>();
    for (int i = 0; i < values.size(); i++) {
      if (!seen.add(values.get(i))) {
        refuse(field + "[" + i + "]", sentence);
      }
    }
  }

  private void notBefore(When happened, @Nullable When earlier, String what) {
    if (earlier != null && happened.isBefore(earlier)) {
      refuse(
          "happened",
          "%s is before %s on %s.".formatted(sentence(happened), what, sentence(earlier)));
    }
  }

  private static String sentence(When when) {
    return when.time() == null ? day(when.date()) : day(when.date()) + " at " + when.time();
  }

  private void words(Narrative narrative, String field) {
    if (narrative.isBlank()) {
      refuse(field, "Write down what happened.");
    }
  }

  private void refuse(@Nullable String field, String sentence) {
    refusals.add(field, sentence);
  }
}
