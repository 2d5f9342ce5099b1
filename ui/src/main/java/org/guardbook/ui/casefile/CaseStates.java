package org.guardbook.ui.casefile;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.guardbook.query.casefile.CaseFile;
import org.guardbook.query.casefile.CaseState;
import org.guardbook.ui.components.Tag;
import org.guardbook.ui.components.Tone;
import org.guardbook.ui.security.SignedIn;

/** What is sensible to do next, by where a case stands. */
final class CaseStates {

  private CaseStates() {}

  static Tag tag(CaseState state) {
    return switch (state) {
      case AWAITING_THRESHOLD, AWAITING_FIRST_MEETING, BETWEEN_MEETINGS ->
          new Tag(Tone.AMBER, "◔", state.label());
      case BELOW_THRESHOLD -> new Tag(Tone.GREY, "○", state.label());
      case OUTCOME_REACHED -> new Tag(Tone.BLUE, "✓", state.label());
      case HANDED_OVER -> new Tag(Tone.GREY, "→", state.label());
      case CLOSED -> new Tag(Tone.GREEN, "✓", state.label());
    };
  }

  /** The next sensible steps, the first of them the most likely; at most two. */
  static List<What> next(CaseFile file, SignedIn person) {
    List<What> steps =
        switch (file.summary().state()) {
          case AWAITING_THRESHOLD -> List.of(What.THRESHOLD);
          case BELOW_THRESHOLD ->
              file.outcome() == null ? List.of(What.OUTCOME, What.CLOSE) : List.of(What.CLOSE);
          case AWAITING_FIRST_MEETING ->
              isMeetingToCome(file)
                  ? List.of(What.HOLD_MEETING, What.PUT_OFF_MEETING)
                  : List.of(What.CALL_MEETING);
          case BETWEEN_MEETINGS -> between(file);
          case OUTCOME_REACHED -> afterOutcome(file);
          case HANDED_OVER -> List.of(What.TAKE_OVER);
          case CLOSED -> List.of(What.REOPEN);
        };
    return steps.stream().filter(step -> person.may(step.operation())).limit(2).toList();
  }

  private static List<What> between(CaseFile file) {
    if (isToMinute(file)) {
      return List.of(What.MINUTES, What.OUTCOME);
    }
    return isMeetingToCome(file)
        ? List.of(What.HOLD_MEETING, What.OUTCOME)
        : List.of(What.OUTCOME, What.CALL_MEETING);
  }

  private static List<What> afterOutcome(CaseFile file) {
    List<What> steps = new ArrayList<>();
    if (isToMinute(file)) {
      steps.add(What.MINUTES);
    }
    if (file.outcomeLetterSent() == null && file.adult() != null) {
      steps.add(What.LETTER);
    }
    if (file.employerCopySent() == null && file.summary().employer() != null) {
      steps.add(What.EMPLOYER_COPY);
    }
    steps.add(What.CLOSE);
    return steps;
  }

  /** Everything else that makes sense, for the menu. */
  static List<What> besides(CaseFile file, SignedIn person, List<What> next) {
    CaseState state = file.summary().state();
    Set<What> sensible = EnumSet.noneOf(What.class);
    if (state.isOpen()) {
      sensible.addAll(
          List.of(
              What.NOTE,
              What.SAFEGUARD,
              What.LINK,
              What.CONSEQUENCE,
              What.BARRING_SERVICE,
              What.REGULATOR,
              What.HAND_OVER,
              What.CLOSE));
      addWhere(sensible, What.THRESHOLD, file.threshold() == null);
      boolean meets = state != CaseState.BELOW_THRESHOLD;
      addWhere(sensible, What.CALL_MEETING, meets);
      addWhere(sensible, What.HOLD_MEETING, meets);
      addWhere(sensible, What.PUT_OFF_MEETING, isMeetingToCome(file));
      addWhere(sensible, What.MINUTES, isToMinute(file));
      addWhere(sensible, What.COMPLETE_ACTION, isActionOpen(file));
      addWhere(sensible, What.NAME_ADULT, file.adult() == null);
      addWhere(sensible, What.OUTCOME, file.threshold() != null);
      boolean decided = file.outcome() != null;
      addWhere(sensible, What.LETTER, decided && file.outcomeLetterSent() == null);
      addWhere(sensible, What.EMPLOYER_COPY, decided && file.employerCopySent() == null);
      addWhere(
          sensible,
          What.LIFT_SAFEGUARD,
          file.safeguards().stream().anyMatch(safeguard -> safeguard.lifted() == null));
      addWhere(sensible, What.UNLINK, !file.linkedCases().isEmpty());
      addWhere(sensible, What.TAKE_OVER, file.takenOver() == null);
    } else if (state == CaseState.CLOSED) {
      addWhere(sensible, What.LETTER, file.outcomeLetterSent() == null);
      addWhere(sensible, What.EMPLOYER_COPY, file.employerCopySent() == null);
      sensible.addAll(List.of(What.BARRING_SERVICE, What.REGULATOR, What.REOPEN));
    } else {
      sensible.add(What.TAKE_OVER);
    }
    next.forEach(sensible::remove);
    return sensible.stream().filter(step -> person.may(step.operation())).toList();
  }

  private static void addWhere(Set<What> sensible, What what, boolean where) {
    if (where) {
      sensible.add(what);
    }
  }

  static boolean isMeetingToCome(CaseFile file) {
    return file.meetings().stream().anyMatch(meeting -> meeting.held() == null);
  }

  private static boolean isToMinute(CaseFile file) {
    return file.meetings().stream()
        .anyMatch(meeting -> meeting.held() != null && meeting.minutes() == null);
  }

  private static boolean isActionOpen(CaseFile file) {
    return file.meetings().stream()
        .flatMap(meeting -> meeting.actions().stream())
        .anyMatch(action -> action.completed() == null);
  }
}
