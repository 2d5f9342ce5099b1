package org.guardbook.query.replay;

import java.util.Collection;
import org.guardbook.query.casefile.CaseQuery.CaseChanged;

/** Hears which cases changed, once everybody can read it in the views. */
@FunctionalInterface
public interface Announcements {

  void changed(Collection<CaseChanged> cases);
}
