package org.guardbook.command.positionoftrust;

import static org.guardbook.command.Refusals.day;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.guardbook.command.Narrative;
import org.guardbook.command.Objections;
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
  private final Objections objections = new Objections(new Refusals());
  private final MeetingPractice meetings;

  private Practice(Standing now) {
    this.now = now;
    this.meetings = new MeetingPractice(now, objections);
  }

  /** What speaks against an entry; empty where it makes sense. */
  static List<Refusal> against(PositionOfTrustEvent entry, Standing now) {
    Practice practice = new Practice(now);
    if (practice.mayBeAddedTo(entry)) {
      practice.notBeforeTheContact(entry);
      practice.makesSense(entry);
    }
    return practice.objections.refusals().found();
  }

  private void makesSense(PositionOfTrustEvent entry) {
    switch (entry) {
      case ContactRecorded contact -> contact(contact);
      case AdultNamed named -> adultNamed(named);
      case EarlierCaseLinked link -> link(link);
      case EarlierCaseUnlinked link -> {
        if (!now.linked.contains(link.earlier())) {
          objections.add("earlier", "This case is not linked to " + link.earlier() + ".");
        }
      }
      case MatchDismissed dismissal -> dismissal(dismissal);
      case ThresholdDecided decision -> threshold(decision);
      case MeetingCalled call -> meetings.call(call);
      case MeetingPutOff put -> meetings.putOff(put);
      case MeetingHeld held -> meetings.held(held);
      case MeetingMinuted minutes -> meetings.minutes(minutes);
      case MeetingActionCompleted done -> meetings.actionDone(done);
      case StrandOpened opened -> {
        Line line = now.strands.get(opened.strand());
        if (line != null && line.isOpen()) {
          objections.add(
              "strand",
              "The %s has been open since %s."
                  .formatted(opened.strand().words(), day(line.opened().date())));
        } else if (line != null) {
          objections.notBefore(
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
          objections.add("consequence", "This consequence is on record for that day already.");
        }
      }
      case OutcomeLetterSent letter ->
          letter(letter.happened(), now.letterSent, "The outcome letter");
      case EmployerCopySent copy -> letter(copy.happened(), now.copySent, "The employer's copy");
      case ReferredToBarringService referral -> {
        if (now.barringReferral != null
            && now.barringReferral.date().equals(referral.happened().date())) {
          objections.add(
              "happened",
              "A referral to the Disclosure and Barring Service on that day is on record.");
        }
      }
      case ReferredToRegulator _ -> {}
      case CaseHandedOver _ -> {}
      case CaseTakenOver takeOver -> {
        if (now.takenOver != null && now.handedOver == null) {
          objections.add(
              "fromAuthority",
              "This case was taken over from %s on %s."
                  .formatted(now.takenOver.fromAuthority(), day(now.takenOver.happened().date())));
        }
        if (now.handedOver != null) {
          objections.notBefore(
              takeOver.happened(), now.handedOver.happened(), "the case was handed over");
        }
      }
      case CaseClosed closure -> closure(closure);
      case CaseReopened reopening -> {
        if (now.closed != null) {
          objections.notBefore(reopening.happened(), now.closed.happened(), "the case was closed");
        } else {
          objections.add(null, "This case is open.");
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
      objections.add(
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
        objections.add(
            null,
            "This case was closed on %s. Reopen it before adding to it."
                .formatted(day(now.closed.happened().date())));
      }
    }
    return objections.refusals().none();
  }

  private void notBeforeTheContact(PositionOfTrustEvent entry) {
    if (now.contact != null) {
      objections.notBefore(entry.happened(), now.contact.happened(), "the contact was received");
    }
  }

  private void contact(ContactRecorded contact) {
    if (contact.contactType() == ContactType.REFERRAL) {
      if (contact.adult() == null) {
        objections.add(
            "adult",
            "A referral names the adult. Log it as advice until the name is known, then add it.");
      }
      if (contact.natures().isEmpty()) {
        objections.add("natures", "Choose what kind of harm the referral is about.");
      }
    }
    objections.distinct(contact.natures(), "natures", "This is named twice.");
    LocalDate learned = contact.employerLearnedOn();
    if (learned != null && learned.isAfter(contact.happened().date())) {
      objections.add(
          "employerLearnedOn",
          "The employer cannot have learned of it on %s, after the contact of %s."
              .formatted(day(learned), day(contact.happened().date())));
    }
    age(contact.adult(), "adult", YOUNGEST_ADULT, contact.happened().date());
    age(contact.child(), "child", 0, contact.happened().date());
  }

  private void adultNamed(AdultNamed named) {
    if (now.adult != null) {
      objections.add(
          "adult", "The adult is named already. If the name is wrong, correct that entry.");
    }
    age(named.adult(), "adult", YOUNGEST_ADULT, named.happened().date());
  }

  private void link(EarlierCaseLinked link) {
    if (link.earlier().equals(link.reference())) {
      objections.add("earlier", "A case cannot be linked to itself.");
    } else if (now.linked.contains(link.earlier())) {
      objections.add("earlier", "This case is linked to " + link.earlier() + " already.");
    }
  }

  private void dismissal(MatchDismissed dismissal) {
    if (dismissal.other().equals(dismissal.reference())) {
      objections.add("other", "A case cannot be set apart from itself.");
    } else if (now.linked.contains(dismissal.other())) {
      objections.add(
          "other", "This case is linked to %s. Undo the link first.".formatted(dismissal.other()));
    } else if (now.dismissed.contains(dismissal.other())) {
      objections.add("other", dismissal.other() + " was said to be about somebody else already.");
    }
  }

  private void threshold(ThresholdDecided decision) {
    if (now.threshold != null && !now.thresholdReopened) {
      objections.add(
          null,
          "The threshold was decided on %s. If that was recorded wrongly, correct the entry; if something new has come to light, close the case and reopen it."
              .formatted(day(now.threshold.happened().date())));
    }
    if (decision.met() && decision.grounds().isEmpty()) {
      objections.add("grounds", "Say on which ground the threshold is met.");
    } else if (!decision.met() && !decision.grounds().isEmpty()) {
      objections.add("grounds", "A threshold that is not met has no grounds.");
    }
    objections.distinct(decision.grounds(), "grounds", "This ground is named twice.");
  }

  private void openStrand(Strand strand, When happened) {
    Line line = now.strands.get(strand);
    if (line == null) {
      objections.add("strand", "The %s has not been opened.".formatted(strand.words()));
    } else if (line.concluded() != null) {
      objections.add(
          "strand", "The %s ended on %s.".formatted(strand.words(), day(line.concluded().date())));
    } else {
      objections.notBefore(happened, line.opened(), "the %s was opened".formatted(strand.words()));
    }
  }

  private void lift(SafeguardLifted lifted) {
    Safeguard safeguard = now.safeguards.get(lifted.safeguard());
    if (safeguard == null) {
      objections.add(
          "safeguard", "There is no safeguard %d in this case.".formatted(lifted.safeguard()));
    } else if (safeguard.lifted() != null) {
      objections.add(
          "safeguard",
          "This safeguard was lifted on %s.".formatted(day(safeguard.lifted().date())));
    } else {
      objections.notBefore(
          lifted.happened(), safeguard.putInPlace(), "the safeguard was put in place");
    }
  }

  private void outcome(OutcomeRecorded reached) {
    if (now.threshold == null) {
      objections.add(
          null,
          "Record the threshold decision first: an outcome says how the matter ended after it.");
    } else {
      objections.notBefore(
          reached.happened(), now.threshold.happened(), "the threshold was decided");
    }
    if (now.outcome != null && !now.outcomeReopened) {
      objections.add(
          "outcome",
          "The outcome was recorded for %s. If that was wrong, correct the entry; if something new has come to light, close the case and reopen it."
              .formatted(day(now.outcome.happened().date())));
    }
  }

  private void letter(When happened, @Nullable When sent, String letter) {
    if (now.outcome == null) {
      objections.add(null, letter + " tells the outcome. Record the outcome first.");
    } else if (sent != null) {
      objections.add("happened", "%s was sent on %s.".formatted(letter, day(sent.date())));
    } else {
      objections.notBefore(happened, now.outcome.happened(), "the outcome was reached");
    }
  }

  private void closure(CaseClosed closure) {
    if (now.outcome != null) {
      objections.notBefore(closure.happened(), now.outcome.happened(), "the outcome was reached");
    }
  }

  private void age(@Nullable Person person, String field, int youngest, LocalDate on) {
    if (person == null || person.dateOfBirth() == null) {
      return;
    }
    LocalDate born = person.dateOfBirth();
    if (born.isAfter(on)) {
      objections.add(field + ".dateOfBirth", "The date of birth is after the day of the contact.");
      return;
    }
    long years = ChronoUnit.YEARS.between(born, on);
    if (years < youngest || years > OLDEST) {
      objections.add(
          field + ".dateOfBirth",
          "Check the date of birth: %s would make the %s %d years old."
              .formatted(day(born), field, years));
    }
  }

  private void words(Narrative narrative, String field) {
    if (narrative.isBlank()) {
      objections.add(field, "Write down what happened.");
    }
  }
}
