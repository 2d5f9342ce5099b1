package org.guardbook.ui.components;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One of a few, all in sight. */
public class Choice<T> extends Field<T> {

  private final Div box = new Div();
  private final Map<T, Element> radios = new LinkedHashMap<>();
  private final Map<T, Span> labels = new LinkedHashMap<>();
  private @Nullable T chosen;

  public Choice(String name, String label) {
    super(name, label, true);
    box.addClassName("seg");
    lay(box);
  }

  /** Sets the options under one another, for long ones. */
  public Choice<T> down() {
    box.setClassName("ticks");
    return this;
  }

  public Choice<T> option(T value, String label) {
    Element row = new Element("label");
    Element radio = new Element("input");
    radio.setAttribute("type", "radio");
    radio.setAttribute("name", name() + "-" + System.identityHashCode(this));
    radio.addEventListener(
        "change",
        _ -> {
          chosen = value;
          mark();
          changed();
        });
    Span words = new Span(label);
    row.appendChild(radio, words.getElement());
    box.getElement().appendChild(row);
    radios.put(value, radio);
    labels.put(value, words);
    return this;
  }

  /** Says an option in other words, a date worked out meanwhile say. */
  public void relabel(T value, String label) {
    Span words = labels.get(value);
    if (words != null) {
      words.setText(label);
    }
  }

  @Override
  public @Nullable T value() {
    return chosen;
  }

  @Override
  public void fill(@Nullable T value) {
    chosen = value;
    mark();
  }

  @Override
  public String text() {
    return chosen == null ? "" : chosen.toString();
  }

  @Override
  public void fillText(String text) {
    chosen =
        radios.keySet().stream()
            .filter(value -> value.toString().equals(text))
            .findFirst()
            .orElse(null);
    mark();
  }

  @Override
  protected List<Element> controls() {
    return List.copyOf(radios.values());
  }

  private void mark() {
    radios.forEach((value, radio) -> radio.setProperty("checked", value.equals(chosen)));
  }
}
