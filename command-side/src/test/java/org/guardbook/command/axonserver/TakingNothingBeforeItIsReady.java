package org.guardbook.command.axonserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.common.Registration;
import org.junit.jupiter.api.Test;

class TakingNothingBeforeItIsReady {

  private final List<String> taken = new ArrayList<>();
  private final Subscriptions subscriptions = new Subscriptions();

  @Test
  void takesNothingBefore() {
    subscriptions.add(() -> take("a command"));
    assertThat(taken).isEmpty();
  }

  @Test
  void takesAllThatWaitedOnceItIsReady() {
    subscriptions.add(() -> take("a command"));
    subscriptions.add(() -> take("a question"));
    subscriptions.open();
    assertThat(taken).containsExactly("a command", "a question");
  }

  @Test
  void takesAtOnceWhatIsAddedLater() {
    subscriptions.open();
    subscriptions.add(() -> take("a command"));
    assertThat(taken).containsExactly("a command");
  }

  @Test
  void neverTakesWhatWasGivenUpBefore() {
    Registration command = subscriptions.add(() -> take("a command"));
    assertThat(command.cancel()).isTrue();
    subscriptions.open();
    assertThat(taken).isEmpty();
  }

  @Test
  void givesUpWhatItHasTaken() {
    Registration command = subscriptions.add(() -> take("a command"));
    subscriptions.open();
    assertThat(command.cancel()).isTrue();
    assertThat(taken).isEmpty();
  }

  private Registration take(String what) {
    taken.add(what);
    return () -> taken.remove(what);
  }
}
