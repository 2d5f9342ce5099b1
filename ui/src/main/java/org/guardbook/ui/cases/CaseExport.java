package org.guardbook.ui.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.query.casefile.CaseQuery.Cases;
import org.guardbook.query.casefile.CaseState;
import org.guardbook.query.casefile.CaseSummary;
import org.guardbook.ui.Settings;
import org.guardbook.ui.cases.CaseFilter.Days;
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

/** The list as it is shown, all pages of it, to take away. */
@Component
class CaseExport {

  private static final int PAGE = 500;

  private static final List<Column> COLUMNS =
      List.of(
          Column.text("Case").wide(0.7f),
          Column.text("State"),
          Column.text("Adult"),
          Column.day("Date of birth"),
          Column.text("Role and employer").wide(1.4f),
          Column.text("Setting"),
          Column.text("Nature"),
          Column.day("Received"),
          Column.day("First meeting"),
          Column.text("Outcome"),
          Column.day("Closed"));

  private final Dispatch dispatch;
  private final Settings settings;
  private final Clock clock;

  CaseExport(Dispatch dispatch, Settings settings, Clock clock) {
    this.dispatch = dispatch;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * @param asAt from what had been recorded by then; null for now
   */
  Export of(CaseFilter filter, @Nullable Instant asAt, CodeLabels labels, String by) {
    String narrowedTo = words(filter, labels);
    return new Export(
        "Position of trust cases",
        narrowedTo.isEmpty() ? "all" : narrowedTo,
        List.of(
            new Table(
                "Cases",
                COLUMNS,
                () ->
                    new AllPages<CaseSummary>(
                        (page, size) ->
                            dispatch.ask(filter.page(asAt, page, size), Cases.class).cases(),
                        found -> row(found, labels)),
                List.of("Only cases that whoever made this list may see are on it."))),
        new Made(settings.board(), by, clock.instant(), asAt));
  }

  private static Row row(CaseSummary found, CodeLabels labels) {
    return Row.of(
        found.reference(),
        found.state().label(),
        found.adultName() == null ? "Not named" : found.adultName(),
        found.adultDateOfBirth(),
        found.title(),
        labels.of(CodeList.SECTOR, found.sector()),
        labels.of(CodeList.NATURE, found.natures()),
        found.receivedOn(),
        found.firstMeetingOn(),
        labels.of(CodeList.OUTCOME, found.outcome()),
        found.closedOn());
  }

  /** What the list is narrowed to, so that paper says it too. */
  private static String words(CaseFilter filter, CodeLabels labels) {
    List<String> parts = new ArrayList<>();
    if (!filter.text().isEmpty()) {
      parts.add("“" + filter.text() + "”");
    }
    if (!filter.states().isEmpty()) {
      parts.add(
          filter.states().stream()
              .sorted()
              .map(CaseState::label)
              .collect(Collectors.joining(" or ")));
    }
    codes(parts, CodeList.SECTOR, filter.sectors(), labels);
    codes(parts, CodeList.NATURE, filter.natures(), labels);
    codes(parts, CodeList.OUTCOME, filter.outcomes(), labels);
    days(parts, "received", filter.received());
    days(parts, "first meeting", filter.firstMeeting());
    return String.join("; ", parts);
  }

  private static void codes(
      List<String> parts, CodeList list, java.util.Set<String> codes, CodeLabels labels) {
    if (!codes.isEmpty()) {
      parts.add(
          codes.stream().map(code -> labels.of(list, code)).collect(Collectors.joining(" or ")));
    }
  }

  private static void days(List<String> parts, String what, Days days) {
    @Nullable LocalDate from = days.from();
    @Nullable LocalDate until = days.until();
    if (from != null || until != null) {
      parts.add(
          what
              + (from == null ? "" : " from " + Words.date(from))
              + (until == null ? "" : " until " + Words.date(until)));
    }
  }
}
