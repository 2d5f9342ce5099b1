package org.guardbook.command.referencedata;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.guardbook.command.Provenance;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Opens the code lists before anybody can ask for a code: a new data folder is given the initial
 * ones, all at once or not at all, and what changes them from then on is followed as it is stored.
 */
@Configuration(proxyBeanMethods = false)
class OpeningTheLists {

  private static final String TYPE = "ReferenceData";

  @Bean
  Codes codes(EventStore store) {
    if (store.lastSequenceNumberFor(ReferenceDataEvent.SUBJECT).isEmpty()) {
      store.publish(initial());
    }
    CodesInForce codes = new CodesInForce();
    store.subscribe(events -> events.forEach(event -> follow(event, codes)));
    store
        .readEvents(ReferenceDataEvent.SUBJECT)
        .asStream()
        .forEachOrdered(event -> follow(event, codes));
    return codes;
  }

  private static void follow(EventMessage<?> event, CodesInForce codes) {
    if (event.getPayload() instanceof ReferenceDataEvent change) {
      codes.on(change);
    }
  }

  private static List<DomainEventMessage<?>> initial() {
    MetaData system =
        MetaData.from(
            new Provenance(Provenance.SYSTEM, null, null, null, "initial-reference-data", null)
                .toMetaData());
    List<DomainEventMessage<?>> messages = new ArrayList<>();
    for (ReferenceDataEvent event : InitialReferenceData.events()) {
      messages.add(
          new GenericDomainEventMessage<>(
              TYPE, ReferenceDataEvent.SUBJECT, messages.size(), event, system));
    }
    return messages;
  }
}
