package org.guardbook.ui.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.guardbook.command.RuleViolated;
import org.guardbook.ui.SetClock;
import org.guardbook.ui.Settings;
import org.guardbook.ui.desk.DeskInAFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Passwords are counted, shut and chosen as a board would want it. */
class ACountedPassword {

  private static final String RIGHT = "heron-on-the-weir";

  private final Path folder;
  private final SetClock clock = new SetClock(Instant.parse("2026-03-02T09:00:00Z"));
  private final DeskInAFile desk;
  private Passwords passwords;

  ACountedPassword(@TempDir Path folder) {
    this.folder = folder;
    this.desk = new DeskInAFile(folder, clock);
    this.passwords = new Passwords(desk.started(), settings(folder), clock);
  }

  @BeforeEach
  void somebodyHasOne() {
    passwords.give("jo", RIGHT);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void opensNothingWhenItIsWrong() {
    assertThat(passwords.accepts("jo", RIGHT, true)).isTrue();
    assertThat(passwords.accepts("jo", "heron-on-the-wear", true)).isFalse();
    assertThat(passwords.accepts("nobody", RIGHT, false)).isFalse();
    assertThat(passwords.accepts("jo", RIGHT + "x".repeat(1_000), true)).isFalse();
  }

  @Test
  void shutsTheAccountAfterFiveWrongOnesAndOpensItAgainAfterAWhile() {
    guessWrong(5);

    assertThat(passwords.accepts("jo", RIGHT, true)).isFalse();
    clock.pass(Duration.ofMinutes(14));
    assertThat(passwords.accepts("jo", RIGHT, true)).isFalse();
    clock.pass(Duration.ofMinutes(2));
    assertThat(passwords.accepts("jo", RIGHT, true)).isTrue();
  }

  @Test
  void countsAfreshOnceItWasRight() {
    guessWrong(4);
    assertThat(passwords.accepts("jo", RIGHT, true)).isTrue();
    guessWrong(4);

    assertThat(passwords.accepts("jo", RIGHT, true)).isTrue();
  }

  @Test
  void countsAfreshAfterTheAccountWasShut() {
    guessWrong(5);
    clock.pass(Duration.ofMinutes(16));
    guessWrong(1);

    assertThat(passwords.accepts("jo", RIGHT, true)).isTrue();
  }

  @Test
  void staysShutOverARestart() {
    guessWrong(5);
    passwords = new Passwords(desk.started(), settings(folder), clock);

    assertThat(passwords.accepts("jo", RIGHT, true)).isFalse();
    assertThat(passwords.has("jo")).isTrue();
  }

  @Test
  void isForgottenByTheShortMemoryWhenItChanges() {
    assertThat(passwords.accepts("jo", RIGHT, true)).isTrue();
    passwords.change("jo", RIGHT, "otter-under-the-bridge");

    assertThat(passwords.accepts("jo", RIGHT, true)).isFalse();
    assertThat(passwords.accepts("jo", "otter-under-the-bridge", true)).isTrue();
  }

  @Test
  void mustBeChangedWhereSomebodyElseGaveIt() {
    String given = passwords.giveOneTimePassword("jo");
    assertThat(given).matches("([2-9b-z]{5}-){3}[2-9b-z]{5}");
    assertThat(passwords.mustChange("jo")).isTrue();

    passwords.change("jo", given, "otter-under-the-bridge");
    assertThat(passwords.mustChange("jo")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "short, Use at least 12 characters; three or four words make a good password.",
    "password1234, That is one of the passwords that are tried first. Choose another.",
    "guardbook-demo, That is one of the passwords that are tried first. Choose another.",
    "aaaaaaaaaaaaaaa, That is one of the passwords that are tried first. Choose another.",
    "jo-and-the-weir, Leave your sign-in name out of it.",
    "heron-on-the-weir, Choose one that differs from your present password."
  })
  void isNotReplacedByOneThatIsEasilyGuessed(String chosen, String sentence) {
    assertThatThrownBy(() -> passwords.change("jo", RIGHT, chosen))
        .isInstanceOf(RuleViolated.class)
        .hasMessage(sentence);
    assertThat(passwords.accepts("jo", RIGHT, true)).isTrue();
  }

  @Test
  void isReplacedOnlyByWhoeverKnowsIt() {
    assertThatThrownBy(() -> passwords.change("jo", "heron-on-the-wear", "otter-under-the-bridge"))
        .hasMessage("That is not your present password.");
  }

  private void guessWrong(int times) {
    for (int i = 0; i < times; i++) {
      assertThat(passwords.accepts("jo", "wrong-guess-" + i, true)).isFalse();
    }
  }

  private static Settings settings(Path folder) {
    MapConfigurationPropertySource source = new MapConfigurationPropertySource();
    source.put("guardbook.data", folder.toString());
    return new Binder(source).bind("guardbook", Settings.class).get();
  }
}
