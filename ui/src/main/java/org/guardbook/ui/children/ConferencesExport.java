package org.guardbook.ui.children;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.guardbook.command.When;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.query.child.DueStep;
import org.guardbook.ui.Settings;
import org.guardbook.ui.children.ComingConferences.Sitting;
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

/** Conferences to come, called or not, to take away. */
@Component
class ConferencesExport {

  private static final List<Column> COLUMNS =
      List.of(
          Column.moment("Held for"),
          Column.day("By"),
          Column.text("Conference").wide(0.8f),
          Column.text("Children").wide(1.4f),
          Column.text("Chair"),
          Column.text("Place"),
          Column.text("Asked").wide(1.2f));

  private final Dispatch dispatch;
  private final Settings settings;
  private final Clock clock;

  ConferencesExport(Dispatch dispatch, Settings settings, Clock clock) {
    this.dispatch = dispatch;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * @param chair whose conferences; null for everybody's
   * @param asAt from what had been recorded by then; null for now
   */
  Export of(@Nullable String chair, @Nullable Instant asAt, Codes codes, String by) {
    LocalDate today = LocalDate.ofInstant(asAt == null ? clock.instant() : asAt, When.ENGLAND);
    ComingConferences all = ComingConferences.from(today, asAt, dispatch);
    ComingConferences coming = chair == null ? all : all.chairedBy(chair);
    List<Row> rows = new ArrayList<>();
    coming.called().forEach(sitting -> rows.add(row(sitting, codes)));
    coming.toCall().forEach(step -> rows.add(row(step)));
    return new Export(
        "Child protection conferences to come",
        "from " + Words.date(today) + (chair == null ? "" : "; chaired by " + chair),
        List.of(
            new Table(
                "Conferences",
                COLUMNS,
                rows,
                List.of("One that is not held for any time yet is still to be called."))),
        new Made(settings.board(), by, clock.instant(), asAt));
  }

  private static Row row(Sitting sitting, Codes codes) {
    return Row.of(
        sitting.call().heldFor(),
        sitting.dueOn(),
        sitting.kind().label(),
        String.join("; ", sitting.names()),
        sitting.call().chair(),
        sitting.call().place(),
        Words.list(codes.labels(CodeList.AGENCY, sitting.call().invited())));
  }

  private static Row row(DueStep step) {
    return Row.of(
        null,
        step.dueOn(),
        step.kind().label(),
        step.name() + " · " + step.reference(),
        null,
        null,
        null);
  }
}
