package org.guardbook.query.child;

import static org.guardbook.query.child.PlanComparison.Change.ADDED;
import static org.guardbook.query.child.PlanComparison.Change.CHANGED;
import static org.guardbook.query.child.PlanComparison.Change.KEPT;
import static org.guardbook.query.child.PlanComparison.Change.REMOVED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.guardbook.command.Narrative;
import org.guardbook.command.childprotection.PlannedAction;
import org.guardbook.command.childprotection.PlannedOutcome;
import org.guardbook.query.child.ChildFile.Revision;
import org.jspecify.annotations.Nullable;

/**
 * What is different in one revision of a plan from another. Outcomes and actions are the same where
 * their numbers are.
 *
 * @param outcomes those of the later revision in its order; what was removed stands where it was
 */
public record PlanComparison(List<Outcome> outcomes) {

  private static final String[] WORDS = {
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"
  };

  /** What became of an outcome or an action. */
  public enum Change {
    KEPT,
    CHANGED,
    ADDED,
    REMOVED
  }

  /**
   * @param change changed where its own words or any of its actions are
   */
  public record Outcome(
      int number,
      Change change,
      TextComparison text,
      TextComparison howWeShallKnow,
      List<Action> actions) {}

  /**
   * @param earlier as it was; null where it was added
   * @param later as it is; null where it was removed
   */
  public record Action(
      int number,
      Change change,
      TextComparison text,
      TextComparison owner,
      @Nullable PlannedAction earlier,
      @Nullable PlannedAction later) {

    /** By when it is to be done, or whether it is in place, is not what it was. */
    public boolean isMoved() {
      return earlier != null
          && later != null
          && !(Objects.equals(earlier.by(), later.by()) && earlier.inPlace() == later.inPlace());
    }

    public @Nullable LocalDate by() {
      return later != null ? later.by() : earlier == null ? null : earlier.by();
    }
  }

  public static PlanComparison between(Revision earlier, Revision later) {
    return between(earlier.outcomes(), later.outcomes());
  }

  public static PlanComparison between(List<PlannedOutcome> earlier, List<PlannedOutcome> later) {
    return new PlanComparison(
        paired(earlier, later, PlannedOutcome::number).stream()
            .map(pair -> outcome(pair.earlier(), pair.later()))
            .toList());
  }

  private static Outcome outcome(@Nullable PlannedOutcome earlier, @Nullable PlannedOutcome later) {
    List<Action> actions =
        paired(
                earlier == null ? List.of() : earlier.actions(),
                later == null ? List.of() : later.actions(),
                PlannedAction::number)
            .stream()
            .map(pair -> action(pair.earlier(), pair.later()))
            .toList();
    TextComparison text =
        compared(earlier == null ? null : earlier.text(), later == null ? null : later.text());
    TextComparison howWeShallKnow =
        compared(
            earlier == null ? null : earlier.howWeShallKnow(),
            later == null ? null : later.howWeShallKnow());
    boolean changed =
        text.isChanged()
            || howWeShallKnow.isChanged()
            || actions.stream().anyMatch(action -> action.change() != KEPT);
    return new Outcome(
        later != null ? later.number() : earlier == null ? 0 : earlier.number(),
        change(earlier, later, changed),
        text,
        howWeShallKnow,
        actions);
  }

  private static Action action(@Nullable PlannedAction earlier, @Nullable PlannedAction later) {
    TextComparison text =
        compared(earlier == null ? null : earlier.text(), later == null ? null : later.text());
    TextComparison owner =
        TextComparison.between(
            earlier == null ? "" : earlier.owner(), later == null ? "" : later.owner());
    return new Action(
        later != null ? later.number() : earlier == null ? 0 : earlier.number(),
        change(earlier, later, !Objects.equals(earlier, later)),
        text,
        owner,
        earlier,
        later);
  }

  private static Change change(
      @Nullable Object earlier, @Nullable Object later, boolean different) {
    return earlier == null ? ADDED : later == null ? REMOVED : different ? CHANGED : KEPT;
  }

  private static TextComparison compared(@Nullable Narrative earlier, @Nullable Narrative later) {
    return TextComparison.between(
        earlier == null ? "" : earlier.words(), later == null ? "" : later.words());
  }

  private record Pair<T>(@Nullable T earlier, @Nullable T later) {}

  /** Those of the later in their order; each that was removed after the one it stood after. */
  private static <T> List<Pair<T>> paired(List<T> earlier, List<T> later, ToIntFunction<T> number) {
    List<Pair<T>> pairs = new ArrayList<>();
    for (T each : later) {
      pairs.add(new Pair<>(find(earlier, number, number.applyAsInt(each)), each));
    }
    int at = 0;
    for (T each : earlier) {
      int same = indexOf(pairs, each);
      if (same < 0) {
        pairs.add(at++, new Pair<>(each, null));
      } else {
        at = same + 1;
      }
    }
    return pairs;
  }

  private static <T> @Nullable T find(List<T> among, ToIntFunction<T> number, int wanted) {
    for (T each : among) {
      if (number.applyAsInt(each) == wanted) {
        return each;
      }
    }
    return null;
  }

  private static <T> int indexOf(List<Pair<T>> pairs, T earlier) {
    for (int i = 0; i < pairs.size(); i++) {
      if (pairs.get(i).earlier() == earlier) {
        return i;
      }
    }
    return -1;
  }

  /** "one outcome added, two actions changed"; empty where nothing is different. */
  public String words() {
    List<String> parts = new ArrayList<>();
    for (Change change : List.of(ADDED, CHANGED, REMOVED)) {
      long counted =
          outcomes.stream()
              .filter(
                  outcome ->
                      change == CHANGED
                          ? outcome.change() == CHANGED
                              && (outcome.text().isChanged()
                                  || outcome.howWeShallKnow().isChanged())
                          : outcome.change() == change)
              .count();
      count(parts, counted, "outcome", change);
    }
    for (Change change : List.of(ADDED, CHANGED, REMOVED)) {
      long counted =
          outcomes.stream()
              .filter(outcome -> outcome.change() == CHANGED)
              .flatMap(outcome -> outcome.actions().stream())
              .filter(action -> action.change() == change)
              .count();
      count(parts, counted, "action", change);
    }
    return String.join(", ", parts);
  }

  private static void count(List<String> parts, long number, String what, Change change) {
    if (number > 0) {
      String one = number <= WORDS.length ? WORDS[(int) number - 1] : Long.toString(number);
      parts.add(one + " " + what + (number == 1 ? " " : "s ") + said(change));
    }
  }

  private static String said(Change change) {
    return switch (change) {
      case ADDED -> "added";
      case REMOVED -> "removed";
      case CHANGED -> "changed";
      case KEPT -> "kept";
    };
  }
}
