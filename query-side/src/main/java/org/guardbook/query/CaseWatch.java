package org.guardbook.query;

import java.util.Collection;
import java.util.function.Supplier;
import org.axonframework.queryhandling.QueryHandler;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.guardbook.query.casefile.CaseQuery.CaseChanged;
import org.guardbook.query.casefile.CaseQuery.WatchCases;
import org.guardbook.query.replay.Announcements;
import org.guardbook.query.views.ViewStore;

/** Tells those who watch which case changed, and nothing of what is in it. */
class CaseWatch implements Announcements {

  private final ViewStore views;
  private final Supplier<QueryUpdateEmitter> emitter;

  CaseWatch(ViewStore views, Supplier<QueryUpdateEmitter> emitter) {
    this.views = views;
    this.emitter = emitter;
  }

  @QueryHandler
  CaseChanged answer(WatchCases query) {
    return new CaseChanged(null, null, views.position());
  }

  /** The bus asks no interceptor before it passes updates on, so who may not watch is left out. */
  @Override
  public void changed(Collection<CaseChanged> cases) {
    for (CaseChanged change : cases) {
      emitter
          .get()
          .<CaseChanged>emit(
              query ->
                  query.getPayloadType() == WatchCases.class
                      && AuthorisedQueries.isPermitted(query),
              change);
    }
  }
}
