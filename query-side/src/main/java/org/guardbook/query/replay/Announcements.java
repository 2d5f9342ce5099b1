package org.guardbook.query.replay;

import java.util.List;
import org.guardbook.query.Recorded;

/** Hears what was recorded, once everybody can read it in the views. */
@FunctionalInterface
public interface Announcements {

  /**
   * @param entries of one batch, in the order in which they were recorded
   */
  void recorded(List<Announced> entries);

  /** An event and what the store knows of it. */
  record Announced(Object event, Recorded recorded) {}
}
