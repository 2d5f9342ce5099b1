package org.guardbook.query.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.guardbook.command.When;
import org.guardbook.command.positionoftrust.MeetingAction;
import org.guardbook.command.positionoftrust.MeetingKind;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.EntryCorrected;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.MeetingCalled;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.MeetingHeld;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.MeetingMinuted;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.MeetingPutOff;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.SafeguardPutInPlace;
import org.guardbook.query.timeline.TimelineEntry.Kind;
import org.guardbook.query.views.Filter;
import org.guardbook.query.views.Page;
import org.guardbook.query.views.Sort;
import org.guardbook.query.views.View;
import org.jspecify.annotations.Nullable;

/**
 * What an entry leaves to others of its case: which meeting was minuted, what the safeguard was
 * that is lifted. Read once some entry asks, and only as it stands after corrections.
 */
final class CaseContext {

  /** No case comes near it, and one that does is read quickly all the same. */
  private static final int READ_AT_MOST = 500;

  private final View<FiledEntry> entries;
  private final String caseReference;
  private @Nullable List<PositionOfTrustEvent> facts;

  CaseContext(View<FiledEntry> entries, String caseReference) {
    this.entries = entries;
    this.caseReference = caseReference;
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
    Optional<FiledEntry> entry = entries.find(eventId);
    return entry.map(found -> Facts.of(found.event())).orElse(null);
  }

  /** What a correction of that entry starts from; of a withdrawal, what was withdrawn. */
  PositionOfTrustEvent toCorrect(PositionOfTrustEvent event) {
    PositionOfTrustEvent fact = Facts.of(event);
    if (fact instanceof EntryCorrected withdrawal) {
      PositionOfTrustEvent withdrawn = entry(withdrawal.entry());
      return withdrawn == null ? withdrawal : withdrawn;
    }
    return fact;
  }

  private List<PositionOfTrustEvent> facts() {
    List<PositionOfTrustEvent> read = facts;
    if (read == null) {
      read = new ArrayList<>();
      for (FiledEntry entry :
          entries.find(
              Filter.and(
                  Filter.equal("caseReference", caseReference),
                  Filter.in("kinds", EnumSet.of(Kind.MEETING, Kind.SAFEGUARD))),
              Sort.by("position"),
              Page.first(READ_AT_MOST))) {
        if (entry.correctedBy() == null) {
          read.add(Facts.of(entry.event()));
        }
      }
      facts = read;
    }
    return read;
  }
}
