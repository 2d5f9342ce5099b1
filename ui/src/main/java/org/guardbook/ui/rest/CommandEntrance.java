package org.guardbook.ui.rest;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.guardbook.command.Receipt;
import org.guardbook.command.RuleViolated;
import org.guardbook.command.access.NotPermitted;
import org.guardbook.command.access.Requires;
import org.guardbook.command.positionoftrust.CaseReference;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.RecordContact;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.dispatch.NothingThere;
import org.guardbook.ui.security.SignedIn;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Where programs send commands: one address for each, by the {@link Catalogue}. */
@Hidden
@RestController
@RequestMapping(
    path = "/api",
    consumes = MediaType.APPLICATION_JSON_VALUE,
    produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
class CommandEntrance {

  private final Dispatch dispatch;
  private final Body body;
  private final Attempts attempts;

  CommandEntrance(Dispatch dispatch, Body body, Attempts attempts) {
    this.dispatch = dispatch;
    this.body = body;
    this.attempts = attempts;
  }

  @PostMapping("/contacts")
  ResponseEntity<Receipt> recordContact(HttpServletRequest request) throws IOException {
    Receipt receipt = send(request, RecordContact.class, Map.of());
    return ResponseEntity.created(URI.create("/api/cases/" + receipt.subject())).body(receipt);
  }

  @PostMapping("/cases/{reference}/{command}")
  Receipt onCase(
      HttpServletRequest request, @PathVariable String reference, @PathVariable String command)
      throws IOException, NoResourceFoundException {
    Class<? extends Record> type = type(Catalogue.Place.CASE, command, request);
    requirePermission(type);
    return send(request, type, Map.of("reference", caseReference(reference)));
  }

  @PostMapping("/accounts/{account}/{command}")
  Receipt onAccount(
      HttpServletRequest request, @PathVariable String account, @PathVariable String command)
      throws IOException, NoResourceFoundException {
    return send(
        request, type(Catalogue.Place.ACCOUNT, command, request), Map.of("account", account));
  }

  @PostMapping("/reference-data/{command}")
  Receipt onReferenceData(HttpServletRequest request, @PathVariable String command)
      throws IOException, NoResourceFoundException {
    return send(request, type(Catalogue.Place.REFERENCE_DATA, command, request), Map.of());
  }

  /** Reads a command from the body and sends it. */
  Receipt send(HttpServletRequest request, Class<? extends Record> type, Map<String, Object> given)
      throws IOException {
    SignedIn sender = requirePermission(type);
    byte[] bytes = body.bytes(request);
    Record command = RecordReader.read(body.json(bytes), type, given);
    return dispatch.send(command, attempts.of(request, sender, bytes));
  }

  /**
   * Whoever may not do a thing at all hears so before anything they sent is looked at: what is
   * wrong with it could tell them something.
   */
  private static SignedIn requirePermission(Class<? extends Record> type) {
    SignedIn sender = Dispatch.signedIn().orElseThrow(() -> new NotPermitted("Sign in first."));
    Requires requires = type.getAnnotation(Requires.class);
    if (requires == null || !sender.may(requires.value())) {
      throw requires == null
          ? new NotPermitted("This is not open to programs.")
          : new NotPermitted(requires.value());
    }
    return sender;
  }

  private static Class<? extends Record> type(
      Catalogue.Place place, String command, HttpServletRequest request)
      throws NoResourceFoundException {
    return place
        .command(command)
        .orElseThrow(
            () ->
                new NoResourceFoundException(
                    HttpMethod.POST, request.getRequestURI(), request.getRequestURI()));
  }

  private static CaseReference caseReference(String text) {
    try {
      return new CaseReference(text);
    } catch (RuleViolated _) {
      throw new NothingThere();
    }
  }
}
