package org.guardbook.ui.rest;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.guardbook.command.Receipt;
import org.guardbook.command.RuleViolated;
import org.guardbook.command.access.NotPermitted;
import org.guardbook.command.access.Requires;
import org.guardbook.command.childprotection.ChildProtectionCommand.RecordStrategyDiscussion;
import org.guardbook.command.childprotection.ChildProtectionCommand.RecordTogether;
import org.guardbook.command.childprotection.ChildProtectionCommand.RecordTransferIn;
import org.guardbook.command.childprotection.ChildReference;
import org.guardbook.command.committee.CommitteeCommand.FormCommittee;
import org.guardbook.command.committee.CommitteeReference;
import org.guardbook.command.positionoftrust.CaseReference;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.RecordContact;
import org.guardbook.command.review.ReviewCommand.OpenPlan;
import org.guardbook.command.review.ReviewCommand.ReferForReview;
import org.guardbook.command.review.ReviewReference;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.dispatch.NothingThere;
import org.guardbook.ui.evidence.Uploads;
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
  private final Uploads uploads;

  CommandEntrance(Dispatch dispatch, Body body, Attempts attempts, Uploads uploads) {
    this.dispatch = dispatch;
    this.body = body;
    this.attempts = attempts;
    this.uploads = uploads;
  }

  @PostMapping("/contacts")
  ResponseEntity<Receipt> recordContact(HttpServletRequest request) throws IOException {
    return opened(send(request, RecordContact.class, Map.of()));
  }

  private static ResponseEntity<Receipt> opened(Receipt receipt) {
    return ResponseEntity.created(URI.create("/api/cases/" + receipt.subject())).body(receipt);
  }

  @PostMapping("/reviews")
  ResponseEntity<Receipt> referForReview(HttpServletRequest request) throws IOException {
    return opened(send(request, ReferForReview.class, Map.of()));
  }

  @PostMapping("/plans")
  ResponseEntity<Receipt> openPlan(HttpServletRequest request) throws IOException {
    return opened(send(request, OpenPlan.class, Map.of()));
  }

  @PostMapping("/children/strategy-discussions")
  ResponseEntity<Receipt> recordStrategyDiscussion(HttpServletRequest request) throws IOException {
    return opened(send(request, RecordStrategyDiscussion.class, Map.of()));
  }

  @PostMapping("/children/transfers-in")
  ResponseEntity<Receipt> recordTransferIn(HttpServletRequest request) throws IOException {
    return opened(send(request, RecordTransferIn.class, Map.of()));
  }

  @PostMapping("/children/entries")
  ResponseEntity<Receipt> recordTogether(HttpServletRequest request) throws IOException {
    return opened(send(request, RecordTogether.class, Map.of()));
  }

  @PostMapping("/committees")
  ResponseEntity<Receipt> formCommittee(HttpServletRequest request) throws IOException {
    Receipt receipt = send(request, FormCommittee.class, Map.of());
    return ResponseEntity.created(URI.create("/api/committees/" + receipt.subject())).body(receipt);
  }

  @PostMapping("/cases/{reference}/{command}")
  Receipt onCase(
      HttpServletRequest request, @PathVariable String reference, @PathVariable String command)
      throws IOException, NoResourceFoundException {
    Kind kind =
        KINDS.stream()
            .filter(each -> each.place.command(command).isPresent())
            .findFirst()
            .orElseThrow(() -> nothingAt(request));
    Class<? extends Record> type = type(kind.place, command, request);
    requirePermission(type);
    return send(request, type, Map.of("reference", named(kind.reference, reference)));
  }

  /** A kind of record that stands under {@code /api/cases}; no two have commands of one name. */
  private record Kind(Catalogue.Place place, Function<String, Object> reference) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind(Catalogue.Place.CASE, CaseReference::new),
          new Kind(Catalogue.Place.REVIEW, ReviewReference::new),
          new Kind(Catalogue.Place.CHILD, ChildReference::new),
          new Kind(Catalogue.Place.RESTRICTION, reference -> reference));

  @PostMapping("/committees/{committee}/{command}")
  Receipt onCommittee(
      HttpServletRequest request, @PathVariable String committee, @PathVariable String command)
      throws IOException, NoResourceFoundException {
    Class<? extends Record> type = type(Catalogue.Place.COMMITTEE, command, request);
    requirePermission(type);
    return send(request, type, Map.of("committee", named(CommitteeReference::new, committee)));
  }

  @PostMapping("/accounts/{account}/{command}")
  Receipt onAccount(
      HttpServletRequest request, @PathVariable String account, @PathVariable String command)
      throws IOException, NoResourceFoundException {
    return send(
        request, type(Catalogue.Place.ACCOUNT, command, request), Map.of("account", account));
  }

  @PostMapping("/ledger/{command}")
  Receipt onCustody(HttpServletRequest request, @PathVariable String command)
      throws IOException, NoResourceFoundException {
    return send(request, type(Catalogue.Place.CUSTODY, command, request), Map.of());
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
    Record command =
        RecordReader.read(
            body.json(bytes), type, given, hash -> uploads.find(sender.account(), hash));
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
    return place.command(command).orElseThrow(() -> nothingAt(request));
  }

  private static NoResourceFoundException nothingAt(HttpServletRequest request) {
    return new NoResourceFoundException(
        HttpMethod.POST, request.getRequestURI(), request.getRequestURI());
  }

  /** What cannot be a reference names nothing that is there. */
  private static <T> T named(Function<String, T> reference, String text) {
    try {
      return reference.apply(text);
    } catch (RuleViolated _) {
      throw new NothingThere();
    }
  }
}
