package org.guardbook.ui.layout;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.guardbook.command.When;
import org.guardbook.query.ledger.LedgerQuery.Alarm;
import org.guardbook.query.ledger.LedgerQuery.ReadAlarms;
import org.guardbook.query.replay.StillReplaying;
import org.guardbook.ui.dispatch.Dispatch;

/** What everybody is told where something recorded is not what was recorded. */
final class AlarmSentences {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private final Dispatch dispatch;

  AlarmSentences(Dispatch dispatch) {
    this.dispatch = dispatch;
  }

  List<String> now() {
    try {
      return dispatch.askForAll(new ReadAlarms(), Alarm.class).stream()
          .map(AlarmSentences::sentence)
          .toList();
    } catch (StillReplaying _) {
      return List.of();
    }
  }

  private static String sentence(Alarm alarm) {
    String decided =
        alarm.decidedBy() == null || alarm.decidedAt() == null
            ? alarm.mayBeDecided()
                ? " Nothing can be recorded until an administrator decides."
                : " Nothing can be recorded until a back-up is restored."
            : " %s decided on %s that recording goes on: %s"
                .formatted(alarm.decidedBy(), day(alarm.decidedAt()), alarm.reason());
    return "The record was altered: %s Known since %s.%s"
        .formatted(alarm.sentence(), day(alarm.since()), decided);
  }

  private static String day(Instant instant) {
    return DAY.format(LocalDate.ofInstant(instant, When.ENGLAND));
  }
}
