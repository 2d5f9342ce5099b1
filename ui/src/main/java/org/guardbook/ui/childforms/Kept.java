package org.guardbook.ui.childforms;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.guardbook.ui.components.Field;
import org.jspecify.annotations.Nullable;

/** What nobody types and a form sends all the same: the number an action had before, say. */
final class Kept extends Field<String> {

  private String kept = "";

  Kept(String name) {
    super(name, "", false);
    lay(new Span());
    setVisible(false);
  }

  @Override
  public String value() {
    return kept;
  }

  /** 0 where nothing was kept. */
  int number() {
    return kept.isEmpty() ? 0 : Integer.parseInt(kept);
  }

  @Override
  public void fill(@Nullable String value) {
    kept = value == null ? "" : value;
  }

  @Override
  public String text() {
    return kept;
  }

  @Override
  public void fillText(String text) {
    kept = text;
  }

  @Override
  protected List<Element> controls() {
    return List.of(getElement());
  }
}
