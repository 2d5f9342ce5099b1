package org.guardbook.command.childprotection;

import java.util.ArrayList;
import java.util.List;
import org.guardbook.command.Desk;
import org.guardbook.command.Entry;
import org.guardbook.command.Rectification;
import org.guardbook.command.Refusal;
import org.guardbook.command.Refusals;
import org.guardbook.command.RuleViolated;
import org.guardbook.command.When;
import org.guardbook.command.childprotection.ChildProtectionCommand.*;
import org.guardbook.command.childprotection.ChildProtectionEvent.*;
import org.jspecify.annotations.Nullable;

/**
 * Puts an earlier entry right, by the one of its kind that a command would have recorded; and with
 * a conference {@link ConferenceDecision what it decided}.
 *
 * @param given every number in the record
 * @param sender decides where neither the correction nor the entry says who decided
 */
record Correction(
    ChildReference reference,
    Rectification<ChildProtectionEvent> rectification,
    Numbers given,
    String sender) {

  private static final String IN_THE_REPLACEMENT = "replacement.";

  Correction(
      ChildReference reference,
      List<Entry<ChildProtectionEvent>> entries,
      Numbers given,
      String sender) {
    this(
        reference,
        new Rectification<>(
            entries, Correction::begin, ChildProtectionEvent::happened, Wording::of),
        given,
        sender);
  }

  private static Rectification.Course<ChildProtectionEvent> begin() {
    Standing standing = new Standing();
    return new Rectification.Course<>(
        entry -> Practice.against(entry, standing), entry -> standing.on(entry, ""));
  }

  List<EntryCorrected> of(CorrectChildEntry command, Desk desk) {
    Refusals refusals = read(command, desk);
    Entry<ChildProtectionEvent> wrong = rectification.entry(command.entry());
    if (wrong.event() instanceof RecordOpened && command.replacement() == null) {
      throw new RuleViolated(
          "replacement",
          "A record begins with this entry, so it cannot be struck out. Say what it should have said.");
    }
    rectification.requireNotCorrected(wrong);
    List<EntryCorrected> corrections = new ArrayList<>();
    corrections.add(drafted(wrong, command, desk, refusals));
    new ConferenceDecision(reference, rectification, given, sender)
        .of(wrong, command, refusals)
        .ifPresent(corrections::add);
    rectification.judge(corrections, refusals);
    refusals.throwIfAny();
    return corrections;
  }

  /** The codes of the replacement are those of the day that it is about. */
  private static Refusals read(CorrectChildEntry command, Desk desk) {
    When about = happened(command.replacement());
    Refusals refusals = desk.read(command, command.happened(), about);
    if (about != null) {
      Desk.notToCome(about, desk.now(), IN_THE_REPLACEMENT + "happened", refusals);
    }
    return refusals;
  }

  private static @Nullable When happened(@Nullable ChildProtectionCommand command) {
    return switch (command) {
      case RecordStrategyDiscussion discussion -> discussion.happened();
      case RecordTransferIn transfer -> transfer.happened();
      case OnChild onChild -> onChild.happened();
      case RecordTogether _, ImportEpisodes _ -> throw ofAnotherKind();
      case null -> null;
    };
  }

  /** The replacement of a correction is a correction again, of the same entry. */
  private EntryCorrected drafted(
      Entry<ChildProtectionEvent> wrong, CorrectChildEntry command, Desk desk, Refusals refusals) {
    ChildProtectionCommand replacement = command.replacement();
    ChildProtectionEvent event = null;
    if (replacement != null) {
      event =
          wrong.event() instanceof EntryCorrected correction
              ? drafted(
                  rectification.entry(correction.entry()),
                  again(correction, replacement, command),
                  desk,
                  refusals)
              : drafted(wrong, replacement, desk, refusals);
    }
    return new EntryCorrected(reference, command.happened(), wrong.id(), event, command.reason());
  }

  private CorrectChildEntry again(
      EntryCorrected correction, ChildProtectionCommand replacement, CorrectChildEntry command) {
    CorrectChildEntry again =
        replacement instanceof CorrectChildEntry nested
            ? nested
            : new CorrectChildEntry(
                reference, command.happened(), correction.entry(), replacement, command.reason());
    if (!again.entry().equals(correction.entry())) {
      throw new RuleViolated(
          "replacement", "A correction can only be replaced by another one of the same entry.");
    }
    return again;
  }

  private ChildProtectionEvent drafted(
      Entry<ChildProtectionEvent> wrong,
      ChildProtectionCommand replacement,
      Desk desk,
      Refusals refusals) {
    Standing before = new Standing();
    rectification.before(wrong, entry -> before.on(entry, ""));
    if (replacement instanceof OnChild command) {
      CommandPractice names = new CommandPractice(before, given, desk, new Refusals());
      names.refersTo(command);
      for (Refusal refusal : names.refusals().found()) {
        refusals.add(IN_THE_REPLACEMENT + refusal.field(), refusal.sentence());
      }
    }
    Draft draft =
        new Draft(
            reference, before, rectification.decider(wrong.event(), sender), given, wrong.event());
    return candidates(wrong.event(), replacement, draft).stream()
        .filter(entry -> entry.getClass() == wrong.event().getClass())
        .findFirst()
        .orElseThrow(Correction::ofAnotherKind);
  }

  private List<? extends ChildProtectionEvent> candidates(
      ChildProtectionEvent wrong, ChildProtectionCommand replacement, Draft draft) {
    return switch (replacement) {
      case RecordStrategyDiscussion c -> List.of(draft.discussed(c, only(c.children())));
      case RecordTransferIn c -> List.of(draft.transferred(c, only(c.children())));
      case NameChild c when wrong instanceof RecordOpened opened ->
          List.of(draft.opened(c.happened(), c.child(), opened.family()));
      case JoinFamily _ ->
          throw new RuleViolated(
              "replacement", "Strike it out, and let the child join the other family.");
      case OnChild c -> draft.of(c);
      case RecordTogether _, ImportEpisodes _ -> throw ofAnotherKind();
    };
  }

  private static <C> C only(List<C> children) {
    if (children.size() != 1) {
      throw new RuleViolated(
          "replacement.children",
          "A correction is about one child; correct each record by itself.");
    }
    return children.getFirst();
  }

  private static RuleViolated ofAnotherKind() {
    return new RuleViolated(
        "replacement",
        "An entry can only be replaced by one of its own kind. Strike it out and record the other.");
  }
}
