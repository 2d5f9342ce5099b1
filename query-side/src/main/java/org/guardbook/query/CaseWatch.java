package org.guardbook.query;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.axonframework.queryhandling.QueryHandler;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.guardbook.command.Provenance;
import org.guardbook.command.chronology.ChronologyEvent;
import org.guardbook.command.chronology.RecordKind;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent;
import org.guardbook.query.casefile.CaseQuery.CaseChanged;
import org.guardbook.query.casefile.CaseQuery.WatchCases;
import org.guardbook.query.replay.Announcements;
import org.guardbook.query.restriction.Hidden;
import org.guardbook.query.views.ViewStore;
import org.jspecify.annotations.Nullable;

/** Tells those who watch which case changed, and nothing of what is in it. */
class CaseWatch implements Announcements {

  private final ViewStore views;
  private final Supplier<QueryUpdateEmitter> emitter;
  private final Function<Provenance, Hidden> hiddenFrom;

  CaseWatch(
      ViewStore views,
      Supplier<QueryUpdateEmitter> emitter,
      Function<Provenance, Hidden> hiddenFrom) {
    this.hiddenFrom = hiddenFrom;
    this.views = views;
    this.emitter = emitter;
  }

  @QueryHandler
  CaseChanged answer(WatchCases query) {
    return new CaseChanged(null, null, views.position(), false);
  }

  @Override
  public void recorded(List<Announced> entries) {
    Map<List<?>, CaseChanged> changed = new LinkedHashMap<>();
    for (Announced entry : entries) {
      String reference = reference(entry);
      if (reference != null) {
        Recorded recorded = entry.recorded();
        boolean chronologyOnly = entry.event() instanceof ChronologyEvent;
        changed.put(
            List.of(reference, chronologyOnly),
            new CaseChanged(
                reference, recorded.by().account(), recorded.position(), chronologyOnly));
      }
    }
    changed(changed.values());
  }

  /** The case that was changed, or its chronology; null where it is of another kind. */
  private static @Nullable String reference(Announced entry) {
    return switch (entry.event()) {
      case PositionOfTrustEvent _ -> entry.recorded().subject();
      case ChronologyEvent event when event.chronology().kind() == RecordKind.POSITION_OF_TRUST ->
          event.chronology().record();
      default -> null;
    };
  }

  /** The bus asks no interceptor before it passes updates on, so who may not watch is left out. */
  void changed(Collection<CaseChanged> cases) {
    for (CaseChanged change : cases) {
      emitter
          .get()
          .<CaseChanged>emit(
              query ->
                  query.getPayloadType() == WatchCases.class
                      && AuthorisedQueries.isPermitted(query)
                      && !hiddenFrom
                          .apply(Provenance.from(query.getMetaData()))
                          .all()
                          .contains(change.reference()),
              change);
    }
  }
}
