package org.guardbook.query.actionplan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.axonframework.queryhandling.QueryHandler;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.guardbook.command.Provenance;
import org.guardbook.command.chronology.ChronologyEvent;
import org.guardbook.command.chronology.ChronologyReference;
import org.guardbook.command.chronology.RecordKind;
import org.guardbook.command.review.ReviewEvent;
import org.guardbook.command.review.ReviewEvent.ActionMoved;
import org.guardbook.command.review.ReviewEvent.OfAction;
import org.guardbook.query.Recorded;
import org.guardbook.query.actionplan.ActionPlanQuery.ActionChanged;
import org.guardbook.query.actionplan.ActionPlanQuery.WatchActions;
import org.guardbook.query.replay.Announcements;
import org.guardbook.query.views.View;
import org.guardbook.query.views.ViewStore;

/**
 * Tells those who watch which action changed, and nothing of what is in it. The bus asks no
 * interceptor before it passes updates on, so who may not see an action is left out here.
 */
class ActionWatch implements Announcements {

  private final ViewStore views;
  private final View<FollowedAction> actions;
  private final Supplier<QueryUpdateEmitter> emitter;

  ActionWatch(ViewStore views, Supplier<QueryUpdateEmitter> emitter) {
    this.views = views;
    this.actions = views.view(FollowedAction.ACTIONS);
    this.emitter = emitter;
  }

  @QueryHandler
  ActionChanged answer(WatchActions query) {
    return new ActionChanged(null, null, null, views.position(), false);
  }

  @Override
  public void recorded(List<Announced> entries) {
    Map<List<?>, Change> changes = new LinkedHashMap<>();
    for (Announced entry : entries) {
      Change change =
          switch (entry.event()) {
            case ReviewEvent event -> change(event, entry.recorded());
            case ChronologyEvent event when event.chronology().kind() == RecordKind.REVIEW ->
                change(event.chronology(), entry.recorded());
            default -> null;
          };
      if (change != null) {
        changes.merge(change.key(), change, Change::then);
      }
    }
    changes.values().forEach(this::tell);
  }

  private Change change(ReviewEvent event, Recorded recorded) {
    String review = event.reference().value();
    String action = event instanceof OfAction ofAction ? ofAction.action() : null;
    Set<String> agencies = new TreeSet<>();
    if (action != null) {
      actions
          .find(FollowedAction.id(review, action))
          .ifPresent(followed -> agencies.add(followed.leadAgency()));
    }
    if (event instanceof ActionMoved moved) {
      agencies.add(moved.from().code());
    }
    return new Change(
        new ActionChanged(review, action, recorded.by().account(), recorded.position(), false),
        agencies);
  }

  private static Change change(ChronologyReference chronology, Recorded recorded) {
    return new Change(
        new ActionChanged(
            chronology.record(), null, recorded.by().account(), recorded.position(), true),
        Set.of());
  }

  private void tell(Change change) {
    emitter
        .get()
        .<ActionChanged>emit(
            query ->
                query.getPayloadType() == WatchActions.class
                    && Sight.of(Provenance.from(query.getMetaData())).hears(change.agencies()),
            change.told());
  }

  /**
   * @param agencies whose it is, and whose it was until it was moved
   */
  private record Change(ActionChanged told, Set<String> agencies) {

    List<?> key() {
      return List.of(
          String.valueOf(told.review()), String.valueOf(told.action()), told.chronologyOnly());
    }

    Change then(Change later) {
      Set<String> all = new TreeSet<>(agencies);
      all.addAll(later.agencies);
      return new Change(later.told, all);
    }
  }
}
