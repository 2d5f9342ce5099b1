package org.guardbook.command.custody;

import java.util.List;
import org.axonframework.serialization.Revision;
import org.guardbook.command.Narrative;

/** What can happen to the record as a whole; there is one of it. */
public sealed interface CustodyEvent {

  /** The one record that these belong to. */
  String SUBJECT = "custody";

  /**
   * An administrator let writing go on although something recorded is not as it was recorded. What
   * was found stays found.
   *
   * @param alarms what was found, each by log, kind, positions and a digest of what was found
   *     there: {@code events/ALTERED/5-5/7d3c0a91e5f24b68}
   */
  @Revision("1")
  record WritingResumed(List<String> alarms, Narrative reason) implements CustodyEvent {}

  /**
   * An administrator had the key that the ledger signs with taken out of use. The last thing it
   * signs is the key that follows it.
   */
  @Revision("1")
  record LedgerKeyRetired(Narrative reason) implements CustodyEvent {}

  /**
   * An administrator had a view go on without an entry that it could not take in. The entry stays
   * in the record; what the view shows of that record is incomplete until it can take it in.
   *
   * @param view name of the projection
   * @param entry id of the event; what record it stands in is not said, as that may be restricted
   */
  @Revision("1")
  record EntryPassedOver(String view, String entry, Narrative reason) implements CustodyEvent {}
}
