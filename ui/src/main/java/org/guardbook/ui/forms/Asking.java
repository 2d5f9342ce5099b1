package org.guardbook.ui.forms;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import org.guardbook.ui.components.Actions;
import org.guardbook.ui.components.Question;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.layout.Notices;

/** The form of one command as a short question over the page it is about. */
public final class Asking {

  private Asking() {}

  /**
   * @param then once it is on record
   */
  public static <P extends Component & HasComponents> void over(
      P page, String title, Ask<?> ask, Dispatch dispatch, Runnable then) {
    Question question = new Question(title);
    ask.form()
        .submit(
            ask.button(),
            () -> {
              dispatch.send(ask.command().get(), ask.form().commandId());
              question.close();
              then.run();
              Notices.say(ask.done());
            })
        .foot(Actions.quiet("Cancel", question::close));
    question.asking(ask.form());
    question.openOver(page);
  }
}
