package org.guardbook.ui.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.guardbook.query.replay.ProjectionQuery.ProjectionStatus;
import org.guardbook.query.replay.ProjectionQuery.ReadProjections;
import org.guardbook.query.replay.ProjectionQuery.RebuildProjection;
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
              + " the list of projections.")
  @PostMapping("/{name}/rebuild")
  @ResponseStatus(HttpStatus.ACCEPTED)
  ProjectionStatus rebuild(@PathVariable String name) {
    boolean begun = dispatch.ask(new RebuildProjection(name), Boolean.class);
    ProjectionStatus status =
        projections().stream()
            .filter(projection -> projection.name().equals(name))
            .findFirst()
            .orElseThrow(NothingThere::new);
    if (!begun) {
      throw new Malformed(HttpStatus.CONFLICT, "This view is being rebuilt already.");
    }
    return status;
  }
}
