package org.guardbook.ui.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.guardbook.command.When;
import org.guardbook.command.childprotection.ChildProtectionCommand;
import org.guardbook.command.childprotection.ChildProtectionCommand.OnChild;
import org.guardbook.command.childprotection.ChildProtectionCommand.RecordTogether;
import org.guardbook.command.childprotection.ChildReference;

/** What happens in one family of the demo, as the conference chair's office enters it. */
final class Household {

  /**
   * @param opens records for children who have none yet
   * @param lookedUp later, so that it must be there to be seen
   * @param command made once the children have their references
   */
  record Step(
      Household household,
      Instant recordedAt,
      boolean opens,
      boolean lookedUp,
      Supplier<ChildProtectionCommand> command)
      implements Told {

    @Override
    public String account() {
      return Staff.CONFERENCE_CHAIR;
    }
  }

  private final List<Sibling> children;
  private final List<Step> steps = new ArrayList<>();
  private Instant last = Instant.EPOCH;

  Household(List<Sibling> children) {
    this.children = children;
  }

  List<Sibling> children() {
    return children;
  }

  List<Sibling> onPlan() {
    return children.stream().filter(Sibling::isOnPlan).toList();
  }

  List<Step> steps() {
    return steps;
  }

  /** Where the children's records are found, once they are opened. */
  void areNow(Map<String, ChildReference> byName) {
    for (Sibling child : children) {
      if (byName.containsKey(child.name())) {
        child.isNow(Objects.requireNonNull(byName.get(child.name())));
      }
    }
  }

  /** The records of the others, as a form about one of them names them. */
  static List<ChildReference> together(List<Sibling> whom, Sibling self) {
    return whom.stream().filter(other -> other != self).map(Sibling::reference).toList();
  }

  /** Enters what opens the records. */
  void open(LocalDateTime happened, Supplier<ChildProtectionCommand> command) {
    add(inTurn(happened, Duration.ofMinutes(50)), true, false, command);
  }

  /** Enters one form for several children, each with a line of its own. */
  void tell(LocalDateTime happened, List<Sibling> whom, Function<Sibling, OnChild> each) {
    tell(happened, Duration.ofMinutes(75), whom, each);
  }

  void tell(
      LocalDateTime happened, Duration until, List<Sibling> whom, Function<Sibling, OnChild> each) {
    List<Sibling> fixed = List.copyOf(whom);
    add(
        inTurn(happened, until),
        false,
        false,
        () -> new RecordTogether(fixed.stream().map(each).toList()));
  }

  /** Enters something whenever somebody comes to it, other things before it perhaps. */
  void tellLate(
      LocalDateTime happened, Duration until, List<Sibling> whom, Function<Sibling, OnChild> each) {
    List<Sibling> fixed = List.copyOf(whom);
    add(
        recorded(happened, until),
        false,
        false,
        () -> new RecordTogether(fixed.stream().map(each).toList()));
  }

  /** Enters something that turns out to be wrong, and what puts it right some days later. */
  void tellWrongly(
      LocalDateTime happened,
      Sibling whom,
      Function<Sibling, OnChild> wrong,
      LocalDateTime noticed,
      Supplier<ChildProtectionCommand> right) {
    add(inTurn(happened, Duration.ofMinutes(95)), false, true, () -> wrong.apply(whom));
    add(recorded(noticed, Duration.ofMinutes(10)), false, false, right);
  }

  private Instant inTurn(LocalDateTime happened, Duration until) {
    Instant recorded = recorded(happened, until);
    if (!recorded.isAfter(last)) {
      recorded = last.plus(Duration.ofMinutes(2));
    }
    last = recorded;
    return recorded;
  }

  private static Instant recorded(LocalDateTime happened, Duration until) {
    return Story.inOfficeHours(happened.plus(until)).atZone(When.ENGLAND).toInstant();
  }

  private void add(
      Instant recorded, boolean opens, boolean lookedUp, Supplier<ChildProtectionCommand> command) {
    steps.add(new Step(this, recorded, opens, lookedUp, command));
  }
}
