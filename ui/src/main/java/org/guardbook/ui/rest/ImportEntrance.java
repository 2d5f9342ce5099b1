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
import org.guardbook.ui.imports.ContactsImport;
import org.guardbook.ui.imports.Import;
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

  private final ContactsImport contacts;

  ImportEntrance(ContactsImport contacts) {
    this.contacts = contacts;
  }

  @Operation(
      summary = "Import a file of contacts",
      description =
          "All rows or none: where any row is wrong, every problem is named by line and column and"
              + " nothing is stored. The same file again changes nothing, so it may be sent again"
              + " whenever the answer was lost.",
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
                                  "UTF-8 with a header row, cells parted by commas, codes within a"
                                      + " cell by semicolons"))))
  @PostMapping(
      path = "/api/imports/contacts",
      consumes = "text/csv",
      produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
  ResponseEntity<?> importContacts(HttpServletRequest request) throws IOException {
    if (Dispatch.signedIn()
        .filter(person -> person.may(org.guardbook.command.access.Operation.IMPORT_CONTACTS))
        .isEmpty()) {
      throw new NotPermitted(org.guardbook.command.access.Operation.IMPORT_CONTACTS);
    }
    Import done = contacts.importFrom(request.getInputStream(), _ -> {});
    if (done.isGood()) {
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
