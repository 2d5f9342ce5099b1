package org.guardbook.query.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.guardbook.command.When;
import org.guardbook.command.childprotection.ChildProtectionEvent;
import org.guardbook.command.childprotection.ChildProtectionEvent.ConferenceCalled;
import org.guardbook.command.childprotection.ChildProtectionEvent.ConferenceHeld;
import org.guardbook.command.childprotection.ChildProtectionEvent.EntryCorrected;
import org.guardbook.command.childprotection.ChildProtectionEvent.PlanRevised;
import org.guardbook.command.childprotection.ChildProtectionEvent.RecordOpened;
import org.guardbook.command.childprotection.ConferenceKind;
import org.guardbook.command.childprotection.PlannedOutcome;
import org.guardbook.query.views.VeiledViews;
import org.jspecify.annotations.Nullable;

/**
 * What an entry leaves to others of its record: which conference was put off, what the plan said
 * before it was revised, and by which day's rules lateness is measured. Read once some entry asks.
 */
final class ChildContext {

  private final Supplier<List<ChildEntry>> read;
  private @Nullable List<ChildEntry> entries;
  private @Nullable List<ChildProtectionEvent> facts;

  ChildContext(Supplier<List<ChildEntry>> read) {
    this.read = read;
  }

  /** The day the record was opened, as it was put right; else that of its first entry. */
  LocalDate began(LocalDate otherwise) {
    for (ChildProtectionEvent fact : facts()) {
      if (fact instanceof RecordOpened opened) {
        return opened.happened().date();
      }
    }
    return otherwise;
  }

  @Nullable ConferenceKind kindOf(int conference) {
    ConferenceKind kind = null;
    for (ChildProtectionEvent fact : facts()) {
      if (fact instanceof ConferenceCalled called && called.conference() == conference) {
        kind = called.kind();
      } else if (fact instanceof ConferenceHeld held && held.conference() == conference) {
        kind = held.kind();
      }
    }
    return kind;
  }

  /** Whether a conference of that time gave the same reason, which need not be read twice. */
  boolean isSaidByAConference(When happened, String reason) {
    return facts().stream()
        .anyMatch(
            fact ->
                fact instanceof ConferenceHeld held
                    && held.happened().equals(happened)
                    && held.reason().words().equals(reason));
  }

  /** What the plan said before it was revised, by the last revision that stands; null for none. */
  @Nullable List<PlannedOutcome> before(PlanRevised revised) {
    List<PlannedOutcome> before = null;
    for (ChildProtectionEvent fact : facts()) {
      if (fact instanceof PlanRevised earlier
          && earlier.plan() == revised.plan()
          && earlier.revision() < revised.revision()) {
        before = earlier.outcomes();
      }
    }
    return before;
  }

  /** What another entry said, whether it stands or not. */
  @Nullable ChildProtectionEvent entry(String eventId) {
    for (ChildEntry entry : entries()) {
      if (entry.eventId().equals(eventId)) {
        return entry.event();
      }
    }
    return null;
  }

  /** What a correction of that entry starts from; of a withdrawal, what was withdrawn. */
  ChildProtectionEvent toCorrect(ChildProtectionEvent event) {
    ChildProtectionEvent fact = Facts.of(event);
    if (fact instanceof EntryCorrected withdrawal) {
      ChildProtectionEvent withdrawn = entry(withdrawal.entry());
      return withdrawn == null ? withdrawal : Facts.of(withdrawn);
    }
    return fact;
  }

  /** Those of some entries that whoever asks may be told of. */
  List<ChildEntry> told(List<ChildEntry> some) {
    return VeiledViews.hidesAny()
        ? some.stream()
            .filter(entry -> !OtherRecord.isHiddenBehind(toCorrect(entry.event())))
            .toList()
        : some;
  }

  /** What the entries come to that stand, in the order in which they were recorded. */
  private List<ChildProtectionEvent> facts() {
    List<ChildProtectionEvent> known = facts;
    if (known == null) {
      known = new ArrayList<>();
      for (ChildEntry entry : entries()) {
        if (entry.correctedBy() == null) {
          known.add(Facts.of(entry.event()));
        }
      }
      facts = known;
    }
    return known;
  }

  private List<ChildEntry> entries() {
    List<ChildEntry> known = entries;
    if (known == null) {
      known = read.get();
      entries = known;
    }
    return known;
  }
}
