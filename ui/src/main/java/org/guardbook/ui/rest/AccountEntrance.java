package org.guardbook.ui.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.guardbook.command.Receipt;
import org.guardbook.command.access.NotPermitted;
import org.guardbook.command.access.Role;
import org.guardbook.command.account.AccountCommand.OpenAccount;
import org.guardbook.query.account.AccountQuery.Account;
import org.guardbook.query.account.AccountQuery.FindAccount;
import org.guardbook.query.account.AccountQuery.FindAccounts;
import org.guardbook.ui.dispatch.Attempt;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.dispatch.NothingThere;
import org.guardbook.ui.security.OthersPasswords;
import org.guardbook.ui.security.OwnPassword;
import org.guardbook.ui.security.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Accounts for programs: an administrator's over all, everybody's over their own. */
@RestController
@RequestMapping(
    path = "/api",
    produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
@Tag(name = "Accounts", description = "Who may sign in, and as what")
class AccountEntrance {

  private final Dispatch dispatch;
  private final CommandEntrance commands;
  private final Attempts attempts;
  private final OthersPasswords others;
  private final OwnPassword own;
  private final Body body;

  AccountEntrance(
      Dispatch dispatch,
      CommandEntrance commands,
      Attempts attempts,
      OthersPasswords others,
      OwnPassword own,
      Body body) {
    this.dispatch = dispatch;
    this.commands = commands;
    this.attempts = attempts;
    this.others = others;
    this.own = own;
    this.body = body;
  }

  /**
   * An account that was opened.
   *
   * @param oneTimePassword for its holder, to be changed when they first sign in; it is told this
   *     once. Null where the request was an attempt at one that had succeeded.
   */
  record Opened(String account, @Nullable String oneTimePassword) {}

  /** A new password for somebody, told this once. */
  record Reset(String account, String oneTimePassword) {}

  /**
   * Whoever asks.
   *
   * @param may the names of everything their roles allow
   */
  record Myself(
      String account,
      String name,
      List<Role> roles,
      @Nullable String agency,
      List<String> may,
      boolean mustChangePassword) {}

  /** A password for another. */
  record NewPassword(String present, String chosen) {}

  @Operation(summary = "Read all accounts", description = "By name.")
  @GetMapping("/accounts")
  List<Account> accounts() {
    return dispatch.askForAll(new FindAccounts(), Account.class);
  }

  @Operation(summary = "Read an account")
  @GetMapping("/accounts/{account}")
  Account account(@PathVariable String account) {
    return dispatch
        .askForOne(new FindAccount(account), Account.class)
        .orElseThrow(NothingThere::new);
  }

  @Operation(hidden = true)
  @PostMapping(path = "/accounts", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Opened> open(HttpServletRequest request) throws IOException {
    Receipt receipt = commands.send(request, OpenAccount.class, Map.of());
    String account = receipt.subject();
    return ResponseEntity.created(URI.create("/api/accounts/" + account))
        .body(new Opened(account, others.giveFirst(account).orElse(null)));
  }

  @Operation(
      summary = "Reset somebody's password",
      description =
          "Answers a one-time password, told this once. Whoever is signed in with the old one is"
              + " signed out, and an account that was shut is open again.")
  @PostMapping("/accounts/{account}/reset-password")
  Reset reset(HttpServletRequest request, @PathVariable String account) {
    Attempt attempt = attempts.of(request, signedIn(), new byte[0]);
    return new Reset(account, others.reset(account, attempt).orElseThrow(NothingThere::new));
  }

  @Operation(
      summary = "Read who you are",
      description = "And what you may do, by the names of the operations.")
  @GetMapping("/me")
  Myself me() {
    SignedIn person = signedIn();
    return new Myself(
        person.account(),
        person.name(),
        person.roles(),
        person.agency(),
        Arrays.stream(org.guardbook.command.access.Operation.values())
            .filter(person::may)
            .map(Enum::name)
            .toList(),
        own.mustBeChosen(person));
  }

  @Operation(
      summary = "Change your password",
      description = "At least 12 characters, and none that is tried first everywhere.")
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      content =
          @io.swagger.v3.oas.annotations.media.Content(
              schema =
                  @io.swagger.v3.oas.annotations.media.Schema(implementation = NewPassword.class)))
  @PostMapping(path = "/me/password", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Void> changePassword(HttpServletRequest request) throws IOException {
    SignedIn person = signedIn();
    NewPassword wanted =
        RecordReader.read(body.json(body.bytes(request)), NewPassword.class, Map.of());
    own.change(person, wanted.present(), wanted.chosen());
    return ResponseEntity.noContent().build();
  }

  private static SignedIn signedIn() {
    return Dispatch.signedIn().orElseThrow(() -> new NotPermitted("Sign in first."));
  }
}
