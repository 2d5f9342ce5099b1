package org.guardbook.ui.components;

import com.vaadin.flow.dom.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line of text. */
public class TextEntry extends Field<String> {

  private final TextControl control;

  public TextEntry(String name, String label) {
    super(name, label, false);
    control = new TextControl("input", this::changed);
    lay(control);
  }

  /** Hides what is typed. */
  public TextEntry secret(String autocomplete) {
    control.getElement().setAttribute("type", "password");
    control.getElement().setAttribute("autocomplete", autocomplete);
    return this;
  }

  /** Offers values to choose from without forcing one. */
  public TextEntry suggest(List<String> values) {
    Element list = new Element("datalist");
    list.setAttribute("id", anchor() + "-list");
    values.forEach(value -> list.appendChild(new Element("option").setAttribute("value", value)));
    getElement().appendChild(list);
    control.getElement().setAttribute("list", anchor() + "-list");
    return this;
  }

  @Override
  public @Nullable String value() {
    String text = control.value().strip();
    return text.isEmpty() ? null : text;
  }

  @Override
  public void fill(@Nullable String value) {
    control.fill(value == null ? "" : value);
  }

  @Override
  public String text() {
    return control.value();
  }

  @Override
  public void fillText(String text) {
    control.fill(text);
  }

  @Override
  protected List<Element> controls() {
    return List.of(control.getElement());
  }
}
