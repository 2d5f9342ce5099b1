package org.guardbook.ui.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.guardbook.command.access.NotPermitted;
import org.guardbook.command.access.Role;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.post.Addresses;
import org.guardbook.ui.reminders.Letter;
import org.guardbook.ui.reminders.Letters;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What somebody is sent by e-mail, and where, for programs. */
@RestController
@RequestMapping(
    path = "/api/me",
    produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
class ReminderEntrance {

  private final Letters letters;
  private final Addresses addresses;
  private final Body body;

  ReminderEntrance(Letters letters, Addresses addresses, Body body) {
    this.letters = letters;
    this.addresses = addresses;
    this.body = body;
  }

  /**
   * @param address where it is sent; null for nowhere
   */
  record Reminder(@Nullable String address, Letter letter) {}

  /** Where it is to be sent from now on; null for nowhere. */
  record Wanted(@Nullable String address) {}

  @Operation(
      summary = "Read your weekly letter",
      description = "As it would go out now: what your agency owes that is late, due or silent.")
  @Tag(name = "Actions")
  @GetMapping("/reminder")
  Reminder reminder() {
    return new Reminder(addresses.mailOf(account()).orElse(null), letters.preview());
  }

  @Operation(
      summary = "Say where your weekly letter is sent",
      description = "From the next Monday on; no address for no letter.")
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      content =
          @io.swagger.v3.oas.annotations.media.Content(
              schema = @io.swagger.v3.oas.annotations.media.Schema(implementation = Wanted.class)))
  @Tag(name = "Actions")
  @PostMapping(path = "/reminder", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Void> send(HttpServletRequest request) throws IOException {
    letters.preview();
    return keep(request);
  }

  @Operation(
      summary = "Read where you are written to when glass is broken",
      description = "For the designated senior officer; no address for no letter.")
  @Tag(name = "Looks")
  @GetMapping("/broken-glass")
  Wanted brokenGlass() {
    requireSeniorOfficer();
    return new Wanted(addresses.mailOf(account()).orElse(null));
  }

  @Operation(
      summary = "Say where you are written to when glass is broken",
      description =
          "For the designated senior officer, from now on; no address for no letter. The letter"
              + " says who opened which record, and not why.")
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      content =
          @io.swagger.v3.oas.annotations.media.Content(
              schema = @io.swagger.v3.oas.annotations.media.Schema(implementation = Wanted.class)))
  @Tag(name = "Looks")
  @PostMapping(path = "/broken-glass", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Void> sendBrokenGlass(HttpServletRequest request) throws IOException {
    requireSeniorOfficer();
    return keep(request);
  }

  private static void requireSeniorOfficer() {
    if (Dispatch.signedIn().stream()
        .noneMatch(person -> person.roles().contains(Role.DESIGNATED_SENIOR_OFFICER))) {
      throw new NotPermitted("Only the designated senior officer is told of broken glass.");
    }
  }

  private ResponseEntity<Void> keep(HttpServletRequest request) throws IOException {
    Wanted wanted = RecordReader.read(body.json(body.bytes(request)), Wanted.class, Map.of());
    if (wanted.address() == null || wanted.address().isBlank()) {
      addresses.forget(account());
    } else {
      addresses.give(account(), wanted.address());
    }
    return ResponseEntity.noContent().build();
  }

  private static String account() {
    return Dispatch.signedIn().orElseThrow(() -> new NotPermitted("Sign in first.")).account();
  }
}
