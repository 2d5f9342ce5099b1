package org.guardbook.ui.figures;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.function.Function;
import org.guardbook.ui.components.Actions;
import org.guardbook.ui.components.PageHead;
import org.guardbook.ui.exports.Export;
import org.guardbook.ui.exports.ExportMenu;
import org.guardbook.ui.exports.Format;
import org.guardbook.ui.security.SignedIn;

/** A page of figures: the way to the others, what can be asked, and the answer to take away. */
final class FiguresFrame extends Div {

  private final PageHead head;
  private final Div answer = new Div();

  FiguresFrame(FiguresOn on, SignedIn reader, Component questions) {
    head = new PageHead(on.heading());
    answer.addClassName("figures");
    addClassName("figures-page");
    add(head, on.tabs(reader), questions, answer);
  }

  /**
   * Says what is answered.
   *
   * @param export of the same
   * @param besides what else can be taken away
   */
  void asked(String words, Function<Format, Export> export, Component... besides) {
    head.under(words);
    head.actions(
        Actions.quiet("Print", () -> getElement().executeJs("window.print()")),
        new ExportMenu(export));
    head.alsoActions(besides);
  }

  void answer(Component... tables) {
    answer.removeAll();
    answer.add(tables);
  }
}
