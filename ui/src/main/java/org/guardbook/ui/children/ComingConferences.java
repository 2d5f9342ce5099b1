package org.guardbook.ui.children;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.guardbook.command.When;
import org.guardbook.query.child.ChildFile.Called;
import org.guardbook.query.child.ChildQuery.ConferenceToCome;
import org.guardbook.query.child.ChildQuery.FindConferencesToCome;
import org.guardbook.query.child.DueStep;
import org.guardbook.query.child.DueStep.Kind;
import org.guardbook.ui.dispatch.Dispatch;
import org.jspecify.annotations.Nullable;

/**
 * Conferences to come.
 *
 * @param called by when they are to be held, a family's as one
 * @param toCall whose next conference has no time yet, the most urgent first
 */
record ComingConferences(List<Sitting> called, List<DueStep> toCall) {

  /** The longest that any conference can lie ahead, and some days more. */
  private static final int MONTHS_AHEAD = 7;

  /**
   * A conference that is called.
   *
   * @param call as the first of its children has it
   * @param children what is due to each of them
   */
  record Sitting(Kind kind, LocalDate day, Called call, List<DueStep> children) {

    /** When it begins; one without a time stands before the others of its day. */
    LocalDateTime from() {
      When heldFor = call.heldFor();
      return heldFor == null ? day.atStartOfDay() : heldFor.earliest();
    }

    /** The first day on which it would be late for one of them. */
    LocalDate dueOn() {
      return children.stream().map(DueStep::dueOn).min(Comparator.naturalOrder()).orElseThrow();
    }

    /** Names with references, the first child's first. */
    List<String> names() {
      return children.stream().map(step -> step.name() + " · " + step.reference()).toList();
    }
  }

  /** What makes the conferences of several children the same one. */
  private record Key(
      Kind kind, @Nullable When heldFor, String chair, @Nullable String place, List<String> all) {

    static Key of(DueStep step, Called call) {
      List<String> all = new ArrayList<>(call.together());
      all.add(step.reference());
      return new Key(
          step.kind(),
          call.heldFor(),
          call.chair(),
          call.place(),
          all.stream().distinct().sorted().toList());
    }
  }

  /** How many each chair is to hold, by name. */
  Map<String, Long> byChair() {
    return called.stream()
        .collect(
            Collectors.groupingBy(
                sitting -> sitting.call().chair(), TreeMap::new, Collectors.counting()));
  }

  /** Those that somebody is to chair; one that is not called has no chair yet. */
  ComingConferences chairedBy(String chair) {
    return new ComingConferences(
        called.stream().filter(sitting -> sitting.call().chair().equals(chair)).toList(),
        List.of());
  }

  /**
   * @param asAt from what had been recorded by then; null for now
   */
  static ComingConferences from(LocalDate today, @Nullable Instant asAt, Dispatch dispatch) {
    FindConferencesToCome asked = new FindConferencesToCome(today.plusMonths(MONTHS_AHEAD), asAt);
    List<DueStep> toCall = new ArrayList<>();
    Map<Key, Sitting> called = new LinkedHashMap<>();
    for (ConferenceToCome coming : dispatch.askForAll(asked, ConferenceToCome.class)) {
      DueStep step = coming.due();
      When heldFor = step.calledFor();
      Called call = coming.call();
      if (heldFor == null) {
        toCall.add(step);
      } else if (call != null) {
        called
            .computeIfAbsent(
                Key.of(step, call),
                _ -> new Sitting(step.kind(), heldFor.date(), call, new ArrayList<>()))
            .children()
            .add(step);
      }
    }
    return new ComingConferences(
        called.values().stream().sorted(Comparator.comparing(Sitting::from)).toList(), toCall);
  }
}
