package org.guardbook.query.replay;

import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.guardbook.query.replay.ProjectionQuery.AwaitViews;
import org.guardbook.query.replay.ProjectionQuery.ProjectionStatus;
import org.guardbook.query.replay.ProjectionQuery.ReadProjections;
import org.guardbook.query.replay.ProjectionQuery.RebuildProjection;

/** Answers how the projections are, and has one rebuilt. */
class ProjectionAnswers {

  private final LiveViews live;

  ProjectionAnswers(LiveViews live) {
    this.live = live;
  }

  @QueryHandler
  List<ProjectionStatus> answer(ReadProjections query) {
    return live.statuses();
  }

  @QueryHandler
  boolean answer(AwaitViews query) {
    return live.await(query.position());
  }

  @QueryHandler
  boolean answer(RebuildProjection query) {
    return live.rebuild(query.name());
  }
}
