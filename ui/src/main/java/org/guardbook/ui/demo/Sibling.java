package org.guardbook.ui.demo;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.guardbook.command.childprotection.ChildProtectionCommand.NamedChild;
import org.guardbook.command.childprotection.ChildReference;
import org.guardbook.command.childprotection.Gender;
import org.guardbook.command.childprotection.PlannedAction;
import org.guardbook.command.childprotection.PlannedOutcome;
import org.jspecify.annotations.Nullable;

/**
 * A child of the demo, with its plan as far as its story has been made up. Its reference it has
 * once the story is being entered.
 */
final class Sibling {

  /**
   * How the plan is to end.
   *
   * @param on not before this day
   * @param outcome code
   */
  record Ending(LocalDate on, String outcome) {

    /** Decided on by a review; anything else happens when it happens. */
    boolean atAReview() {
      return outcome.equals("NO_FURTHER_ACTION") || outcome.equals("CHILD_IN_NEED");
    }
  }

  private final String name;
  private final Gender gender;
  private @Nullable LocalDate born;
  private final @Nullable LocalDate expectedOn;
  private @Nullable ChildReference reference;

  private @Nullable Ending ending;
  private String category = "";
  private int revision;
  private int numbers;
  private List<PlannedOutcome> outcomes = List.of();

  private Sibling(
      String name, @Nullable LocalDate born, @Nullable LocalDate expectedOn, Gender gender) {
    this.name = name;
    this.born = born;
    this.expectedOn = expectedOn;
    this.gender = gender;
  }

  static Sibling born(String name, LocalDate on, Gender gender) {
    return new Sibling(name, on, null, gender);
  }

  static Sibling expected(String name, LocalDate on) {
    return new Sibling(name, null, on, Gender.NOT_STATED);
  }

  /** As it is named on the form with which its record opens. */
  NamedChild named() {
    return new NamedChild(name, born, born == null ? expectedOn : null, gender);
  }

  void isBorn(LocalDate on) {
    born = on;
  }

  String name() {
    return name;
  }

  Gender gender() {
    return gender;
  }

  @Nullable LocalDate birthday() {
    return born;
  }

  int ageOn(LocalDate day) {
    return born == null ? 0 : Period.between(born, day).getYears();
  }

  ChildReference reference() {
    return Objects.requireNonNull(reference);
  }

  boolean hasRecord() {
    return reference != null;
  }

  void isNow(ChildReference given) {
    reference = given;
  }

  /** A plan starts. */
  void goesOnPlan(String ofCategory, Ending until) {
    category = ofCategory;
    ending = until;
    revision = 0;
    numbers = 0;
    outcomes = List.of();
  }

  void leavesPlan() {
    ending = null;
  }

  boolean isOnPlan() {
    return ending != null;
  }

  Ending ending() {
    return Objects.requireNonNull(ending);
  }

  String category() {
    return category;
  }

  void isNowFor(String another) {
    category = another;
  }

  /** How often the plan was written. */
  int revision() {
    return revision;
  }

  List<PlannedOutcome> outcomes() {
    return outcomes;
  }

  /** Writes the plan; what is new in it is numbered in the order in which it stands. */
  void plan(List<PlannedOutcome> anew) {
    List<PlannedOutcome> numbered = new ArrayList<>();
    for (PlannedOutcome outcome : anew) {
      int number = outcome.number() == 0 ? ++numbers : outcome.number();
      List<PlannedAction> actions = new ArrayList<>();
      for (PlannedAction action : outcome.actions()) {
        actions.add(
            new PlannedAction(
                action.number() == 0 ? ++numbers : action.number(),
                action.text(),
                action.owner(),
                action.by(),
                action.inPlace()));
      }
      numbered.add(new PlannedOutcome(number, outcome.text(), outcome.howWeShallKnow(), actions));
    }
    outcomes = numbered;
    revision++;
  }
}
