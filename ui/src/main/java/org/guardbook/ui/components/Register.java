package org.guardbook.ui.components;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A register that is called: a line for each who might have come, marked with how it was. Tab walks
 * from line to line, the arrow keys mark.
 *
 * @param <P> what a line can be marked with
 */
public class Register<P extends Enum<P>> extends Field<Map<String, P>> {

  private final Class<P> type;
  private final Map<P, String> marks;
  private final @Nullable String unmarked;
  private final Div box = new Div();
  private final Map<String, Map<P, Element>> rows = new LinkedHashMap<>();
  private final Map<String, Element> none = new LinkedHashMap<>();
  private final Map<String, P> marked = new LinkedHashMap<>();

  /**
   * @param lines label by key
   * @param marks words by mark
   * @param unmarked what a line without a mark is called; null where each needs one
   */
  public Register(
      String name,
      String label,
      Class<P> type,
      Map<String, String> lines,
      Map<P, String> marks,
      @Nullable String unmarked) {
    super(name, label, true);
    this.type = type;
    this.marks = marks;
    this.unmarked = unmarked;
    box.addClassName("rows");
    lines.forEach(this::row);
    lay(box);
  }

  private void row(String key, String label) {
    Element group = new Element("fieldset").setAttribute("class", "attends");
    group.appendChild(new Element("legend").setText(label));
    Element seg = new Element("div").setAttribute("class", "seg");
    Map<P, Element> radios = new LinkedHashMap<>();
    marks.forEach((mark, words) -> radios.put(mark, radio(seg, key, words, mark)));
    if (unmarked != null) {
      none.put(key, radio(seg, key, unmarked, null));
    }
    group.appendChild(seg);
    box.getElement().appendChild(group);
    rows.put(key, radios);
    show();
  }

  private Element radio(Element seg, String key, String words, @Nullable P mark) {
    Element radio =
        new Element("input")
            .setAttribute("type", "radio")
            .setAttribute("name", name() + "-" + key + "-" + System.identityHashCode(this));
    radio.addEventListener(
        "change",
        _ -> {
          if (mark == null) {
            marked.remove(key);
          } else {
            marked.put(key, mark);
          }
          show();
          changed();
        });
    seg.appendChild(new Element("label").appendChild(radio, new Span(words).getElement()));
    return radio;
  }

  private void show() {
    rows.forEach(
        (key, radios) -> {
          radios.forEach((mark, radio) -> radio.setProperty("checked", mark == marked.get(key)));
          Element unset = none.get(key);
          if (unset != null) {
            unset.setProperty("checked", !marked.containsKey(key));
          }
        });
  }

  /** The lines that are marked, in their order. */
  @Override
  public Map<String, P> value() {
    Map<String, P> all = new LinkedHashMap<>();
    for (String key : rows.keySet()) {
      P mark = marked.get(key);
      if (mark != null) {
        all.put(key, mark);
      }
    }
    return all;
  }

  @Override
  public void fill(@Nullable Map<String, P> value) {
    marked.clear();
    if (value != null) {
      value.forEach(
          (key, mark) -> {
            if (!rows.containsKey(key)) {
              row(key, key);
            }
            marked.put(key, mark);
          });
    }
    show();
  }

  @Override
  public String text() {
    List<String> parts = new ArrayList<>();
    value().forEach((key, mark) -> parts.add(key + "=" + mark.name()));
    return String.join(";", parts);
  }

  @Override
  public void fillText(String text) {
    Map<String, P> all = new LinkedHashMap<>();
    for (String part : text.split(";", -1)) {
      int cut = part.indexOf('=');
      if (cut > 0) {
        all.put(part.substring(0, cut), Enum.valueOf(type, part.substring(cut + 1)));
      }
    }
    fill(all);
  }

  /** How many lines have no mark. */
  protected final int unmarkedLines() {
    return rows.size() - value().size();
  }

  @Override
  protected List<Element> controls() {
    return rows.isEmpty()
        ? List.of(getElement())
        : rows.values().stream().flatMap(radios -> radios.values().stream()).toList();
  }
}
