package org.guardbook.query.replay;

import java.util.List;
import org.guardbook.query.Recorded;

/**
 * Hears what was recorded, once everybody can read it in the views; of several machines on the one
 * that took it in. Axon Server has whoever watches subscribe at each of them.
 */
@FunctionalInterface
public interface Announcements {

  /**
   * @param entries of one batch, in the order in which they were recorded
   */
  void recorded(List<Announced> entries);

  /** An event and what the store knows of it. */
  record Announced(Object event, Recorded recorded) {}
}
