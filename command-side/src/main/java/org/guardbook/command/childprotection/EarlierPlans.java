package org.guardbook.command.childprotection;

import static java.util.Objects.requireNonNull;
import static org.guardbook.command.Refusals.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.guardbook.command.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Plans and enquiries of one file that stand in rows of their own and yet are one child's, by name
 * and date of birth.
 */
record EarlierPlans(List<EarlierRow> rows) {

  private record Child(String name, LocalDate dateOfBirth) {}

  /**
   * What two rows of one child show that a good record never does.
   *
   * @param isNew whether a row had not been brought over before
   */
  List<Refusal> thatMeet(Predicate<EarlierRow> isNew) {
    List<Refusal> warnings = new ArrayList<>();
    for (List<EarlierRow> ofChild : byChild()) {
      plans(ofChild, isNew, warnings);
      enquiries(ofChild, isNew, warnings);
    }
    return warnings;
  }

  private Collection<List<EarlierRow>> byChild() {
    Map<Child, List<EarlierRow>> children = new LinkedHashMap<>();
    for (EarlierRow row : rows) {
      LocalDate born = row.row().childDateOfBirth();
      if (born != null) {
        String name = row.row().childName().strip().toLowerCase(Locale.ROOT);
        children.computeIfAbsent(new Child(name, born), _ -> new ArrayList<>()).add(row);
      }
    }
    return children.values();
  }

  private static void plans(
      List<EarlierRow> ofChild, Predicate<EarlierRow> isNew, List<Refusal> warnings) {
    List<EarlierRow> inOrder =
        ofChild.stream()
            .filter(row -> row.row().planStartedOn() != null)
            .sorted(Comparator.comparing(EarlierPlans::startedOn))
            .toList();
    EarlierRow open = null;
    for (EarlierRow row : inOrder) {
      if (open != null && overlap(open, row) && (isNew.test(open) || isNew.test(row))) {
        warnings.add(
            new Refusal(
                row.path() + "planStartedOn",
                "The child has another plan, %s from %s, at the same time."
                    .formatted(open.row().reference(), day(startedOn(open)))));
      }
      open = open == null || endsLater(row, open) ? row : open;
    }
  }

  /** Enquiries of one day: when they were concluded, a row does not say. */
  private static void enquiries(
      List<EarlierRow> ofChild, Predicate<EarlierRow> isNew, List<Refusal> warnings) {
    Map<LocalDate, EarlierRow> begun = new HashMap<>();
    for (EarlierRow row : ofChild) {
      LocalDate on = row.row().section47StartedOn();
      EarlierRow other = on == null ? null : begun.putIfAbsent(on, row);
      if (other != null && (isNew.test(other) || isNew.test(row))) {
        warnings.add(
            new Refusal(
                row.path() + "section47StartedOn",
                "The child has other section 47 enquiries, %s, open at the same time."
                    .formatted(other.row().reference())));
      }
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
    return requireNonNull(row.row().planStartedOn());
  }
}
