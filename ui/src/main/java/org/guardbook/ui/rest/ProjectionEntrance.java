package org.guardbook.ui.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.guardbook.query.replay.ProjectionQuery.CancelRebuild;
import org.guardbook.query.replay.ProjectionQuery.ProjectionStatus;
import org.guardbook.query.replay.ProjectionQuery.ReadProjections;
import org.guardbook.query.replay.ProjectionQuery.RebuildProjection;
import org.guardbook.query.replay.ProjectionQuery.RetryDeadLetters;
import org.guardbook.query.replay.ProjectionQuery.UndoRebuild;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.dispatch.NothingThere;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The state of the views for programs. */
@RestController
@RequestMapping(
    path = "/api/projections",
    produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
@Tag(name = "Projections", description = "How far the views have followed what was recorded")
class ProjectionEntrance {

  private final Dispatch dispatch;

  ProjectionEntrance(Dispatch dispatch) {
    this.dispatch = dispatch;
  }

  @Operation(summary = "Read how far each view is", description = "By name.")
  @GetMapping
  List<ProjectionStatus> projections() {
    return dispatch.askForAll(new ReadProjections(), ProjectionStatus.class);
  }

  @Operation(
      summary = "Rebuild a view",
      description =
          "Beside the one that is read, which it replaces when it is done. How far it is stands in"
              + " the list of projections; then too how the two differ.")
  @PostMapping("/{name}/rebuild")
  @ResponseStatus(HttpStatus.ACCEPTED)
  ProjectionStatus rebuild(@PathVariable String name) {
    boolean begun = dispatch.ask(new RebuildProjection(name), Boolean.class);
    return done(name, begun, "This view is being rebuilt already.");
  }

  @Operation(
      summary = "Undo the last rebuild of a view",
      description =
          "Within an hour, where it made a difference. The view that was there before is brought up"
              + " to the present first.")
  @PostMapping("/{name}/undo")
  @ResponseStatus(HttpStatus.ACCEPTED)
  ProjectionStatus undo(@PathVariable String name) {
    boolean begun = dispatch.ask(new UndoRebuild(name), Boolean.class);
    return done(name, begun, "There is no rebuild of this view that could be undone now.");
  }

  @Operation(summary = "Call off the rebuild of a view", description = "What is read stays.")
  @PostMapping("/{name}/cancel")
  @ResponseStatus(HttpStatus.ACCEPTED)
  ProjectionStatus cancel(@PathVariable String name) {
    boolean calledOff = dispatch.ask(new CancelRebuild(name), Boolean.class);
    return done(name, calledOff, "This view is not being rebuilt.");
  }

  @Operation(
      summary = "Try again whatever a view holds back",
      description = "Answered once that is done.")
  @PostMapping("/{name}/retry")
  ProjectionStatus retry(@PathVariable String name) {
    dispatch.ask(new RetryDeadLetters(name), Long.class);
    return done(name, true, "");
  }

  private ProjectionStatus done(String name, boolean done, String otherwise) {
    ProjectionStatus status =
        projections().stream()
            .filter(projection -> projection.name().equals(name))
            .findFirst()
            .orElseThrow(NothingThere::new);
    if (!done) {
      throw new Malformed(HttpStatus.CONFLICT, otherwise);
    }
    return status;
  }
}
