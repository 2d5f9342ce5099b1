package org.guardbook.command.custody;

import static org.guardbook.command.access.Operation.CHANGE_LEDGER_KEY;
import static org.guardbook.command.access.Operation.PASS_OVER_ENTRIES;
import static org.guardbook.command.access.Operation.RESUME_WRITING;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.guardbook.command.Narrative;
import org.guardbook.command.access.Requires;

/** What can be asked of the record as a whole. */
public sealed interface CustodyCommand {

  /** There is one record, so every command goes to the same subject. */
  @TargetAggregateIdentifier
  default String subject() {
    return CustodyEvent.SUBJECT;
  }

  /**
   * Lets writing go on although something was found altered. It passes while all else is refused.
   *
   * @param alarms ids of what was found and is decided about
   */
  @Requires(RESUME_WRITING)
  record ResumeWriting(List<String> alarms, Narrative reason) implements CustodyCommand {}

  /** Has the ledger sign with a new key, for which the present one vouches. */
  @Requires(CHANGE_LEDGER_KEY)
  record ChangeLedgerKey(Narrative reason) implements CustodyCommand {}

  /**
   * Has a view go on without an entry that it cannot take in, and so with whatever waits behind it.
   *
   * @param view name of the projection
   * @param entry id of the event
   */
  @Requires(PASS_OVER_ENTRIES)
  record PassOverEntry(String view, String entry, Narrative reason) implements CustodyCommand {}
}
