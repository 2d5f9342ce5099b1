package org.guardbook.command.positionoftrust;

import java.util.List;
import org.guardbook.command.Desk;
import org.guardbook.command.Entry;
import org.guardbook.command.Rectification;
import org.guardbook.command.Refusals;
import org.guardbook.command.RuleViolated;
import org.guardbook.command.When;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.*;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.*;
import org.jspecify.annotations.Nullable;

/**
 * Puts an earlier entry right, by one that the command it should have been recorded by would give.
 *
 * @param sender decides where neither the correction nor the entry says who decided
 */
record Correction(
    CaseReference reference, Rectification<PositionOfTrustEvent> rectification, String sender) {

  private static final String IN_THE_REPLACEMENT = "replacement.";

  Correction(CaseReference reference, List<Entry<PositionOfTrustEvent>> entries, String sender) {
    this(
        reference,
        new Rectification<>(
            entries, Correction::begin, PositionOfTrustEvent::happened, Wording::of),
        sender);
  }

  private static Rectification.Course<PositionOfTrustEvent> begin() {
    Standing standing = new Standing();
    return new Rectification.Course<>(entry -> Practice.against(entry, standing), standing::on);
  }

  EntryCorrected of(CorrectEntry command, Desk desk) {
    Refusals refusals = read(command, desk);
    Entry<PositionOfTrustEvent> wrong = rectification.entry(command.entry());
    if (wrong.event() instanceof ContactRecorded && command.replacement() == null) {
      throw new RuleViolated(
          "replacement",
          "The contact is what the case begins with and cannot be struck out. Say what it should have said.");
    }
    rectification.requireNotCorrected(wrong);
    EntryCorrected correction = drafted(wrong, command);
    rectification.judge(List.of(correction), refusals);
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

  /** The replacement of a correction is a correction again, of the same entry. */
  private EntryCorrected drafted(Entry<PositionOfTrustEvent> wrong, CorrectEntry command) {
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
        event = drafted(rectification.entry(correction.entry()), again);
      } else {
        event = drafted(wrong.event(), before(wrong), replacement);
      }
    }
    return new EntryCorrected(reference, command.happened(), wrong.id(), event, command.reason());
  }

  private PositionOfTrustEvent drafted(
      PositionOfTrustEvent wrong, Standing before, PositionOfTrustCommand replacement) {
    Draft draft =
        new Draft(reference, before, rectification.decider(wrong, sender), Numbers.of(wrong));
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

  /** The case as it stood when an entry was recorded, as corrections have left that. */
  private Standing before(Entry<PositionOfTrustEvent> entry) {
    Standing standing = new Standing();
    rectification.before(entry, standing::on);
    return standing;
  }
}
