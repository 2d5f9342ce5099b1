package org.guardbook.ui.components;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.guardbook.command.Refusal;
import org.jspecify.annotations.Nullable;

/** Everything that stands in the way of a form, each leading to its field. */
public class ErrorSummary extends Div {

  /** What a correction puts in the place of an entry has the names of that entry's own form. */
  private static final String REPLACEMENT = "replacement.";

  public ErrorSummary() {
    addClassName("err");
    getElement().setAttribute("role", "alert");
    getElement().setAttribute("tabindex", "-1");
    setVisible(false);
  }

  /** Puts each refusal beside the field it is about, and all of them here. */
  public void show(List<Refusal> refusals, List<? extends Field<?>> fields) {
    fields.forEach(Field::accept);
    removeAll();
    UnorderedList list = new UnorderedList();
    for (Refusal refusal : refusals) {
      Field<?> field = about(refusal.field(), fields);
      if (field == null) {
        list.add(new ListItem(new Span(refusal.sentence())));
      } else {
        field.refuse(refusal.sentence());
        Anchor anchor = new Anchor("#" + field.anchor(), refusal.sentence());
        anchor.getElement().setAttribute("router-ignore", true);
        list.add(new ListItem(anchor));
      }
    }
    add(new H2(refusals.size() == 1 ? "There is a problem" : "There are problems"), list);
    setVisible(!refusals.isEmpty());
    getElement()
        .executeJs(
            "setTimeout(() => { this.focus(); this.scrollIntoView({block: 'nearest'}); }, 0)");
  }

  public void clear(List<? extends Field<?>> fields) {
    fields.forEach(Field::accept);
    setVisible(false);
  }

  /**
   * The field of that name, or the one that the name lies within ({@code natures} for {@code
   * natures[1]}), or the first that lies within the name.
   */
  private static @Nullable Field<?> about(@Nullable String name, List<? extends Field<?>> fields) {
    if (name == null) {
      return null;
    }
    String own = name.startsWith(REPLACEMENT) ? name.substring(REPLACEMENT.length()) : name;
    for (String rest = own; !rest.isEmpty(); rest = outer(rest)) {
      for (Field<?> field : fields) {
        if (field.name().equals(rest)) {
          return field;
        }
      }
    }
    for (Field<?> field : fields) {
      if (field.name().startsWith(own + ".")) {
        return field;
      }
    }
    return null;
  }

  private static String outer(String name) {
    int cut = Math.max(name.lastIndexOf('.'), name.lastIndexOf('['));
    return cut < 0 ? "" : name.substring(0, cut);
  }
}
