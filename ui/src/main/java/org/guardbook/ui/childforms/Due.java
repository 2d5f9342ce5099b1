package org.guardbook.ui.childforms;

import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import org.guardbook.command.When;
import org.guardbook.command.referencedata.Limit;
import org.guardbook.query.clock.ClockQuery.Deadline;
import org.guardbook.query.clock.ClockQuery.WorkOutDeadline;
import org.guardbook.ui.components.WhenEntry;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.dispatch.Dispatch;
import org.jspecify.annotations.Nullable;

/** By when the next step would be due, as rules and bank holidays have it, while a day is typed. */
final class Due extends Paragraph {

  private final Dispatch dispatch;
  private final Limit limit;
  private final String step;
  private final LocalDate today;

  /**
   * @param step "The initial conference is"
   * @param from when what it is counted from happened
   */
  Due(Dispatch dispatch, Limit limit, String step, WhenEntry from, LocalDate today) {
    this.dispatch = dispatch;
    this.limit = limit;
    this.step = step;
    this.today = today;
    addClassName("small");
    from.onChange(() -> say(from.value()));
    addAttachListener(_ -> say(from.value()));
  }

  private void say(@Nullable When from) {
    if (from != null) {
      Deadline deadline = dispatch.ask(new WorkOutDeadline(limit, from), Deadline.class);
      setText(step + " due by " + Words.day(deadline.dueOn(), today) + ": " + deadline.why());
    }
  }
}
