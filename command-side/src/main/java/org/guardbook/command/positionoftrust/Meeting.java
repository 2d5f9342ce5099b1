package org.guardbook.command.positionoftrust;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guardbook.command.When;
import org.jspecify.annotations.Nullable;

/**
 * A position of trust meeting: called, held, minuted, and what it asked for done.
 *
 * @param arranged when it was called; null where it was held without having been called
 * @param heldFor when it is to take place; null where it was held without having been called
 * @param minuted when it was written up
 * @param done numbers of the actions that are complete
 */
record Meeting(
    int number,
    MeetingKind kind,
    @Nullable When arranged,
    @Nullable When heldFor,
    @Nullable When held,
    @Nullable When minuted,
    List<MeetingAction> actions,
    Set<Integer> done) {

  static Meeting called(int number, MeetingKind kind, When arranged, When heldFor) {
    return new Meeting(number, kind, arranged, heldFor, null, null, List.of(), Set.of());
  }

  static Meeting uncalled(int number, MeetingKind kind) {
    return new Meeting(number, kind, null, null, null, null, List.of(), Set.of());
  }

  Meeting putOffTo(When later) {
    return new Meeting(number, kind, arranged, later, held, minuted, actions, done);
  }

  Meeting heldAs(MeetingKind held, When on) {
    return new Meeting(number, held, arranged, heldFor, on, minuted, actions, done);
  }

  Meeting minuted(When on, List<MeetingAction> asked) {
    return new Meeting(number, kind, arranged, heldFor, held, on, asked, done);
  }

  Meeting done(int action) {
    Set<Integer> all = new HashSet<>(done);
    all.add(action);
    return new Meeting(number, kind, arranged, heldFor, held, minuted, actions, Set.copyOf(all));
  }

  Optional<MeetingAction> action(int wanted) {
    return actions.stream().filter(action -> action.number() == wanted).findFirst();
  }

  List<MeetingAction> outstanding() {
    return actions.stream().filter(action -> !done.contains(action.number())).toList();
  }

  /** "initial meeting", as it stands within a sentence. */
  String words() {
    return words(kind);
  }

  static String words(MeetingKind kind) {
    return switch (kind) {
      case INITIAL -> "initial meeting";
      case REVIEW -> "review meeting";
      case FINAL -> "final meeting";
    };
  }
}
