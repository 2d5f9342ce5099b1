package org.guardbook.command.eventstore;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.guardbook.command.account.AccountEvent.PasswordReset;

/** The real store on a folder, without a program around it. */
public final class StoreOnDisk implements AutoCloseable {

  private final GroupCommitEngine engine;
  private final RecordedEvents recorded;

  public StoreOnDisk(Path folder) {
    EventSerializer serializer = new EventSerializer();
    engine =
        new GroupCommitEngine(new EventFile(folder), serializer, NoOpEventUpcaster.INSTANCE, 4_096);
    recorded = new StoredEvents(engine, serializer, NoOpEventUpcaster.INSTANCE);
  }

  /** On as small a file as there can be. */
  public static StoreOnDisk small(Path folder) throws Exception {
    Files.createDirectories(folder);
    try (Connection connection = connect(folder);
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA page_size = 512");
      statement.execute("VACUUM");
    }
    return new StoreOnDisk(folder);
  }

  private static Connection connect(Path folder) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("events.sqlite"));
  }

  /** Does to the file of a folder what no program of ours does. */
  public static void tamper(Path folder, String... statements) throws SQLException {
    try (Connection connection = connect(folder);
        Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    }
  }

  /** Appends that many entries of one record, as one command. */
  public void append(String subject, long first, int count) {
    List<DomainEventMessage<?>> entries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      entries.add(
          new GenericDomainEventMessage<>(
              "Account",
              subject,
              first + i,
              new PasswordReset(subject),
              MetaData.with("account", "admin").and("commandId", subject + "-" + first)));
    }
    engine.appendEvents(entries);
  }

  public StoredLeaves leaves() {
    return engine.leaves();
  }

  /** Everything as anybody is told of it: in order, by record, by command. */
  public static List<Object> everyReading(Path folder, List<String> subjects) {
    try (StoreOnDisk store = new StoreOnDisk(folder)) {
      List<RecordedEvent> all = store.recorded.after(-1, 1_000);
      List<Object> readings = new ArrayList<>(all);
      for (String subject : new TreeSet<>(subjects)) {
        readings.add(store.recorded.of(subject));
        readings.add(store.recorded.lastSequence(subject));
        readings.add(store.recorded.ofCommand(subject + "-0"));
      }
      readings.add(store.recorded.lastPosition());
      return readings;
    }
  }

  @Override
  public void close() {
    engine.close();
  }
}
