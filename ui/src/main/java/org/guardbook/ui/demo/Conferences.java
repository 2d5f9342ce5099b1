package org.guardbook.ui.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.guardbook.command.Narrative;
import org.guardbook.command.When;
import org.guardbook.command.childprotection.ChildProtectionCommand.CallConference;
import org.guardbook.command.childprotection.ChildProtectionCommand.HoldConference;
import org.guardbook.command.childprotection.ChildProtectionCommand.PutOffConference;
import org.guardbook.command.childprotection.ConferenceAttendance;
import org.guardbook.command.childprotection.ConferenceKind;
import org.guardbook.command.referencedata.Agency;
import org.guardbook.command.referencedata.Category;
import org.guardbook.command.referencedata.PlanEnd;
import org.guardbook.query.clock.WorkingDays;
import org.jspecify.annotations.Nullable;

/** Conferences on the demo's families: called, sometimes put off, and held for all together. */
final class Conferences {

  /**
   * What is decided for one child.
   *
   * @param category of a plan that starts, or that goes on in another; null where it stays
   * @param outcome why the plan ends; null where it goes on, or where there is none
   */
  record Decision(
      boolean planNeeded, @Nullable String category, @Nullable String outcome, String reason) {}

  /**
   * @param place where they hold conferences
   */
  private record Chair(String name, String place) {}

  private static final List<Chair> CHAIRS =
      List.of(
          new Chair("Imogen Farrant", "Civic Centre, conference suite"),
          new Chair("Desmond Achebe", "Marsh Lane Children's Centre"));
  private static final List<LocalTime> MORNING_FIRST = hours(10, 14, 12, 16);
  private static final List<LocalTime> AFTERNOON_FIRST = hours(14, 10, 12, 16);
  private static final List<String> ALWAYS =
      List.of("CHILDRENS_SOCIAL_CARE", "POLICE", "HEALTHCARE_TRUST", "EDUCATION");
  private static final List<String> SOMETIMES =
      List.of("HOUSING", "MENTAL_HEALTH_TRUST", "PROBATION", "VOLUNTARY_SECTOR");

  private static final WorkingDays WORKING_DAYS = WorkingDays.ofEngland();

  private final Chance chance;
  private final Cast cast;
  private final Set<Booked> booked = new HashSet<>();
  private final Map<Household, Chair> chairs = new HashMap<>();

  /** Nobody chairs two conferences at once. */
  private record Booked(Chair chair, LocalDateTime at) {}

  Conferences(Chance chance, Cast cast) {
    this.chance = chance;
    this.cast = cast;
  }

  /**
   * When on the day a family's next conference can be; where it can, with who chaired the last.
   *
   * @param day a working day
   */
  LocalDateTime book(Household family, LocalDate day) {
    Chair before = chairs.getOrDefault(family, cast.pick(CHAIRS));
    for (LocalTime hour : chance.happens(50) ? MORNING_FIRST : AFTERNOON_FIRST) {
      for (Chair chair : List.of(before, CHAIRS.getFirst(), CHAIRS.getLast())) {
        if (booked.add(new Booked(chair, day.atTime(hour)))) {
          chairs.put(family, chair);
          return day.atTime(hour);
        }
      }
    }
    return book(family, WORKING_DAYS.after(day, 1));
  }

  private Chair chairOf(Household family) {
    return Objects.requireNonNull(chairs.get(family));
  }

  private static List<LocalTime> hours(Integer... hours) {
    return Stream.of(hours).map(hour -> LocalTime.of(hour, 0)).toList();
  }

  void call(
      Household family,
      List<Sibling> whom,
      LocalDateTime on,
      ConferenceKind kind,
      LocalDateTime heldFor) {
    Chair chair = chairOf(family);
    List<Agency> invited = invited();
    family.tell(
        on,
        Duration.ofMinutes(110),
        whom,
        child ->
            new CallConference(
                child.reference(),
                When.on(on.toLocalDate()),
                kind,
                When.at(heldFor),
                chair.place(),
                chair.name(),
                invited,
                Household.together(whom, child)));
  }

  /**
   * @return the new time, so many working days later
   */
  LocalDateTime putOff(Household family, List<Sibling> whom, LocalDateTime heldFor, int later) {
    LocalDateTime told = dayBefore(heldFor.toLocalDate()).atTime(9, 40);
    LocalDateTime then = book(family, WORKING_DAYS.after(heldFor.toLocalDate(), later));
    family.tell(
        told,
        whom,
        child ->
            new PutOffConference(
                child.reference(),
                When.on(told.toLocalDate()),
                When.at(then),
                new Narrative(
                    "The report for the conference had not been gone through with the family.")));
    return then;
  }

  void hold(
      Household family,
      List<Sibling> whom,
      LocalDateTime at,
      ConferenceKind kind,
      Function<Sibling, Decision> decide) {
    Chair chair = chairOf(family);
    List<ConferenceAttendance> attendance = new ArrayList<>();
    for (Agency agency : invited()) {
      boolean leads = agency.code().equals("CHILDRENS_SOCIAL_CARE");
      attendance.add(
          new ConferenceAttendance(
              agency, leads || chance.happens(84), leads || chance.happens(72)));
    }
    Narrative parents = new Narrative(cast.pick(Concerns.PARENTS_VIEW));
    Narrative dissent = new Narrative(chance.happens(6) ? cast.pick(Concerns.DISSENT) : "");
    // Drawn now, not when it is entered, so that stories do not hang on one another
    Map<Sibling, Decision> decisions = new HashMap<>();
    Map<Sibling, Narrative> views = new HashMap<>();
    for (Sibling child : whom) {
      decisions.put(child, decide.apply(child));
      views.put(child, new Narrative(cast.pick(Concerns.CHILDS_VIEW)));
    }
    family.tell(
        at,
        Duration.ofMinutes(130),
        whom,
        child -> {
          Decision decided = Objects.requireNonNull(decisions.get(child));
          return new HoldConference(
              child.reference(),
              When.at(at),
              kind,
              chair.name(),
              attendance,
              Objects.requireNonNull(views.get(child)),
              parents,
              decided.planNeeded(),
              decided.category() == null ? null : new Category(decided.category()),
              decided.outcome() == null ? null : new PlanEnd(decided.outcome()),
              new Narrative(decided.reason()),
              dissent,
              Household.together(whom, child));
        });
  }

  private static LocalDate dayBefore(LocalDate day) {
    LocalDate before = day.minusDays(1);
    while (!WORKING_DAYS.contains(before)) {
      before = before.minusDays(1);
    }
    return before;
  }

  private List<Agency> invited() {
    return Stream.concat(
            ALWAYS.stream(), chance.happens(40) ? Stream.of(cast.pick(SOMETIMES)) : Stream.empty())
        .map(Agency::new)
        .toList();
  }
}
