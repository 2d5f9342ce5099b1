package org.guardbook.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.guardbook.command.access.NotPermitted;
import org.guardbook.command.referencedata.Codes;
import org.jspecify.annotations.Nullable;

/**
 * Given what is on record, when somebody asks for something, then this is recorded or refused.
 *
 * @param <E> what can happen in that kind of record
 * @param <S> stories of that kind of record
 */
public abstract class StoryOf<E, S extends StoryOf<E, S>> {

  private final Kind<E> kind;
  private final Configuration axon;
  private final List<E> given = new ArrayList<>();
  private Provenance sender;
  private @Nullable Object answer;
  private @Nullable RuntimeException refused;

  /**
   * A kind of record.
   *
   * @param subject reference of the record that an event belongs to
   */
  public record Kind<E>(Class<?> aggregate, String type, Function<E, String> subject) {}

  /**
   * @param recorder who recorded what is given
   * @param sender who asks, where nobody else is named
   * @param handlers of commands that no record handles itself
   */
  @SafeVarargs
  @SuppressWarnings("varargs")
  protected StoryOf(
      Kind<E> kind,
      Instant now,
      Provenance recorder,
      Provenance sender,
      List<E> facts,
      Function<Configuration, Object>... handlers) {
    this.kind = kind;
    this.sender = sender;
    DefaultConfigurer configurer =
        (DefaultConfigurer) DefaultConfigurer.defaultConfiguration(false);
    configurer
        .configureEmbeddedEventStore(_ -> new InMemoryEventStorageEngine())
        .configureAggregate(kind.aggregate)
        .registerComponent(
            Desk.class,
            c ->
                new Desk(
                    Clock.fixed(now, ZoneOffset.UTC),
                    Codes.initial(),
                    reference -> isOnRecord(c, reference)));
    for (Function<Configuration, Object> handler : handlers) {
      configurer.registerCommandHandler(handler);
    }
    configurer.configureCorrelationDataProviders(
        _ -> List.of(command -> Provenance.from(command.getMetaData()).toMetaData()));
    axon = configurer.start();
    give(facts, now, recorder);
  }

  /** The first fact has the id {@code 1}, and so on: by it a correction names it. */
  private void give(List<E> facts, Instant now, Provenance recorder) {
    List<DomainEventMessage<?>> messages = new ArrayList<>();
    for (E fact : facts) {
      String subject = kind.subject.apply(fact);
      messages.add(
          new GenericDomainEventMessage<>(
              kind.type,
              subject,
              count(subject),
              fact,
              MetaData.from(recorder.toMetaData()),
              String.valueOf(messages.size() + 1),
              now));
      given.add(fact);
    }
    axon.eventStore().publish(messages);
  }

  protected static boolean isOnRecord(Configuration axon, String reference) {
    return axon.eventStore().readEvents(reference).hasNext();
  }

  public S as(Provenance other) {
    sender = other;
    return self();
  }

  public S when(Object command) {
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
    return self();
  }

  /** Exactly these entries were added, which are given from here on; the answer is of the first. */
  @SafeVarargs
  public final S then(E... entries) {
    if (refused instanceof RuleViolated violated) {
      assertThat(violated.refusals()).as("refusals").isEmpty();
    }
    assertThat(refused).as("refusal").isNull();
    given.addAll(Arrays.asList(entries));
    for (E fact : given) {
      String subject = kind.subject.apply(fact);
      assertThat(entriesOf(subject))
          .containsExactlyElementsOf(
              given.stream().filter(other -> kind.subject.apply(other).equals(subject)).toList());
    }
    String subject = kind.subject.apply(entries.length > 0 ? entries[0] : given.getFirst());
    if (answer instanceof Receipt || count(subject) > entries.length) {
      assertThat(answer).isEqualTo(new Receipt(subject, count(subject)));
    } else {
      // What a constructor opens is answered with its reference
      assertThat(answer).hasToString(subject);
    }
    return self();
  }

  public void refused(@Nullable String field, String sentence) {
    refused(new Refusal(field, sentence));
  }

  public void refused(String sentence) {
    refused(new Refusal(null, sentence));
  }

  public void refused(Refusal... refusals) {
    assertThat(refusals()).containsExactlyInAnyOrder(refusals);
  }

  /** Fields that something was said about. */
  public void refusedFields(String... fields) {
    assertThat(refusals()).extracting(Refusal::field).containsExactlyInAnyOrder(fields);
  }

  public void notPermitted(String sentence) {
    assertThat(refusal()).isInstanceOf(NotPermitted.class).hasMessage(sentence);
  }

  public void thereIsNone() {
    assertThat(refusal()).isInstanceOf(AggregateNotFoundException.class);
  }

  private List<Refusal> refusals() {
    assertThat(refusal()).isInstanceOf(RuleViolated.class);
    return ((RuleViolated) refusal()).refusals();
  }

  private RuntimeException refusal() {
    assertThat(answer).as("answer").isNull();
    for (E fact : given) {
      String subject = kind.subject.apply(fact);
      assertThat(entriesOf(subject)).hasSize(count(subject));
    }
    return Objects.requireNonNull(refused, "not refused");
  }

  private int count(String subject) {
    return (int) given.stream().filter(fact -> kind.subject.apply(fact).equals(subject)).count();
  }

  private List<Object> entriesOf(String subject) {
    return axon.eventStore()
        .readEvents(subject)
        .asStream()
        .<Object>map(message -> message.getPayload())
        .toList();
  }

  @SuppressWarnings("unchecked") // a story goes on as what it is
  private S self() {
    return (S) this;
  }
}
