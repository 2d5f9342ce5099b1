package org.guardbook.query.replay;

import java.util.List;
import org.guardbook.command.positionoftrust.CaseReference;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent;
import org.guardbook.query.Recorded;

/** The events of a case as corrections leave them. */
public interface CaseHistory {

  /**
   * What counts in a case once the entry of that sequence has been recorded: in the order in which
   * the entries were first recorded, an entry that was corrected by then says what replaced it,
   * under its own number, time and name, and is missing where nothing did. Corrections themselves
   * are not among them; a correction that was corrected in turn counts as it was put right.
   *
   * @param sequence of the last entry that counts, in most cases the correction in hand
   */
  List<Entry> effective(CaseReference reference, long sequence);

  /** An entry and what the store knows of it. */
  record Entry(PositionOfTrustEvent event, Recorded recorded) {}
}
