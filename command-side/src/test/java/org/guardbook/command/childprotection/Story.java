package org.guardbook.command.childprotection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.guardbook.command.Desk;
import org.guardbook.command.Provenance;
import org.guardbook.command.Receipt;
import org.guardbook.command.Refusal;
import org.guardbook.command.RuleViolated;
import org.guardbook.command.access.Role;
import org.guardbook.command.referencedata.Codes;
import org.jspecify.annotations.Nullable;

/** Given what is on record of children, when somebody asks for something, then this comes of it. */
final class Story {

  /** Noon of the last day of March 2013, a Sunday on which summer time began in England. */
  static final Instant NOW = Instant.parse("2013-03-31T11:00:00Z");

  static final Provenance CHAIR = sender("cpchair");
  static final Provenance COLLEAGUE = sender("wren");

  private final Configuration axon;
  private final List<ChildProtectionEvent> given = new ArrayList<>();
  private Provenance sender = CHAIR;
  private @Nullable Object answer;
  private @Nullable RuntimeException refused;

  private Story() {
    DefaultConfigurer configurer =
        (DefaultConfigurer) DefaultConfigurer.defaultConfiguration(false);
    configurer
        .configureEmbeddedEventStore(_ -> new InMemoryEventStorageEngine())
        .configureAggregate(ChildRecord.class)
        .registerComponent(
            Desk.class,
            c ->
                new Desk(
                    Clock.fixed(NOW, ZoneOffset.UTC),
                    Codes.initial(),
                    reference -> c.eventStore().readEvents(reference).hasNext()))
        .registerCommandHandler(
            c ->
                new RecordingForFamilies(
                    c.getComponent(Desk.class),
                    new ChildReferences(
                        "C", reference -> c.eventStore().readEvents(reference).hasNext()),
                    c));
    configurer.configureCorrelationDataProviders(
        _ -> List.of(command -> Provenance.from(command.getMetaData()).toMetaData()));
    axon = configurer.start();
  }

  private static Provenance sender(String account) {
    return new Provenance(account, Role.CONFERENCE_CHAIR, null, null, null, null);
  }

  /**
   * All recorded by the conference chair. The first fact has the id {@code 1}, and so on: by it a
   * correction names it.
   */
  static Story given(ChildProtectionEvent... facts) {
    Story story = new Story();
    List<DomainEventMessage<?>> messages = new ArrayList<>();
    for (ChildProtectionEvent fact : facts) {
      messages.add(
          new GenericDomainEventMessage<>(
              ChildRecord.TYPE,
              fact.reference().value(),
              story.count(fact.reference()),
              fact,
              MetaData.from(CHAIR.toMetaData()),
              String.valueOf(messages.size() + 1),
              NOW));
      story.given.add(fact);
    }
    story.axon.eventStore().publish(messages);
    return story;
  }

  Story as(Provenance sender) {
    this.sender = sender;
    return this;
  }

  Story when(Object command) {
    answer = null;
    refused = null;
    try {
      answer =
          axon.commandGateway()
              .sendAndWait(
                  new GenericCommandMessage<>(command, MetaData.from(sender.toMetaData())));
    } catch (RuleViolated | AggregateNotFoundException thrown) {
      refused = thrown;
    }
    return this;
  }

  /** Exactly these entries were added, which are given from here on; the answer is of the first. */
  Story then(ChildProtectionEvent... entries) {
    if (refused instanceof RuleViolated violated) {
      assertThat(violated.refusals()).as("refusals").isEmpty();
    }
    assertThat(refused).as("refusal").isNull();
    for (ChildProtectionEvent entry : entries) {
      assertThat(entriesOf(entry.reference()).stream().skip(count(entry.reference())).toList())
          .containsExactly(
              List.of(entries).stream()
                  .filter(other -> other.reference().equals(entry.reference()))
                  .toArray(ChildProtectionEvent[]::new));
    }
    given.addAll(List.of(entries));
    ChildReference subject = entries[0].reference();
    assertThat(answer).isEqualTo(new Receipt(subject.value(), count(subject)));
    nothingElseWasAdded();
    return this;
  }

  void refused(@Nullable String field, String sentence) {
    refused(new Refusal(field, sentence));
  }

  void refused(String sentence) {
    refused(new Refusal(null, sentence));
  }

  void refused(Refusal... refusals) {
    assertThat(refusal()).isInstanceOf(RuleViolated.class);
    assertThat(((RuleViolated) refusal()).refusals()).containsExactlyInAnyOrder(refusals);
  }

  void thereIsNone() {
    assertThat(refusal()).isInstanceOf(AggregateNotFoundException.class);
  }

  private RuntimeException refusal() {
    assertThat(answer).as("answer").isNull();
    nothingElseWasAdded();
    return Objects.requireNonNull(refused, "not refused");
  }

  private void nothingElseWasAdded() {
    for (ChildProtectionEvent fact : given) {
      assertThat(entriesOf(fact.reference())).hasSize(count(fact.reference()));
    }
  }

  private int count(ChildReference reference) {
    return (int) given.stream().filter(fact -> fact.reference().equals(reference)).count();
  }

  private List<ChildProtectionEvent> entriesOf(ChildReference reference) {
    return axon.eventStore()
        .readEvents(reference.value())
        .asStream()
        .map(message -> (ChildProtectionEvent) message.getPayload())
        .toList();
  }
}
