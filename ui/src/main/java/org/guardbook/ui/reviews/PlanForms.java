package org.guardbook.ui.reviews;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guardbook.command.review.ReviewCommand;
import org.guardbook.command.review.ReviewCommand.AgreeAction;
import org.guardbook.command.review.ReviewCommand.MakeRecommendation;
import org.guardbook.query.actionplan.TrackedAction;
import org.guardbook.query.review.ReviewFile.Recommendation;
import org.guardbook.ui.components.DayEntry;
import org.guardbook.ui.components.FormSheet;
import org.guardbook.ui.components.LongText;
import org.guardbook.ui.components.Pick;
import org.guardbook.ui.components.TextEntry;
import org.guardbook.ui.components.WhenEntry;
import org.guardbook.ui.forms.Ask;
import org.guardbook.ui.forms.Usual;

/** What is recommended, and which agency is to do what about it by when. */
final class PlanForms {

  private static final int WORDS_OF_A_CHOICE = 90;

  private final Desk desk;

  PlanForms(Desk desk) {
    this.desk = desk;
  }

  Ask<ReviewCommand> recommendation() {
    TextEntry number = new TextEntry("recommendation", "Number");
    number.aside("as the report has it");
    number.require("Give the number of the recommendation.");
    number.fill(next());
    LongText text = new LongText("text", "What is recommended");
    text.require("Write down what is recommended.");
    TextEntry theme = new TextEntry("theme", "Theme");
    theme.aside("if any; recommendations of one theme are found together");
    theme.suggest(
        desk.file().recommendations().stream()
            .map(Recommendation::theme)
            .filter(Objects::nonNull)
            .distinct()
            .toList());
    WhenEntry happened = desk.happened("Made");
    return new Ask<>(
        new FormSheet().beside(number, theme).with(text, happened),
        "Add the recommendation",
        () ->
            new MakeRecommendation(
                desk.reference(),
                Usual.when(happened),
                Desk.line(number),
                text.value(),
                theme.value()),
        "The recommendation is added.");
  }

  Ask<ReviewCommand> action() {
    Map<String, String> offered = new LinkedHashMap<>();
    for (Recommendation each : desk.file().recommendations()) {
      offered.put(each.number(), each.number() + " · " + shortened(each.text()));
    }
    Pick recommendation = new Pick("recommendation", "Under which recommendation", offered);
    recommendation.require("Choose the recommendation.");
    if (!offered.isEmpty()) {
      recommendation.fill(List.copyOf(offered.keySet()).getLast());
    }
    LongText text = new LongText("text", "What is to be done");
    text.require("Write down what is to be done.");
    Pick agency = desk.agency("leadAgency", "Lead agency", desk.agencies());
    TextEntry role = new TextEntry("leadRole", "Who leads it there");
    role.aside("a role, never a person's name");
    role.require("Say which role leads it.");
    role.suggest(
        desk.file().recommendations().stream()
            .flatMap(each -> each.actions().stream())
            .map(TrackedAction::leadRole)
            .distinct()
            .sorted()
            .toList());
    DayEntry due = new DayEntry("dueOn", "Due");
    due.require("Enter the day by which it is due.");
    LongText measure = new LongText("successMeasure", "What success looks like");
    measure.hint("What will be different for children, and how one will see it");
    measure.require("Say what success looks like.");
    WhenEntry happened = desk.happened("Agreed");
    // Comes with the address where a meeting agreed it, and is told by the meeting's own page
    TextEntry meeting = new TextEntry("meeting", "Meeting");
    meeting.aside("of the committee that agreed it, if one did: scr-committee/12");
    return new Ask<>(
        new FormSheet()
            .with(recommendation, text)
            .beside(agency, role)
            .with(measure)
            .beside(due, happened)
            .with(meeting),
        "Agree the action",
        () ->
            new AgreeAction(
                desk.reference(),
                Usual.when(happened),
                Objects.requireNonNullElse(recommendation.value(), ""),
                null,
                text.value(),
                Desk.chosenAgency(agency),
                Desk.line(role),
                day(due),
                measure.value(),
                meeting.value()),
        "The action is agreed.");
  }

  /** The number after the largest there is. */
  private String next() {
    int largest = 0;
    for (Recommendation each : desk.file().recommendations()) {
      if (each.number().matches("\\d{1,6}")) {
        largest = Math.max(largest, Integer.parseInt(each.number()));
      }
    }
    return String.valueOf(largest + 1);
  }

  private static String shortened(String text) {
    return text.length() <= WORDS_OF_A_CHOICE
        ? text
        : text.substring(0, WORDS_OF_A_CHOICE).stripTrailing() + "…";
  }

  private static LocalDate day(DayEntry entry) {
    return Objects.requireNonNull(entry.value(), "a date that has no problem has a value");
  }
}
