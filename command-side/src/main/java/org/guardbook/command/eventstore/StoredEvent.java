package org.guardbook.command.eventstore;

import java.time.Instant;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;

/**
 * A row of the store, to the byte.
 *
 * @param position -1 while the writer has not given it one
 * @param recordedAt milliseconds since 1970
 * @param commandId of the command that it came of; null where nobody's command did
 * @param commandStep its place among the events of that command, from 0
 */
record StoredEvent(
    long position,
    long recordedAt,
    String subject,
    long sequence,
    String kind,
    String type,
    @Nullable String revision,
    String eventId,
    @Nullable String commandId,
    int commandStep,
    byte[] metaData,
    byte[] payload)
    implements TrackedEventData<byte[]>, DomainEventData<byte[]> {

  @Override
  public TrackingToken trackingToken() {
    return new GlobalSequenceTrackingToken(position);
  }

  @Override
  public String getType() {
    return kind;
  }

  @Override
  public String getAggregateIdentifier() {
    return subject;
  }

  @Override
  public long getSequenceNumber() {
    return sequence;
  }

  @Override
  public String getEventIdentifier() {
    return eventId;
  }

  @Override
  public Instant getTimestamp() {
    return Instant.ofEpochMilli(recordedAt);
  }

  @Override
  public SerializedObject<byte[]> getMetaData() {
    return new SerializedMetaData<>(metaData, byte[].class);
  }

  @Override
  public SerializedObject<byte[]> getPayload() {
    return new SimpleSerializedObject<>(payload, byte[].class, type, revision);
  }
}
