package org.guardbook.ui.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guardbook.ui.bundle.Bundle;
import org.guardbook.ui.bundle.Bundles;
import org.guardbook.ui.bundle.Wanted;
import org.guardbook.ui.exports.Redaction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Hands inspection bundles out. */
@RestController
@RequestMapping("/api/cases/{reference}/bundle")
@Tag(name = "Ledger")
class BundleEntrance {

  private final Bundles bundles;
  private final Body body;

  BundleEntrance(Bundles bundles, Body body) {
    this.bundles = bundles;
    this.body = body;
  }

  /**
   * What is wanted in a bundle.
   *
   * @param asAt a day or a moment; left out for now
   * @param withheld SHA-256 of files of evidence that are left out
   */
  record Asked(
      @Nullable String asAt, String why, List<Redaction> redactions, List<String> withheld) {}

  @Operation(
      summary = "Take an inspection bundle",
      description =
          "A zip that a stranger can check: the case as PDF, its timeline and events as JSON, each"
              + " with its proof, the signed head, the evidence. docs/bundle.md says how it is"
              + " written.")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = Bundle.MEDIA_TYPE,
              schema = @Schema(type = "string", format = "binary")))
  @GetMapping
  ResponseEntity<StreamingResponseBody> take(
      @PathVariable String reference,
      @RequestParam(required = false) @Nullable String asAt,
      @Parameter(description = "What it is taken for; recorded, and told in it")
          @RequestParam(defaultValue = "Inspection")
          String why)
      throws IOException {
    return handOut(new Wanted(reference, AsAt.moment("asAt", asAt), why, List.of(), Set.of()));
  }

  @Operation(
      summary = "Take an inspection bundle from which something is left out",
      description =
          "Each passage is blacked out wherever it stands, and the events that hold it are sealed:"
              + " of them only the hash is given.")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = Bundle.MEDIA_TYPE,
              schema = @Schema(type = "string", format = "binary")))
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = Asked.class)))
  @PostMapping
  ResponseEntity<StreamingResponseBody> takeWithout(
      @PathVariable String reference, HttpServletRequest request) throws IOException {
    Asked asked = RecordReader.read(body.json(body.bytes(request)), Asked.class, Map.of());
    return handOut(
        new Wanted(
            reference,
            AsAt.moment("asAt", asked.asAt()),
            asked.why(),
            asked.redactions(),
            Set.copyOf(asked.withheld())));
  }

  private ResponseEntity<StreamingResponseBody> handOut(Wanted wanted) throws IOException {
    Bundle bundle = bundles.make(wanted);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(Bundle.MEDIA_TYPE))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(bundle.fileName()).build().toString())
        .body(bundle::write);
  }
}
