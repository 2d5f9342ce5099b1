package org.guardbook.ui.childforms;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.ArrayList;
import java.util.List;
import org.guardbook.command.childprotection.ChildReference;
import org.guardbook.query.child.ChildFile;
import org.guardbook.ui.components.Field;

/** What a form says of one of the children it is about, and of no other. */
class Part extends Div {

  private final ChildFile child;
  private final String prefix;
  private final List<Field<?>> fields = new ArrayList<>();

  /**
   * @param prefix of the names of its fields; empty for the child from whose record one came
   */
  Part(ChildFile child, String prefix) {
    this.child = child;
    this.prefix = prefix;
    addClassName("childspart");
  }

  final ChildFile child() {
    return child;
  }

  final ChildReference reference() {
    return new ChildReference(child.reference());
  }

  final String prefix() {
    return prefix;
  }

  final List<Field<?>> fields() {
    return fields;
  }

  /** The child from whose record one came. */
  final boolean isOwn() {
    return prefix.isEmpty();
  }

  final void with(Field<?>... laid) {
    for (Field<?> field : laid) {
      fields.add(field);
      add(field);
    }
  }

  /** Says whose part it is, where there are several. */
  final void head(String words) {
    Component heading = new H3(words);
    addComponentAsFirst(heading);
    getElement().setAttribute("role", "group").setAttribute("aria-label", words);
  }

  /** Asks for it, or for nothing of it, where the child is left out. */
  final void ask(boolean included) {
    setVisible(included);
    fields.forEach(field -> field.setVisible(included));
    if (included) {
      fit();
    }
  }

  /** Shows what is to be asked for by what stands there. */
  void fit() {}
}
