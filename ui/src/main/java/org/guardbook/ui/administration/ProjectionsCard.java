package org.guardbook.ui.administration;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.guardbook.query.replay.ProjectionQuery.CancelRebuild;
import org.guardbook.query.replay.ProjectionQuery.ProjectionStatus;
import org.guardbook.query.replay.ProjectionQuery.RebuildProjection;
import org.guardbook.query.replay.ProjectionQuery.RetryDeadLetters;
import org.guardbook.query.replay.ProjectionQuery.UndoRebuild;
import org.guardbook.ui.components.Actions;
import org.guardbook.ui.components.PlainTable;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.layout.Notices;

/** Every view: how far it is, how fast, and what can be done about it. */
final class ProjectionsCard extends Section {

  private final Dispatch dispatch;
  private final boolean mayRebuild;
  private final Runnable onChange;
  private final PlainTable table =
      new PlainTable(
          "Views",
          "View",
          "State",
          "Last entry taken in",
          "Behind by",
          "Entries a second",
          "Progress",
          "");
  private final Map<String, ProjectionRow> rows = new LinkedHashMap<>();

  /** Heard by whoever cannot see the rows change; it changes seldom, or nobody could listen. */
  private final Div heard = new Div();

  /**
   * @param onChange what is to happen once something was asked for
   */
  ProjectionsCard(Dispatch dispatch, boolean mayRebuild, Runnable onChange) {
    this.dispatch = dispatch;
    this.mayRebuild = mayRebuild;
    this.onChange = onChange;
    addClassName("stack");
    getElement().setAttribute("aria-label", "Views");
    heard.addClassName("unseen");
    heard.getElement().setAttribute("role", "status");
    Div sheet = new Div(table);
    sheet.addClassNames("card", "flush");
    if (mayRebuild) {
      Div actions = new Div(Actions.quiet("Rebuild all, one after the other", this::rebuildAll));
      actions.addClassName("actions");
      add(actions);
    }
    add(heard, sheet);
  }

  void show(List<ProjectionStatus> now) {
    for (ProjectionStatus view : now) {
      ProjectionRow row =
          rows.computeIfAbsent(
              view.name(),
              _ -> {
                ProjectionRow added = new ProjectionRow(view, this::act, mayRebuild);
                table.row(added.cells());
                return added;
              });
      row.show(view);
    }
    heard.setText(
        now.stream()
            .filter(view -> view.state().equals("REPLAYING"))
            .map(ProjectionRow::heard)
            .collect(Collectors.joining(" ")));
  }

  private void act(ProjectionStatus view, ProjectionRow.Action action) {
    String name = ProjectionRow.name(view);
    Notices.say(
        switch (action) {
          case REBUILD ->
              ask(new RebuildProjection(view.name()))
                  ? name + " is being rebuilt. You may leave this page."
                  : name + " is being rebuilt already.";
          case CANCEL ->
              ask(new CancelRebuild(view.name()))
                  ? name + " stays as it is: its rebuild is called off."
                  : name + " is not being rebuilt any more.";
          case UNDO ->
              ask(new UndoRebuild(view.name()))
                  ? name + " as it was before is being brought up to the present."
                  : "There is nothing to undo any more.";
          case RETRY -> {
            long left = dispatch.ask(new RetryDeadLetters(view.name()), Long.class);
            yield left == 0
                ? name + " has taken in all that it held back."
                : name + " still holds something back. See below.";
          }
        });
    onChange.run();
  }

  private void rebuildAll() {
    rows.keySet().forEach(name -> ask(new RebuildProjection(name)));
    Notices.say("Every view is rebuilt, one after the other. You may leave this page.");
    onChange.run();
  }

  private boolean ask(Object query) {
    return dispatch.ask(query, Boolean.class);
  }
}
