package org.guardbook.ui.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.guardbook.command.RuleViolated;
import org.guardbook.command.access.NotPermitted;
import org.guardbook.command.review.Evidence;
import org.guardbook.query.actionplan.ActionPlanQuery.FindEvidence;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.dispatch.NothingThere;
import org.guardbook.ui.evidence.EvidenceStore;
import org.guardbook.ui.evidence.Uploads;
import org.guardbook.ui.security.SignedIn;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Files that show what was done, for programs. */
@RestController
@Tag(name = "Evidence", description = "Files that show what was done")
class EvidenceEntrance {

  private final Dispatch dispatch;
  private final EvidenceStore store;
  private final Uploads uploads;

  EvidenceEntrance(Dispatch dispatch, EvidenceStore store, Uploads uploads) {
    this.dispatch = dispatch;
    this.store = store;
    this.uploads = uploads;
  }

  @Operation(
      summary = "Send a file",
      description =
          "The body is the file itself. What it is is found out from its content: PDF, office"
              + " documents without macros, pictures, e-mails, plain text and CSV are taken. Its"
              + " hash stands for it in the commands that you send within a month; the same file"
              + " is kept once.",
      requestBody =
          @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = "application/octet-stream",
                      schema = @Schema(type = "string", format = "binary"))))
  @ApiResponse(responseCode = "201", description = "It is on disk")
  @PostMapping(
      path = "/api/evidence",
      produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
  ResponseEntity<Evidence> send(
      HttpServletRequest request,
      @Parameter(description = "With its ending, minutes.pdf say") @RequestParam String fileName)
      throws IOException {
    SignedIn sender =
        Dispatch.signedIn()
            .filter(person -> person.may(org.guardbook.command.access.Operation.UPDATE_ACTIONS))
            .orElseThrow(
                () -> new NotPermitted(org.guardbook.command.access.Operation.UPDATE_ACTIONS));
    try {
      Evidence evidence = store.store(request.getInputStream(), fileName);
      uploads.remember(sender.account(), evidence);
      return ResponseEntity.status(HttpStatus.CREATED)
          .contentType(MediaType.APPLICATION_JSON)
          .body(evidence);
    } catch (RuleViolated refused) {
      if ("size".equals(refused.refusals().getFirst().field())) {
        throw new Malformed(HttpStatus.CONTENT_TOO_LARGE, String.valueOf(refused.getMessage()));
      }
      throw refused;
    }
  }

  @Operation(
      summary = "Take a file away",
      description = "One that shows something about an action, or in a review, that you may see.")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/octet-stream",
              schema = @Schema(type = "string", format = "binary")))
  @GetMapping("/api/cases/{review}/evidence/{sha256}")
  ResponseEntity<InputStreamResource> take(@PathVariable String review, @PathVariable String sha256)
      throws IOException {
    Evidence evidence =
        dispatch
            .askForOne(new FindEvidence(review, sha256), Evidence.class)
            .orElseThrow(NothingThere::new);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(evidence.mediaType()))
        .contentLength(evidence.size())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(evidence.fileName().words(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .body(new InputStreamResource(store.open(evidence.sha256())));
  }
}
