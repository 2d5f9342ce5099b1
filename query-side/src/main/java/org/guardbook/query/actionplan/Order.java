package org.guardbook.query.actionplan;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.comparingLong;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.util.Comparator;
import java.util.function.Function;
import org.guardbook.command.RuleViolated;
import org.guardbook.query.actionplan.ActionPlanQuery.FindActions;
import org.guardbook.query.names.PlainText;
import org.jspecify.annotations.Nullable;

/** In which order a list of actions comes. */
final class Order {

  private Order() {}

  /** Overdue before open before complete, the longest quiet first. */
  private static final Comparator<Seen> MOST_PRESSING_FIRST =
      comparingInt((Seen seen) -> urgency(seen.state()))
          .thenComparing(Seen::quietSince)
          .thenComparing(TrackedActions.AS_NUMBERED);

  private static int urgency(ActionState state) {
    return switch (state) {
      case OVERDUE -> 0;
      case NOT_STARTED, ON_TRACK, AT_RISK -> 1;
      case COMPLETE -> 2;
      case VERIFIED -> 3;
      case WITHDRAWN -> 4;
    };
  }

  /**
   * @throws RuleViolated if there is no such column
   */
  static Comparator<Seen> of(FindActions query) {
    if (query.sortBy() == null) {
      return MOST_PRESSING_FIRST;
    }
    Comparator<Seen> column = column(query.sortBy());
    return (query.descending() ? column.reversed() : column)
        .thenComparing(TrackedActions.AS_NUMBERED);
  }

  private static Comparator<Seen> column(String name) {
    return switch (name) {
      case "id", "review", "recommendation", "action" -> TrackedActions.AS_NUMBERED;
      case "reviewTitle" -> text(seen -> seen.action().reviewTitle());
      case "reviewKind" -> text(seen -> seen.action().reviewKind());
      case "recommendationText" -> text(seen -> seen.action().recommendationText());
      case "theme" -> text(seen -> seen.action().theme());
      case "text" -> text(seen -> seen.action().agreed().text().words());
      case "successMeasure" -> text(seen -> seen.action().agreed().successMeasure().words());
      case "leadAgency" -> comparing(Seen::leadAgency);
      case "leadRole" -> text(seen -> seen.standing().lead().role());
      case "agreedOn" -> comparing(seen -> seen.action().agreed().happened().date());
      case "agreedByMeeting" -> text(seen -> seen.action().agreed().meeting());
      case "dueOn" -> comparing(seen -> seen.standing().due().on());
      case "firstDueOn" -> comparing(seen -> seen.action().agreed().dueOn());
      case "timesMoved" -> comparingInt(seen -> seen.standing().due().timesMoved());
      case "state" -> comparing(Seen::state);
      case "heardOn" -> absentFirst(seen -> seen.standing().heard().on());
      case "quietDays" -> comparingLong(Seen::quietDays);
      case "silent" -> comparing(Seen::silent);
      case "lastWord" -> text(seen -> seen.standing().word().said());
      case "sentBackOn" -> absentFirst(Seen::sentBackOn);
      case "evidence" -> comparingInt(Seen::evidence);
      case "completedOn" -> absentFirst(seen -> seen.standing().end().completedOn());
      case "verifiedOn" -> absentFirst(seen -> seen.standing().end().verifiedOn());
      case "verifiedByMeeting" -> text(Seen::verifiedByMeeting);
      case "withdrawnOn" -> absentFirst(seen -> seen.standing().end().withdrawnOn());
      case "impact" -> text(seen -> seen.standing().end().impact());
      case "entries" -> comparingInt(seen -> seen.action().entries().size());
      case "lastRecordedAt" -> comparing(seen -> seen.action().recordedAt());
      default -> throw new RuleViolated("sortBy", "Actions cannot be sorted by \"" + name + "\".");
    };
  }

  private static Comparator<Seen> text(Function<Seen, @Nullable String> of) {
    return absentFirst(
        seen -> {
          String text = of.apply(seen);
          return text == null ? null : PlainText.of(text);
        });
  }

  private static <C extends Comparable<? super C>> Comparator<Seen> absentFirst(
      Function<Seen, @Nullable C> of) {
    return Comparator.comparing(of, nullsFirst(naturalOrder()));
  }
}
