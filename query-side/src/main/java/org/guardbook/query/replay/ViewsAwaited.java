package org.guardbook.query.replay;

import org.axonframework.queryhandling.QueryHandler;
import org.guardbook.query.replay.ProjectionQuery.AwaitViews;

/** Answers, on every node, once the views that it reads have taken an event in. */
class ViewsAwaited {

  private final LiveViews live;

  ViewsAwaited(LiveViews live) {
    this.live = live;
  }

  @QueryHandler
  boolean answer(AwaitViews query) {
    return live.await(query.position());
  }
}
