package org.guardbook.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;

/**
 * How rows of any earlier record are brought over. A row is known again by its fingerprint, under
 * which its entries are stored.
 */
@Component
public record BringingOver(Desk desk, EventStore store, Receipts receipts) {

  /** Problems that are told at once; nobody puts more of them right in one go. */
  private static final int PROBLEMS = 1_000;

  private static final String COMMAND_ID = Provenance.IMPORT + ":";

  /** A row that is a whole record. */
  public interface Row {

    /** What the record is called. */
    String subject();

    String fingerprint();

    /** What its fields are prefixed with where they are refused: {@code contacts[17].} */
    String path();

    /** What it comes to, in order. */
    List<?> entries();
  }

  public static boolean isEnough(Refusals refusals) {
    return refusals.found().size() >= PROBLEMS;
  }

  /**
   * Whether a row is to be brought over; else it was before, or is refused.
   *
   * @param seen subjects of the rows before it
   * @param instead what to do about a record that says something else: "Correct that case instead."
   */
  public boolean isNew(Row row, Set<String> seen, String instead, Refusals refusals) {
    String subject = row.subject();
    if (!seen.add(subject)) {
      refusals.add(row.path() + "reference", subject + " stands twice in the file.");
      return false;
    }
    if (!desk.exists().test(subject)) {
      return true;
    }
    if (!isUnchanged(subject, row.fingerprint())) {
      refusals.add(
          row.path() + "reference",
          "%s is on record already and says something else. %s".formatted(subject, instead));
    }
    return false;
  }

  /** Whether a row was brought over into a record before, and is the same. */
  public boolean isUnchanged(String subject, String fingerprint) {
    return receipts
        .of(COMMAND_ID + fingerprint)
        .filter(receipt -> receipt.subject().equals(subject))
        .isPresent();
  }

  /**
   * Stores rows as new records, all at once.
   *
   * @param type of those records
   */
  public void store(String type, Iterable<? extends Row> rows, Provenance by) {
    List<DomainEventMessage<?>> messages = new ArrayList<>();
    for (Row row : rows) {
      MetaData metaData = metaData(row.fingerprint(), by);
      long sequence = 0;
      for (Object entry : row.entries()) {
        messages.add(
            new GenericDomainEventMessage<>(type, row.subject(), sequence++, entry, metaData));
      }
    }
    if (!messages.isEmpty()) {
      store.publish(messages);
    }
  }

  /** What stands beside every entry of a row. */
  public static MetaData metaData(String fingerprint, Provenance by) {
    return MetaData.from(
        new Provenance(
                by.account(),
                by.role(),
                by.agency(),
                by.correlation(),
                COMMAND_ID + fingerprint,
                Provenance.IMPORT)
            .toMetaData());
  }
}
