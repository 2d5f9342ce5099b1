package org.guardbook.ui.components;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Any number of a few, by their codes. */
public class Ticks extends Field<List<String>> {

  private final Div box = new Div();
  private final Map<String, Element> boxes = new LinkedHashMap<>();
  private final Map<String, Span> labels = new LinkedHashMap<>();
  private final Map<String, String> options;
  private final Set<String> ticked = new LinkedHashSet<>();

  public Ticks(String name, String label, Map<String, String> options) {
    super(name, label, true);
    box.addClassName("ticks");
    if (options.size() > 4) {
      box.addClassName("wide");
    }
    this.options = options;
    options.forEach(this::option);
    lay(box);
  }

  /** Sets the options under one another even where there are many. */
  public Ticks down() {
    box.removeClassName("wide");
    return this;
  }

  private void option(String code, String label) {
    Element row = new Element("label");
    Element tick = new Element("input");
    tick.setAttribute("type", "checkbox");
    tick.addEventListener(
            "change",
            event -> {
              if (event.getEventData().get("element.checked").asBoolean()) {
                ticked.add(code);
              } else {
                ticked.remove(code);
              }
              changed();
            })
        .addEventData("element.checked");
    Span words = new Span(label);
    labels.put(code, words);
    row.appendChild(tick, words.getElement());
    box.getElement().appendChild(row);
    boxes.put(code, tick);
  }

  /** Says how many each option stands for; one that is not named stands for none. */
  public void count(Map<String, Long> counts) {
    options.forEach(
        (code, label) -> {
          Span words = labels.get(code);
          if (words != null) {
            words.setText(label + " " + Words.count(counts.getOrDefault(code, 0L)));
          }
        });
  }

  /** What is ticked, in the order of the options. */
  @Override
  public List<String> value() {
    return boxes.keySet().stream().filter(ticked::contains).toList();
  }

  @Override
  public void fill(@Nullable List<String> value) {
    ticked.clear();
    for (String code : value == null ? List.<String>of() : value) {
      if (!boxes.containsKey(code)) {
        option(code, Words.sentence(code.toLowerCase(java.util.Locale.UK).replace('_', ' ')));
      }
      ticked.add(code);
    }
    boxes.forEach((code, tick) -> tick.setProperty("checked", ticked.contains(code)));
  }

  @Override
  public String text() {
    return String.join(";", value());
  }

  @Override
  public void fillText(String text) {
    fill(parts(text));
  }

  @Override
  protected List<Element> controls() {
    return List.copyOf(boxes.values());
  }

  static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    for (String part : text.split(";", -1)) {
      if (!part.isBlank()) {
        parts.add(part.strip());
      }
    }
    return parts;
  }
}
