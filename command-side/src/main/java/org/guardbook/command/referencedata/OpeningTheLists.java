package org.guardbook.command.referencedata;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.guardbook.command.OnceComplete;
import org.guardbook.command.Provenance;
import org.guardbook.command.referencedata.ReferenceDataEvent.CodeIntroduced;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Opens the code lists before anybody can ask for a code: a new data folder is given the initial
 * ones, an older one those of lists that came since, all at once or not at all; and what changes
 * them from then on is followed as it is stored.
 */
@Configuration(proxyBeanMethods = false)
class OpeningTheLists {

  private static final Logger log = LoggerFactory.getLogger(OpeningTheLists.class);

  private static final String TYPE = "ReferenceData";
  private static final String COMMAND_ID = "initial-reference-data";

  @Bean
  Codes codes(EventStore store, OnceComplete onceComplete) {
    CodesInForce codes = new CodesInForce();
    onceComplete.run(() -> begin(store, codes));
    return codes;
  }

  static void begin(EventStore store, CodesInForce codes) {
    open(store);
    InOrder order = new InOrder(codes);
    store.subscribe(events -> events.forEach(order::take));
    store.readEvents(ReferenceDataEvent.SUBJECT).asStream().forEachOrdered(order::take);
  }

  /** What is read and what is heard meet: each change counts once, and after those before it. */
  private static final class InOrder {

    private final CodesInForce codes;
    private final Map<Long, ReferenceDataEvent> early = new HashMap<>();
    private long next;

    InOrder(CodesInForce codes) {
      this.codes = codes;
    }

    synchronized void take(EventMessage<?> event) {
      if (event.getPayload() instanceof ReferenceDataEvent change
          && event instanceof DomainEventMessage<?> entry
          && entry.getSequenceNumber() >= next) {
        early.put(entry.getSequenceNumber(), change);
        for (ReferenceDataEvent due = early.remove(next); due != null; due = early.remove(++next)) {
          codes.on(due);
        }
      }
    }
  }

  private static void open(EventStore store) {
    long next =
        store.lastSequenceNumberFor(ReferenceDataEvent.SUBJECT).map(last -> last + 1).orElse(0L);
    List<DomainEventMessage<?>> opening =
        next == 0
            ? messages(InitialReferenceData.events(), COMMAND_ID, next)
            : listsThatCameSince(store, next);
    if (!opening.isEmpty()) {
      try {
        store.publish(opening);
      } catch (ConcurrencyException | AggregateStreamCreationException _) {
        log.info("Another process has just opened the code lists");
      }
    }
  }

  private static List<DomainEventMessage<?>> listsThatCameSince(EventStore store, long next) {
    Set<CodeList> never = EnumSet.allOf(CodeList.class);
    store
        .readEvents(ReferenceDataEvent.SUBJECT)
        .asStream()
        .forEachOrdered(
            event -> {
              if (event.getPayload() instanceof CodeIntroduced introduced) {
                never.remove(introduced.list());
              }
            });
    List<DomainEventMessage<?>> opening = new ArrayList<>();
    for (CodeList list : never) {
      opening.addAll(
          messages(
              InitialReferenceData.codes(list), COMMAND_ID + ":" + list, next + opening.size()));
    }
    return opening;
  }

  private static List<DomainEventMessage<?>> messages(
      List<? extends ReferenceDataEvent> events, String commandId, long next) {
    MetaData system =
        MetaData.from(
            new Provenance(Provenance.SYSTEM, null, null, null, commandId, null).toMetaData());
    List<DomainEventMessage<?>> messages = new ArrayList<>();
    for (ReferenceDataEvent event : events) {
      messages.add(
          new GenericDomainEventMessage<>(
              TYPE, ReferenceDataEvent.SUBJECT, next + messages.size(), event, system));
    }
    return messages;
  }
}
