package org.guardbook.ui.casefile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guardbook.command.positionoftrust.Attendance;
import org.guardbook.command.positionoftrust.Attendance.Presence;
import org.guardbook.command.referencedata.Agency;
import org.guardbook.ui.components.Register;

/** Which agencies came to a meeting, sent apologies or were missed; one line for each. */
final class AttendanceRows extends Register<Presence> {

  /**
   * @param agencies label by code; those invited first
   */
  AttendanceRows(String name, String label, Map<String, String> agencies) {
    super(name, label, Presence.class, agencies, words(), "Not asked");
  }

  private static Map<Presence, String> words() {
    Map<Presence, String> words = new LinkedHashMap<>();
    for (Presence presence : Presence.values()) {
      words.put(
          presence,
          switch (presence) {
            case ATTENDED -> "Came";
            case APOLOGIES -> "Apologies";
            case ABSENT -> "Missed it";
          });
    }
    return words;
  }

  List<Attendance> attendance() {
    return value().entrySet().stream()
        .map(each -> new Attendance(new Agency(each.getKey()), each.getValue()))
        .toList();
  }

  /** Marks those who were invited as if all had come, since most do. */
  void expect(List<String> invited) {
    Map<String, Presence> came = new LinkedHashMap<>();
    invited.forEach(agency -> came.put(agency, Presence.ATTENDED));
    fill(came);
  }

  @Override
  public void take(Map<String, String> recorded) {
    if (!recorded.containsKey(name() + "[0].agency")) {
      return;
    }
    Map<String, Presence> all = new LinkedHashMap<>();
    for (int i = 0; recorded.containsKey(name() + "[" + i + "].agency"); i++) {
      String row = name() + "[" + i + "].";
      all.put(
          recorded.getOrDefault(row + "agency", ""),
          Presence.valueOf(
              Objects.requireNonNullElse(
                  recorded.get(row + "presence"), Presence.ATTENDED.name())));
    }
    fill(all);
  }
}
