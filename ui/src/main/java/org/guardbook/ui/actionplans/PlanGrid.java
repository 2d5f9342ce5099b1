package org.guardbook.ui.actionplans;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.guardbook.query.actionplan.ActionPlanQuery.Actions;
import org.guardbook.query.actionplan.TrackedAction;
import org.guardbook.ui.actionplans.PlanFilter.Grouping;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.layout.Vantage;
import org.guardbook.ui.lists.LazyGrid;
import org.jspecify.annotations.Nullable;

/** The rows of the list of actions, under headings where they are grouped. */
final class PlanGrid extends LazyGrid<Line> {

  /** What the columns are sorted by: components of {@link TrackedAction}. */
  static final Set<String> SORTABLE = Set.of("state", "id", "leadAgency", "dueOn", "quietDays");

  private final Dispatch dispatch;
  private final PlanLabels labels;
  private final PlanRow row;

  PlanGrid(
      Dispatch dispatch,
      PlanLabels labels,
      PlanRow row,
      BiConsumer<@Nullable String, Boolean> onSort) {
    super("Actions", SORTABLE, onSort);
    this.dispatch = dispatch;
    this.labels = labels;
    this.row = row;
    addClassName("plan");
    folded("Actions", row.folded());
    column("state", "State", row.state()).setFlexGrow(0).setWidth("8.6rem");
    column("id", "Action", row.action()).setFlexGrow(5).setRowHeader(true);
    column("leadAgency", "Agency", row.agency()).setFlexGrow(2);
    column("dueOn", "Due", row.due()).setFlexGrow(2);
    column("quietDays", "Silent", row.quiet())
        .setFlexGrow(0)
        .setWidth("6.4rem")
        .setTextAlign(ColumnTextAlign.END);
    column("lastWord", "Last word", row.lastWord()).setFlexGrow(4);
    column("next", "", row.next()).setFlexGrow(0).setWidth("5.6rem");
    setPartNameGenerator(PlanRow::edge);
    opens(
        line ->
            switch (line) {
              case Line.Heading _ -> null;
              case Line.Of(TrackedAction action) -> row.address(action);
            });
  }

  /** Shows what a filter found; the first page of it has been fetched already. */
  void show(PlanFilter filter, Actions first, LocalDate on, Vantage vantage) {
    row.seenFrom(on, vantage);
    Grouping grouping = filter.groupedBy();
    if (grouping == null) {
      show(
          lines(first),
          first.total(),
          (page, size) -> lines(fetch(filter, page, size)),
          filter.sortBy(),
          filter.descending());
    } else {
      Groups groups = new Groups(this::fetch, filter, grouping, first, labels.of(grouping));
      show(
          groups.lines(0, PAGE),
          groups.lines(),
          (page, size) -> groups.lines((long) page * size, (page + 1L) * size),
          filter.sortBy(),
          filter.descending());
    }
  }

  Actions fetchFirst(PlanFilter filter) {
    return fetch(filter, 0, PAGE);
  }

  private Actions fetch(PlanFilter filter, int page, int size) {
    return dispatch.ask(filter.page(page, size), Actions.class);
  }

  private static List<Line> lines(Actions found) {
    return found.actions().stream().<Line>map(Line.Of::new).toList();
  }
}
