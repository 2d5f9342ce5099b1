package org.guardbook.ui.reviews;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.query.review.ReviewQuery.Reviews;
import org.guardbook.query.review.ReviewStage;
import org.guardbook.query.review.ReviewSummary;
import org.guardbook.ui.Settings;
import org.guardbook.ui.components.Codes;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.exports.Column;
import org.guardbook.ui.exports.Export;
import org.guardbook.ui.exports.Made;
import org.guardbook.ui.exports.Row;
import org.guardbook.ui.exports.Table;
import org.guardbook.ui.lists.AllPages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of reviews as it is shown, all of it, to take away. */
@Component
class ReviewExport {

  private static final List<Column> COLUMNS =
      List.of(
          Column.text("Review").wide(0.6f),
          Column.text("Title").wide(1.6f),
          Column.text("Kind").wide(1.2f),
          Column.text("Stage"),
          Column.day("Opened"),
          Column.day("Published"),
          Column.day("Closed"),
          Column.number("Actions"),
          Column.number("Open"),
          Column.number("Overdue"),
          Column.number("Silent"),
          Column.number("To verify"),
          Column.number("Verified"));

  private final Dispatch dispatch;
  private final Settings settings;
  private final Clock clock;

  ReviewExport(Dispatch dispatch, Settings settings, Clock clock) {
    this.dispatch = dispatch;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * @param asAt from what had been recorded by then; null for now
   */
  Export of(ReviewFilter filter, @Nullable Instant asAt, Codes codes, String by) {
    String narrowedTo = words(filter, codes);
    return new Export(
        "Reviews and plans",
        narrowedTo.isEmpty() ? "all" : narrowedTo,
        List.of(
            new Table(
                "Reviews",
                COLUMNS,
                () ->
                    new AllPages<>(
                        (page, size) -> page(filter, asAt, page, size), each -> row(each, codes)),
                List.of(
                    asAt == null
                        ? "Actions are counted as they stand today."
                        : "Actions are counted as they stood then."))),
        new Made(settings.board(), by, clock.instant(), asAt));
  }

  private List<ReviewSummary> page(
      ReviewFilter filter, @Nullable Instant asAt, int page, int size) {
    return dispatch.ask(filter.page(asAt, page, size), Reviews.class).reviews();
  }

  private static Row row(ReviewSummary each, Codes codes) {
    return Row.of(
        each.reference(),
        each.title(),
        codes.label(CodeList.REVIEW_KIND, each.kind()),
        each.stage().label(),
        each.openedOn(),
        each.publishedOn(),
        each.closedOn(),
        each.actions(),
        each.open(),
        each.overdue(),
        each.silent(),
        each.toVerify(),
        each.verified());
  }

  /** What the list is narrowed to, so that paper says it too. */
  private static String words(ReviewFilter filter, Codes codes) {
    List<String> parts = new ArrayList<>();
    if (!filter.text().isEmpty()) {
      parts.add("“" + filter.text() + "”");
    }
    if (filter.kind() != null) {
      parts.add(codes.label(CodeList.REVIEW_KIND, filter.kind()));
    }
    ReviewStage stage = filter.stage();
    if (stage != null) {
      parts.add(stage.label());
    }
    return String.join("; ", parts);
  }
}
