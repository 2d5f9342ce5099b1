package org.guardbook.ui.looks;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.guardbook.command.access.Operation;
import org.guardbook.command.access.Role;
import org.guardbook.query.look.LookQuery.FoundLooks;
import org.guardbook.ui.components.Actions;
import org.guardbook.ui.components.EmptyState;
import org.guardbook.ui.components.PageHead;
import org.guardbook.ui.components.Texts;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.exports.ExportMenu;
import org.guardbook.ui.layout.MainLayout;
import org.guardbook.ui.layout.OpenTo;
import org.guardbook.ui.post.Addresses;
import org.guardbook.ui.post.Post;
import org.guardbook.ui.post.WhereItIsSent;
import org.guardbook.ui.security.SignedIn;

/** Who opened, found or took away whose record, as the address of the page narrows and sorts it. */
@Route(value = LooksView.HOME, layout = MainLayout.class)
@PageTitle("Who looked · Guardbook")
@PermitAll
@OpenTo(Operation.READ_LOOKS)
@StyleSheet("context://guardbook/lists.css")
class LooksView extends Div implements BeforeEnterObserver {

  static final String HOME = "looks";

  private final PageHead head = new PageHead("Who looked");
  private final LooksBar bar = new LooksBar(this::narrow);
  private final LooksGrid grid;
  private final Div rows = new Div();
  private LooksFilter filter = LooksFilter.NONE;

  LooksView(Dispatch dispatch, LookExport export, Addresses addresses, Post post) {
    SignedIn reader = Dispatch.signedIn().orElseThrow();
    grid = new LooksGrid(dispatch, (by, down) -> narrow(filter.sortedBy(by, down)));
    head.actions(new ExportMenu(_ -> export.of(filter, reader.name())));
    rows.addClassName("rows");
    add(
        head,
        bar,
        rows,
        Texts.small(
            "Written down before a record is shown, and never changed. The auditor sees every look,"
                + " the designated senior officer those at allegations and, by its reference, at a"
                + " child's record that is restricted or whose glass was broken; reading this page"
                + " is itself no look at a record."));
    if (reader.roles().contains(Role.DESIGNATED_SENIOR_OFFICER)) {
      add(
          new WhereItIsSent(
              "Be told when glass is broken",
              addresses,
              post,
              reader.account(),
              "From now on a letter"));
    }
  }

  @Override
  public void beforeEnter(BeforeEnterEvent entered) {
    filter = LooksFilter.from(entered.getLocation().getQueryParameters());
    refresh();
  }

  private void narrow(LooksFilter narrowed) {
    if (!narrowed.equals(filter)) {
      UI.getCurrentOrThrow().navigate(LooksView.class, narrowed.toAddress());
    }
  }

  private void refresh() {
    FoundLooks found = grid.fetchFirst(filter);
    bar.show(filter, found.byKind());
    head.under(
        Words.count(found.total(), "look", "looks")
            + (filter.showsAll() ? "" : " of those you may see")
            + (filter.sortBy() == null ? ", newest first" : ""));
    rows.removeAll();
    if (found.total() == 0) {
      rows.add(empty());
    } else {
      grid.show(filter, found);
      rows.add(grid);
    }
  }

  private Component empty() {
    return filter.showsAll()
        ? new EmptyState(
            "Nobody has looked yet", "Whoever opens a record or searches for one appears here.")
        : new EmptyState(
            "No look matches",
            "A reference and a sign-in name must be written out in full. Or take a filter away.",
            Actions.button("Show all looks", () -> narrow(LooksFilter.NONE)));
  }
}
