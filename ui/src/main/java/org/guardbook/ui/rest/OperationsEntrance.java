package org.guardbook.ui.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.guardbook.query.backup.BackupQuery.Backup;
import org.guardbook.query.backup.BackupQuery.ReadBackups;
import org.guardbook.query.ledger.LedgerQuery.LedgerStatus;
import org.guardbook.query.ledger.LedgerQuery.ReadLedger;
import org.guardbook.query.store.StoreQuery.ReadStore;
import org.guardbook.query.store.StoreQuery.StoreStatus;
import org.guardbook.ui.dispatch.Dispatch;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the store, its ledger and its back-ups stand, for programs that look after this one. */
@RestController
@RequestMapping(
    path = "/api/operations",
    produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
@Tag(name = "Operations", description = "How the store, its ledger and its back-ups stand")
class OperationsEntrance {

  private final Dispatch dispatch;

  OperationsEntrance(Dispatch dispatch) {
    this.dispatch = dispatch;
  }

  /**
   * How everything stands at this moment.
   *
   * @param backups the newest first
   */
  record Standing(StoreStatus store, LedgerStatus ledger, List<Backup> backups) {}

  @Operation(
      summary = "Read how the store, its ledger and its back-ups stand",
      description = "On the machine that answers. Views stand under /api/projections.")
  @GetMapping
  Standing standing() {
    return new Standing(
        dispatch.ask(new ReadStore(), StoreStatus.class),
        dispatch.ask(new ReadLedger(), LedgerStatus.class),
        dispatch.askForAll(new ReadBackups(), Backup.class));
  }
}
