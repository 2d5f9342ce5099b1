package org.guardbook.command.account;

import static org.guardbook.command.access.Role.ADMINISTRATOR;
import static org.guardbook.command.access.Role.AGENCY_LEAD;
import static org.guardbook.command.access.Role.AUDITOR;
import static org.guardbook.command.access.Role.LADO;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.axonframework.test.matchers.Matchers;
import org.guardbook.command.Desk;
import org.guardbook.command.Narrative;
import org.guardbook.command.Person;
import org.guardbook.command.Provenance;
import org.guardbook.command.Receipt;
import org.guardbook.command.Refusal;
import org.guardbook.command.RuleViolated;
import org.guardbook.command.access.Role;
import org.guardbook.command.account.AccountCommand.AssignRoles;
import org.guardbook.command.account.AccountCommand.OpenAccount;
import org.guardbook.command.account.AccountCommand.ReinstateAccount;
import org.guardbook.command.account.AccountCommand.ResetPassword;
import org.guardbook.command.account.AccountCommand.SuspendAccount;
import org.guardbook.command.account.AccountEvent.AccountOpened;
import org.guardbook.command.account.AccountEvent.AccountReinstated;
import org.guardbook.command.account.AccountEvent.AccountSuspended;
import org.guardbook.command.account.AccountEvent.PasswordReset;
import org.guardbook.command.account.AccountEvent.RolesAssigned;
import org.guardbook.command.referencedata.Codes;
import org.junit.jupiter.api.Test;

class KeepingAccounts {

  private static final Narrative WHY = new Narrative("Has a new post.");

  @Test
  void opensAnAccount() {
    given()
        .when(
            new OpenAccount("a.smew", " Alder Smew ", LocalDate.of(1979, 5, 1), Set.of(LADO), " "),
            by("admin"))
        .expectEvents(opened("a.smew", Set.of(LADO)))
        .expectResultMessagePayload(new Receipt("a.smew", 1));
  }

  @Test
  void givesANameOnlyOnce() {
    refused(
        given(opened("a.smew", Set.of(LADO)))
            .when(new OpenAccount("a.smew", "Another Smew", null, Set.of(LADO), null), by("admin")),
        new Refusal("account", "\"a.smew\" is taken. Choose another name."));
  }

  @Test
  void refusesANameThatACommitteeHas() {
    refused(
        given()
            .when(
                new OpenAccount("scr-committee", "Fern Wren", null, Set.of(LADO), null),
                by("admin")),
        new Refusal("account", "\"scr-committee\" is taken. Choose another name."));
  }

  @Test
  void refusesWhatIsNoNameAndNoRole() {
    refused(
        given().when(new OpenAccount("A Smew", "", null, Set.of(), null), by("admin")),
        new Refusal("name", "Give the name."),
        new Refusal(
            "account",
            "Choose a sign-in name of two to forty lower-case letters, digits, dots and hyphens."),
        new Refusal("roles", "Choose at least one role."));
  }

  @Test
  void keepsTheSystemsOwnNameToItself() {
    refused(
        given().when(new OpenAccount("guardbook", "Impostor", null, Set.of(LADO), null), by("x")),
        new Refusal(
            "account",
            "Choose a sign-in name of two to forty lower-case letters, digits, dots and hyphens."));
  }

  @Test
  void needsToKnowForWhomAnAgencyLeadActs() {
    refused(
        given()
            .when(new OpenAccount("fern", "Fern Wren", null, Set.of(AGENCY_LEAD), null), by("x")),
        new Refusal("agency", "An agency lead acts for an agency: choose which."));
    refused(
        given()
            .when(
                new OpenAccount("fern", "Fern Wren", null, Set.of(AGENCY_LEAD), "SCOUTS"), by("x")),
        new Refusal("agency", "\"SCOUTS\" is not on the board's list of agencies."));
  }

  @Test
  void assignsRoles() {
    given(opened("a.smew", Set.of(LADO)))
        .when(new AssignRoles("a.smew", Set.of(AUDITOR), null, WHY), by("admin"))
        .expectEvents(new RolesAssigned("a.smew", Set.of(AUDITOR), null, WHY));
    refused(
        given(opened("a.smew", Set.of(LADO)))
            .when(new AssignRoles("a.smew", Set.of(LADO), null, WHY), by("admin")),
        new Refusal("roles", "This account has these roles already."));
  }

  @Test
  void letsNobodyTakeAdministrationFromThemselves() {
    refused(
        given(opened("admin", Set.of(ADMINISTRATOR)))
            .when(new AssignRoles("admin", Set.of(LADO), null, WHY), by("admin")),
        new Refusal(
            "roles",
            "You cannot take the role of administrator from yourself. Ask another administrator."));
    given(opened("admin", Set.of(ADMINISTRATOR)))
        .when(new AssignRoles("admin", Set.of(LADO), null, WHY), by("other"))
        .expectEvents(new RolesAssigned("admin", Set.of(LADO), null, WHY));
  }

  @Test
  void suspendsAndReinstates() {
    given(opened("a.smew", Set.of(LADO)))
        .when(new SuspendAccount("a.smew", WHY), by("admin"))
        .expectEvents(new AccountSuspended("a.smew", WHY));
    given(opened("a.smew", Set.of(LADO)), new AccountSuspended("a.smew", WHY))
        .when(new ReinstateAccount("a.smew", WHY), by("admin"))
        .expectEvents(new AccountReinstated("a.smew", WHY));
  }

  @Test
  void saysThatAPasswordWasReset() {
    given(opened("a.smew", Set.of(LADO)))
        .when(new ResetPassword("a.smew"), by("admin"))
        .expectEvents(new PasswordReset("a.smew"));
  }

  @Test
  void refusesToSuspendTwiceOrReinstateWhatIsNotSuspended() {
    refused(
        given(opened("a.smew", Set.of(LADO)), new AccountSuspended("a.smew", WHY))
            .when(new SuspendAccount("a.smew", WHY), by("admin")),
        new Refusal(null, "This account is suspended already."));
    refused(
        given(opened("a.smew", Set.of(LADO)))
            .when(new ReinstateAccount("a.smew", WHY), by("admin")),
        new Refusal(null, "This account is not suspended."));
  }

  @Test
  void letsNobodySuspendThemselves() {
    refused(
        given(opened("admin", Set.of(ADMINISTRATOR)))
            .when(new SuspendAccount("admin", WHY), by("admin")),
        new Refusal(null, "You cannot suspend your own account. Ask another administrator."));
  }

  @Test
  void needsReasons() {
    refused(
        given(opened("a.smew", Set.of(LADO)))
            .when(new SuspendAccount("a.smew", new Narrative(" ")), by("admin")),
        new Refusal("reason", "Give a reason."));
  }

  private static AccountOpened opened(String account, Set<Role> roles) {
    return new AccountOpened(
        account, new Person(account, "Alder Smew", LocalDate.of(1979, 5, 1)), roles, null);
  }

  private static Map<String, String> by(String account) {
    return new Provenance(account, ADMINISTRATOR, null, null, null, null).toMetaData();
  }

  private static TestExecutor<Account> given(AccountEvent... events) {
    Clock clock = Clock.fixed(Instant.parse("2014-03-31T11:00:00Z"), ZoneOffset.UTC);
    FixtureConfiguration<Account> fixture = new AggregateTestFixture<>(Account.class);
    fixture.registerInjectableResource(
        new Reception(new Desk(clock, Codes.initial(), "scr-committee"::equals)));
    return events.length == 0 ? fixture.givenNoPriorActivity() : fixture.given((Object[]) events);
  }

  private static void refused(ResultValidator<Account> result, Refusal... refusals) {
    result.expectException(
        Matchers.matches(refused -> ((RuleViolated) refused).refusals().equals(List.of(refusals))));
  }
}
