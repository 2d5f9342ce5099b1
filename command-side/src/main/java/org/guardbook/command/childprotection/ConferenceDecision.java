package org.guardbook.command.childprotection;

import java.util.List;
import java.util.Optional;
import org.guardbook.command.Entry;
import org.guardbook.command.Rectification;
import org.guardbook.command.Refusals;
import org.guardbook.command.childprotection.ChildProtectionCommand.*;
import org.guardbook.command.childprotection.ChildProtectionEvent.*;
import org.guardbook.command.referencedata.Category;
import org.guardbook.command.referencedata.PlanEnd;
import org.jspecify.annotations.Nullable;

/**
 * The start, change or end of a plan that a conference decided on, where the conference is put
 * right.
 *
 * @param given every number in the record
 * @param sender decides where neither the correction nor the entry says who decided
 */
record ConferenceDecision(
    ChildReference reference,
    Rectification<ChildProtectionEvent> rectification,
    Numbers given,
    String sender) {

  /** What a conference decided follows from what it is made to say. */
  Optional<EntryCorrected> of(
      Entry<ChildProtectionEvent> wrong, CorrectChildEntry command, Refusals refusals) {
    Entry<ChildProtectionEvent> conference = wrong;
    @Nullable ChildProtectionCommand says = command.replacement();
    while (conference.event() instanceof EntryCorrected correction) {
      if (says == null) {
        return takenBack(wrong, command);
      }
      conference = rectification.entry(correction.entry());
      says = says instanceof CorrectChildEntry nested ? nested.replacement() : says;
    }
    if (!(conference.event() instanceof ConferenceHeld)) {
      return Optional.empty();
    }
    Optional<Entry<ChildProtectionEvent>> decision = decisionOf(conference);
    @Nullable ChildProtectionEvent now = decision.map(this::asItStands).orElse(null);
    @Nullable ChildProtectionEvent then =
        says instanceof HoldConference held
            ? decided(conference, leftUnsaid(held, now), decision.map(Entry::event).orElse(null))
            : null;
    if (then == null ? now == null : then.equals(now)) {
      return Optional.empty();
    }
    if (decision.isEmpty()
        || (then != null && then.getClass() != decision.get().event().getClass())) {
      refusals.add(
          "replacement",
          "A correction adds no decision to a conference. Strike it out and record the conference anew.");
      return Optional.empty();
    }
    return decision.map(entry -> putRight(entry, then, command));
  }

  /**
   * With a correction, what it did to the decision is taken back: that was recorded right after.
   */
  private Optional<EntryCorrected> takenBack(
      Entry<ChildProtectionEvent> correction, CorrectChildEntry command) {
    return next(correction)
        .filter(entry -> isCorrectionOfADecision(entry.event()))
        .filter(entry -> entry.event().happened().equals(correction.event().happened()))
        .filter(entry -> !Entry.putRight(rectification.entries()).containsKey(entry.id()))
        .map(entry -> putRight(entry, null, command));
  }

  private boolean isCorrectionOfADecision(ChildProtectionEvent event) {
    ChildProtectionEvent corrected = event;
    while (corrected instanceof EntryCorrected correction) {
      corrected = rectification.entry(correction.entry()).event();
    }
    return corrected != event && isDecision(corrected);
  }

  /** It was recorded right after the conference, and of the same day. */
  private Optional<Entry<ChildProtectionEvent>> decisionOf(Entry<ChildProtectionEvent> held) {
    return next(held)
        .filter(entry -> isDecision(entry.event()))
        .filter(entry -> entry.event().happened().equals(held.event().happened()));
  }

  private Optional<Entry<ChildProtectionEvent>> next(Entry<ChildProtectionEvent> entry) {
    List<Entry<ChildProtectionEvent>> entries = rectification.entries();
    return entries.stream().skip(entries.indexOf(entry) + 1L).findFirst();
  }

  private static boolean isDecision(ChildProtectionEvent event) {
    return event instanceof PlanStarted
        || event instanceof CategoryChanged
        || event instanceof PlanEnded;
  }

  private @Nullable ChildProtectionEvent asItStands(Entry<ChildProtectionEvent> entry) {
    return Entry.effective(rectification.entries()).stream()
        .filter(counting -> counting.id().equals(entry.id()))
        .map(Entry::event)
        .findFirst()
        .orElse(null);
  }

  private @Nullable ChildProtectionEvent decided(
      Entry<ChildProtectionEvent> conference,
      HoldConference held,
      @Nullable ChildProtectionEvent wrong) {
    Standing before = new Standing();
    rectification.before(conference, entry -> before.on(entry, ""));
    return new Draft(reference, before, sender, given, wrong)
        .of(held).stream().filter(ConferenceDecision::isDecision).findFirst().orElse(null);
  }

  /** What the form leaves open stays as it was decided. */
  private static HoldConference leftUnsaid(
      HoldConference held, @Nullable ChildProtectionEvent decided) {
    Category category = held.category();
    PlanEnd outcome = held.outcome();
    if (held.planNeeded() && category == null) {
      category =
          switch (decided) {
            case PlanStarted started -> started.category();
            case CategoryChanged changed -> changed.to();
            case null, default -> null;
          };
    } else if (!held.planNeeded() && outcome == null && decided instanceof PlanEnded ended) {
      outcome = ended.outcome();
    }
    return new HoldConference(
        held.reference(),
        held.happened(),
        held.kind(),
        held.chair(),
        held.attendance(),
        held.childsView(),
        held.parentsView(),
        held.planNeeded(),
        category,
        outcome,
        held.reason(),
        held.dissent(),
        held.together());
  }

  /** Where the entry was corrected before, its correction is, and so on. */
  private EntryCorrected putRight(
      Entry<ChildProtectionEvent> entry,
      @Nullable ChildProtectionEvent says,
      CorrectChildEntry command) {
    EntryCorrected right =
        new EntryCorrected(reference, command.happened(), entry.id(), says, command.reason());
    for (Entry<ChildProtectionEvent> later : rectification.entries()) {
      if (later.event() instanceof EntryCorrected earlier
          && earlier.entry().equals(right.entry())) {
        right =
            new EntryCorrected(reference, command.happened(), later.id(), right, command.reason());
      }
    }
    return right;
  }
}
