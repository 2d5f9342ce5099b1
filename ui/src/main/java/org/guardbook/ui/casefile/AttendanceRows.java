package org.guardbook.ui.casefile;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guardbook.command.positionoftrust.Attendance;
import org.guardbook.command.positionoftrust.Attendance.Presence;
import org.guardbook.command.referencedata.Agency;
import org.guardbook.ui.components.Field;
import org.jspecify.annotations.Nullable;

/** Which agencies came to a meeting, sent apologies or were missed; one line for each. */
final class AttendanceRows extends Field<List<Attendance>> {

  private final Div box = new Div();
  private final Map<String, Map<Presence, Element>> rows = new LinkedHashMap<>();
  private final Map<String, Element> notAsked = new LinkedHashMap<>();
  private final Map<String, Presence> marked = new LinkedHashMap<>();

  /**
   * @param agencies label by code; those invited first
   */
  AttendanceRows(String name, String label, Map<String, String> agencies) {
    super(name, label, true);
    box.addClassName("rows");
    agencies.forEach(this::row);
    lay(box);
  }

  private void row(String agency, String label) {
    Element group = new Element("fieldset").setAttribute("class", "attends");
    group.appendChild(new Element("legend").setText(label));
    Element seg = new Element("div").setAttribute("class", "seg");
    Map<Presence, Element> radios = new LinkedHashMap<>();
    for (Presence presence : Presence.values()) {
      radios.put(presence, radio(seg, agency, words(presence), presence));
    }
    notAsked.put(agency, radio(seg, agency, "Not asked", null));
    group.appendChild(seg);
    box.getElement().appendChild(group);
    rows.put(agency, radios);
    mark();
  }

  private Element radio(Element seg, String agency, String words, @Nullable Presence presence) {
    Element radio =
        new Element("input")
            .setAttribute("type", "radio")
            .setAttribute("name", name() + "-" + agency + "-" + System.identityHashCode(this));
    radio.addEventListener(
        "change",
        _ -> {
          if (presence == null) {
            marked.remove(agency);
          } else {
            marked.put(agency, presence);
          }
          mark();
          changed();
        });
    seg.appendChild(new Element("label").appendChild(radio, new Span(words).getElement()));
    return radio;
  }

  private static String words(Presence presence) {
    return switch (presence) {
      case ATTENDED -> "Came";
      case APOLOGIES -> "Apologies";
      case ABSENT -> "Missed it";
    };
  }

  private void mark() {
    rows.forEach(
        (agency, radios) -> {
          radios.forEach(
              (presence, radio) -> radio.setProperty("checked", presence == marked.get(agency)));
          Element none = notAsked.get(agency);
          if (none != null) {
            none.setProperty("checked", !marked.containsKey(agency));
          }
        });
  }

  @Override
  public List<Attendance> value() {
    List<Attendance> all = new ArrayList<>();
    for (String agency : rows.keySet()) {
      Presence presence = marked.get(agency);
      if (presence != null) {
        all.add(new Attendance(new Agency(agency), presence));
      }
    }
    return all;
  }

  @Override
  public void fill(@Nullable List<Attendance> value) {
    marked.clear();
    for (Attendance each : value == null ? List.<Attendance>of() : value) {
      String code = each.agency().code();
      if (!rows.containsKey(code)) {
        row(code, code);
      }
      marked.put(code, each.presence());
    }
    mark();
  }

  @Override
  public String text() {
    List<String> parts = new ArrayList<>();
    marked.forEach((agency, presence) -> parts.add(agency + "=" + presence));
    return String.join(";", parts);
  }

  @Override
  public void fillText(String text) {
    List<Attendance> all = new ArrayList<>();
    for (String part : text.split(";", -1)) {
      int cut = part.indexOf('=');
      if (cut > 0) {
        all.add(
            new Attendance(
                new Agency(part.substring(0, cut)), Presence.valueOf(part.substring(cut + 1))));
      }
    }
    fill(all);
  }

  @Override
  public void take(Map<String, String> recorded) {
    if (!recorded.containsKey(name() + "[0].agency")) {
      return;
    }
    List<Attendance> all = new ArrayList<>();
    for (int i = 0; recorded.containsKey(name() + "[" + i + "].agency"); i++) {
      String row = name() + "[" + i + "].";
      String presence = recorded.get(row + "presence");
      all.add(
          new Attendance(
              new Agency(recorded.getOrDefault(row + "agency", "")),
              presence == null ? Presence.ATTENDED : Presence.valueOf(presence)));
    }
    fill(all);
  }

  @Override
  protected List<Element> controls() {
    return rows.values().stream().flatMap(radios -> radios.values().stream()).toList();
  }
}
