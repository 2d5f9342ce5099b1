package org.guardbook.ui.administration;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Consumer;
import org.guardbook.command.RuleViolated;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.command.referencedata.ReferenceDataCommand;
import org.guardbook.command.referencedata.ReferenceDataCommand.IntroduceCode;
import org.guardbook.command.referencedata.ReferenceDataCommand.RelabelCode;
import org.guardbook.command.referencedata.ReferenceDataCommand.RetireCode;
import org.guardbook.query.referencedata.ReferenceDataQuery.ListedCode;
import org.guardbook.ui.components.Actions;
import org.guardbook.ui.components.DayEntry;
import org.guardbook.ui.components.FormSheet;
import org.guardbook.ui.components.Question;
import org.guardbook.ui.components.TextEntry;
import org.guardbook.ui.dispatch.Dispatch;

/** The short questions by which a code list changes. */
final class CodeChanges {

  private final Dispatch dispatch;
  private final Div page;
  private final LocalDate today;
  private final Consumer<String> onDone;

  /**
   * @param page over which the questions are asked
   * @param onDone hears what was done, in a sentence
   */
  CodeChanges(Dispatch dispatch, Div page, LocalDate today, Consumer<String> onDone) {
    this.dispatch = dispatch;
    this.page = page;
    this.today = today;
    this.onDone = onDone;
  }

  void introduce(CodeList list, int next) {
    TextEntry code = new TextEntry("code", "Code");
    code.hint("Capital letters, digits and underscores: EARLY_YEARS, say. It never changes.");
    code.require("Give the code.");
    TextEntry label = label();
    TextEntry place = new TextEntry("position", "Place in printed tables");
    place.fill(String.valueOf(next));
    DayEntry from = day("from", "In use from");
    FormSheet form = new FormSheet().with(code, label).beside(place, from);
    ask(
        "Introduce a code: " + list.label().toLowerCase(Locale.UK),
        form,
        "Introduce",
        () ->
            new IntroduceCode(
                list,
                code.text().strip().toUpperCase(Locale.ROOT),
                label.text().strip(),
                position(place.text()),
                required(from)),
        "The code is on the list.");
  }

  void relabel(ListedCode listed) {
    TextEntry label = label();
    label.fill(listed.label());
    DayEntry from = day("from", "Called so from");
    ask(
        "Relabel " + listed.label(),
        new FormSheet().with(label, from),
        "Relabel",
        () -> new RelabelCode(listed.list(), listed.code(), label.text().strip(), required(from)),
        "The code has its new label.");
  }

  void retire(ListedCode listed) {
    DayEntry from = day("from", "No longer in use from");
    ask(
        "Retire " + listed.label() + "?",
        new FormSheet()
            .with(new Paragraph("Cases that have it keep it; new entries cannot choose it."), from),
        "Retire",
        () -> new RetireCode(listed.list(), listed.code(), required(from)),
        listed.label() + " is retired.");
  }

  private interface Reading {
    ReferenceDataCommand command();
  }

  private void ask(String title, FormSheet form, String verb, Reading reading, String done) {
    Question question = new Question(title);
    form.submit(
        verb,
        () -> {
          dispatch.send(reading.command(), form.commandId());
          question.close();
          onDone.accept(done);
        });
    form.foot(Actions.quiet("Cancel", question::close));
    question.asking(form).openOver(page);
  }

  private static TextEntry label() {
    TextEntry label = new TextEntry("label", "Label");
    label.hint("As it stands on screens and in tables");
    label.require("Give the label.");
    return label;
  }

  private DayEntry day(String name, String label) {
    DayEntry day = new DayEntry(name, label);
    day.fill(today);
    day.require(label + " needs a day.");
    return day;
  }

  private static LocalDate required(DayEntry day) {
    LocalDate value = day.value();
    if (value == null) {
      throw new RuleViolated(day.name(), day.label() + " needs a day.");
    }
    return value;
  }

  private static int position(String text) {
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException _) {
      throw new RuleViolated("position", "Give the place as a number: 7, say.");
    }
  }
}
