package org.guardbook.query.backup;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.guardbook.command.RuleViolated;
import org.guardbook.query.OnTheKeeper;
import org.guardbook.query.backup.BackupQuery.Backup;
import org.guardbook.query.backup.BackupQuery.ReadBackups;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Answers by what was left behind in the data folder, as it is now. */
@Component
@OnTheKeeper
class BackupAnswers {

  private final Trace trace;

  BackupAnswers(@Value("${guardbook.data:data}") Path folder) {
    this.trace = new Trace(folder);
  }

  @QueryHandler
  List<Backup> answer(ReadBackups query) {
    try {
      return trace.all();
    } catch (UncheckedIOException unreadable) {
      throw new RuleViolated(
          "Which back-ups were made cannot be read: the program may not read the file "
              + Trace.FILE
              + " in its data folder.");
    }
  }
}
