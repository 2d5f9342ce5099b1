package org.guardbook.command.eventstore;

import com.google.protobuf.ByteString;
import io.axoniq.axonserver.connector.ErrorCategory;
import io.axoniq.axonserver.connector.event.AppendEventsTransaction;
import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.grpc.event.Event;
import io.grpc.Metadata;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.axonframework.axonserver.connector.event.axon.GrpcMetaDataAwareSerializer;
import org.axonframework.axonserver.connector.util.GrpcMetaDataConverter;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.guardbook.command.NotReady;
import org.guardbook.command.OutcomeUnknown;
import org.jspecify.annotations.Nullable;

/**
 * Axon's way to Axon Server. Unlike the framework's own it has an append answered while the unit of
 * work prepares to commit, as the embedded store does, and tells three outcomes apart: recorded,
 * refused because of what is recorded already, and not known.
 */
final class AxonServerEngine extends AbstractEventStorageEngine {

  private static final Metadata.Key<String> ERROR_CODE =
      Metadata.Key.of("AxonIQ-ErrorCode", Metadata.ASCII_STRING_MARSHALLER);

  private static final Duration ANSWER = Duration.ofSeconds(10);

  private final Supplier<EventChannel> channel;
  private final String server;
  private final GrpcMetaDataConverter metaData;
  private final GroupCommitEngine copy;

  /**
   * @param server its address, for people
   * @param copy what is recorded is read there, and it has the tokens of whoever follows
   */
  AxonServerEngine(
      Supplier<EventChannel> channel,
      String server,
      GroupCommitEngine copy,
      Serializer serializer,
      EventUpcaster upcasters) {
    super(
        new Builder()
            .eventSerializer(new GrpcMetaDataAwareSerializer(serializer))
            .snapshotSerializer(new GrpcMetaDataAwareSerializer(serializer))
            .upcasterChain(upcasters));
    this.channel = channel;
    this.server = "Axon Server at " + server;
    this.metaData = new GrpcMetaDataConverter(serializer);
    this.copy = copy;
  }

  @Override
  protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
    if (events.isEmpty()) {
      return;
    }
    List<Event> sent = events.stream().map(event -> event(entry(event), serializer)).toList();
    AppendEventsTransaction transaction = asking(channel).startAppendEventsTransaction();
    try {
      sent.forEach(transaction::appendEvent);
      transaction.commit().get(ANSWER.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new OutcomeUnknown(interrupted);
    } catch (ExecutionException refused) {
      throw refusal(refused.getCause(), sent.getFirst());
    } catch (TimeoutException | RuntimeException lost) {
      throw new OutcomeUnknown(lost);
    }
  }

  private static RuntimeException refusal(@Nullable Throwable cause, Event first) {
    if (!(cause instanceof StatusRuntimeException status)) {
      return new OutcomeUnknown(cause);
    }
    Metadata trailers = status.getTrailers();
    String code = trailers == null ? null : trailers.get(ERROR_CODE);
    if (code == null) {
      return new OutcomeUnknown(status);
    }
    return switch (ErrorCategory.getFromCode(code)) {
      case INVALID_EVENT_SEQUENCE ->
          first.getAggregateSequenceNumber() == 0
              ? new AggregateStreamCreationException(
                  "There is " + first.getAggregateIdentifier() + " already.")
              : new ConcurrencyException(
                  "Somebody else has just recorded in " + first.getAggregateIdentifier() + ".");
      case EVENT_PAYLOAD_TOO_LARGE, GRPC_MESSAGE_TOO_LARGE, AUTHENTICATION_INVALID_TOKEN ->
          new EventStoreException("Axon Server refused the events: " + code, status);
      default -> new OutcomeUnknown(status);
    };
  }

  private static DomainEventMessage<?> entry(EventMessage<?> event) {
    if (event instanceof DomainEventMessage<?> entry) {
      return entry;
    }
    throw new EventStoreException(
        "An event belongs to a record; " + event.getPayloadType().getName() + " names none.");
  }

  private Event event(DomainEventMessage<?> entry, Serializer serializer) {
    SerializedObject<byte[]> payload = entry.serializePayload(serializer, byte[].class);
    Event.Builder event =
        Event.newBuilder()
            .setAggregateIdentifier(entry.getAggregateIdentifier())
            .setAggregateSequenceNumber(entry.getSequenceNumber())
            .setAggregateType(entry.getType())
            .setMessageIdentifier(entry.getIdentifier())
            .setTimestamp(entry.getTimestamp().toEpochMilli())
            .setPayload(
                io.axoniq.axonserver.grpc.SerializedObject.newBuilder()
                    .setType(payload.getType().getName())
                    .setRevision(Objects.requireNonNullElse(payload.getType().getRevision(), ""))
                    .setData(ByteString.copyFrom(payload.getData())));
    entry
        .getMetaData()
        .forEach((key, value) -> event.putMetaData(key, metaData.convertToMetaDataValue(value)));
    return event.build();
  }

  @Override
  protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
    throw new UnsupportedOperationException("A record is its events; no snapshot is kept of it.");
  }

  /** Before a command is handled the copy has caught up with all that was recorded by then. */
  @Override
  public DomainEventStream readEvents(String subject, long first) {
    return copy.readEvents(subject, first);
  }

  @Override
  protected Stream<? extends DomainEventData<?>> readEventData(String subject, long first) {
    throw new UnsupportedOperationException("The entries of a record are read in the copy.");
  }

  @Override
  protected Stream<? extends DomainEventData<?>> readSnapshotData(String subject) {
    return Stream.empty();
  }

  @Override
  public Optional<Long> lastSequenceNumberFor(String subject) {
    return copy.lastSequenceNumberFor(subject);
  }

  private <T> T asking(Supplier<T> question) {
    try {
      return question.get();
    } catch (RuntimeException lost) {
      NotReady waiting = new NotReady(server);
      waiting.initCause(lost);
      throw waiting;
    }
  }

  /** Whoever follows the events follows the copy. */
  @Override
  protected Stream<? extends TrackedEventData<?>> readEventData(
      @Nullable TrackingToken after, boolean mayBlock) {
    throw new UnsupportedOperationException("The events are followed in their copy.");
  }

  @Override
  public TrackingToken createTailToken() {
    return copy.createTailToken();
  }

  @Override
  public TrackingToken createHeadToken() {
    return copy.createHeadToken();
  }

  @Override
  public TrackingToken createTokenAt(Instant instant) {
    return copy.createTokenAt(instant);
  }

  /** Axon's own is abstract. */
  private static final class Builder extends AbstractEventStorageEngine.Builder {}
}
