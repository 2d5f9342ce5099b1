package org.guardbook.ui.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.guardbook.command.When;

/** What will be entered on the demo's board, and by whom. */
final class Diary {

  private final List<Errand> errands = new ArrayList<>();

  /** One after another on a day, in the order in which they are told. */
  void tell(String account, LocalDate day, Object command) {
    LocalDateTime moment = day.atTime(8, 30).plusSeconds(errands.size() % 1_500);
    errands.add(new Errand(moment.atZone(When.ENGLAND).toInstant(), account, command));
  }

  void add(Errand errand) {
    errands.add(errand);
  }

  List<Errand> errands() {
    return errands;
  }
}
