package org.guardbook.ui.components;

import com.vaadin.flow.dom.Element;
import java.util.List;
import org.guardbook.command.Narrative;
import org.jspecify.annotations.Nullable;

/** What somebody says in their own words; it grows with what is written. */
public class LongText extends Field<Narrative> {

  private final TextControl control;

  public LongText(String name, String label) {
    super(name, label, false);
    control = new TextControl("textarea", this::changed);
    control.getElement().setAttribute("rows", "3");
    lay(control);
  }

  @Override
  public @Nullable String problem() {
    int length = control.value().strip().length();
    return length > Narrative.LIMIT
        ? label()
            + " has "
            + Words.count(length)
            + " characters; at most "
            + Words.count(Narrative.LIMIT)
            + " can be kept."
        : super.problem();
  }

  /** What was written; nothing is an empty narrative. */
  @Override
  public Narrative value() {
    return new Narrative(control.value());
  }

  @Override
  public void fill(@Nullable Narrative value) {
    control.fill(value == null ? "" : value.words());
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
