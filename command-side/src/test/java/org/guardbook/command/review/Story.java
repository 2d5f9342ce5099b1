package org.guardbook.command.review;

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
import org.guardbook.command.access.NotPermitted;
import org.guardbook.command.access.Role;
import org.guardbook.command.referencedata.Codes;
import org.jspecify.annotations.Nullable;

/** Given what is on record of a review, when somebody asks for something, then this comes of it. */
final class Story {

  /** Noon of the last day of March 2015, summer time in England. */
  static final Instant NOW = Instant.parse("2015-03-31T11:00:00Z");

  static final Provenance COMMITTEE =
      new Provenance("committee", Role.REVIEW_COMMITTEE, null, null, null, null);
  static final Provenance CHAIR =
      new Provenance("chair", Role.BOARD_MANAGER, null, null, null, null);

  private final Configuration axon;
  private final List<ReviewEvent> given = new ArrayList<>();
  private Provenance sender = CHAIR;
  private @Nullable Object answer;
  private @Nullable RuntimeException refused;

  private Story() {
    DefaultConfigurer configurer =
        (DefaultConfigurer) DefaultConfigurer.defaultConfiguration(false);
    configurer
        .configureEmbeddedEventStore(_ -> new InMemoryEventStorageEngine())
        .configureAggregate(Review.class)
        .registerComponent(
            Desk.class,
            c ->
                new Desk(
                    Clock.fixed(NOW, ZoneOffset.UTC),
                    Codes.initial(),
                    reference -> c.eventStore().readEvents(reference).hasNext()));
    configurer.configureCorrelationDataProviders(
        _ -> List.of(command -> Provenance.from(command.getMetaData()).toMetaData()));
    axon = configurer.start();
  }

  /** All recorded by the committee. */
  static Story given(ReviewEvent... facts) {
    Story story = new Story();
    List<DomainEventMessage<?>> messages = new ArrayList<>();
    for (ReviewEvent fact : facts) {
      messages.add(
          new GenericDomainEventMessage<>(
              Review.TYPE,
              fact.reference().value(),
              messages.size(),
              fact,
              MetaData.from(COMMITTEE.toMetaData())));
      story.given.add(fact);
    }
    story.axon.eventStore().publish(messages);
    return story;
  }

  static Provenance leadOf(String agency) {
    return new Provenance(
        agency.toLowerCase(java.util.Locale.ROOT), Role.AGENCY_LEAD, agency, null, null, null);
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
    } catch (RuleViolated | NotPermitted | AggregateNotFoundException thrown) {
      refused = thrown;
    }
    return this;
  }

  /** Exactly these entries were added, which are given from here on. */
  Story then(ReviewEvent... entries) {
    assertThat(refused).as("refusal").isNull();
    assertThat(entries().stream().skip(given.size()).toList()).containsExactly(entries);
    given.addAll(List.of(entries));
    if (given.size() > entries.length) {
      assertThat(answer).isEqualTo(new Receipt(given.getFirst().reference().value(), given.size()));
    }
    return this;
  }

  void refused(String field, String sentence) {
    refused(new Refusal(field, sentence));
  }

  void refused(String sentence) {
    refused(new Refusal(null, sentence));
  }

  void refused(Refusal... refusals) {
    assertThat(refusal()).isInstanceOf(RuleViolated.class);
    assertThat(((RuleViolated) refusal()).refusals()).containsExactlyInAnyOrder(refusals);
  }

  void notPermitted(String sentence) {
    assertThat(refusal()).isInstanceOf(NotPermitted.class).hasMessage(sentence);
  }

  void thereIsNone() {
    assertThat(refusal()).isInstanceOf(AggregateNotFoundException.class);
  }

  private RuntimeException refusal() {
    assertThat(answer).as("answer").isNull();
    assertThat(entries()).hasSize(given.size());
    return Objects.requireNonNull(refused, "not refused");
  }

  private List<ReviewEvent> entries() {
    return axon.eventStore()
        .readEvents(Facts.REVIEW.value())
        .asStream()
        .map(message -> (ReviewEvent) message.getPayload())
        .toList();
  }
}
