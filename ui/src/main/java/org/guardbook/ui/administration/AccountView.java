package org.guardbook.ui.administration;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.guardbook.command.access.Operation;
import org.guardbook.command.access.Role;
import org.guardbook.command.account.AccountCommand.AssignRoles;
import org.guardbook.command.account.AccountCommand.ReinstateAccount;
import org.guardbook.command.account.AccountCommand.SuspendAccount;
import org.guardbook.query.account.AccountQuery.Account;
import org.guardbook.query.account.AccountQuery.FindAccount;
import org.guardbook.ui.OpenId;
import org.guardbook.ui.Settings;
import org.guardbook.ui.components.Actions;
import org.guardbook.ui.components.Card;
import org.guardbook.ui.components.Facts;
import org.guardbook.ui.components.FormSheet;
import org.guardbook.ui.components.LongText;
import org.guardbook.ui.components.PageHead;
import org.guardbook.ui.components.Pick;
import org.guardbook.ui.components.Question;
import org.guardbook.ui.components.Ticks;
import org.guardbook.ui.dispatch.Attempt;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.layout.MainLayout;
import org.guardbook.ui.layout.Notices;
import org.guardbook.ui.layout.OpenTo;
import org.guardbook.ui.security.OthersPasswords;
import org.jspecify.annotations.Nullable;

/** One account: what its holder may do, whether they may sign in, and a password for them. */
@Route(value = "administration/accounts/:account", layout = MainLayout.class)
@PageTitle("Account · Guardbook")
@PermitAll
@OpenTo(Operation.MANAGE_ACCOUNTS)
@StyleSheet("context://guardbook/lists.css")
class AccountView extends Div implements BeforeEnterObserver {

  private final Dispatch dispatch;
  private final OthersPasswords passwords;
  private final Div told = new Div();
  private final @Nullable OpenId openid;

  AccountView(Dispatch dispatch, OthersPasswords passwords, Settings settings) {
    this.dispatch = dispatch;
    this.passwords = passwords;
    this.openid = settings.openid();
  }

  @Override
  public void beforeEnter(BeforeEnterEvent entered) {
    Optional<Account> found =
        entered
            .getRouteParameters()
            .get("account")
            .flatMap(name -> dispatch.askForOne(new FindAccount(name), Account.class));
    if (found.isEmpty()) {
      entered.rerouteToError(NotFoundException.class);
      return;
    }
    told.removeAll();
    show(found.get());
  }

  private void show(Account account) {
    removeAll();
    Div columns =
        openid == null
            ? new Div(roles(account), stack(standing(account), password(account)))
            : new Div(rolesKeptThere(account, openid), standing(account));
    columns.addClassName("halves");
    add(
        new PageHead(account.name())
            .trail("Accounts", Tabs.Tab.ACCOUNTS.address(), account.account())
            .under(AccountsView.state(account)),
        told,
        columns);
  }

  private Component roles(Account account) {
    Ticks roles = RolesEntry.field();
    roles.fill(account.rolesInOrder().stream().map(Role::name).toList());
    Pick agency = new Pick("agency", "Agency", Agencies.labels(dispatch));
    agency.aside("where they work for a member agency");
    agency.fill(account.agency());
    LongText reason = reason("Their work changed: say how.");
    FormSheet form = new FormSheet().with(roles, agency, reason);
    form.submit(
        "Assign these roles",
        () ->
            send(
                new AssignRoles(
                    account.account(), RolesEntry.chosen(roles), agency.value(), reason.value()),
                form,
                account,
                "The roles of " + account.name() + " are changed."));
    return new Card("Roles", form);
  }

  private Component rolesKeptThere(Account account, OpenId provider) {
    return new Card(
        "Roles",
        new Facts().add("Roles", AccountsView.roles(account)).add("Agency", agencyOf(account)),
        new Paragraph(provider.keptThere()));
  }

  private @Nullable String agencyOf(Account account) {
    String agency = account.agency();
    return agency == null ? null : Agencies.labels(dispatch).getOrDefault(agency, agency);
  }

  private Component standing(Account account) {
    LongText reason =
        reason(
            account.suspended()
                ? "Why they may sign in again."
                : "Why they may not sign in for now; they are signed out at once.");
    FormSheet form = new FormSheet().with(reason);
    if (account.suspended()) {
      form.submit(
          "Reinstate",
          () ->
              send(
                  new ReinstateAccount(account.account(), reason.value()),
                  form,
                  account,
                  account.name() + " may sign in again."));
    } else {
      form.submit(
          "Suspend",
          () ->
              send(
                  new SuspendAccount(account.account(), reason.value()),
                  form,
                  account,
                  account.name() + " may not sign in until the account is reinstated."));
    }
    return new Card(account.suspended() ? "Reinstate" : "Suspend", form);
  }

  private Component password(Account account) {
    return new Card(
        "Password",
        new Paragraph(
            "A new one-time password replaces the present one; whoever is signed in with it is signed"
                + " out. An account shut after wrong passwords is open again."),
        Actions.quiet("Reset the password", () -> ask(account)));
  }

  private void ask(Account account) {
    Question question = new Question("Reset the password of " + account.name() + "?");
    FormSheet form = new FormSheet();
    form.submit(
        "Reset the password",
        () -> {
          Optional<String> password =
              passwords.reset(account.account(), new Attempt(form.commandId(), null));
          question.close();
          told.removeAll();
          password.ifPresent(given -> told.add(new OneTimePassword(account.name(), given)));
        });
    form.foot(Actions.quiet("Leave it as it is", question::close));
    question.asking(form).openOver(this);
  }

  private void send(Object command, FormSheet form, Account account, String done) {
    dispatch.send(command, form.commandId());
    dispatch.askForOne(new FindAccount(account.account()), Account.class).ifPresent(this::show);
    Notices.say(done);
  }

  private static LongText reason(String hint) {
    LongText reason = new LongText("reason", "Reason");
    reason.hint(hint);
    reason.require("Give a reason.");
    return reason;
  }

  private static Div stack(Component... cards) {
    Div stack = new Div(cards);
    stack.addClassName("stack");
    return stack;
  }
}
