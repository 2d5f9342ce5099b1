package org.guardbook.command.positionoftrust;

import static org.guardbook.command.Refusals.day;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guardbook.command.Desk;
import org.guardbook.command.Refusal;
import org.guardbook.command.Refusals;
import org.guardbook.command.RuleViolated;
import org.guardbook.command.When;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.*;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.*;
import org.jspecify.annotations.Nullable;

/**
 * Puts an earlier entry right. What is to stand in its place is held to the rules that the entry
 * itself was held to, as the case stood then; and every entry after it must make as much sense as
 * it did before.
 *
 * @param entries all that was recorded, corrections among it
 * @param sender decides where neither the correction nor the entry says who decided
 */
record Correction(CaseReference reference, List<Entry> entries, String sender) {

  private static final String IN_THE_REPLACEMENT = "replacement.";

  EntryCorrected of(CorrectEntry command, Desk desk) {
    Refusals refusals = read(command, desk);
    Entry wrong = entry(command.entry());
    if (wrong.event() instanceof ContactRecorded && command.replacement() == null) {
      throw new RuleViolated(
          "replacement",
          "The contact is what the case begins with and cannot be struck out. Say what it should have said.");
    }
    requireNotCorrected(wrong);
    EntryCorrected correction = drafted(wrong, command);
    makesSense(correction, refusals);
    refusals.throwIfAny();
    return correction;
  }

  /** The codes of the replacement are those of the day that it is about. */
  private static Refusals read(CorrectEntry command, Desk desk) {
    When about = happened(command.replacement());
    Refusals refusals = desk.read(command, command.happened(), about);
    if (about != null) {
      Desk.notToCome(about, desk.now(), IN_THE_REPLACEMENT + "happened", refusals);
    }
    switch (command.replacement()) {
      case LinkEarlierCase link -> desk.requireCase(link.earlier(), IN_THE_REPLACEMENT + "earlier");
      case DismissMatch match -> desk.requireCase(match.other(), IN_THE_REPLACEMENT + "other");
      case RecordContact contact -> {
        if (!contact.samePersonAs().isEmpty() || !contact.notSamePersonAs().isEmpty()) {
          refusals.add(
              IN_THE_REPLACEMENT + "samePersonAs",
              "Link earlier cases by themselves, not within a correction.");
        }
      }
      case null, default -> {}
    }
    return refusals;
  }

  private static @Nullable When happened(@Nullable PositionOfTrustCommand command) {
    return switch (command) {
      case RecordContact contact -> contact.happened();
      case OnCase onCase -> onCase.happened();
      case ImportContacts _ -> throw ofAnotherKind();
      case null -> null;
    };
  }

  private Entry entry(String id) {
    return entries.stream()
        .filter(entry -> entry.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new RuleViolated("entry", "There is no such entry in this case."));
  }

  private void requireNotCorrected(Entry wrong) {
    if (!Entry.putRight(entries).containsKey(wrong.id())) {
      return;
    }
    for (Entry entry : entries.reversed()) {
      if (entry.event() instanceof EntryCorrected earlier && earlier.entry().equals(wrong.id())) {
        throw new RuleViolated(
            "entry",
            "This entry was corrected on %s. If that is wrong too, correct the correction."
                .formatted(day(earlier.happened().date())));
      }
    }
  }

  /** The replacement of a correction is a correction again, of the same entry. */
  private EntryCorrected drafted(Entry wrong, CorrectEntry command) {
    PositionOfTrustCommand replacement = command.replacement();
    PositionOfTrustEvent event = null;
    if (replacement != null) {
      if (wrong.event() instanceof EntryCorrected correction) {
        CorrectEntry again =
            replacement instanceof CorrectEntry nested
                ? nested
                : new CorrectEntry(
                    reference,
                    command.happened(),
                    correction.entry(),
                    replacement,
                    command.reason());
        if (!again.entry().equals(correction.entry())) {
          throw new RuleViolated(
              "replacement", "A correction can only be replaced by another one of the same entry.");
        }
        event = drafted(entry(correction.entry()), again);
      } else {
        event = drafted(wrong.event(), before(wrong), replacement);
      }
    }
    return new EntryCorrected(reference, command.happened(), wrong.id(), event, command.reason());
  }

  private PositionOfTrustEvent drafted(
      PositionOfTrustEvent wrong, Standing before, PositionOfTrustCommand replacement) {
    Draft draft = new Draft(reference, before, decider(wrong), Numbers.of(wrong));
    PositionOfTrustEvent right =
        switch (replacement) {
          case RecordContact contact -> draft.of(contact);
          case CorrectEntry _, ImportContacts _ -> throw ofAnotherKind();
          case OnCase onCase -> draft.of(onCase);
        };
    if (right.getClass() != wrong.getClass()) {
      throw ofAnotherKind();
    }
    return right;
  }

  private static RuleViolated ofAnotherKind() {
    return new RuleViolated(
        "replacement",
        "An entry can only be replaced by one of its own kind. Strike it out and record the other.");
  }

  private void makesSense(EntryCorrected correction, Refusals refusals) {
    List<Entry> corrected = new ArrayList<>(entries);
    corrected.add(new Entry("", correction));
    Map<String, PositionOfTrustEvent> says = byId(Entry.effective(entries));
    Map<String, PositionOfTrustEvent> willSay = byId(Entry.effective(corrected));
    Standing as = new Standing();
    Standing asIt = new Standing();
    for (Entry entry : entries) {
      PositionOfTrustEvent before = says.get(entry.id());
      PositionOfTrustEvent after = willSay.get(entry.id());
      if (after != null) {
        // What was out of order before, brought over from an earlier record say, may stay so
        List<Refusal> objections = new ArrayList<>(Practice.against(after, asIt));
        if (!objections.isEmpty() && before != null) {
          objections.removeAll(Practice.against(before, as));
        }
        if (!after.equals(before)) {
          inTheReplacement(objections, refusals);
        } else if (!objections.isEmpty() && Practice.against(after, as).isEmpty()) {
          throw inTheWay(after, objections);
        }
        asIt.on(after);
      }
      if (before != null) {
        as.on(before);
      }
    }
  }

  private static void inTheReplacement(List<Refusal> objections, Refusals refusals) {
    for (Refusal objection : objections) {
      refusals.add(
          objection.field() == null ? "replacement" : IN_THE_REPLACEMENT + objection.field(),
          objection.sentence());
    }
  }

  private static RuleViolated inTheWay(PositionOfTrustEvent later, List<Refusal> objections) {
    return new RuleViolated(
        "entry",
        "%s on %s stands in the way: %s Correct that entry first."
            .formatted(
                Wording.of(later), day(later.happened().date()), objections.getFirst().sentence()));
  }

  private static Map<String, PositionOfTrustEvent> byId(List<Entry> effective) {
    Map<String, PositionOfTrustEvent> byId = new HashMap<>();
    effective.forEach(entry -> byId.put(entry.id(), entry.event()));
    return byId;
  }

  /** The case as it stood when an entry was recorded, as corrections have left that. */
  private Standing before(Entry entry) {
    Standing standing = new Standing();
    for (Entry earlier : Entry.effective(entries)) {
      if (isRecordedBefore(earlier, entry)) {
        standing.on(earlier.event());
      }
    }
    return standing;
  }

  private boolean isRecordedBefore(Entry earlier, Entry entry) {
    for (Entry recorded : entries) {
      if (recorded.id().equals(entry.id())) {
        return false;
      }
      if (recorded.id().equals(earlier.id())) {
        return true;
      }
    }
    return false;
  }

  /** Who decided stays who decided, unless the correction is about just that. */
  private String decider(PositionOfTrustEvent wrong) {
    @Nullable String decidedBy =
        switch (wrong) {
          case ThresholdDecided decision -> decision.decidedBy();
          case OutcomeRecorded outcome -> outcome.decidedBy();
          case CaseClosed closure -> closure.decidedBy();
          case CaseReopened reopening -> reopening.decidedBy();
          case ContactRecorded _,
              AdultNamed _,
              EarlierCaseLinked _,
              EarlierCaseUnlinked _,
              MatchDismissed _,
              MeetingCalled _,
              MeetingPutOff _,
              MeetingHeld _,
              MeetingMinuted _,
              MeetingActionCompleted _,
              StrandOpened _,
              StrandProgressed _,
              StrandConcluded _,
              SafeguardPutInPlace _,
              SafeguardLifted _,
              DevelopmentNoted _,
              ConsequenceRecorded _,
              OutcomeLetterSent _,
              EmployerCopySent _,
              ReferredToBarringService _,
              ReferredToRegulator _,
              CaseHandedOver _,
              CaseTakenOver _,
              EntryCorrected _ ->
              null;
        };
    return Optional.ofNullable(decidedBy).orElse(sender);
  }
}
