package org.guardbook.ui.childforms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guardbook.command.childprotection.ConferenceAttendance;
import org.guardbook.ui.components.Register;

/** Which agencies came to a conference and which sent a report; one line for each. */
final class PresenceRows extends Register<Presence> {

  /**
   * @param agencies label by code; those invited first
   */
  PresenceRows(String name, String label, Map<String, String> agencies) {
    super(name, label, Presence.class, agencies, words(), "Not invited");
  }

  private static Map<Presence, String> words() {
    Map<Presence, String> words = new LinkedHashMap<>();
    for (Presence presence : Presence.values()) {
      words.put(presence, presence.words());
    }
    return words;
  }

  List<ConferenceAttendance> attendance() {
    return value().entrySet().stream().map(each -> each.getValue().of(each.getKey())).toList();
  }

  /** Marks those who were invited as if all had come with a report, as they ought to. */
  void expect(List<String> invited) {
    Map<String, Presence> came = new LinkedHashMap<>();
    invited.forEach(agency -> came.put(agency, Presence.CAME_WITH_REPORT));
    fill(came);
  }

  @Override
  public void take(Map<String, String> recorded) {
    Map<String, Presence> all = new LinkedHashMap<>();
    for (int i = 0; recorded.containsKey(name() + "[" + i + "].agency"); i++) {
      String row = name() + "[" + i + "].";
      all.put(
          recorded.getOrDefault(row + "agency", ""),
          Presence.of(
              Boolean.parseBoolean(recorded.get(row + "present")),
              Boolean.parseBoolean(recorded.get(row + "report"))));
    }
    if (!all.isEmpty()) {
      fill(all);
    }
  }
}
