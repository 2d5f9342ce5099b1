package org.guardbook.ui.actionplans;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guardbook.command.When;
import org.guardbook.query.actionplan.ActionPlanQuery.ActionFilter;
import org.guardbook.query.actionplan.ActionPlanQuery.Actions;
import org.guardbook.query.actionplan.ActionState;
import org.guardbook.query.actionplan.TrackedAction;
import org.guardbook.ui.Settings;
import org.guardbook.ui.components.EarlierMoment;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.exports.Column;
import org.guardbook.ui.exports.Export;
import org.guardbook.ui.exports.Made;
import org.guardbook.ui.exports.Row;
import org.guardbook.ui.exports.Table;
import org.guardbook.ui.lists.AllPages;
import org.springframework.stereotype.Component;

/** The list as it is shown, all pages of it, to take away. */
@Component
class PlanExport {

  private static final List<Column> COLUMNS =
      List.of(
          Column.text("Action").wide(0.6f),
          Column.text("What is to be done").wide(2f),
          Column.text("State").wide(0.7f),
          Column.text("Agency"),
          Column.text("Led by"),
          Column.day("Due"),
          Column.day("First due"),
          Column.number("Moved"),
          Column.number("Silent days"),
          Column.text("Last word").wide(2f),
          Column.number("Files"));

  private final Dispatch dispatch;
  private final Settings settings;
  private final Clock clock;

  PlanExport(Dispatch dispatch, Settings settings, Clock clock) {
    this.dispatch = dispatch;
    this.settings = settings;
    this.clock = clock;
  }

  Export of(PlanFilter filter, PlanLabels labels, String by) {
    LocalDate on = filter.on() == null ? today() : filter.on();
    String narrowedTo = words(filter, labels);
    EarlierMoment asAt = filter.asAt();
    return new Export(
        "Action plans",
        (narrowedTo.isEmpty() ? "all" : narrowedTo) + ", on " + Words.date(on),
        List.of(
            new Table(
                "Actions",
                COLUMNS,
                () ->
                    new AllPages<TrackedAction>(
                        (page, size) ->
                            dispatch.ask(filter.page(page, size), Actions.class).actions(),
                        action -> row(action, labels)),
                List.of(
                    PlansView.HOW_IT_COUNTS,
                    "Only actions that whoever made this list may see are on it."))),
        new Made(settings.board(), by, clock.instant(), asAt == null ? null : asAt.instant()));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), When.ENGLAND);
  }

  private static Row row(TrackedAction action, PlanLabels labels) {
    boolean open = action.state().isOpen();
    return Row.of(
        action.review() + " " + action.action(),
        action.text(),
        action.state().label(),
        labels.agency(action.leadAgency()),
        action.leadRole(),
        action.dueOn(),
        action.firstDueOn(),
        action.timesMoved(),
        open ? action.quietDays() : null,
        action.lastWord() == null ? "" : action.lastWord(),
        action.evidence());
  }

  /** What the list is narrowed to, so that paper says it too. */
  private static String words(PlanFilter filter, PlanLabels labels) {
    ActionFilter which = filter.which();
    List<String> parts = new ArrayList<>();
    if (!which.text().isEmpty()) {
      parts.add("“" + which.text() + "”");
    }
    either(parts, which.states().stream().sorted().toList(), ActionState::label);
    if (which.silent()) {
      parts.add("silent");
    }
    if (which.moved()) {
      parts.add("date moved");
    }
    either(parts, which.agencies(), labels::agency);
    either(parts, which.reviews(), Function.identity());
    either(parts, which.themes(), Function.identity());
    return String.join("; ", parts);
  }

  private static <T> void either(
      List<String> parts, Collection<T> chosen, Function<T, String> label) {
    if (!chosen.isEmpty()) {
      parts.add(chosen.stream().map(label).collect(Collectors.joining(" or ")));
    }
  }
}
