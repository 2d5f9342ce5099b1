package org.guardbook.query.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guardbook.query.replay.RunningQuerySide.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.guardbook.command.Narrative;
import org.guardbook.command.Person;
import org.guardbook.command.access.Role;
import org.guardbook.command.account.AccountEvent;
import org.guardbook.command.account.AccountEvent.AccountOpened;
import org.guardbook.command.account.AccountEvent.AccountReinstated;
import org.guardbook.command.account.AccountEvent.AccountSuspended;
import org.guardbook.query.Recorded;
import org.guardbook.query.replay.ProjectionQuery.ProjectionStatus;
import org.guardbook.query.replay.ProjectionQuery.ReadProjections;
import org.guardbook.query.replay.ProjectionQuery.RebuildProjection;
import org.guardbook.query.views.Collection;
import org.guardbook.query.views.View;
import org.guardbook.query.views.Views;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.LivenessState;

abstract class KeepingTheViewsUp {

  abstract RunningQuerySide start(Path folder);

  private static final String SUSPENSION_OF_PAT = "subject = 'pat' AND sequence = 1";

  record Tally(String account, long entries, long lastPosition) {}

  static final Collection<Tally> TALLIES =
      new Collection<>("tallies", Tally.class, Tally::account, List.of());

  static final Projection COUNTING = new Projection("counting", Counting::new);

  static class Counting {

    private final View<Tally> tallies;

    Counting(Views views) {
      tallies = views.view(TALLIES);
    }

    @EventHandler
    void on(AccountEvent event, Recorded recorded) {
      if (event instanceof AccountSuspended suspended
          && suspended.reason().words().equals("poison")) {
        tallies.put(new Tally(event.account(), -1, -1));
        throw new IllegalStateException("This cannot be handled");
      }
      if (event instanceof AccountSuspended suspended
          && suspended.reason().words().equals("bottomless")) {
        tallies.put(new Tally(event.account(), -1, -1));
        throw new StackOverflowError("This has no end");
      }
      if (event instanceof AccountSuspended suspended
          && suspended.reason().words().equals("too much")) {
        throw new OutOfMemoryError("This does not fit");
      }
      Tally before = tallies.find(event.account()).orElse(new Tally(event.account(), 0, 0));
      tallies.put(new Tally(event.account(), before.entries() + 1, recorded.position()));
    }
  }

  static AccountOpened opened(String account) {
    return new AccountOpened(
        account, new Person("p", "Pat", LocalDate.of(1980, 1, 2)), Set.of(Role.LADO), null);
  }

  static AccountSuspended suspended(String account) {
    return new AccountSuspended(account, new Narrative("on leave"));
  }

  static AccountSuspended poison(String account) {
    return new AccountSuspended(account, new Narrative("poison"));
  }

  static AccountSuspended because(String reason) {
    return new AccountSuspended("pat", new Narrative(reason));
  }

  static AccountReinstated reinstated(String account) {
    return new AccountReinstated(account, new Narrative("back"));
  }

  private static long entries(RunningQuerySide side, String account) {
    return side.views().view(TALLIES).find(account).map(Tally::entries).orElse(0L);
  }

  @Test
  void followsWhatIsRecorded(@TempDir Path folder) {
    try (RunningQuerySide side = start(folder).replayed()) {
      side.record("pat", 0, opened("pat"), suspended("pat"));
      await(() -> entries(side, "pat") == 2);
      side.record("pat", 2, reinstated("pat"));
      await(() -> entries(side, "pat") == 3);
    }
  }

  @Test
  void readsInAtStartAndGoesOnFromThereWithoutGapOrRepeat(@TempDir Path folder) {
    try (RunningQuerySide side = start(folder).replayed()) {
      side.record("pat", 0, opened("pat"), suspended("pat"));
    }
    try (RunningQuerySide side = start(folder).replayed()) {
      assertThat(entries(side, "pat")).isEqualTo(2);
      side.record("pat", 2, reinstated("pat"));
      await(() -> entries(side, "pat") == 3);
    }
  }

  @Test
  void holdsBackOnlyTheRecordOfAnEventThatCannotBeHandled(@TempDir Path folder) throws Exception {
    try (RunningQuerySide side = start(folder).replayed()) {
      side.record("pat", 0, opened("pat"), poison("pat"), reinstated("pat"));
      side.record("kim", 0, opened("kim"), suspended("kim"));
      await(() -> entries(side, "kim") == 2);
      assertThat(entries(side, "pat")).isEqualTo(1);
      assertThat(status(side, "counting").state()).isEqualTo("FAILED");
    }
    try (RunningQuerySide side = start(folder).replayed()) {
      assertThat(entries(side, "pat")).isEqualTo(1);
      assertThat(entries(side, "kim")).isEqualTo(2);
      side.record("pat", 3, suspended("pat"));
      side.record("kim", 2, reinstated("kim"));
      await(() -> entries(side, "kim") == 3);
      assertThat(entries(side, "pat")).isEqualTo(1);
      assertThat(status(side, "counting").state()).isEqualTo("FAILED");
    }
  }

  @Test
  void holdsBackTheRecordThatAProjectionGivesUpOn(@TempDir Path folder) throws Exception {
    try (RunningQuerySide side = start(folder).replayed()) {
      side.record("pat", 0, opened("pat"), because("bottomless"), reinstated("pat"));
      side.record("kim", 0, opened("kim"), suspended("kim"));
      await(() -> entries(side, "kim") == 2);
      assertThat(entries(side, "pat")).isEqualTo(1);
      assertThat(status(side, "counting").state()).isEqualTo("FAILED");
    }
    try (RunningQuerySide side = start(folder).replayed()) {
      assertThat(entries(side, "pat")).isEqualTo(1);
      assertThat(entries(side, "kim")).isEqualTo(2);
      assertThat(status(side, "counting").state()).isEqualTo("FAILED");
    }
  }

  @Test
  void holdsBackTheRecordOfAnEventThatCannotBeReadUntilItCan(@TempDir Path folder)
      throws Exception {
    try (RunningQuerySide side = new RunningQuerySide(folder).replayed()) {
      side.record("pat", 0, opened("pat"), suspended("pat"), reinstated("pat"));
      side.record("kim", 0, opened("kim"), suspended("kim"));
    }
    inTheFile(
        folder,
        "UPDATE event SET payload = CAST(x'7B' || payload AS BLOB) WHERE " + SUSPENSION_OF_PAT);
    try (RunningQuerySide side = start(folder).replayed()) {
      await(() -> entries(side, "kim") == 2);
      assertThat(entries(side, "pat")).isEqualTo(1);
      assertThat(status(side, "counting").state()).isEqualTo("FAILED");
      assertThat(status(side, "timeline").state()).isEqualTo("LIVE");

      inTheFile(folder, "UPDATE event SET payload = substr(payload, 2) WHERE " + SUSPENSION_OF_PAT);
      side.ask(
          new RebuildProjection("counting"),
          Role.ADMINISTRATOR,
          ResponseTypes.instanceOf(Boolean.class));
      await(() -> live(side, "counting"));
      assertThat(entries(side, "pat")).isEqualTo(3);
      assertThat(entries(side, "kim")).isEqualTo(2);
    }
  }

  @Test
  void saysThatItIsBrokenWhenItCannotGoOn(@TempDir Path folder) throws Exception {
    try (RunningQuerySide side = start(folder).replayed()) {
      ApplicationAvailability health = side.bean(ApplicationAvailability.class);
      assertThat(health.getLivenessState()).isEqualTo(LivenessState.CORRECT);
      side.record("pat", 0, opened("pat"), because("too much"));
      await(() -> health.getLivenessState() == LivenessState.BROKEN);
      assertThat(status(side, "counting").state()).isEqualTo("FAILED");
    }
  }

  private static void inTheFile(Path folder, String change) throws SQLException {
    try (Connection file = DriverManager.getConnection("jdbc:sqlite:" + folder + "/events.sqlite");
        Statement statement = file.createStatement()) {
      statement.execute(change);
    }
  }

  @Test
  void rebuildsBesideWhatIsRead(@TempDir Path folder) throws Exception {
    try (RunningQuerySide side = start(folder).replayed()) {
      side.record("pat", 0, opened("pat"), suspended("pat"));
      await(() -> entries(side, "pat") == 2);
      Boolean started =
          side.ask(
              new RebuildProjection("counting"),
              Role.ADMINISTRATOR,
              ResponseTypes.instanceOf(Boolean.class));
      assertThat(started).isTrue();
      await(() -> live(side, "counting"));
      assertThat(entries(side, "pat")).isEqualTo(2);
      side.record("pat", 2, reinstated("pat"));
      await(() -> entries(side, "pat") == 3);
    }
  }

  private static boolean live(RunningQuerySide side, String projection) {
    try {
      return status(side, projection).state().equals("LIVE");
    } catch (Exception failed) {
      throw new AssertionError(failed);
    }
  }

  private static ProjectionStatus status(RunningQuerySide side, String projection)
      throws Exception {
    return side
        .ask(
            new ReadProjections(),
            Role.AUDITOR,
            ResponseTypes.multipleInstancesOf(ProjectionStatus.class))
        .stream()
        .filter(status -> status.name().equals(projection))
        .findFirst()
        .orElseThrow();
  }
}
