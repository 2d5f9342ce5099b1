package org.guardbook.ui.administration;

import static java.util.concurrent.TimeUnit.SECONDS;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.guardbook.command.When;
import org.guardbook.command.access.Operation;
import org.guardbook.query.backup.BackupQuery.Backup;
import org.guardbook.query.backup.BackupQuery.ReadBackups;
import org.guardbook.query.ledger.LedgerQuery.LedgerStatus;
import org.guardbook.query.ledger.LedgerQuery.ReadLedger;
import org.guardbook.query.replay.ProjectionQuery.FindDeadLetters;
import org.guardbook.query.replay.ProjectionQuery.Letter;
import org.guardbook.query.replay.ProjectionQuery.ProjectionStatus;
import org.guardbook.query.replay.ProjectionQuery.ReadProjections;
import org.guardbook.query.store.StoreQuery.ReadStore;
import org.guardbook.query.store.StoreQuery.StoreStatus;
import org.guardbook.ui.components.PageHead;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.layout.MainLayout;
import org.guardbook.ui.layout.OpenTo;

/** How the views, the store and its ledger stand, for whoever looks after the program. */
@Route(value = "administration/operations", layout = MainLayout.class)
@RouteAlias(value = "administration/views", layout = MainLayout.class)
@PageTitle("Operations · Guardbook")
@PermitAll
@OpenTo(Operation.READ_PROJECTIONS)
@StyleSheet("context://guardbook/lists.css")
class OperationsView extends Div {

  /** From here and not from the browser, whose asking would keep whoever went away signed in. */
  private static final Executor IN_A_SECOND = CompletableFuture.delayedExecutor(1, SECONDS);

  /** So often, in seconds, it looks while nothing is under way. */
  private static final int SELDOM = 10;

  private final Dispatch dispatch;
  private final Clock clock;
  private final ProjectionsCard projections;
  private final DeadLettersCard letters = new DeadLettersCard();
  private final StandingCard standing = new StandingCard();
  private boolean busy;
  private int seconds;

  OperationsView(Dispatch dispatch, Clock clock) {
    this.dispatch = dispatch;
    this.clock = clock;
    this.projections =
        new ProjectionsCard(
            dispatch,
            Dispatch.signedIn().orElseThrow().may(Operation.REBUILD_PROJECTIONS),
            this::refresh);
    Div sheets = new Div(projections, letters, standing);
    sheets.addClassName("stack");
    add(
        new PageHead("Administration")
            .under(
                "Every list, case and figure is a view of the record. One that is rebuilt is read as"
                    + " before until the new one takes its place."),
        new Tabs(Tabs.Tab.OPERATIONS),
        sheets);
    refresh();
  }

  private void refresh() {
    List<ProjectionStatus> now = dispatch.askForAll(new ReadProjections(), ProjectionStatus.class);
    projections.show(now);
    letters.show(dispatch.askForAll(new FindDeadLetters(), Letter.class));
    standing.show(
        dispatch.ask(new ReadStore(), StoreStatus.class),
        dispatch.ask(new ReadLedger(), LedgerStatus.class),
        dispatch.askForAll(new ReadBackups(), Backup.class),
        LocalDate.ofInstant(clock.instant(), When.ENGLAND));
    busy = now.stream().anyMatch(view -> view.state().equals("REPLAYING") || view.lag() > 0);
  }

  private void refreshInTime() {
    if (busy || ++seconds % SELDOM == 0) {
      // What fails once is not tried, and told of, every second
      busy = false;
      refresh();
    }
  }

  @Override
  protected void onAttach(AttachEvent attached) {
    goOn(attached.getUI());
  }

  private void goOn(UI ui) {
    IN_A_SECOND.execute(() -> goOnWhileShown(ui));
  }

  private void goOnWhileShown(UI ui) {
    try {
      ui.access(
          () -> {
            if (isAttached()) {
              try {
                refreshInTime();
              } finally {
                goOn(ui);
              }
            }
          });
    } catch (UIDetachedException _) {
      // the page was left
    }
  }
}
