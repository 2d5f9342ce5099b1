package org.guardbook.ui.layout;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.guardbook.query.casefile.CaseQuery.CaseChanged;
import org.guardbook.query.casefile.CaseQuery.WatchCases;
import org.guardbook.ui.dispatch.Dispatch;

/** Tells a screen, while it is shown, that a case changed; what changed the screen asks itself. */
public final class Live {

  private Live() {}

  /** Calls the listener in the turn of the screen's own page. */
  public static void whileShown(
      Component screen, Dispatch dispatch, Consumer<CaseChanged> listener) {
    AtomicReference<Runnable> stop = new AtomicReference<>(() -> {});
    screen.addAttachListener(
        attached -> {
          UI ui = attached.getUI();
          stop.getAndSet(
                  dispatch.watch(
                      new WatchCases(),
                      CaseChanged.class,
                      change -> ui.access(() -> listener.accept(change))))
              .run();
        });
    screen.addDetachListener(_ -> stop.getAndSet(() -> {}).run());
  }
}
