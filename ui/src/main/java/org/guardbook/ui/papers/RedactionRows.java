package org.guardbook.ui.papers;

import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guardbook.command.Refusal;
import org.guardbook.command.RuleViolated;
import org.guardbook.ui.components.Actions;
import org.guardbook.ui.components.FormSheet;
import org.guardbook.ui.components.TextEntry;
import org.guardbook.ui.exports.Redaction;

/** What is to be left out of a paper, a row for each name or passage; an empty row is none. */
final class RedactionRows extends Div {

  private static final Pattern ABOUT = Pattern.compile("redactions\\[(\\d+)](.*)");

  private final FormSheet form;
  private final Div list = new Div();
  private final List<Row> rows = new ArrayList<>();

  /** Of each redaction that was asked for last, the row that it stands in. */
  private final List<Integer> placed = new ArrayList<>();

  private record Row(TextEntry passage, TextEntry reason) {}

  RedactionRows(FormSheet form) {
    this.form = form;
    list.addClassName("rows");
    add(list, Actions.quiet("Leave something else out", this::addRow));
    addRow();
  }

  private void addRow() {
    int number = rows.size() + 1;
    Row row =
        new Row(
            new TextEntry("redactions[" + rows.size() + "].passage", "Name or passage " + number),
            new TextEntry(
                "redactions[" + rows.size() + "].reason", "Why it is left out " + number));
    rows.add(row);
    form.alsoKnow(row.passage());
    form.alsoKnow(row.reason());
    Div both = new Div(row.passage(), row.reason());
    both.addClassName("two");
    list.add(both);
    if (number > 1) {
      row.passage().focus();
    }
  }

  /**
   * @throws RuleViolated if a row says what and not why, or why and not what
   */
  List<Redaction> redactions() {
    List<Redaction> redactions = new ArrayList<>();
    placed.clear();
    List<Refusal> refused = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      if (row.passage().isEmpty() && row.reason().isEmpty()) {
        continue;
      }
      String at = "redactions[" + i + "].";
      try {
        redactions.add(new Redaction(row.passage().text(), row.reason().text()));
        placed.add(i);
      } catch (RuleViolated violated) {
        violated
            .refusals()
            .forEach(each -> refused.add(new Refusal(at + each.field(), each.sentence())));
      }
    }
    if (!refused.isEmpty()) {
      throw new RuleViolated(refused);
    }
    return redactions;
  }

  /** The same refusals beside the rows that they are about, for an empty row counts for nothing. */
  RuleViolated inItsRows(RuleViolated refused) {
    return new RuleViolated(refused.refusals().stream().map(this::inItsRow).toList());
  }

  private Refusal inItsRow(Refusal refusal) {
    Matcher about = ABOUT.matcher(refusal.field() == null ? "" : refusal.field());
    return about.matches()
        ? new Refusal(
            "redactions[%d]%s"
                .formatted(placed.get(Integer.parseInt(about.group(1))), about.group(2)),
            refusal.sentence())
        : refusal;
  }
}
