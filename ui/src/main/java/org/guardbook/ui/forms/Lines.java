package org.guardbook.ui.forms;

import java.util.List;
import java.util.Map;
import org.guardbook.command.Narrative;
import org.guardbook.ui.components.LongText;

/** Several short texts, one to a line. */
public final class Lines extends LongText {

  public Lines(String name, String label) {
    super(name, label);
    hint("One to a line");
  }

  public List<Narrative> lines() {
    return text().lines().filter(line -> !line.isBlank()).map(Narrative::new).toList();
  }

  @Override
  public void take(Map<String, String> recorded) {
    if (!recorded.containsKey(name() + "[0]")) {
      return;
    }
    StringBuilder all = new StringBuilder();
    for (int i = 0; recorded.containsKey(name() + "[" + i + "]"); i++) {
      String line = recorded.getOrDefault(name() + "[" + i + "]", "");
      all.append(line.replaceAll("\\R+", " ")).append('\n');
    }
    fillText(all.toString().strip());
  }
}
