package org.guardbook.ui.administration;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.guardbook.command.access.Operation;
import org.guardbook.query.replay.ProjectionQuery.ProjectionStatus;
import org.guardbook.query.replay.ProjectionQuery.ReadProjections;
import org.guardbook.query.replay.ProjectionQuery.RebuildProjection;
import org.guardbook.ui.components.Actions;
import org.guardbook.ui.components.PageHead;
import org.guardbook.ui.components.PlainTable;
import org.guardbook.ui.components.Tag;
import org.guardbook.ui.components.Tone;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.layout.MainLayout;
import org.guardbook.ui.layout.Notices;
import org.guardbook.ui.layout.OpenTo;
import org.guardbook.ui.security.SignedIn;
import org.jspecify.annotations.Nullable;

/** How far each view of the record is, and having one built anew beside the one that is read. */
@Route(value = "administration/views", layout = MainLayout.class)
@PageTitle("Views · Guardbook")
@PermitAll
@OpenTo(Operation.READ_PROJECTIONS)
@StyleSheet("context://guardbook/lists.css")
class ViewsView extends Div {

  private static final int OFTEN = 1_000;
  private static final int SELDOM = 10_000;

  private final Dispatch dispatch;
  private final boolean mayRebuild;
  private final PlainTable table =
      new PlainTable("Views", "View", "State", "Last entry taken in", "Behind by", "Progress", "");
  private List<ProjectionStatus> shown = List.of();
  private @Nullable Registration polling;

  ViewsView(Dispatch dispatch) {
    this.dispatch = dispatch;
    SignedIn reader = Dispatch.signedIn().orElseThrow();
    this.mayRebuild = reader.may(Operation.REBUILD_PROJECTIONS);
    Div sheet = new Div(table);
    sheet.addClassNames("card", "flush");
    add(
        new PageHead("Administration")
            .under(
                "Every list, case and figure is a view of the record. One that is rebuilt is read as"
                    + " before until the new one takes its place."),
        new Tabs(Tabs.Tab.VIEWS),
        sheet);
    refresh();
  }

  private void refresh() {
    List<ProjectionStatus> now = dispatch.askForAll(new ReadProjections(), ProjectionStatus.class);
    if (now.equals(shown)) {
      return;
    }
    shown = now;
    table.clear();
    now.forEach(this::add);
    getUI().ifPresent(ui -> ui.setPollInterval(isBusy() ? OFTEN : SELDOM));
  }

  private void add(ProjectionStatus view) {
    table.row(
        new Span(name(view)),
        state(view),
        new Span(Words.count(view.position())),
        new Span(Words.count(view.lag(), "entry", "entries")),
        progress(view),
        mayRebuild && !view.state().equals("REPLAYING") ? rebuild(view) : new Span());
  }

  private Component rebuild(ProjectionStatus view) {
    Component button = Actions.inline("Rebuild", () -> begin(view));
    button.getElement().setAttribute("aria-label", "Rebuild " + name(view));
    return button;
  }

  private void begin(ProjectionStatus view) {
    boolean begun = dispatch.ask(new RebuildProjection(view.name()), Boolean.class);
    Notices.say(
        begun
            ? name(view) + " is being rebuilt. You may leave this page."
            : name(view) + " is being rebuilt already.");
    shown = List.of();
    refresh();
  }

  private static String name(ProjectionStatus view) {
    return Words.sentence(view.name().replace('-', ' '));
  }

  private static Component state(ProjectionStatus view) {
    return switch (view.state()) {
      case "LIVE" -> new Tag(Tone.GREEN, "✓", "Up to date");
      case "REPLAYING" -> new Tag(Tone.AMBER, "◔", "Being rebuilt");
      default -> new Tag(Tone.RED, "!", "Held back by an error");
    };
  }

  private static Component progress(ProjectionStatus view) {
    long percent = Math.round(100 * view.progress());
    Div cell = new Div();
    if (view.state().equals("REPLAYING")) {
      Element bar = new Element("progress");
      bar.setAttribute("max", "100").setAttribute("value", String.valueOf(percent));
      bar.setAttribute("aria-label", name(view) + " rebuilt so far");
      cell.getElement().appendChild(bar);
    }
    cell.add(new Span(percent + "%"));
    return cell;
  }

  private boolean isBusy() {
    return shown.stream().anyMatch(view -> view.state().equals("REPLAYING") || view.lag() > 0);
  }

  @Override
  protected void onAttach(AttachEvent attached) {
    attached.getUI().setPollInterval(isBusy() ? OFTEN : SELDOM);
    polling = attached.getUI().addPollListener(_ -> refresh());
  }

  @Override
  protected void onDetach(DetachEvent detached) {
    detached.getUI().setPollInterval(-1);
    if (polling != null) {
      polling.remove();
    }
  }
}
