package org.guardbook.command.childprotection;

import static org.guardbook.command.Refusals.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guardbook.command.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Plans and enquiries of one file that stand in rows of their own and yet are one child's, by name
 * and date of birth.
 */
record EarlierPlans(List<EarlierRow> rows) {

  private record Child(String name, LocalDate dateOfBirth) {}

  /** What two rows of one child show that a good record never does. */
  List<Refusal> thatMeet() {
    Map<Child, List<EarlierRow>> children = new LinkedHashMap<>();
    for (EarlierRow row : rows) {
      LocalDate born = row.row().childDateOfBirth();
      if (born != null && row.row().planStartedOn() != null) {
        children
            .computeIfAbsent(
                new Child(row.row().childName().strip().toLowerCase(Locale.ROOT), born),
                _ -> new ArrayList<>())
            .add(row);
      }
    }
    List<Refusal> warnings = new ArrayList<>();
    children.values().forEach(ofChild -> meet(ofChild, warnings));
    return warnings;
  }

  private static void meet(List<EarlierRow> ofChild, List<Refusal> warnings) {
    ofChild.sort(Comparator.comparing(EarlierPlans::startedOn));
    EarlierRow open = null;
    for (EarlierRow row : ofChild) {
      if (open != null && overlap(open, row)) {
        warnings.add(
            new Refusal(
                row.path() + "planStartedOn",
                "The child has another plan, %s from %s, at the same time."
                    .formatted(open.row().reference(), day(startedOn(open)))));
      }
      open = open == null || endsLater(row, open) ? row : open;
    }
  }

  private static boolean overlap(EarlierRow earlier, EarlierRow later) {
    LocalDate ended = earlier.row().planEndedOn();
    return ended == null || startedOn(later).isBefore(ended);
  }

  private static boolean endsLater(EarlierRow one, EarlierRow other) {
    @Nullable LocalDate ended = other.row().planEndedOn();
    @Nullable LocalDate later = one.row().planEndedOn();
    return ended != null && (later == null || later.isAfter(ended));
  }

  private static LocalDate startedOn(EarlierRow row) {
    return java.util.Objects.requireNonNull(row.row().planStartedOn());
  }
}
