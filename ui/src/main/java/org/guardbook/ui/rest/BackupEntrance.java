package org.guardbook.ui.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.guardbook.query.backup.BackupQuery.Backup;
import org.guardbook.query.backup.BackupQuery.ReadBackups;
import org.guardbook.ui.dispatch.Dispatch;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which back-ups were made, for programs. */
@RestController
@RequestMapping(
    path = "/api/backups",
    produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
@Tag(name = "Back-ups", description = "All of a data folder in one file")
class BackupEntrance {

  private final Dispatch dispatch;

  BackupEntrance(Dispatch dispatch) {
    this.dispatch = dispatch;
  }

  @Operation(
      summary = "Read which back-ups were made",
      description = "Of this data folder, by ./guardbook backup; the newest first.")
  @GetMapping
  List<Backup> backups() {
    return dispatch.askForAll(new ReadBackups(), Backup.class);
  }
}
