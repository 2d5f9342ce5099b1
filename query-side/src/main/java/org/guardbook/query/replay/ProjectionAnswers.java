package org.guardbook.query.replay;

import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.guardbook.query.replay.ProjectionQuery.CancelRebuild;
import org.guardbook.query.replay.ProjectionQuery.FindDeadLetters;
import org.guardbook.query.replay.ProjectionQuery.Letter;
import org.guardbook.query.replay.ProjectionQuery.OpenDeadLetter;
import org.guardbook.query.replay.ProjectionQuery.OpenedLetter;
import org.guardbook.query.replay.ProjectionQuery.ProjectionStatus;
import org.guardbook.query.replay.ProjectionQuery.ReadProjections;
import org.guardbook.query.replay.ProjectionQuery.RebuildProjection;
import org.guardbook.query.replay.ProjectionQuery.RetryDeadLetter;
import org.guardbook.query.replay.ProjectionQuery.RetryDeadLetters;
import org.guardbook.query.replay.ProjectionQuery.UndoRebuild;

/**
 * Answers how the projections are and what they hold back, and has that changed, where they are
 * kept up. No bean: the framework would have every node answer.
 */
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
  boolean answer(RebuildProjection query) {
    return live.isReadIn() && live.kept().rebuilds().rebuild(query.name());
  }

  @QueryHandler
  boolean answer(UndoRebuild query) {
    return live.kept().rebuilds().undo(query.name());
  }

  @QueryHandler
  boolean answer(CancelRebuild query) {
    return live.kept().rebuilds().cancel(query.name());
  }

  @QueryHandler
  List<Letter> answer(FindDeadLetters query) {
    return live.letters().letters();
  }

  @QueryHandler
  Optional<OpenedLetter> answer(OpenDeadLetter query) {
    return live.letters().open(query.id());
  }

  @QueryHandler
  boolean answer(RetryDeadLetter query) {
    return live.kept().letters().retry(query.id());
  }

  @QueryHandler
  long answer(RetryDeadLetters query) {
    return live.kept().letters().retryAll(query.projection());
  }
}
