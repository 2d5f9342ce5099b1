package org.guardbook.ui.layout;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import org.jspecify.annotations.Nullable;

/** What a page says once on top, after something was done: on this page or the next. */
public final class Notices {

  private Notices() {}

  private record Pending(String words) {}

  /** Says it on the page that is navigated to next. */
  public static void sayOnNextPage(String words) {
    ComponentUtil.setData(UI.getCurrent(), Pending.class, new Pending(words));
  }

  /** Says it on this page, which stays. */
  public static void say(String words) {
    sayOnNextPage(words);
    UI.getCurrent().getInternals().getActiveRouterTargetsChain().stream()
        .filter(MainLayout.class::isInstance)
        .map(MainLayout.class::cast)
        .findFirst()
        .ifPresent(MainLayout::showNotice);
  }

  static @Nullable String take(UI ui) {
    @Nullable Pending pending = ComponentUtil.getData(ui, Pending.class);
    ComponentUtil.setData(ui, Pending.class, null);
    return pending == null ? null : pending.words();
  }
}
