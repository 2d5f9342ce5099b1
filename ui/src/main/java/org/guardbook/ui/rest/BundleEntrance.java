package org.guardbook.ui.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

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
  void take(
      @PathVariable String reference,
      @RequestParam(required = false) @Nullable String asAt,
      @Parameter(description = "What it is taken for; recorded, and told in it")
          @RequestParam(defaultValue = "Inspection")
          String why,
      HttpServletResponse response)
      throws IOException {
    handOut(new Wanted(reference, AsAt.moment("asAt", asAt), why, List.of(), Set.of()), response);
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
  void takeWithout(
      @PathVariable String reference, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Asked asked = RecordReader.read(body.json(body.bytes(request)), Asked.class, Map.of());
    handOut(
        new Wanted(
            reference,
            AsAt.moment("asAt", asked.asAt()),
            asked.why(),
            asked.redactions(),
            Set.copyOf(asked.withheld())),
        response);
  }

  /** In this thread: what is written in another is cut off after half a minute. */
  private void handOut(Wanted wanted, HttpServletResponse response) throws IOException {
    Bundle bundle = bundles.make(wanted);
    response.setContentType(Bundle.MEDIA_TYPE);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(bundle.fileName()).build().toString());
    bundle.write(response.getOutputStream());
  }
}
