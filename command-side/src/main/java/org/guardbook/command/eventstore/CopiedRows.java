package org.guardbook.command.eventstore;

import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.axonserver.connector.util.GrpcMetaDataConverter;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/**
 * Makes rows of the file of what Axon Server sends: the same bytes as if the events had been
 * recorded here.
 */
record CopiedRows(
    EventSerializer serializer, GrpcMetaDataConverter metaData, GroupCommitEngine copy) {

  List<StoredEvent> of(List<EventWithToken> events) {
    List<StoredEvent> rows = new ArrayList<>(events.size());
    Map<String, Long> firsts = new HashMap<>();
    for (EventWithToken event : events) {
      rows.add(row(event.getToken(), event.getEvent(), firsts));
    }
    return rows;
  }

  private StoredEvent row(long position, Event event, Map<String, Long> firsts) {
    MetaData said = metaData.convert(event.getMetaDataMap());
    @Nullable Object named = said.get("commandId");
    @Nullable String commandId = named == null ? null : named.toString();
    return new StoredEvent(
        position,
        event.getTimestamp(),
        event.getAggregateIdentifier(),
        event.getAggregateSequenceNumber(),
        event.getAggregateType(),
        event.getPayload().getType(),
        event.getPayload().getRevision().isEmpty() ? null : event.getPayload().getRevision(),
        event.getMessageIdentifier(),
        commandId,
        commandId == null ? 0 : step(commandId, position, firsts),
        serializer.serialize(said, byte[].class).getData(),
        event.getPayload().getData().toByteArray());
  }

  /** What comes of one command lies end to end, so its place among it is how far it has got. */
  private int step(String commandId, long position, Map<String, Long> firsts) {
    long first =
        firsts.computeIfAbsent(
            commandId,
            id ->
                copy.ofCommand(id, GroupCommitEngine::take).stream()
                    .findFirst()
                    .map(StoredEvent::position)
                    .orElse(position));
    return Math.toIntExact(position - first);
  }
}
