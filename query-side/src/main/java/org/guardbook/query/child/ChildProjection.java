package org.guardbook.query.child;

import java.util.List;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.guardbook.command.childprotection.ChildProtectionEvent;
import org.guardbook.command.childprotection.ChildProtectionEvent.EntryCorrected;
import org.guardbook.query.Recorded;
import org.guardbook.query.child.ChildFile.Plan;
import org.guardbook.query.replay.History;
import org.guardbook.query.views.View;
import org.guardbook.query.views.Views;

/** Every child's record as it stands, what it is found by, and its plans. */
@ProcessingGroup(ChildProjection.NAME)
class ChildProjection {

  static final String NAME = "child";

  private final View<FiledFile> files;
  private final View<FiledChild> children;
  private final View<FiledPlan> plans;
  private final History<ChildProtectionEvent> history;

  ChildProjection(Views views, History<ChildProtectionEvent> history) {
    files = views.view(FiledFile.FILES);
    children = views.view(FiledChild.CHILDREN);
    plans = views.view(FiledPlan.PLANS);
    this.history = history;
  }

  @EventHandler
  void on(ChildProtectionEvent event, Recorded recorded) {
    String reference = event.reference().value();
    Optional<FiledFile> known = files.find(reference);
    List<Plan> before = known.map(each -> each.file().plans()).orElse(List.of());
    Standing standing;
    if (event instanceof EntryCorrected) {
      standing = new Standing(reference);
      history
          .effective(reference, recorded.sequence())
          .forEach(entry -> standing.take(entry.event()));
    } else {
      standing = known.map(Standing::new).orElseGet(() -> new Standing(reference));
      standing.take(event);
    }
    FiledFile filed = standing.onFile(recorded.sequence() + 1, recorded.at());
    files.put(filed);
    ChildSummary summary = filed.file().summary();
    FiledChild child =
        children
            .find(reference)
            .map(each -> each.with(summary))
            .orElseGet(() -> FiledChild.of(summary));
    children.put(child);
    register(reference, before, FiledPlan.in(filed, child.words()));
  }

  /** A correction may leave nothing of a plan. */
  private void register(String reference, List<Plan> before, List<FiledPlan> after) {
    for (Plan plan : before) {
      String id = FiledPlan.id(reference, plan.number());
      if (after.stream().noneMatch(each -> each.id().equals(id))) {
        plans.remove(id);
      }
    }
    for (FiledPlan plan : after) {
      if (plans.find(plan.id()).filter(plan::equals).isEmpty()) {
        plans.put(plan);
      }
    }
  }
}
