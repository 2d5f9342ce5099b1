package org.guardbook.ui.childforms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guardbook.ui.components.Ticks;

/** Who came to a core group, by role. */
final class Present extends Ticks {

  Present(String name, String label, List<String> roles) {
    super(name, label, byThemselves(roles));
  }

  private static Map<String, String> byThemselves(List<String> roles) {
    Map<String, String> options = new LinkedHashMap<>();
    roles.forEach(role -> options.put(role, role));
    return options;
  }

  @Override
  public void take(Map<String, String> recorded) {
    List<String> came = new ArrayList<>();
    for (int i = 0; recorded.containsKey(name() + "[" + i + "]"); i++) {
      came.add(recorded.getOrDefault(name() + "[" + i + "]", ""));
    }
    fill(came);
  }
}
