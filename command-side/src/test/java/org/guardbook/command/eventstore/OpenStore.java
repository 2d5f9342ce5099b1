package org.guardbook.command.eventstore;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;

/** A store on a folder, without a command side around it. */
final class OpenStore implements AutoCloseable {

  record Said(String words) {}

  final GroupCommitEngine engine;
  final RecordedEvents recorded;

  OpenStore(Path folder) {
    this(folder, 4_096);
  }

  OpenStore(Path folder, int bound) {
    EventSerializer serializer = new EventSerializer();
    engine =
        new GroupCommitEngine(new EventFile(folder), serializer, NoOpEventUpcaster.INSTANCE, bound);
    recorded = new StoredEvents(engine, serializer, NoOpEventUpcaster.INSTANCE);
  }

  static DomainEventMessage<Said> entry(String subject, long sequence) {
    return new GenericDomainEventMessage<>(
        "Talk", subject, sequence, new Said(subject + " " + sequence));
  }

  void append(String subject, long sequence) {
    engine.appendEvents(List.of(entry(subject, sequence)));
  }

  /** Entries of one subject from a sequence number on, in one append. */
  void append(String subject, long first, int count) {
    List<DomainEventMessage<?>> entries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      entries.add(entry(subject, first + i));
    }
    engine.appendEvents(entries);
  }

  List<RecordedEvent> all() {
    return recorded.after(-1, Integer.MAX_VALUE);
  }

  @Override
  public void close() {
    engine.close();
  }
}
