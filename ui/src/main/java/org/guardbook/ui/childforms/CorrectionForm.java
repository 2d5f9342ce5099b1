package org.guardbook.ui.childforms;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.guardbook.command.Narrative;
import org.guardbook.command.When;
import org.guardbook.command.childprotection.ChildProtectionCommand;
import org.guardbook.command.childprotection.ChildProtectionCommand.CorrectChildEntry;
import org.guardbook.command.childprotection.ChildProtectionCommand.NameChild;
import org.guardbook.command.childprotection.ChildReference;
import org.guardbook.query.child.ChildFile;
import org.guardbook.query.timeline.TimelineEntry;
import org.guardbook.ui.components.Choice;
import org.guardbook.ui.components.Codes;
import org.guardbook.ui.components.Field;
import org.guardbook.ui.components.FormSheet;
import org.guardbook.ui.components.LongText;
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

  private final ChildForms forms;
  private final Clock clock;
  private final ChildFile file;

  CorrectionForm(Codes codes, Clock clock, ChildFile file) {
    this.forms = ChildForms.correcting(codes, clock, file);
    this.clock = clock;
    this.file = file;
  }

  Ask<ChildProtectionCommand> of(TimelineEntry wrong) {
    @Nullable Ask<ChildProtectionCommand> inner = asRecorded(wrong);
    boolean opens = wrong.type().equals("RecordOpened");
    Choice<Remedy> remedy =
        new Choice<Remedy>("replacement", "What is to become of the entry?")
            .option(Remedy.REPLACE, "Say what it should have said")
            .option(Remedy.STRIKE_OUT, "Strike it out: it should not stand in this record");
    remedy.fill(inner == null ? Remedy.STRIKE_OUT : Remedy.REPLACE);
    remedy.setVisible(inner != null && !opens);
    LongText reason = new LongText("correction.reason", "What was wrong");
    reason.hint("The entry stays visible, struck through, and points at this correction.");
    reason.require("Say what was wrong.");
    FormSheet form = new RowsSheet().with(remedy);
    Div replaced = new Div();
    if (inner != null) {
      replaced.add(new H2("What it should have said"), inner.form().body());
      inner.form().fields().forEach(form::alsoKnow);
      form.with(replaced);
    }
    form.with(reason);
    remedy.onChange(() -> ask(inner, replaced, remedy.value() == Remedy.REPLACE, opens));
    ask(inner, replaced, remedy.value() == Remedy.REPLACE, opens);
    Supplier<ChildProtectionCommand> command =
        () ->
            new CorrectChildEntry(
                new ChildReference(file.reference()),
                When.at(LocalDateTime.ofInstant(clock.instant(), When.ENGLAND)),
                wrong.eventId(),
                inner == null || remedy.value() == Remedy.STRIKE_OUT
                    ? null
                    : replacement(inner, opens, reason.value()),
                reason.value());
    return new Ask<>(form, "Record the correction", command, "The entry is corrected.");
  }

  private static void ask(
      @Nullable Ask<ChildProtectionCommand> inner, Div replaced, boolean replace, boolean opens) {
    replaced.setVisible(replace);
    if (inner == null) {
      return;
    }
    for (Field<?> field : inner.form().fields()) {
      // A record says for no reason that it was opened
      boolean needed = !(opens && field.name().equals("reason"));
      if (!(field instanceof Kept) && !(field instanceof RevisedMeanwhile)) {
        field.setVisible(replace && needed);
      }
    }
    if (replace) {
      inner.form().fields().stream()
          .flatMap(field -> field.getParent().stream())
          .distinct()
          .forEach(
              parent -> {
                if (parent instanceof Part part) {
                  part.fit();
                }
              });
    }
  }

  private static ChildProtectionCommand replacement(
      Ask<ChildProtectionCommand> inner, boolean opens, Narrative reason) {
    ChildProtectionCommand says = inner.command().get();
    return opens && says instanceof NameChild name
        ? new NameChild(name.reference(), name.happened(), name.child(), reason)
        : says;
  }

  /** The form that recorded it, filled with what it says; null where it can only be struck out. */
  private @Nullable Ask<ChildProtectionCommand> asRecorded(TimelineEntry wrong) {
    Map<String, String> recorded = new LinkedHashMap<>();
    for (TimelineEntry.Field field : wrong.fields()) {
      recorded.put(field.name(), field.value());
    }
    @Nullable Ask<ChildProtectionCommand> behind = forms.behind(wrong.type());
    return behind == null ? null : behind.given(recorded);
  }
}
