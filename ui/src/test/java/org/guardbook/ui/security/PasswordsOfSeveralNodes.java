package org.guardbook.ui.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.guardbook.command.RuleViolated;
import org.guardbook.ui.SetClock;
import org.guardbook.ui.Settings;
import org.guardbook.ui.desk.DeskInMongo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** What is done about a password on one node holds on all others from that moment. */
class PasswordsOfSeveralNodes {

  private static final String RIGHT = "heron-on-the-weir";
  private static final String OTHER = "otter-under-the-bridge";

  private final SetClock clock = new SetClock(Instant.parse("2026-03-02T09:00:00Z"));

  private final DeskInMongo desk = new DeskInMongo(clock);
  private final Passwords here = new Passwords(desk.shared(), settings(), clock);
  private final Passwords there = new Passwords(desk.shared(), settings(), clock);

  @BeforeEach
  void somebodyIsSignedInThere() {
    here.give("jo", RIGHT);
    assertThat(there.accepts("jo", RIGHT, true)).isTrue();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void changeEverywhereAtOnce() {
    long ofTheSession = there.version("jo");
    here.change("jo", RIGHT, OTHER);

    assertThat(there.accepts("jo", RIGHT, true)).isFalse();
    assertThat(there.accepts("jo", OTHER, true)).isTrue();
    assertThat(there.version("jo")).isNotEqualTo(ofTheSession).isEqualTo(here.version("jo"));
  }

  @Test
  void areResetEverywhereAtOnce() {
    String given = here.giveOneTimePassword("jo");

    assertThat(there.mustChange("jo")).isTrue();
    assertThat(there.accepts("jo", RIGHT, true)).isFalse();
    assertThat(there.accepts("jo", given, true)).isTrue();
  }

  @Test
  void areCountedTogetherWhereTheyAreWrong() {
    guessWrong(here, 3);
    guessWrong(there, 2);

    assertThat(here.accepts("jo", RIGHT, true)).isFalse();
    assertThat(there.accepts("jo", RIGHT, true)).isFalse();
    clock.pass(Duration.ofMinutes(16));
    assertThat(here.accepts("jo", RIGHT, true)).isTrue();
  }

  @Test
  void openAShutAccountEverywhereWhereTheyAreReset() {
    guessWrong(there, 5);
    String given = here.giveOneTimePassword("jo");

    assertThat(there.accepts("jo", given, true)).isTrue();
  }

  @Test
  void areReplacedByOneOfTwoWhoReplaceThemAtOnce() throws Exception {
    List<Boolean> replaced =
        atOnce(() -> replaces(here, "kingfisher-by-the-lock"), () -> replaces(there, OTHER));

    assertThat(replaced).containsOnlyOnce(true);
    String chosen = replaced.getFirst() ? "kingfisher-by-the-lock" : OTHER;
    assertThat(here.accepts("jo", chosen, true)).isTrue();
    assertThat(there.accepts("jo", chosen, true)).isTrue();
  }

  private static boolean replaces(Passwords node, String chosen) {
    try {
      node.change("jo", RIGHT, chosen);
      return true;
    } catch (RuleViolated refused) {
      assertThat(refused).hasMessage("That is not your present password.");
      return false;
    }
  }

  @Test
  void areFirstGivenByOneNode() throws Exception {
    ConcurrentLinkedQueue<String> told = new ConcurrentLinkedQueue<>();
    List<Boolean> given =
        atOnce(() -> here.giveFirst("admin", told::add), () -> there.giveFirst("admin", told::add));

    assertThat(given).containsOnlyOnce(true);
    assertThat(told).hasSize(1);
    assertThat(here.accepts("admin", told.element(), true)).isTrue();
    assertThat(there.accepts("admin", told.element(), true)).isTrue();
    assertThat(there.mustChange("admin")).isTrue();
  }

  @Test
  void areFirstGivenByAnotherNodeWhereTheOneThatBeganIsNoMore() {
    assertThatThrownBy(
            () ->
                here.giveFirst(
                    "admin",
                    told -> {
                      throw new IllegalStateException("the power goes");
                    }))
        .hasMessage("the power goes");
    assertThat(there.has("admin")).isFalse();
    assertThat(there.giveFirst("admin", _ -> {})).isFalse();

    clock.pass(Duration.ofMinutes(2));
    assertThat(there.giveFirst("admin", _ -> {})).isTrue();
  }

  private static void guessWrong(Passwords node, int times) {
    for (int i = 0; i < times; i++) {
      assertThat(node.accepts("jo", "wrong-guess-" + i, true)).isFalse();
    }
  }

  private static List<Boolean> atOnce(Callable<Boolean> one, Callable<Boolean> other)
      throws Exception {
    try (ExecutorService both = Executors.newFixedThreadPool(2)) {
      return both.invokeAll(List.of(one, other)).stream().map(Future::resultNow).toList();
    }
  }

  private static Settings settings() {
    return new Binder(new MapConfigurationPropertySource(Map.of("guardbook.board", "Walford")))
        .bind("guardbook", Settings.class)
        .get();
  }
}
