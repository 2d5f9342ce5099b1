package org.guardbook.ui.children;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.guardbook.command.When;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.query.child.DueStep;
import org.guardbook.query.child.DueStep.Kind;
import org.guardbook.ui.Settings;
import org.guardbook.ui.components.Codes;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.exports.Column;
import org.guardbook.ui.exports.Export;
import org.guardbook.ui.exports.Made;
import org.guardbook.ui.exports.Row;
import org.guardbook.ui.exports.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is due as it is shown, all of it, to take away. */
@Component
class DueExport {

  private static final List<Column> COLUMNS =
      List.of(
          Column.day("By"),
          Column.text("State").wide(0.8f),
          Column.text("Due").wide(0.8f),
          Column.text("Reference").wide(0.6f),
          Column.text("Child"),
          Column.moment("Arranged for"),
          Column.day("Last"),
          Column.text("Team").wide(0.7f),
          Column.text("Why").wide(2.2f));

  private final Dispatch dispatch;
  private final Settings settings;
  private final Clock clock;

  DueExport(Dispatch dispatch, Settings settings, Clock clock) {
    this.dispatch = dispatch;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * @param asAt from what had been recorded by then; null for now
   */
  Export of(DueFilter filter, @Nullable Instant asAt, Codes codes, String by) {
    LocalDate today = LocalDate.ofInstant(asAt == null ? clock.instant() : asAt, When.ENGLAND);
    List<Row> rows =
        dispatch.askForAll(filter.toQuery(today, asAt), DueStep.class).stream()
            .filter(filter::shows)
            .map(step -> row(step, codes, today))
            .toList();
    return new Export(
        "Due to children",
        words(filter, codes, today),
        List.of(new Table("Due", COLUMNS, rows, List.of())),
        new Made(settings.board(), by, clock.instant(), asAt));
  }

  private static Row row(DueStep step, Codes codes, LocalDate today) {
    return Row.of(
        step.dueOn(),
        state(step, today),
        step.kind().label(),
        step.reference(),
        step.name(),
        step.calledFor(),
        step.last(),
        codes.label(CodeList.TEAM, step.team()),
        step.why());
  }

  private static String state(DueStep step, LocalDate today) {
    return step.dueOn().isBefore(today)
        ? Words.late(step.dueOn(), today)
        : step.isArrangedTooLate()
            ? "arranged too late"
            : step.calledFor() == null
                ? "to do"
                : DueSoon.isArranged(step, today) ? "arranged" : "not recorded yet";
  }

  /** Up to when, and what the list is narrowed to, so that paper says it too. */
  private static String words(DueFilter filter, Codes codes, LocalDate today) {
    List<String> parts = new ArrayList<>();
    parts.add("up to " + Words.date(filter.toQuery(today, null).until()));
    if (!filter.kinds().isEmpty()) {
      parts.add(
          filter.kinds().stream().sorted().map(Kind::label).collect(Collectors.joining(" or ")));
    }
    if (!filter.teams().isEmpty()) {
      parts.add(String.join(" or ", codes.labels(CodeList.TEAM, filter.teams())));
    }
    return String.join("; ", parts);
  }
}
