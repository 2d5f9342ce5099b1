package org.guardbook.command.account;

import java.time.LocalDate;
import org.guardbook.command.Desk;
import org.guardbook.command.Form;
import org.guardbook.command.Refusals;
import org.guardbook.command.referencedata.Agency;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What lies to hand when somebody's account is asked for: the calendar, the agencies, the names.
 */
@Component
class Reception {

  private static final Form FORM = new Form(_ -> null);

  private final Desk desk;

  Reception(Desk desk) {
    this.desk = desk;
  }

  LocalDate today() {
    return desk.now().toLocalDate();
  }

  /** Whether another account has the name, or a committee say: every record has one of its own. */
  boolean isTaken(String name) {
    return desk.exists().test(name);
  }

  Refusals read(Record command) {
    Refusals refusals = FORM.read(command);
    if (!FORM.isComplete(command)) {
      refusals.throwIfAny();
    }
    return refusals;
  }

  @Nullable String objection(String agency) {
    return desk.codes().objection(new Agency(agency), today(), today());
  }
}
