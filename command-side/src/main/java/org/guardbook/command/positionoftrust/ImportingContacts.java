package org.guardbook.command.positionoftrust;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.guardbook.command.BringingOver;
import org.guardbook.command.Desk;
import org.guardbook.command.Imported;
import org.guardbook.command.Provenance;
import org.guardbook.command.Refusals;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.ImportContacts;
import org.springframework.stereotype.Component;

/** Brings over what an earlier record kept, all of it at once or nothing. */
@Component
class ImportingContacts {

  private final Desk desk;
  private final BringingOver bringingOver;

  ImportingContacts(Desk desk, BringingOver bringingOver) {
    this.desk = desk;
    this.bringingOver = bringingOver;
  }

  @CommandHandler
  Imported handle(ImportContacts command, MetaData sender) {
    List<EarlierContact> contacts = command.contacts();
    Set<String> seen = new HashSet<>();
    Refusals refusals = new Refusals();
    LocalDateTime now = desk.now();
    List<EarlierRow> added = new ArrayList<>();
    for (int i = 0; i < contacts.size() && !BringingOver.isEnough(refusals); i++) {
      EarlierRow row = new EarlierRow(contacts.get(i), "contacts[" + i + "].");
      row.read(desk, now, refusals);
      if (row.row().reference() != null
          && bringingOver.isNew(row, seen, "Correct that case instead.", refusals)) {
        added.add(row);
      }
    }
    refusals.throwIfAny();
    bringingOver.store(PositionOfTrustCase.TYPE, added, Provenance.from(sender));
    return new Imported(contacts.size(), added.size(), contacts.size() - added.size());
  }
}
