package org.guardbook.ui.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.guardbook.command.access.NotPermitted;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.imports.ActionPlansImport;
import org.guardbook.ui.imports.ContactsImport;
import org.guardbook.ui.imports.EpisodesImport;
import org.guardbook.ui.imports.Import;
import org.guardbook.ui.imports.Importer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Files of cases from an earlier record. */
@RestController
@Tag(name = "Imports", description = "Bringing cases over from an earlier record")
class ImportEntrance {

  private static final String WHAT_HAPPENS =
      "All rows or none: where any row is wrong, every problem is named by line and column and"
          + " nothing is stored. The same file again changes nothing, so it may be sent again"
          + " whenever the answer was lost.";

  private static final String WHAT_IS_SENT =
      "UTF-8 with a header row, cells parted by commas, codes within a cell by semicolons";

  private final ContactsImport contacts;
  private final ActionPlansImport actionPlans;
  private final EpisodesImport episodes;

  ImportEntrance(ContactsImport contacts, ActionPlansImport actionPlans, EpisodesImport episodes) {
    this.contacts = contacts;
    this.actionPlans = actionPlans;
    this.episodes = episodes;
  }

  @Operation(
      summary = "Import a file of contacts",
      description = WHAT_HAPPENS,
      requestBody =
          @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = "text/csv",
                      schema = @Schema(type = "string", description = WHAT_IS_SENT))))
  @PostMapping(
      path = "/api/imports/contacts",
      consumes = "text/csv",
      produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
  ResponseEntity<?> importContacts(HttpServletRequest request) throws IOException {
    return taken(contacts, request);
  }

  @Operation(
      summary = "Import a file of action plans",
      description =
          WHAT_HAPPENS
              + " A later file may hold new actions for a plan that was brought over before.",
      requestBody =
          @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = "text/csv",
                      schema =
                          @Schema(
                              type = "string",
                              description =
                                  WHAT_IS_SENT
                                      + "; dated notes by | between spaces: an update is 2014-05-12"
                                      + " ON_TRACK: text, an extension 2014-09-10: 2014-09-30 ->"
                                      + " 2014-12-31: reason"))))
  @PostMapping(
      path = "/api/imports/action-plans",
      consumes = "text/csv",
      produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
  ResponseEntity<?> importActionPlans(HttpServletRequest request) throws IOException {
    return taken(actionPlans, request);
  }

  @Operation(
      summary = "Import a file of child protection episodes",
      description =
          WHAT_HAPPENS
              + " What a good record never shows, plans that overlap say, comes in as it was, with a"
              + " warning on its row.",
      requestBody =
          @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = "text/csv",
                      schema = @Schema(type = "string", description = WHAT_IS_SENT))))
  @PostMapping(
      path = "/api/imports/child-protection-episodes",
      consumes = "text/csv",
      produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
  ResponseEntity<?> importEpisodes(HttpServletRequest request) throws IOException {
    return taken(episodes, request);
  }

  private static ResponseEntity<?> taken(Importer importer, HttpServletRequest request)
      throws IOException {
    if (Dispatch.signedIn().filter(person -> person.may(importer.operation())).isEmpty()) {
      throw new NotPermitted(importer.operation());
    }
    Import done = importer.importFrom(request.getInputStream(), _ -> {});
    if (done.allIsGood()) {
      return ResponseEntity.ok(done);
    }
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.UNPROCESSABLE_CONTENT,
            done.rejected().size() == 1
                ? "One cell is wrong, so nothing was stored."
                : done.rejected().size() + " things are wrong, so nothing was stored.");
    problem.setProperty("rows", done.rows());
    problem.setProperty("imported", done.imported());
    problem.setProperty("unchanged", done.unchanged());
    problem.setProperty("rejected", done.rejected());
    return ResponseEntity.unprocessableContent()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
