package org.guardbook.command.referencedata;

import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Which codes may be used in commands: the one place where that is looked up. */
public sealed interface Codes permits CodesInForce {

  /**
   * What speaks against using a code for something that happened on a day and is recorded on
   * another. It may be used where it was in force on either.
   *
   * @return a sentence; null where nothing speaks against it
   */
  @Nullable String objection(Code code, LocalDate happened, LocalDate recorded);

  /** Those that a history of reference data comes to. */
  static Codes after(Collection<? extends ReferenceDataEvent> history) {
    CodesInForce codes = new CodesInForce();
    history.forEach(codes::on);
    return codes;
  }

  /** Those that a new data folder starts with. */
  static Codes initial() {
    return after(InitialReferenceData.events());
  }
}
