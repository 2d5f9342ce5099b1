package org.guardbook.command.childprotection;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.guardbook.command.BringingOver;
import org.guardbook.command.Desk;
import org.guardbook.command.Imported;
import org.guardbook.command.Provenance;
import org.guardbook.command.Refusal;
import org.guardbook.command.Refusals;
import org.guardbook.command.childprotection.ChildProtectionCommand.ImportEpisodes;
import org.springframework.stereotype.Component;

/**
 * Brings episodes over from an earlier record, all rows at once or nothing. What a good record
 * never shows comes in as it was, with a warning on its row.
 */
@Component
class ImportingEpisodes {

  private final Desk desk;
  private final BringingOver bringingOver;

  ImportingEpisodes(Desk desk, BringingOver bringingOver) {
    this.desk = desk;
    this.bringingOver = bringingOver;
  }

  @CommandHandler
  Imported handle(ImportEpisodes command, MetaData sender) {
    List<EarlierEpisode> episodes = command.episodes();
    Set<String> seen = new HashSet<>();
    Refusals refusals = new Refusals();
    List<Refusal> warnings = new ArrayList<>();
    LocalDateTime now = desk.now();
    List<EarlierRow> rows = new ArrayList<>();
    Set<EarlierRow> added = new LinkedHashSet<>();
    for (int i = 0; i < episodes.size() && !BringingOver.isEnough(refusals); i++) {
      EarlierRow row = new EarlierRow(episodes.get(i), "episodes[" + i + "].");
      if (row.makesSense(desk, now, refusals)) {
        rows.add(row);
        if (bringingOver.isNew(row, seen, "Correct that record instead.", refusals)) {
          added.add(row);
          row.neverInAGoodRecord(warnings);
        }
      }
    }
    refusals.throwIfAny();
    warnings.addAll(new EarlierPlans(rows).thatMeet(added::contains));
    bringingOver.store(ChildRecord.TYPE, added, Provenance.from(sender));
    return new Imported(episodes.size(), added.size(), episodes.size() - added.size(), warnings);
  }
}
