package org.guardbook.query.actionplan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.axonframework.messaging.MetaData;
import org.guardbook.command.Provenance;
import org.guardbook.command.When;
import org.guardbook.command.access.Role;
import org.guardbook.query.actionplan.ActionPlanQuery.ActionFilter;
import org.guardbook.query.actionplan.ActionPlanQuery.Actions;
import org.guardbook.query.actionplan.ActionPlanQuery.FindActions;
import org.guardbook.query.replay.Past;
import org.guardbook.query.views.InMemoryViews;
import org.guardbook.query.views.ViewStore;
import org.guardbook.query.views.Views;
import org.jspecify.annotations.Nullable;

/** What is asked about actions, for tests. */
final class Asking {

  static final MetaData COMMITTEE = as(Role.REVIEW_COMMITTEE, null);

  private Asking() {}

  static MetaData as(Role role, @Nullable String agency) {
    return MetaData.from(new Provenance("somebody", role, agency, null, null, null).toMetaData());
  }

  static ViewStore views(Past past) {
    ViewStore views = new InMemoryViews();
    past.into(views, ActionPlanProjection::new);
    return views;
  }

  static ActionPlanAnswers answers(Views views, String today) {
    return answers(views, views, today);
  }

  /**
   * @param then what every earlier instant is answered from
   */
  static ActionPlanAnswers answers(Views views, Views then, String today) {
    return new ActionPlanAnswers(
        views,
        _ -> then,
        (_, _) -> then,
        Clock.fixed(Instant.parse(today + "T09:00:00Z"), When.ENGLAND));
  }

  static FindActions all() {
    return find(ActionFilter.ALL, null);
  }

  static FindActions on(String day) {
    return new FindActions(ActionFilter.ALL, LocalDate.parse(day), null, null, false, 0, 1_000);
  }

  static FindActions find(ActionFilter filter, @Nullable String sortBy) {
    return new FindActions(filter, null, null, sortBy, false, 0, 1_000);
  }

  static ActionFilter text(String text) {
    return new ActionFilter(text, Set.of(), Set.of(), Set.of(), false, false, Set.of());
  }

  static List<String> ids(Actions actions) {
    return actions.actions().stream().map(TrackedAction::id).toList();
  }
}
