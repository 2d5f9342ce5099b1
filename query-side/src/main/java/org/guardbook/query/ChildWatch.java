package org.guardbook.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.axonframework.queryhandling.QueryHandler;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.guardbook.command.Provenance;
import org.guardbook.command.childprotection.ChildProtectionEvent;
import org.guardbook.command.chronology.ChronologyEvent;
import org.guardbook.command.chronology.RecordKind;
import org.guardbook.query.child.ChildQuery.ChildChanged;
import org.guardbook.query.child.ChildQuery.WatchChildren;
import org.guardbook.query.replay.Announcements;
import org.guardbook.query.restriction.Hidden;
import org.guardbook.query.views.ViewStore;
import org.jspecify.annotations.Nullable;

/**
 * Tells those who watch which child's record changed, and nothing of what is in it. The bus asks no
 * interceptor before it passes updates on, so who may not watch is left out.
 */
class ChildWatch implements Announcements {

  private final ViewStore views;
  private final Supplier<QueryUpdateEmitter> emitter;
  private final Function<Provenance, Hidden> hiddenFrom;

  ChildWatch(
      ViewStore views,
      Supplier<QueryUpdateEmitter> emitter,
      Function<Provenance, Hidden> hiddenFrom) {
    this.hiddenFrom = hiddenFrom;
    this.views = views;
    this.emitter = emitter;
  }

  @QueryHandler
  ChildChanged answer(WatchChildren query) {
    return new ChildChanged(null, null, views.position(), false);
  }

  @Override
  public void recorded(List<Announced> entries) {
    Map<List<?>, ChildChanged> changed = new LinkedHashMap<>();
    for (Announced entry : entries) {
      String reference = reference(entry);
      if (reference != null) {
        Recorded recorded = entry.recorded();
        boolean chronologyOnly = entry.event() instanceof ChronologyEvent;
        changed.put(
            List.of(reference, chronologyOnly),
            new ChildChanged(
                reference, recorded.by().account(), recorded.position(), chronologyOnly));
      }
    }
    for (ChildChanged change : changed.values()) {
      emitter
          .get()
          .<ChildChanged>emit(
              query ->
                  query.getPayloadType() == WatchChildren.class
                      && AuthorisedQueries.isPermitted(query)
                      && !hiddenFrom
                          .apply(Provenance.from(query.getMetaData()))
                          .all()
                          .contains(change.reference()),
              change);
    }
  }

  /** Whose record, or the chronology of whose, was changed; null where it is of another kind. */
  private static @Nullable String reference(Announced entry) {
    return switch (entry.event()) {
      case ChildProtectionEvent _ -> entry.recorded().subject();
      case ChronologyEvent event when event.chronology().kind() == RecordKind.CHILD_PROTECTION ->
          event.chronology().record();
      default -> null;
    };
  }
}
