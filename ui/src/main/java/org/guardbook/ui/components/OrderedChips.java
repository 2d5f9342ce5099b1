package org.guardbook.ui.components;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Several of a few, in the order they were chosen: the first is the main one. */
public class OrderedChips extends Field<List<String>> {

  private final Div box = new Div();
  private final Map<String, NativeButton> chips = new LinkedHashMap<>();
  private final Map<String, String> labels = new LinkedHashMap<>();
  private final List<String> chosen = new ArrayList<>();

  public OrderedChips(String name, String label, Map<String, String> options) {
    super(name, label, true);
    box.addClassName("picks");
    options.forEach(this::option);
    lay(box);
    mark();
  }

  private void option(String code, String label) {
    NativeButton chip =
        new NativeButton(
            label,
            _ -> {
              if (!chosen.remove(code)) {
                chosen.add(code);
              }
              mark();
              changed();
            });
    chip.addClassName("chip");
    chip.getElement().setAttribute("type", "button");
    chips.put(code, chip);
    labels.put(code, label);
    box.add(chip);
  }

  @Override
  public List<String> value() {
    return List.copyOf(chosen);
  }

  @Override
  public void fill(@Nullable List<String> value) {
    chosen.clear();
    for (String code : value == null ? List.<String>of() : value) {
      if (!chips.containsKey(code)) {
        option(code, Words.sentence(code.toLowerCase(java.util.Locale.UK).replace('_', ' ')));
      }
      chosen.add(code);
    }
    mark();
  }

  @Override
  public String text() {
    return String.join(";", chosen);
  }

  @Override
  public void fillText(String text) {
    fill(Ticks.parts(text));
  }

  @Override
  protected List<Element> controls() {
    return chips.values().stream().map(NativeButton::getElement).toList();
  }

  private void mark() {
    chips.forEach(
        (code, chip) -> {
          int place = chosen.indexOf(code);
          chip.setText(place < 0 ? labels.get(code) : (place + 1) + " " + labels.get(code));
          chip.getElement().setAttribute("aria-pressed", String.valueOf(place >= 0));
        });
  }
}
