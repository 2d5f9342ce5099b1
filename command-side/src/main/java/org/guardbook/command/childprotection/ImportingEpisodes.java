package org.guardbook.command.childprotection;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.guardbook.command.Desk;
import org.guardbook.command.Imported;
import org.guardbook.command.Provenance;
import org.guardbook.command.Receipts;
import org.guardbook.command.Refusal;
import org.guardbook.command.Refusals;
import org.guardbook.command.childprotection.ChildProtectionCommand.ImportEpisodes;
import org.springframework.stereotype.Component;

/**
 * Brings episodes over from an earlier record, all rows at once or nothing. What a good record
 * never shows comes in as it was, with a warning on its row. A row is known again by its
 * fingerprint, under which its entries are stored.
 */
@Component
class ImportingEpisodes {

  /** Problems that are told at once; nobody puts more of them right in one go. */
  private static final int PROBLEMS = 1_000;

  private static final String COMMAND_ID = Provenance.IMPORT + ":";

  private final Desk desk;
  private final EventStore store;
  private final Receipts receipts;

  ImportingEpisodes(Desk desk, EventStore store, Receipts receipts) {
    this.desk = desk;
    this.store = store;
    this.receipts = receipts;
  }

  @CommandHandler
  Imported handle(ImportEpisodes command, MetaData sender) {
    List<EarlierEpisode> episodes = command.episodes();
    Map<ChildReference, Integer> seen = new HashMap<>();
    Refusals refusals = new Refusals();
    List<Refusal> warnings = new ArrayList<>();
    LocalDateTime now = desk.now();
    List<EarlierRow> rows = new ArrayList<>();
    Map<String, EarlierRow> added = new LinkedHashMap<>();
    for (int i = 0; i < episodes.size() && refusals.found().size() < PROBLEMS; i++) {
      EarlierRow row = new EarlierRow(episodes.get(i), "episodes[" + i + "].");
      if (row.makesSense(desk, now, refusals)) {
        rows.add(row);
        if (isNew(row, i, seen, refusals)) {
          added.put(row.path(), row);
          row.neverInAGoodRecord(warnings);
        }
      }
    }
    refusals.throwIfAny();
    warnings.addAll(new EarlierPlans(rows).thatMeet(row -> added.containsKey(row.path())));
    List<DomainEventMessage<?>> entries = new ArrayList<>();
    for (EarlierRow row : added.values()) {
      entries.addAll(messages(row, sender));
    }
    if (!entries.isEmpty()) {
      store.publish(entries);
    }
    return new Imported(episodes.size(), added.size(), episodes.size() - added.size(), warnings);
  }

  private boolean isNew(
      EarlierRow row, int index, Map<ChildReference, Integer> seen, Refusals refusals) {
    ChildReference reference = row.row().reference();
    if (seen.putIfAbsent(reference, index) != null) {
      refusals.add(row.path() + "reference", reference + " stands twice in the file.");
      return false;
    }
    if (!desk.exists().test(reference.value())) {
      return true;
    }
    boolean unchanged =
        receipts
            .of(COMMAND_ID + row.row().fingerprint())
            .filter(receipt -> receipt.subject().equals(reference.value()))
            .isPresent();
    if (!unchanged) {
      refusals.add(
          row.path() + "reference",
          "%s is on record already and says something else. Correct that record instead."
              .formatted(reference));
    }
    return false;
  }

  private static List<DomainEventMessage<?>> messages(EarlierRow row, MetaData sender) {
    Provenance by = Provenance.from(sender);
    MetaData metaData =
        MetaData.from(
            new Provenance(
                    by.account(),
                    by.role(),
                    by.agency(),
                    by.correlation(),
                    COMMAND_ID + row.row().fingerprint(),
                    Provenance.IMPORT)
                .toMetaData());
    List<DomainEventMessage<?>> messages = new ArrayList<>();
    for (ChildProtectionEvent entry : row.entries()) {
      messages.add(
          new GenericDomainEventMessage<>(
              ChildRecord.TYPE, entry.reference().value(), messages.size(), entry, metaData));
    }
    return messages;
  }
}
