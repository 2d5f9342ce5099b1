package org.guardbook.ui.administration;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.List;
import org.guardbook.query.backup.BackupQuery.Backup;
import org.guardbook.query.ledger.LedgerQuery.LedgerStatus;
import org.guardbook.query.ledger.LedgerQuery.LogStatus;
import org.guardbook.query.ledger.LedgerQuery.SignedHead;
import org.guardbook.query.store.StoreQuery.StoreStatus;
import org.guardbook.ui.components.Card;
import org.guardbook.ui.components.Facts;
import org.guardbook.ui.components.FileSize;
import org.guardbook.ui.components.Tag;
import org.guardbook.ui.components.Texts;
import org.guardbook.ui.components.Tone;
import org.guardbook.ui.components.Words;
import org.jspecify.annotations.Nullable;

/** How the store, its ledger and its back-ups stand. */
final class StandingCard extends Div {

  private @Nullable List<Object> shown;

  StandingCard() {
    addClassName("halves");
  }

  /**
   * @param backups the newest first
   */
  void show(StoreStatus store, LedgerStatus ledger, List<Backup> backups, LocalDate today) {
    List<Object> now = List.of(store, ledger, backups, today);
    if (now.equals(shown)) {
      return;
    }
    shown = now;
    removeAll();
    Div left = new Div(store(store), backUps(backups, today));
    left.addClassName("stack");
    add(left, ledger(ledger));
  }

  private static Component store(StoreStatus store) {
    return new Card(
        "Store",
        new Facts()
            .add("Entries recorded", Words.count(store.events()))
            .add("Looks written down", Words.count(store.looks()))
            .add("Size of the data folder", size(store.bytes()))
            .add("Room left on its disk", size(store.freeBytes())));
  }

  private static String size(@Nullable Long bytes) {
    return bytes == null ? "cannot be measured" : FileSize.words(bytes);
  }

  private static Component backUps(List<Backup> backups, LocalDate today) {
    return backups.isEmpty()
        ? new Card(
            "Back-ups",
            Texts.small("No back-up is known of. Make one with ./guardbook backup, every day."))
        : new Card(
            "Back-ups",
            facts(backups.getFirst(), today).add("Made so far", Words.count(backups.size())));
  }

  private static Facts facts(Backup last, LocalDate today) {
    return new Facts()
        .add("Last made", Words.moment(last.madeAt(), today))
        .add("File", last.file())
        .add("Size", FileSize.words(last.bytes()))
        .add("Entries in it", Words.count(last.events()));
  }

  private static Component ledger(LedgerStatus ledger) {
    Div tags =
        new Div(
            ledger.alarms().isEmpty()
                ? new Tag(Tone.GREEN, "✓", "Nothing was found altered")
                : new Tag(Tone.RED, "!", Words.count(ledger.alarms().size(), "alarm", "alarms")),
            ledger.writing()
                ? new Tag(Tone.GREEN, "✓", "Recording goes on")
                : new Tag(Tone.RED, "×", "Nothing can be recorded"));
    tags.addClassName("facts");
    Facts facts = new Facts();
    ledger.logs().forEach(log -> facts.add("Last head of the " + log.log(), head(log)));
    ledger
        .witnesses()
        .forEach(
            witness ->
                facts.add(
                    "Witness " + witness.witness(),
                    witness.failure() != null
                        ? "Did not take the last head"
                        : witness.lastTaken() == null
                            ? "Has taken none yet"
                            : "Has the last head"));
    return new Card("Ledger", tags, facts, new Anchor("ledger", "Open the ledger"));
  }

  private static String head(LogStatus log) {
    SignedHead head = log.head();
    return head == null
        ? "none can be read"
        : Words.count(head.size(), "entry", "entries") + " of " + Words.count(log.size());
  }
}
