package org.guardbook.query;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.axonframework.queryhandling.QueryHandler;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.guardbook.command.Provenance;
import org.guardbook.command.restriction.RestrictionEvent.GlassBroken;
import org.guardbook.query.replay.Announcements;
import org.guardbook.query.restriction.Hidden;
import org.guardbook.query.restriction.RestrictionQuery.GlassWasBroken;
import org.guardbook.query.restriction.RestrictionQuery.WatchBreakings;
import org.guardbook.query.views.ViewStore;

/** Tells those who watch at once that the glass of a record was broken. */
class BreakingWatch implements Announcements {

  private final ViewStore views;
  private final Supplier<QueryUpdateEmitter> emitter;
  private final Function<Provenance, Hidden> hiddenFrom;

  BreakingWatch(
      ViewStore views,
      Supplier<QueryUpdateEmitter> emitter,
      Function<Provenance, Hidden> hiddenFrom) {
    this.views = views;
    this.emitter = emitter;
    this.hiddenFrom = hiddenFrom;
  }

  @QueryHandler
  GlassWasBroken answer(WatchBreakings query) {
    return new GlassWasBroken(null, null, views.position());
  }

  @Override
  public void recorded(List<Announced> entries) {
    for (Announced entry : entries) {
      if (entry.event() instanceof GlassBroken broken) {
        tell(
            broken.reference(),
            new GlassWasBroken(broken.reference(), broken.account(), entry.recorded().position()));
      }
    }
  }

  /** Whoever may see who looked is told of records that are closed to them, too. */
  private void tell(String reference, GlassWasBroken news) {
    emitter
        .get()
        .<GlassWasBroken>emit(
            query ->
                query.getPayloadType() == WatchBreakings.class
                    && AuthorisedQueries.isPermitted(query)
                    && !hiddenFrom
                        .apply(Provenance.from(query.getMetaData()))
                        .own()
                        .contains(reference),
            news);
  }
}
