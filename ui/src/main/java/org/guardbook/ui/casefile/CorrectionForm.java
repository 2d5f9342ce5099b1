package org.guardbook.ui.casefile;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.guardbook.command.When;
import org.guardbook.command.positionoftrust.CaseReference;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.CorrectEntry;
import org.guardbook.query.casefile.CaseFile;
import org.guardbook.query.timeline.TimelineEntry;
import org.guardbook.ui.components.Choice;
import org.guardbook.ui.components.Codes;
import org.guardbook.ui.components.Field;
import org.guardbook.ui.components.FormSheet;
import org.guardbook.ui.components.LongText;
import org.guardbook.ui.contact.ContactSheet;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.forms.Ask;
import org.jspecify.annotations.Nullable;

/**
 * An entry put right by a new one: the form that recorded it, filled with what it says, or the
 * entry struck out. What was wrong stays visible.
 */
final class CorrectionForm {

  private enum Remedy {
    REPLACE,
    STRIKE_OUT
  }

  private final Dispatch dispatch;
  private final Codes codes;
  private final Clock clock;
  private final CaseFile file;

  CorrectionForm(Dispatch dispatch, Codes codes, Clock clock, CaseFile file) {
    this.dispatch = dispatch;
    this.codes = codes;
    this.clock = clock;
    this.file = file;
  }

  Ask<PositionOfTrustCommand> of(TimelineEntry wrong) {
    @Nullable Ask<PositionOfTrustCommand> inner = asRecorded(wrong);
    boolean isContact = wrong.type().equals("ContactRecorded");
    Choice<Remedy> remedy =
        new Choice<Remedy>("replacement", "What is to become of the entry?")
            .option(Remedy.REPLACE, "Say what it should have said")
            .option(Remedy.STRIKE_OUT, "Strike it out: it should not stand in this case");
    remedy.fill(inner == null ? Remedy.STRIKE_OUT : Remedy.REPLACE);
    remedy.setVisible(inner != null && !isContact);
    LongText reason = new LongText("correction.reason", "What was wrong");
    reason.hint("The entry stays visible, struck through, and points at this correction.");
    reason.require("Say what was wrong.");

    FormSheet form = new FormSheet().with(remedy);
    Div replaced = new Div();
    if (inner != null) {
      replaced.add(new H2("What it should have said"), inner.form().body());
      inner.form().fields().forEach(form::alsoKnow);
      form.with(replaced);
    }
    form.with(reason);
    Runnable fit =
        () -> {
          boolean replace = remedy.value() == Remedy.REPLACE;
          replaced.setVisible(replace);
          if (inner != null) {
            inner.form().fields().forEach(field -> field.setVisible(replace));
          }
        };
    remedy.onChange(fit);
    fit.run();
    Supplier<PositionOfTrustCommand> command =
        () ->
            new CorrectEntry(
                new CaseReference(file.reference()),
                When.at(LocalDateTime.ofInstant(clock.instant(), When.ENGLAND)),
                wrong.eventId(),
                inner == null || remedy.value() == Remedy.STRIKE_OUT ? null : inner.command().get(),
                reason.value());
    return new Ask<>(form, "Record the correction", command, "The entry is corrected.");
  }

  /** The form that recorded it, filled with what it says; null where it can only be struck out. */
  private @Nullable Ask<PositionOfTrustCommand> asRecorded(TimelineEntry wrong) {
    Map<String, String> recorded = new LinkedHashMap<>();
    for (TimelineEntry.Field field : wrong.fields()) {
      recorded.put(field.name(), field.value());
    }
    if (wrong.type().equals("ContactRecorded")) {
      ContactSheet sheet = new ContactSheet(dispatch, codes, CaseForms.today(clock));
      for (Field<?> field : sheet.form().fields()) {
        field.take(recorded);
      }
      sheet.refresh();
      return new Ask<>(sheet.form(), "", () -> sheet.command(List.of(), List.of()), "");
    }
    What what = CaseForms.behind(wrong.type());
    return what == null ? null : new CaseForms(codes, clock, file, true).of(what).given(recorded);
  }
}
