package org.guardbook.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppendingEvents {

  private static final Instant NEW_YEAR = Instant.parse("2020-01-01T00:00:00Z");
  private static final long DAY = 86_400;

  @TempDir private Path folder;
  private OpenStore store;

  @BeforeEach
  void open() {
    store = new OpenStore(folder);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void givesEachTheNextPositionAlsoAfterARefusal() {
    store.append("a", 0);
    store.append("b", 0, 3);
    assertThatThrownBy(() -> store.append("a", 0)).isNotNull();
    assertThatThrownBy(() -> store.append("b", 2, 2)).isInstanceOf(ConcurrencyException.class);
    store.append("a", 1);

    assertThat(store.all())
        .extracting(event -> event.position() + event.subject() + event.sequence())
        .containsExactly("0a0", "1b0", "2b1", "3b2", "4a1");
    assertThat(store.recorded.lastPosition()).isEqualTo(4);
  }

  @Test
  void refusesAnEntryThatIsThereAndOneThatLeavesAGap() {
    store.append("a", 0, 2);

    assertThatThrownBy(() -> store.append("a", 0))
        .isInstanceOf(AggregateStreamCreationException.class);
    assertThatThrownBy(() -> store.append("a", 1)).isInstanceOf(ConcurrencyException.class);
    assertThatThrownBy(() -> store.append("a", 3)).isInstanceOf(ConcurrencyException.class);
    assertThatThrownBy(() -> store.append("b", 1)).isInstanceOf(ConcurrencyException.class);
    assertThat(store.all()).hasSize(2);
    assertThat(store.engine.lastSequenceNumberFor("a")).contains(1L);
    assertThat(store.engine.lastSequenceNumberFor("b")).isEmpty();
  }

  @Test
  void storesAllOfAnAppendOrNothing() {
    store.append("b", 0);
    List<DomainEventMessage<?>> entries =
        List.of(OpenStore.entry("a", 0), OpenStore.entry("a", 1), OpenStore.entry("b", 0));

    assertThatThrownBy(() -> store.engine.appendEvents(entries))
        .isInstanceOf(AggregateStreamCreationException.class);
    assertThat(store.recorded.of("a")).isEmpty();
    store.append("a", 0);
    assertThat(store.all()).extracting(RecordedEvent::position).containsExactly(0L, 1L);
  }

  @Test
  void refusesASecondEffectOfOneCommand() {
    store.engine.appendEvents(List.of(of("command", "a", 0), of("command", "a", 1)));

    assertThatThrownBy(() -> store.engine.appendEvents(List.of(of("command", "b", 0))))
        .isInstanceOf(ConcurrencyException.class)
        .hasMessage("Command command is recorded already.");
    assertThat(store.recorded.receipt("command"))
        .hasValueSatisfying(receipt -> assertThat(receipt.sequence()).isEqualTo(2));
    assertThat(store.recorded.receipt("another")).isEmpty();
  }

  private static DomainEventMessage<?> of(String command, String subject, long sequence) {
    return new GenericDomainEventMessage<>(
        "Talk",
        subject,
        sequence,
        new OpenStore.Said("again"),
        MetaData.with("commandId", command).and("account", "lado"));
  }

  @Test
  void failsWhatCannotBeWrittenAndGoesOn() {
    DomainEventMessage<?> ofNoKind =
        new GenericDomainEventMessage<>(null, "a", 0, new OpenStore.Said("of no kind"));

    assertThatThrownBy(() -> store.engine.appendEvents(List.of(ofNoKind)))
        .isInstanceOf(EventStoreException.class);
    store.append("a", 0);
    assertThat(store.all()).extracting(RecordedEvent::position).containsExactly(0L);
  }

  @Test
  void refusesWhatCannotWaitAnyLongerAndStoresTheRestWhenItCan() throws Exception {
    store.close();
    try (OpenStore narrow = new OpenStore(folder, 2);
        ExecutorService senders = Executors.newCachedThreadPool()) {
      List<Future<?>> answers = new ArrayList<>();
      try (Connection other = connect();
          Statement statement = other.createStatement()) {
        statement.execute("BEGIN IMMEDIATE");
        while (answers.stream().noneMatch(answer -> answer.state() == Future.State.FAILED)) {
          String subject = "s" + answers.size();
          answers.add(senders.submit(() -> narrow.append(subject, 0)));
          LockSupport.parkNanos(1_000_000);
        }
        statement.execute("ROLLBACK");
      }
      int stored = 0;
      for (Future<?> answer : answers) {
        try {
          answer.get();
          stored++;
        } catch (ExecutionException failed) {
          assertThat(failed.getCause())
              .isInstanceOf(TooBusy.class)
              .hasMessageContaining("Try again in a moment");
        }
      }
      assertThat(stored).isBetween(1, answers.size() - 1);
      assertThat(narrow.all()).hasSize(stored);
    }
  }

  @Test
  void isNotHeldUpByAReaderWhoSeesWholeCommitsOnly() throws Exception {
    store.append("a", 0);
    try (Connection reader = connect();
        Statement statement = reader.createStatement()) {
      statement.execute("BEGIN");
      assertThat(countOf(statement)).isEqualTo(1);
      store.append("a", 1, 5);
      assertThat(countOf(statement)).isEqualTo(1);
      statement.execute("COMMIT");
      assertThat(countOf(statement)).isEqualTo(6);
    }
  }

  private Connection connect() throws Exception {
    return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("events.sqlite"));
  }

  private static int countOf(Statement statement) throws Exception {
    try (ResultSet count = statement.executeQuery("SELECT count(*) FROM event")) {
      return count.getInt(1);
    }
  }

  @Test
  void areStillThereWhenTheStoreIsOpenedAgain() {
    store.append("a", 0, 3);
    List<RecordedEvent> before = store.all();
    store.close();
    store = new OpenStore(folder);

    assertThat(store.all()).isEqualTo(before);
    store.append("a", 3);
    assertThat(store.recorded.lastPosition()).isEqualTo(3);
  }

  @Test
  void isRefusedOnceTheStoreIsClosed() {
    store.close();

    assertThatThrownBy(() -> store.append("a", 0)).isInstanceOf(EventStoreException.class);
  }

  @Test
  void areReadInChunksFromAnyPositionUpToAnyInstant() {
    for (int day = 0; day < 10; day++) {
      store.engine.appendEvents(List.of(recordedOn(day)));
    }

    assertThat(store.recorded.after(4, 3))
        .extracting(RecordedEvent::position)
        .containsExactly(5L, 6L, 7L);
    assertThat(store.recorded.after(9, 3)).isEmpty();
    assertThat(store.recorded.after(2, 100, NEW_YEAR.plusSeconds(4 * DAY)))
        .extracting(RecordedEvent::position)
        .containsExactly(3L, 4L);
    assertThat(store.recorded.of("a", NEW_YEAR.plusSeconds(DAY - 1))).hasSize(1);
  }

  @Test
  void areFollowedFromTheTokenOfAnyInstant() {
    for (int day = 0; day < 10; day++) {
      store.engine.appendEvents(List.of(recordedOn(day)));
    }

    assertThat(store.engine.createTailToken()).isEqualTo(new GlobalSequenceTrackingToken(-1));
    assertThat(store.engine.createHeadToken()).isEqualTo(new GlobalSequenceTrackingToken(9));
    assertThat(store.engine.createTokenAt(NEW_YEAR.plusSeconds(4 * DAY)))
        .isEqualTo(new GlobalSequenceTrackingToken(3));
    assertThat(store.engine.createTokenAt(NEW_YEAR.plusSeconds(40 * DAY)))
        .isEqualTo(new GlobalSequenceTrackingToken(9));
  }

  private static DomainEventMessage<?> recordedOn(int day) {
    return new GenericDomainEventMessage<>(
        "Talk",
        "a",
        day,
        new OpenStore.Said("day " + day),
        MetaData.emptyInstance(),
        "event-" + day,
        NEW_YEAR.plusSeconds(day * DAY));
  }
}
