package org.guardbook.command.childprotection;

import static org.guardbook.command.Refusals.day;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.guardbook.command.Objections;
import org.guardbook.command.Refusal;
import org.guardbook.command.Refusals;
import org.guardbook.command.When;
import org.guardbook.command.childprotection.ChildProtectionEvent.*;
import org.jspecify.annotations.Nullable;

/**
 * The rules of practice: what would make no sense as the next entry of a child's record as it
 * stands; among it what the national children in need census rejects (domain.md §4).
 */
record Practice(Standing now, Objections objections) {

  /** What speaks against an entry; empty where it makes sense. */
  static List<Refusal> against(ChildProtectionEvent entry, Standing now) {
    Refusals refusals = new Refusals();
    Practice practice = new Practice(now, new Objections(refusals));
    practice.objections.notBefore(entry.happened(), now.opened, "the record was opened");
    practice.makesSense(entry);
    return refusals.found();
  }

  private void makesSense(ChildProtectionEvent entry) {
    ConferencePractice conference = new ConferencePractice(now, objections);
    PlanPractice plan = new PlanPractice(now, objections);
    switch (entry) {
      case RecordOpened begin ->
          born(begin.child().dateOfBirth(), begin.expectedOn(), begin.happened());
      case ChildNamed named ->
          born(named.child().dateOfBirth(), named.expectedOn(), named.happened());
      case FamilyJoined joined -> joined(joined);
      case TeamAllocated _ -> {}
      case StrategyDiscussionHeld discussion -> {
        if (discussion.agencies().isEmpty()) {
          objections.add("agencies", "Say which agencies took part.");
        }
        objections.distinct(discussion.agencies(), "agencies", "This agency is named twice.");
      }
      case EnquiryBegun begun -> begun(begun);
      case EnquiryConcluded concluded -> {
        concluded(concluded);
        if (concluded.conferenceRequired()) {
          conference.onNoPlan("conferenceRequired");
        }
      }
      case ConferenceRequired needed -> conference.required(needed);
      case ConferenceCalled call -> conference.called(call);
      case ConferencePutOff put -> conference.putOff(put);
      case ConferenceHeld held -> conference.held(held);
      case PlanStarted started -> plan.started(started);
      case PlanRevised revised -> plan.revised(revised);
      case CoreGroupFormed formed -> plan.coreGroup(formed);
      case CoreGroupMet met -> plan.coreGroupMet(met);
      case VisitFrequencySet set -> plan.visitFrequency(set);
      case ChildVisited visit -> plan.visited(visit);
      case CategoryChanged changed -> plan.category(changed);
      case TransferredIn transfer -> transferredIn(transfer);
      case TransferredOut transfer -> plan.transferredOut(transfer);
      case PlanEnded ended -> plan.ended(ended);
      case EntryCorrected _ -> {}
    }
  }

  private void born(
      @Nullable LocalDate dateOfBirth, @Nullable LocalDate expectedOn, When happened) {
    if (dateOfBirth != null && expectedOn != null) {
      objections.add("child.expectedOn", "A child with a date of birth is not expected any more.");
    }
    if (dateOfBirth != null && dateOfBirth.isAfter(happened.date())) {
      objections.add(
          "child.dateOfBirth",
          "%s is after %s. For a child that is not born, say when it is expected."
              .formatted(day(dateOfBirth), day(happened.date())));
    }
  }

  private void joined(FamilyJoined joined) {
    if (joined.family().equals(now.family)) {
      objections.add("family", "The child belongs to this family already.");
    }
  }

  private void begun(EnquiryBegun begun) {
    if (now.enquiryBegun != null) {
      objections.add(
          null,
          "Section 47 enquiries have been open since %s. Conclude them before others begin."
              .formatted(day(now.enquiryBegun.date())));
    } else if (now.discussion == null || !Boolean.TRUE.equals(now.discussion.section47Required())) {
      objections.add(null, "No strategy discussion has found section 47 enquiries required.");
    } else {
      objections.notBefore(
          begun.happened(),
          now.discussion.happened(),
          "the strategy discussion that required enquiries");
      objections.notBefore(
          begun.happened(), now.enquiryConcluded, "earlier enquiries were concluded");
    }
  }

  private void concluded(EnquiryConcluded concluded) {
    if (now.enquiryBegun == null) {
      objections.add(null, "No section 47 enquiries are open.");
    } else {
      objections.notBefore(concluded.happened(), now.enquiryBegun, "the enquiries began");
    }
  }

  private void transferredIn(TransferredIn transfer) {
    now.openPlan()
        .ifPresent(
            open ->
                objections.add(
                    null,
                    "The child has been on a plan here since %s."
                        .formatted(day(open.startedOn()))));
    if (transfer.onPlanSince() != null
        && transfer.onPlanSince().isAfter(transfer.happened().date())) {
      objections.add(
          "onPlanSince",
          "%s is after %s, when they told us."
              .formatted(day(transfer.onPlanSince()), day(transfer.happened().date())));
    }
  }

  /** The census knows no initial conference at a weekend. */
  static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  static String weekend(LocalDate day) {
    return "%s is a %s; an initial conference is held from Monday to Friday."
        .formatted(day(day), day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.UK));
  }
}
