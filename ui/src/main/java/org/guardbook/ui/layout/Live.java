package org.guardbook.ui.layout;

import static java.util.concurrent.TimeUnit.SECONDS;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.guardbook.query.actionplan.ActionPlanQuery.ActionChanged;
import org.guardbook.query.actionplan.ActionPlanQuery.WatchActions;
import org.guardbook.query.casefile.CaseQuery.CaseChanged;
import org.guardbook.query.casefile.CaseQuery.WatchCases;
import org.guardbook.query.child.ChildQuery.ChildChanged;
import org.guardbook.query.child.ChildQuery.WatchChildren;
import org.guardbook.query.committee.CommitteeQuery.CommitteeChanged;
import org.guardbook.query.committee.CommitteeQuery.WatchCommittees;
import org.guardbook.query.restriction.RestrictionQuery.GlassWasBroken;
import org.guardbook.query.restriction.RestrictionQuery.WatchBreakings;
import org.guardbook.ui.dispatch.Dispatch;

/**
 * Tells a screen, while it is shown, what changed; what changed in it the screen asks itself. Of
 * many changes, as an import makes them, it is told about once a second.
 */
public final class Live {

  private static final Executor IN_A_SECOND = CompletableFuture.delayedExecutor(1, SECONDS);

  private Live() {}

  /** Says which cases changed, in the turn of the screen's own page. */
  public static void whileShown(
      Component screen, Dispatch dispatch, Consumer<List<CaseChanged>> listener) {
    whileShown(screen, dispatch, new WatchCases(), CaseChanged.class, listener);
  }

  /** Says which reviews and actions changed, in the turn of the screen's own page. */
  public static void ofActionsWhileShown(
      Component screen, Dispatch dispatch, Consumer<List<ActionChanged>> listener) {
    whileShown(screen, dispatch, new WatchActions(), ActionChanged.class, listener);
  }

  /** Says which committees and meetings changed, in the turn of the screen's own page. */
  public static void ofCommitteesWhileShown(
      Component screen, Dispatch dispatch, Consumer<List<CommitteeChanged>> listener) {
    whileShown(screen, dispatch, new WatchCommittees(), CommitteeChanged.class, listener);
  }

  /** Says which children's records changed, in the turn of the screen's own page. */
  public static void ofChildrenWhileShown(
      Component screen, Dispatch dispatch, Consumer<List<ChildChanged>> listener) {
    whileShown(screen, dispatch, new WatchChildren(), ChildChanged.class, listener);
  }

  /** Says whose glass was broken, in the turn of the screen's own page. */
  static void ofBreakingsWhileShown(
      Component screen, Dispatch dispatch, Consumer<List<GlassWasBroken>> listener) {
    whileShown(screen, dispatch, new WatchBreakings(), GlassWasBroken.class, listener);
  }

  private static <T> void whileShown(
      Component screen,
      Dispatch dispatch,
      Object watch,
      Class<T> change,
      Consumer<List<T>> listener) {
    AtomicReference<Runnable> stop = new AtomicReference<>(() -> {});
    screen.addAttachListener(
        attached -> {
          UI ui = attached.getUI();
          Handfuls<T> handfuls =
              new Handfuls<>((changes, done) -> tell(ui, listener, changes, done), IN_A_SECOND);
          stop.getAndSet(
                  dispatch.watch(
                      watch, change, handfuls::hear, () -> inTurnOf(ui, () -> Missed.tell(ui))))
              .run();
        });
    screen.addDetachListener(_ -> stop.getAndSet(() -> {}).run());
  }

  private static <T> void tell(UI ui, Consumer<List<T>> listener, List<T> changes, Runnable done) {
    inTurnOf(
        ui,
        () -> {
          try {
            listener.accept(changes);
          } finally {
            done.run();
          }
        });
  }

  private static void inTurnOf(UI ui, Command saying) {
    try {
      ui.access(saying);
    } catch (UIDetachedException _) {
      // the page was left while this was on its way to it
    }
  }
}
