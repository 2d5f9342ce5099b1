package org.guardbook.command.restriction;

import java.time.Instant;
import java.util.Set;
import org.axonframework.serialization.Revision;
import org.guardbook.command.Narrative;

/**
 * What can happen to who may see a record. It is done here and now, so when it happened is when it
 * was recorded. People stand under the names of their accounts, which are never given away again.
 */
public sealed interface RestrictionEvent {

  /** Of the record, a case or a child's. */
  String reference();

  /**
   * From here on only the readers see it.
   *
   * @param readers accounts
   */
  @Revision("1")
  record RecordRestricted(
      String reference, RestrictedKind kind, Set<String> readers, Narrative reason)
      implements RestrictionEvent {}

  /** One more may see it. */
  @Revision("1")
  record ReaderNamed(String reference, String account, Narrative reason)
      implements RestrictionEvent {}

  /** One of the readers may see it no more, not even by glass that they broke before. */
  @Revision("1")
  record ReaderRemoved(String reference, String account, Narrative reason)
      implements RestrictionEvent {}

  /** Whoever holds the role sees it again. */
  @Revision("1")
  record RestrictionLifted(String reference, Narrative reason) implements RestrictionEvent {}

  /**
   * Somebody who is not named on it opened it to themselves for a time.
   *
   * @param until the first instant at which it is closed to them again
   */
  @Revision("1")
  record GlassBroken(String reference, String account, Instant until, Narrative reason)
      implements RestrictionEvent {}
}
