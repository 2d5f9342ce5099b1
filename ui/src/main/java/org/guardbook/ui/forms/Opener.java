package org.guardbook.ui.forms;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.guardbook.ui.components.Actions;
import org.guardbook.ui.components.MoreMenu;
import org.guardbook.ui.dispatch.Dispatch;

/**
 * Opens the forms of one record from its page: by a link where the form has a page, else by a
 * button that asks over this one.
 */
public final class Opener<D extends Deed> {

  private final String reference;
  private final BiConsumer<D, Map<String, String>> asking;

  /**
   * @param page about the record, over which is asked
   * @param forms laid out for where the record stands
   * @param then once something is on record
   */
  public <P extends Component & HasComponents> Opener(
      P page,
      String reference,
      Function<D, ? extends Ask<?>> forms,
      Dispatch dispatch,
      Runnable then) {
    this.reference = reference;
    this.asking =
        (deed, given) ->
            Asking.over(page, deed.title(), forms.apply(deed).given(given), dispatch, then);
  }

  /** Reads as a link within text. */
  public Component link(D deed, String label, Map<String, String> given) {
    return of(deed, label, given, "link");
  }

  public Component button(D deed) {
    return of(deed, deed.title(), Map.of(), "btn");
  }

  public Component quiet(D deed) {
    return of(deed, deed.title(), Map.of(), "btn quiet");
  }

  /** As they stand in a menu. */
  public List<Component> choices(List<D> deeds) {
    return deeds.stream().map(deed -> of(deed, deed.title(), Map.of(), "")).toList();
  }

  /**
   * For the head of the page.
   *
   * @param next the sensible steps, the first of them the most likely
   * @param besides everything else that makes sense
   */
  public Component[] actions(List<D> next, List<D> besides, String print) {
    List<Component> actions = new ArrayList<>();
    for (D deed : next) {
      actions.add(actions.isEmpty() ? button(deed) : quiet(deed));
    }
    actions.add(new MoreMenu(choices(besides)).apart(MoreMenu.print(print)));
    return actions.toArray(Component[]::new);
  }

  /**
   * @param given what the form is filled with
   * @param style the look of the link or button
   */
  public Component of(D deed, String label, Map<String, String> given, String style) {
    Component opener =
        deed.form().shape() == Deed.Shape.PAGE
            ? new Anchor(address(deed, given), label)
            : Actions.inline(label, () -> asking.accept(deed, given));
    opener.getElement().setAttribute("class", style);
    return opener;
  }

  private String address(D deed, Map<String, String> given) {
    String query = QueryParameters.simple(given).getQueryString();
    return deed.address(reference) + (query.isEmpty() ? "" : "?" + query);
  }
}
