package org.guardbook.command.positionoftrust;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ListAssert;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.guardbook.command.Desk;
import org.guardbook.command.Provenance;
import org.guardbook.command.Receipt;
import org.guardbook.command.Refusal;
import org.guardbook.command.RuleViolated;
import org.guardbook.command.access.Role;
import org.guardbook.command.referencedata.Codes;
import org.jspecify.annotations.Nullable;

/** Given what is on record, when somebody asks for something, then this is recorded or refused. */
final class Story {

  /** Noon of the last day of March 2014, summer time in England. */
  static final Instant NOW = Instant.parse("2014-03-31T11:00:00Z");

  private final Configuration axon;
  private final List<PositionOfTrustEvent> given = new ArrayList<>();
  private @Nullable Object answer;
  private @Nullable RuleViolated refused;

  private Story() {
    DefaultConfigurer configurer =
        (DefaultConfigurer) DefaultConfigurer.defaultConfiguration(false);
    configurer
        .configureEmbeddedEventStore(_ -> new InMemoryEventStorageEngine())
        .configureAggregate(PositionOfTrustCase.class)
        .registerComponent(
            Desk.class,
            c ->
                new Desk(
                    Clock.fixed(NOW, ZoneOffset.UTC),
                    Codes.initial(),
                    reference -> c.eventStore().readEvents(reference).hasNext()))
        .registerCommandHandler(
            c ->
                new LoggingContacts(
                    c.getComponent(Desk.class),
                    new References(
                        "W", reference -> c.eventStore().readEvents(reference.value()).hasNext()),
                    c));
    axon = configurer.start();
  }

  /** The first fact has the id {@code 1}, and so on: by it a correction names it. */
  static Story given(PositionOfTrustEvent... facts) {
    Story story = new Story();
    List<DomainEventMessage<?>> messages = new ArrayList<>();
    for (PositionOfTrustEvent fact : facts) {
      long sequence =
          messages.stream()
              .filter(m -> m.getAggregateIdentifier().equals(fact.reference().value()))
              .count();
      messages.add(
          new GenericDomainEventMessage<>(
              PositionOfTrustCase.TYPE,
              fact.reference().value(),
              sequence,
              fact,
              MetaData.emptyInstance(),
              String.valueOf(messages.size() + 1),
              NOW));
      story.given.add(fact);
    }
    story.axon.eventStore().publish(messages);
    return story;
  }

  Story when(Object command) {
    answer = null;
    refused = null;
    MetaData sender =
        MetaData.from(new Provenance("lado", Role.LADO, null, null, null, null).toMetaData());
    try {
      answer = axon.commandGateway().sendAndWait(new GenericCommandMessage<>(command, sender));
    } catch (RuleViolated violated) {
      refused = violated;
    }
    return this;
  }

  /** Exactly these entries were added. */
  Story then(PositionOfTrustEvent... entries) {
    assertThat(refused).as("refusal").isNull();
    CaseReference reference =
        entries.length > 0 ? entries[0].reference() : given.getFirst().reference();
    assertThat(entriesOf(reference).stream().skip(count(reference)).toList())
        .containsExactly(entries);
    assertThat(answer).isEqualTo(new Receipt(reference.value(), count(reference) + entries.length));
    return this;
  }

  void refused(String field, String sentence) {
    refused(new Refusal(field, sentence));
  }

  void refused(String sentence) {
    refused(new Refusal(null, sentence));
  }

  void refused(Refusal... refusals) {
    refusals().containsExactlyInAnyOrder(refusals);
  }

  /** Fields that something was said about. */
  void refusedFields(String... fields) {
    assertThat(Objects.requireNonNull(refused, "not refused").refusals())
        .extracting(Refusal::field)
        .containsExactlyInAnyOrder(fields);
  }

  private ListAssert<Refusal> refusals() {
    assertThat(answer).as("answer").isNull();
    for (PositionOfTrustEvent fact : given) {
      assertThat(entriesOf(fact.reference())).hasSize(count(fact.reference()));
    }
    return assertThat(Objects.requireNonNull(refused, "not refused").refusals());
  }

  private int count(CaseReference reference) {
    return (int) given.stream().filter(fact -> fact.reference().equals(reference)).count();
  }

  private List<PositionOfTrustEvent> entriesOf(CaseReference reference) {
    return axon.eventStore()
        .readEvents(reference.value())
        .asStream()
        .map(message -> (PositionOfTrustEvent) message.getPayload())
        .toList();
  }
}
