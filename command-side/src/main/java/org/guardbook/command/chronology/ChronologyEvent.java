package org.guardbook.command.chronology;

import org.axonframework.serialization.Revision;
import org.guardbook.command.Narrative;
import org.guardbook.command.When;

/**
 * What can happen to the chronology of a record (domain.md §5). It names entries of the record by
 * their event ids and repeats nothing of them, so that what is corrected there is corrected here.
 */
public sealed interface ChronologyEvent {

  ChronologyReference chronology();

  /** When it was done, as whoever did it states; never when the entry that it is about happened. */
  When happened();

  /** Event id of the entry of the record. */
  String entry();

  /**
   * An entry was picked.
   *
   * @param significance what it meant for the child
   */
  @Revision("1")
  record EntryPicked(
      ChronologyReference chronology, When happened, String entry, Narrative significance)
      implements ChronologyEvent {}

  /** What an entry meant was said anew; what was said before stays to be read. */
  @Revision("1")
  record SignificanceRestated(
      ChronologyReference chronology, When happened, String entry, Narrative significance)
      implements ChronologyEvent {}

  /** An entry that had been picked was taken out again; it may be picked anew. */
  @Revision("1")
  record EntryTakenOut(
      ChronologyReference chronology, When happened, String entry, Narrative reason)
      implements ChronologyEvent {}
}
