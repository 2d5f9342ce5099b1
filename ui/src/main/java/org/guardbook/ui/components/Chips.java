package org.guardbook.ui.components;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A row of filters, one of them chosen, each with how many it would show. */
public class Chips<T> extends Div {

  private final Map<T, NativeButton> chips = new LinkedHashMap<>();
  private final Map<T, String> labels = new LinkedHashMap<>();
  private final Consumer<T> onChoice;
  private @Nullable T chosen;

  /**
   * @param label what is chosen, for those who cannot see the row
   */
  public Chips(String label, Consumer<T> onChoice) {
    this.onChoice = onChoice;
    addClassName("chips");
    getElement().setAttribute("role", "group");
    getElement().setAttribute("aria-label", label);
  }

  /** Adds a chip; the first one is the one chosen until another is. */
  public Chips<T> chip(T value, String label) {
    NativeButton chip = new NativeButton(label, _ -> choose(value));
    chip.addClassName("chip");
    chip.getElement().setAttribute("type", "button");
    chips.put(value, chip);
    labels.put(value, label);
    add(chip);
    if (chosen == null) {
      chosen = value;
    }
    mark();
    return this;
  }

  /** Says how many a chip stands for. */
  public void count(T value, long count) {
    NativeButton chip = chips.get(value);
    if (chip != null) {
      chip.setText(labels.get(value) + " " + Words.count(count));
    }
  }

  public @Nullable T chosen() {
    return chosen;
  }

  /** Marks a chip without telling anybody. */
  public void show(T value) {
    chosen = value;
    mark();
  }

  private void choose(T value) {
    show(value);
    onChoice.accept(value);
  }

  private void mark() {
    chips.forEach(
        (value, chip) ->
            chip.getElement().setAttribute("aria-pressed", String.valueOf(value.equals(chosen))));
  }
}
