package org.guardbook.ui.layout;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.guardbook.command.When;
import org.guardbook.query.ledger.Finding.What;
import org.guardbook.query.ledger.LedgerQuery.Alarm;
import org.guardbook.query.ledger.LedgerQuery.ReadAlarms;
import org.guardbook.query.replay.StillReplaying;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.dispatch.Dispatch;

/** What everybody is told where something recorded is not what was recorded. */
final class AlarmSentences {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private static final int AT_ONCE = 3;

  private final Dispatch dispatch;

  AlarmSentences(Dispatch dispatch) {
    this.dispatch = dispatch;
  }

  /** The first few, those first that nobody decided about, and how many more there are. */
  List<String> now() {
    try {
      return told(dispatch.askForAll(new ReadAlarms(), Alarm.class));
    } catch (StillReplaying _) {
      return List.of();
    }
  }

  /** What was put right is told on the ledger's own page only. */
  static List<String> told(List<Alarm> found) {
    List<Alarm> alarms = found.stream().filter(alarm -> !alarm.wasPutRight()).toList();
    List<String> told =
        alarms.stream()
            .sorted(Comparator.comparing(alarm -> alarm.decidedBy() != null))
            .limit(AT_ONCE)
            .map(AlarmSentences::sentence)
            .collect(Collectors.toCollection(ArrayList::new));
    if (alarms.size() > AT_ONCE) {
      told.add(
          Words.count(alarms.size() - AT_ONCE, "more thing", "more things")
              + " like that "
              + (alarms.size() - AT_ONCE == 1 ? "was" : "were")
              + " found.");
    }
    return told;
  }

  private static String sentence(Alarm alarm) {
    String decided =
        alarm.decidedBy() == null || alarm.decidedAt() == null
            ? alarm.mayBeDecided()
                ? " Nothing can be recorded until an administrator decides."
                : " Nothing can be recorded until a back-up is restored."
            : " %s decided on %s that recording goes on: %s"
                .formatted(alarm.decidedBy(), day(alarm.decidedAt()), alarm.reason());
    return "%s: %s Known since %s.%s"
        .formatted(
            What.valueOf(alarm.what()).meaning(), alarm.sentence(), day(alarm.since()), decided);
  }

  private static String day(Instant instant) {
    return DAY.format(LocalDate.ofInstant(instant, When.ENGLAND));
  }
}
