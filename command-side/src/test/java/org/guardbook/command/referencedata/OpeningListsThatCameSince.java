package org.guardbook.command.referencedata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.guardbook.command.Provenance;
import org.guardbook.command.referencedata.ReferenceDataEvent.CodeIntroduced;
import org.guardbook.command.referencedata.ReferenceDataEvent.CodeRetired;
import org.guardbook.command.referencedata.ReferenceDataEvent.RuleSetAdopted;
import org.junit.jupiter.api.Test;

class OpeningListsThatCameSince {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 12);
  private static final ReviewKind INSPECTION = new ReviewKind("INSPECTION");

  private final EventStore store =
      EmbeddedEventStore.builder().storageEngine(new InMemoryEventStorageEngine()).build();

  @Test
  void happensOnceAtTheFirstStartThatKnowsThem() {
    List<ReferenceDataEvent> older = older();
    publish(older);
    Codes codes = begin();

    assertThat(codes.objection(INSPECTION, DAY, DAY)).isNull();
    assertThat(entries().subList(0, older.size())).isEqualTo(older);
    assertThat(entries().subList(older.size(), entries().size()))
        .isEqualTo(InitialReferenceData.codes(CodeList.REVIEW_KIND));
    assertThat(store.readEvents(ReferenceDataEvent.SUBJECT).asStream().skip(older.size()))
        .extracting(event -> Provenance.from(event.getMetaData()))
        .allMatch(by -> Provenance.SYSTEM.equals(by.account()))
        .allMatch(by -> "initial-reference-data:REVIEW_KIND".equals(by.commandId()));

    List<ReferenceDataEvent> after = entries();
    begin();
    assertThat(entries()).isEqualTo(after);
  }

  @Test
  void leavesAListAloneThatAnAdministratorHasEmptied() {
    publish(older());
    publish(List.of(new CodeIntroduced(CodeList.REVIEW_KIND, "INSPECTION", "Visit", 1, DAY)));
    publish(List.of(new CodeRetired(CodeList.REVIEW_KIND, "INSPECTION", DAY)));
    List<ReferenceDataEvent> before = entries();

    begin();

    assertThat(entries()).isEqualTo(before);
  }

  @Test
  void startsANewFolderWithEveryListAndEveryLimit() {
    begin();

    assertThat(entries()).isEqualTo(InitialReferenceData.events());
    assertThat(entries().getLast())
        .isInstanceOfSatisfying(
            RuleSetAdopted.class,
            rules -> assertThat(rules.limits()).containsOnlyKeys(Limit.values()))
        .extracting(rules -> ((RuleSetAdopted) rules).limits().get(Limit.ACTION_SILENT))
        .isEqualTo(new Span(60, Span.Unit.DAYS));
  }

  private Codes begin() {
    CodesInForce codes = new CodesInForce();
    OpeningTheLists.begin(store, codes);
    return codes;
  }

  /** What a folder was begun with before there were reviews. */
  private static List<ReferenceDataEvent> older() {
    List<ReferenceDataEvent> older = new ArrayList<>();
    for (ReferenceDataEvent event : InitialReferenceData.events()) {
      if (event instanceof RuleSetAdopted rules) {
        older.add(
            new RuleSetAdopted(
                rules.from(),
                Map.of(Limit.FIRST_MEETING, Limit.FIRST_MEETING.usual()),
                rules.source()));
      } else if (!(event instanceof CodeIntroduced introduced)
          || introduced.list() != CodeList.REVIEW_KIND) {
        older.add(event);
      }
    }
    return older;
  }

  private void publish(List<ReferenceDataEvent> events) {
    long next = entries().size();
    List<DomainEventMessage<?>> messages = new ArrayList<>();
    for (ReferenceDataEvent event : events) {
      messages.add(
          new GenericDomainEventMessage<>(
              "ReferenceData", ReferenceDataEvent.SUBJECT, next + messages.size(), event));
    }
    store.publish(messages);
  }

  private List<ReferenceDataEvent> entries() {
    return store
        .readEvents(ReferenceDataEvent.SUBJECT)
        .asStream()
        .map(event -> (ReferenceDataEvent) event.getPayload())
        .toList();
  }
}
