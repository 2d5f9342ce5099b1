package org.guardbook.ui.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** What else can be done on a page, behind one button. */
public final class MoreMenu extends NativeDetails {

  private final UnorderedList list = new UnorderedList();

  public MoreMenu(List<? extends Component> choices) {
    super("More");
    choices.forEach(choice -> list.add(new ListItem(choice)));
    Div sheet = new Div(list);
    sheet.addClassName("sheet");
    setContent(sheet);
    addClassName("menu");
    getSummary().addClassNames("btn", "quiet");
  }

  /** Adds what is of another sort than the choices above it. */
  public MoreMenu apart(Component... others) {
    boolean apart = list.getElement().getChildCount() > 0;
    for (Component other : others) {
      ListItem item = new ListItem(other);
      item.setClassName("apart", apart);
      list.add(item);
      apart = false;
    }
    return this;
  }

  public static Component print(String label) {
    Component print = Actions.inline(label, () -> {});
    print.getElement().setAttribute("class", "").setAttribute("onclick", "window.print()");
    return print;
  }
}
