package org.guardbook.query.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.guardbook.command.When;
import org.guardbook.command.positionoftrust.MeetingAction;
import org.guardbook.command.positionoftrust.MeetingKind;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.ContactRecorded;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.EntryCorrected;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.MeetingCalled;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.MeetingHeld;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.MeetingMinuted;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.MeetingPutOff;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.SafeguardPutInPlace;
import org.guardbook.query.views.VeiledViews;
import org.jspecify.annotations.Nullable;

/**
 * What an entry leaves to others of its case: which meeting was minuted, what the safeguard was
 * that is lifted, and by which day's rules lateness is measured. Read once some entry asks.
 */
final class CaseContext {

  private final Supplier<List<FiledEntry>> read;
  private @Nullable List<FiledEntry> entries;
  private @Nullable List<PositionOfTrustEvent> facts;

  CaseContext(Supplier<List<FiledEntry>> read) {
    this.read = read;
  }

  /** The day the contact was received, as it was put right. */
  Optional<LocalDate> began() {
    for (FiledEntry entry : entries()) {
      if (entry.correctedBy() == null
          && Facts.of(entry.event()) instanceof ContactRecorded contact) {
        return Optional.of(contact.happened().date());
      }
    }
    return Optional.empty();
  }

  @Nullable MeetingKind kindOf(int meeting) {
    MeetingKind kind = null;
    for (PositionOfTrustEvent fact : facts()) {
      if (fact instanceof MeetingCalled called && called.meeting() == meeting) {
        kind = called.kind();
      } else if (fact instanceof MeetingHeld held && held.meeting() == meeting) {
        kind = held.kind();
      }
    }
    return kind;
  }

  /** When the meeting after that one is, or was, to take place. */
  @Nullable When nextMeeting(int meeting) {
    int next =
        facts().stream()
            .map(fact -> fact instanceof MeetingCalled called ? called.meeting() : 0)
            .filter(number -> number > meeting)
            .min(Comparator.naturalOrder())
            .orElse(0);
    When heldFor = null;
    for (PositionOfTrustEvent fact : facts()) {
      if (fact instanceof MeetingCalled called && called.meeting() == next) {
        heldFor = called.heldFor();
      } else if (fact instanceof MeetingPutOff putOff && putOff.meeting() == next) {
        heldFor = putOff.heldFor();
      }
    }
    return heldFor;
  }

  @Nullable MeetingAction action(int meeting, int number) {
    return facts().stream()
        .map(fact -> fact instanceof MeetingMinuted minuted ? minuted : null)
        .filter(Objects::nonNull)
        .filter(minuted -> minuted.meeting() == meeting)
        .flatMap(minuted -> minuted.actions().stream())
        .filter(action -> action.number() == number)
        .findFirst()
        .orElse(null);
  }

  @Nullable String safeguard(int number) {
    return facts().stream()
        .map(
            fact ->
                fact instanceof SafeguardPutInPlace put && put.safeguard() == number
                    ? put.measure().words()
                    : null)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** What another entry said, whether it stands or not. */
  @Nullable PositionOfTrustEvent entry(String eventId) {
    for (FiledEntry entry : entries()) {
      if (entry.eventId().equals(eventId)) {
        return entry.event();
      }
    }
    return null;
  }

  /** What a correction of that entry starts from; of a withdrawal, what was withdrawn. */
  PositionOfTrustEvent toCorrect(PositionOfTrustEvent event) {
    PositionOfTrustEvent fact = Facts.of(event);
    if (fact instanceof EntryCorrected withdrawal) {
      PositionOfTrustEvent withdrawn = entry(withdrawal.entry());
      return withdrawn == null ? withdrawal : Facts.of(withdrawn);
    }
    return fact;
  }

  /** Those of some entries that whoever asks may be told of. */
  List<FiledEntry> told(List<FiledEntry> some) {
    return VeiledViews.hidesAny()
        ? some.stream().filter(entry -> isTold(entry.event())).toList()
        : some;
  }

  private boolean isTold(PositionOfTrustEvent event) {
    return !OtherRecord.isHiddenBehind(toCorrect(event));
  }

  /** What meetings and safeguards come to, in the order in which they were first recorded. */
  private List<PositionOfTrustEvent> facts() {
    List<PositionOfTrustEvent> known = facts;
    if (known == null) {
      known = new ArrayList<>();
      for (FiledEntry entry : entries()) {
        if (entry.correctedBy() == null && Kinds.isOfMeetingsOrSafeguards(entry.event())) {
          known.add(Facts.of(entry.event()));
        }
      }
      facts = known;
    }
    return known;
  }

  private List<FiledEntry> entries() {
    List<FiledEntry> known = entries;
    if (known == null) {
      known = read.get();
      entries = known;
    }
    return known;
  }
}
