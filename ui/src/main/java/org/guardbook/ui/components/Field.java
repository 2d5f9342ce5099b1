package org.guardbook.ui.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a form asks for: the label above, a hint before, what was wrong beside it. It
 * carries the name that the command has for it, so that a refusal finds its way back.
 *
 * @param <V> what it is read as
 */
public abstract class Field<V> extends Component implements HasComponents, HasStyle {

  private static final AtomicLong NUMBER = new AtomicLong();

  private final String name;
  private String label;
  private final String id = "f" + NUMBER.incrementAndGet();
  private final Element caption;
  private final Div hint = new Div();
  private final Span error = new Span();
  private final List<Runnable> listeners = new ArrayList<>();
  private @Nullable String required;

  /**
   * @param group whether it is made of several controls, under one legend
   */
  protected Field(String name, String label, boolean group) {
    super(new Element(group ? "fieldset" : "div"));
    this.name = name;
    this.label = label;
    addClassName("f");
    caption = new Element(group ? "legend" : "label");
    caption.setText(label);
    getElement().appendChild(caption);
    hint.addClassName("hint");
    hint.setId(id + "-hint");
    error.addClassName("error");
    error.setId(id + "-error");
  }

  /** Puts the control in its place between hint and error. */
  protected final void lay(Component control) {
    if (!caption.getTag().equals("legend")) {
      caption.setAttribute("for", id);
      control.setId(id);
    }
    add(control, error);
  }

  /** As the command names it. */
  public final String name() {
    return name;
  }

  public final String label() {
    return label;
  }

  /** What goes wrong most often, said before it does. */
  public Field<V> hint(String words) {
    hint.setText(words);
    if (hint.getParent().isEmpty()) {
      getElement().insertChild(1, hint.getElement());
    }
    describe();
    return this;
  }

  /** A few words beside the label: "if known". */
  public Field<V> aside(String words) {
    caption.setText(label + (words.isEmpty() ? "" : " "));
    if (!words.isEmpty()) {
      caption.appendChild(new Element("small").setText(words));
    }
    return this;
  }

  /** Asks for it in other words. */
  public void recaption(String words) {
    label = words;
    caption.setText(words);
  }

  /** What to say where nothing was entered; null where it may stay empty. */
  public Field<V> require(@Nullable String sentence) {
    required = sentence;
    return this;
  }

  /** What is wrong with what stands there, in a sentence; null where it can be sent. */
  public @Nullable String problem() {
    return required != null && isEmpty() ? required : null;
  }

  public void refuse(String sentence) {
    error.setText(sentence);
    addClassName("bad");
    for (Element control : controls()) {
      control.setAttribute("aria-invalid", "true");
    }
    describe();
  }

  public final void accept() {
    error.setText("");
    removeClassName("bad");
    for (Element control : controls()) {
      control.removeAttribute("aria-invalid");
    }
    describe();
  }

  /** The id of the control that a link in the error summary leads to. */
  public final String anchor() {
    Element first = controls().getFirst();
    String own = first.getAttribute("id");
    if (own == null) {
      own = id + "-first";
      first.setAttribute("id", own);
    }
    return own;
  }

  public void focus() {
    controls().getFirst().executeJs("setTimeout(() => this.focus(), 0)");
  }

  /** Calls back when a person has changed it. */
  public final void onChange(Runnable listener) {
    listeners.add(listener);
  }

  protected final void changed() {
    listeners.forEach(Runnable::run);
  }

  /** What was entered; null where nothing was, or nothing that can be read. */
  public abstract @Nullable V value();

  public abstract void fill(@Nullable V value);

  /** What was entered as plain text, for a draft, also where it cannot be read. */
  public abstract String text();

  /** Fills it from plain text, of a draft or of an entry to be corrected. */
  public abstract void fillText(String text);

  /**
   * Fills it from what an entry recorded.
   *
   * @param recorded value by name, the parts of a list by their own names
   */
  public void take(Map<String, String> recorded) {
    String own = recorded.get(name);
    if (own != null) {
      fillText(own);
    }
  }

  /** The elements that take the focus. */
  protected abstract List<Element> controls();

  public boolean isEmpty() {
    return text().isBlank();
  }

  private void describe() {
    List<String> by = new ArrayList<>();
    if (hint.getParent().isPresent()) {
      by.add(id + "-hint");
    }
    if (hasClassName("bad")) {
      by.add(id + "-error");
    }
    for (Element control : controls()) {
      if (by.isEmpty()) {
        control.removeAttribute("aria-describedby");
      } else {
        control.setAttribute("aria-describedby", String.join(" ", by));
      }
    }
  }
}
