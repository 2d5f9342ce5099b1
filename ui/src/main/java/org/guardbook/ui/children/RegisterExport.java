package org.guardbook.ui.children;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.guardbook.command.When;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.query.child.ChildQuery.Register;
import org.guardbook.query.child.DurationBand;
import org.guardbook.query.child.RegisteredPlan;
import org.guardbook.ui.Settings;
import org.guardbook.ui.components.Codes;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.exports.Column;
import org.guardbook.ui.exports.Export;
import org.guardbook.ui.exports.Made;
import org.guardbook.ui.exports.Row;
import org.guardbook.ui.exports.Table;
import org.guardbook.ui.lists.AllPages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The register as it is shown, all of it, to take away. */
@Component
class RegisterExport {

  private static final List<Column> COLUMNS =
      List.of(
          Column.text("Reference").wide(0.7f),
          Column.text("Child").wide(1.2f),
          Column.day("Date of birth"),
          Column.text("Category"),
          Column.day("On a plan since"),
          Column.number("Days"),
          Column.text("Duration"),
          Column.text("Second or subsequent").wide(0.6f),
          Column.day("Last review"),
          Column.text("Team"),
          Column.day("Ended"));

  private final Dispatch dispatch;
  private final Settings settings;
  private final Clock clock;

  RegisterExport(Dispatch dispatch, Settings settings, Clock clock) {
    this.dispatch = dispatch;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * @param asAt from what had been recorded by then; null for now
   */
  Export of(RegisterFilter filter, @Nullable Instant asAt, Codes codes, String by) {
    LocalDate today = LocalDate.ofInstant(asAt == null ? clock.instant() : asAt, When.ENGLAND);
    LocalDate on = filter.on() == null ? today : filter.on();
    return new Export(
        "Register of child protection plans",
        words(filter, on, codes),
        List.of(
            new Table(
                "Plans",
                COLUMNS,
                () ->
                    new AllPages<>(
                        (page, size) ->
                            dispatch.ask(filter.page(on, asAt, page, size), Register.class).plans(),
                        plan -> row(plan, codes)),
                List.of(RegisterView.HOW_IT_COUNTS))),
        new Made(settings.board(), by, clock.instant(), asAt));
  }

  private static Row row(RegisteredPlan plan, Codes codes) {
    return Row.of(
        plan.reference(),
        plan.name(),
        plan.dateOfBirth(),
        codes.label(CodeList.CATEGORY, plan.category()),
        plan.startedOn(),
        plan.days(),
        plan.duration().label(),
        plan.secondOrSubsequent(),
        plan.lastReviewOn(),
        codes.label(CodeList.TEAM, plan.team()),
        plan.endedOn());
  }

  /** Which day, and what the list is narrowed to, so that paper says it too. */
  private static String words(RegisterFilter filter, LocalDate on, Codes codes) {
    List<String> parts = new ArrayList<>(List.of("on " + Words.date(on)));
    if (!filter.text().isEmpty()) {
      parts.add("“" + filter.text() + "”");
    }
    if (!filter.categories().isEmpty()) {
      parts.add(String.join(" or ", codes.labels(CodeList.CATEGORY, filter.categories())));
    }
    if (!filter.durations().isEmpty()) {
      parts.add(
          filter.durations().stream()
              .sorted()
              .map(DurationBand::label)
              .collect(Collectors.joining(" or ")));
    }
    if (filter.again()) {
      parts.add("second or subsequent");
    }
    if (!filter.teams().isEmpty()) {
      parts.add(String.join(" or ", codes.labels(CodeList.TEAM, filter.teams())));
    }
    return String.join("; ", parts);
  }
}
