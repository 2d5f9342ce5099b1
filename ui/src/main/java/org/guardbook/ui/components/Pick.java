package org.guardbook.ui.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.dom.Element;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One of many, by its code. */
public class Pick extends Field<String> {

  private final Box box = new Box();
  private final Map<String, Element> options = new LinkedHashMap<>();
  private String chosen = "";

  /**
   * @param options label by code, in the order to be shown; what is not there yet can still be
   *     filled in, as an entry made under an older list
   */
  public Pick(String name, String label, Map<String, String> options) {
    super(name, label, false);
    option("", "");
    options.forEach(this::option);
    box.getElement()
        .addEventListener(
            "change",
            event -> {
              chosen = event.getEventData().get("element.value").asString();
              changed();
            })
        .addEventData("element.value");
    lay(box);
    mark();
  }

  @Override
  public @Nullable String value() {
    return chosen.isEmpty() ? null : chosen;
  }

  @Override
  public void fill(@Nullable String value) {
    chosen = value == null ? "" : value;
    if (!options.containsKey(chosen)) {
      option(chosen, Words.sentence(chosen.toLowerCase(java.util.Locale.UK).replace('_', ' ')));
    }
    mark();
  }

  @Override
  public String text() {
    return chosen;
  }

  @Override
  public void fillText(String text) {
    fill(text);
  }

  @Override
  protected List<Element> controls() {
    return List.of(box.getElement());
  }

  private void option(String code, String label) {
    Element option = new Element("option");
    option.setAttribute("value", code);
    option.setText(label);
    box.getElement().appendChild(option);
    options.put(code, option);
  }

  private void mark() {
    options.forEach((code, option) -> option.setProperty("selected", code.equals(chosen)));
  }

  private static final class Box extends Component implements HasStyle {
    Box() {
      super(new Element("select"));
      addClassName("in");
    }
  }
}
