package org.guardbook.ui.ledger;

import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import org.guardbook.command.custody.CustodyCommand.ResumeWriting;
import org.guardbook.query.ledger.LedgerQuery.Alarm;
import org.guardbook.ui.components.Card;
import org.guardbook.ui.components.FormSheet;
import org.guardbook.ui.components.LongText;
import org.guardbook.ui.components.PlainTable;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.layout.Notices;

/** What was found altered and where, and what was decided about it. */
final class AlarmsCard extends Card {

  private static final String TITLE = "What was found altered, lost or damaged";

  /**
   * @param mayDecide whether the reader can let writing go on
   * @param onDecided what is to happen then
   */
  AlarmsCard(Dispatch dispatch, List<Alarm> alarms, boolean mayDecide, Runnable onDecided) {
    super(TITLE);
    PlainTable table = new PlainTable(TITLE, "What", "Where", "Since", "Decided");
    for (Alarm alarm : alarms) {
      table.row(
          new Span(alarm.sentence()),
          new Span(where(alarm)),
          new Span(Moments.whole(alarm.since())),
          new Span(decided(alarm)));
    }
    add(table);
    List<String> open =
        alarms.stream().filter(each -> each.decidedBy() == null).map(Alarm::id).toList();
    boolean helps =
        alarms.stream().allMatch(each -> each.mayBeDecided() || each.decidedBy() != null);
    if (mayDecide && helps && !open.isEmpty()) {
      add(form(dispatch, open, onDecided));
    }
  }

  private static String where(Alarm alarm) {
    Long first = alarm.first();
    Long last = alarm.last();
    if (first == null) {
      return alarm.log();
    }
    return alarm.log()
        + " #"
        + Words.count(first)
        + (last == null || last.equals(first) ? "" : " to #" + Words.count(last));
  }

  private static String decided(Alarm alarm) {
    Instant at = alarm.decidedAt();
    if (alarm.decidedBy() == null || at == null) {
      return alarm.mayBeDecided()
          ? "Not yet: nothing can be recorded"
          : "No decision helps: a back-up must be restored";
    }
    return alarm.wasPutRight()
        ? "Found put right, %s: nothing is left to decide".formatted(Moments.whole(at))
        : "%s, %s: %s".formatted(alarm.decidedBy(), Moments.whole(at), alarm.reason());
  }

  private static FormSheet form(Dispatch dispatch, List<String> open, Runnable onDecided) {
    LongText reason = new LongText("reason", "Why writing may go on");
    reason.hint("What was found stays on every page, with this beside it.");
    reason.require("Say why writing may go on.");
    FormSheet form = new FormSheet().with(reason);
    return form.submit(
        "Let writing go on",
        () -> {
          dispatch.send(new ResumeWriting(open, reason.value()), form.commandId());
          onDecided.run();
          Notices.say("Recording goes on. Who decided so and why is on record.");
        });
  }
}
