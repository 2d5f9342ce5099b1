package org.guardbook.ui.childforms;

import java.util.List;
import java.util.Map;
import org.guardbook.ui.components.Ticks;

/** One thing that is so or is not. */
final class Tick extends Ticks {

  private static final String YES = "true";

  Tick(String name, String label, String words) {
    super(name, label, Map.of(YES, words));
  }

  boolean ticked() {
    return !value().isEmpty();
  }

  void tick(boolean so) {
    fill(so ? List.of(YES) : List.of());
  }

  @Override
  public void fillText(String text) {
    tick(text.equals(YES));
  }
}
