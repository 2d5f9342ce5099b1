package org.guardbook.ui.reviews;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.guardbook.command.access.Operation;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.query.actionplan.ActionPlanQuery.ActionChanged;
import org.guardbook.query.review.ReviewQuery.Reviews;
import org.guardbook.query.review.ReviewStage;
import org.guardbook.query.review.ReviewSummary;
import org.guardbook.ui.components.Actions;
import org.guardbook.ui.components.Chips;
import org.guardbook.ui.components.Codes;
import org.guardbook.ui.components.EmptyState;
import org.guardbook.ui.components.FormSheet;
import org.guardbook.ui.components.PageHead;
import org.guardbook.ui.components.PlainTable;
import org.guardbook.ui.components.Tag;
import org.guardbook.ui.components.TextEntry;
import org.guardbook.ui.components.Tone;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.exports.ExportMenu;
import org.guardbook.ui.layout.Live;
import org.guardbook.ui.layout.MainLayout;
import org.guardbook.ui.layout.OfThePast;
import org.guardbook.ui.layout.OpenTo;
import org.guardbook.ui.layout.Vantage;
import org.guardbook.ui.lists.SavedFilterChips;
import org.guardbook.ui.lists.SavedFilters;
import org.guardbook.ui.lists.WhatChanged;
import org.guardbook.ui.security.SignedIn;
import org.jspecify.annotations.Nullable;

/** Every review and plan, as the address of the page narrows and sorts them. */
@Route(value = "reviews", layout = MainLayout.class)
@PageTitle("Reviews · Guardbook")
@PermitAll
@OpenTo(Operation.READ_REVIEWS)
@StyleSheet("context://guardbook/lists.css")
@StyleSheet("context://guardbook/reviews.css")
class ReviewsView extends Div implements BeforeEnterObserver, OfThePast {

  private static final int PAGE = 100;
  private static final String ANY = "";

  private final Dispatch dispatch;
  private final SignedIn reader;
  private final Codes codes;
  private final PageHead head = new PageHead("Reviews and plans");
  private final TextEntry words = new TextEntry("text", "Search by reference, title or kind");
  private final Div kinds = new Div();
  private final Div stages = new Div();
  private final SavedFilterChips savedFilters;
  private final WhatChanged live = new WhatChanged(this::refresh);
  private final Div rows = new Div();
  private final Div earlier = new Div();
  private final Clock clock;
  private final List<Component> actions = new ArrayList<>();
  private ReviewFilter filter = ReviewFilter.NONE;
  private Vantage vantage;

  @SuppressWarnings("NullAway.Init") // from when it is looked at is known with the address
  ReviewsView(Dispatch dispatch, Clock clock, SavedFilters saved, ReviewExport export) {
    this.dispatch = dispatch;
    this.clock = clock;
    this.reader = Dispatch.signedIn().orElseThrow();
    this.codes = new Codes(dispatch);
    savedFilters =
        new SavedFilterChips(saved, reader.account(), "reviews", "Audits that are monitored");
    if (reader.may(Operation.KEEP_REVIEWS)) {
      actions.add(Actions.link("Refer a case", "reviews/new"));
      actions.add(Actions.quietLink("Open a plan", "reviews/new-plan"));
    }
    actions.add(
        new ExportMenu(_ -> export.of(filter, vantage.asAt(), codes, reader.name())).quiet());
    words.onChange(() -> narrow(filter.containing(words.text())));
    FormSheet search = new FormSheet().with(words);
    search.getElement().setAttribute("role", "search").setAttribute("aria-label", "In this list");
    Div filters = new Div(search, stages, kinds);
    filters.addClassName("filters");
    add(head, filters, savedFilters, live, rows, earlier);
    Live.ofActionsWhileShown(this, dispatch, changes -> changes.forEach(this::heard));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent entered) {
    filter = ReviewFilter.from(entered.getLocation().getQueryParameters());
    vantage = Vantage.ofList(entered, clock);
    live.listen(vantage.isNow());
    head.actions(
        vantage.isNow() ? actions.toArray(Component[]::new) : new Component[] {actions.getLast()});
    refresh();
  }

  @Override
  public @Nullable Component band() {
    return vantage.band();
  }

  private void narrow(ReviewFilter narrowed) {
    if (!narrowed.equals(filter)) {
      UI.getCurrentOrThrow().navigate(ReviewsView.class, vantage.from(narrowed.toAddress()));
    }
  }

  private void refresh() {
    live.clear();
    Reviews found = read(0);
    if (!words.text().strip().equals(filter.text())) {
      words.fill(filter.text());
    }
    showChips(found);
    savedFilters.show(filter.toAddress(), !filter.showsAll(), vantage);
    head.under(
        Words.count(found.total(), "review or plan", "reviews and plans")
            + (filter.showsAll() ? "" : " of those there are")
            + (filter.sortBy() == null ? ", newest first" : ""));
    earlier.removeAll();
    earlier.add(vantage.way());
    rows.removeAll();
    rows.add(found.total() == 0 ? empty() : table(found));
  }

  private Reviews read(int page) {
    return dispatch.ask(filter.page(vantage.asAt(), page, PAGE), Reviews.class);
  }

  private void showChips(Reviews found) {
    Chips<String> byStage =
        new Chips<>(
            "Where they stand",
            chosen -> narrow(filter.at(chosen.isEmpty() ? null : ReviewStage.valueOf(chosen))));
    byStage.chip(ANY, "All");
    byStage.count(ANY, found.byStage().values().stream().mapToLong(Long::longValue).sum());
    for (ReviewStage stage : ReviewStage.values()) {
      long count = found.byStage().getOrDefault(stage, 0L);
      if (count > 0 || stage == filter.stage()) {
        byStage.chip(stage.name(), stage.label());
        byStage.count(stage.name(), count);
      }
    }
    ReviewStage shown = filter.stage();
    byStage.show(shown == null ? ANY : shown.name());
    stages.removeAll();
    stages.add(byStage);
    Chips<String> byKind =
        new Chips<>(
            "Which kind", chosen -> narrow(filter.ofKind(chosen.isEmpty() ? null : chosen)));
    byKind.chip(ANY, "Every kind");
    byKind.count(ANY, found.byKind().values().stream().mapToLong(Long::longValue).sum());
    Set<String> offered = new LinkedHashSet<>(codes.all(CodeList.REVIEW_KIND));
    offered.addAll(found.byKind().keySet());
    for (String kind : offered) {
      long count = found.byKind().getOrDefault(kind, 0L);
      if (count > 0 || kind.equals(filter.kind())) {
        byKind.chip(kind, codes.label(CodeList.REVIEW_KIND, kind));
        byKind.count(kind, count);
      }
    }
    String kind = filter.kind();
    byKind.show(kind == null ? ANY : kind);
    kinds.removeAll();
    kinds.add(byKind);
  }

  private Component table(Reviews first) {
    PlainTable table =
        new PlainTable(
            "Reviews and plans",
            "Stage",
            "Review",
            "Opened",
            "Open",
            "Overdue",
            "Silent",
            "To verify",
            "Verified");
    List<String> properties = ReviewFilter.SORTABLE;
    for (int column = 0; column < properties.size(); column++) {
      String property = properties.get(column);
      table.onHeading(column, () -> narrow(filter.sortedBy(property)));
    }
    for (int column = 3; column < 8; column++) {
      table.numbers(column);
    }
    table.sorted(
        filter.sortBy() == null ? -1 : properties.indexOf(filter.sortBy()), filter.descending());
    table.addClassName("reviews");
    first.reviews().forEach(each -> row(table, each));
    Div card = new Div(table);
    card.addClassNames("card", "flush");
    Div all = new Div(card);
    addMore(all, table, first.reviews().size(), first.total(), 1);
    return all;
  }

  private void addMore(Div all, PlainTable table, long shown, long total, int page) {
    if (shown >= total) {
      return;
    }
    Div more = new Div();
    more.addClassName("moreentries");
    more.add(
        Actions.quiet(
            "Show more",
            () -> {
              all.remove(more);
              List<ReviewSummary> next = read(page).reviews();
              next.forEach(each -> row(table, each));
              addMore(all, table, shown + next.size(), total, page + 1);
            }));
    all.add(more);
  }

  private void row(PlainTable table, ReviewSummary each) {
    Anchor open =
        new Anchor(
            vantage.from("reviews/" + each.reference()), each.reference() + " · " + each.title());
    open.getElement().setAttribute("data-row", true);
    Span kind = new Span(codes.label(CodeList.REVIEW_KIND, each.kind()));
    kind.addClassName("small");
    Div review = new Div(open, new Div(kind));
    if (each.managementReviewsLate() > 0) {
      review.add(
          new Tag(
              Tone.RED,
              "!",
              Words.count(
                  each.managementReviewsLate(),
                  "management review late",
                  "management reviews late")));
    }
    table
        .row(
            ReviewStates.tag(each.stage()),
            review,
            new Span(Words.date(each.openedOn())),
            number(each.open(), each.actions()),
            number(each.overdue(), each.actions()),
            number(each.silent(), each.actions()),
            number(each.toVerify(), each.actions()),
            verified(each))
        .setClassName("hot", each.overdue() > 0 || each.managementReviewsLate() > 0);
  }

  private static Span number(long number, long of) {
    Span span = new Span(of == 0 ? "–" : Words.count(number));
    span.setClassName("soft", number == 0);
    span.addClassName("figure");
    return span;
  }

  private static Component verified(ReviewSummary each) {
    if (each.actions() == 0) {
      return number(0, 0);
    }
    Span span = new Span(each.verified() + " of " + each.actions());
    span.addClassName("figure");
    return span;
  }

  private Component empty() {
    if (!filter.showsAll()) {
      return new EmptyState(
          "No review matches",
          "Look for fewer letters, or take a filter away.",
          Actions.button("Show all", () -> narrow(ReviewFilter.NONE)));
    }
    if (!vantage.isNow()) {
      return new EmptyState("No reviews by then", "None had been recorded yet.");
    }
    return reader.may(Operation.KEEP_REVIEWS)
        ? new EmptyState(
            "No reviews yet",
            "A review begins with a case being referred. A plan that comes of none, the board's"
                + " priorities say, is opened by itself.",
            Actions.link("Refer a case", "reviews/new"),
            Actions.quietLink("Open a plan", "reviews/new-plan"),
            Actions.quietLink("Import action plans", "import/action-plans"))
        : new EmptyState("No reviews yet", "They appear here once a case has been referred.");
  }

  private void heard(ActionChanged change) {
    String review = change.review();
    if (review != null && !change.chronologyOnly() && !reader.account().equals(change.account())) {
      live.heard(review);
    }
  }
}
