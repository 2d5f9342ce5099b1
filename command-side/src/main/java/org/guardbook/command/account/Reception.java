package org.guardbook.command.account;

import java.time.Clock;
import java.time.LocalDate;
import org.guardbook.command.Form;
import org.guardbook.command.Refusals;
import org.guardbook.command.When;
import org.guardbook.command.referencedata.Agency;
import org.guardbook.command.referencedata.Codes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What lies to hand when somebody's account is asked for: the calendar and the agencies. */
@Component
class Reception {

  private static final Form FORM = new Form(_ -> null);

  private final Clock clock;
  private final Codes codes;

  Reception(Clock clock, Codes codes) {
    this.clock = clock;
    this.codes = codes;
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), When.ENGLAND);
  }

  Refusals read(Record command) {
    Refusals refusals = FORM.read(command);
    if (!FORM.isComplete(command)) {
      refusals.throwIfAny();
    }
    return refusals;
  }

  @Nullable String objection(String agency) {
    return codes.objection(new Agency(agency), today(), today());
  }
}
