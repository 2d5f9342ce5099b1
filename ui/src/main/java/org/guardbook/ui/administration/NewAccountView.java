package org.guardbook.ui.administration;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import org.guardbook.command.access.Operation;
import org.guardbook.command.account.AccountCommand.OpenAccount;
import org.guardbook.ui.Settings;
import org.guardbook.ui.components.Actions;
import org.guardbook.ui.components.Card;
import org.guardbook.ui.components.DayEntry;
import org.guardbook.ui.components.FormSheet;
import org.guardbook.ui.components.PageHead;
import org.guardbook.ui.components.Pick;
import org.guardbook.ui.components.TextEntry;
import org.guardbook.ui.components.Ticks;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.layout.MainLayout;
import org.guardbook.ui.layout.OpenTo;
import org.guardbook.ui.security.OthersPasswords;

/** Opens an account and hands over its one-time password. */
@Route(value = "administration/accounts/new", layout = MainLayout.class)
@PageTitle("Open an account · Guardbook")
@PermitAll
@OpenTo(Operation.MANAGE_ACCOUNTS)
@StyleSheet("context://guardbook/lists.css")
class NewAccountView extends Div {

  private final Dispatch dispatch;
  private final OthersPasswords passwords;
  private final TextEntry account = new TextEntry("account", "Sign-in name");
  private final TextEntry name = new TextEntry("name", "Name");
  private final DayEntry dateOfBirth = new DayEntry("dateOfBirth", "Date of birth");
  private final Ticks roles = RolesEntry.field();
  private final Pick agency;
  private final FormSheet form = new FormSheet();

  NewAccountView(Dispatch dispatch, OthersPasswords passwords, Settings settings) {
    this.dispatch = dispatch;
    this.passwords = passwords;
    agency = new Pick("agency", "Agency", Agencies.labels(dispatch));
    account.hint("Two to forty small letters, digits, dots and hyphens: r.linnet, say");
    account.require("Give the account a sign-in name.");
    name.hint("As colleagues know the person");
    name.require("Say whose account it is.");
    dateOfBirth.aside("if known").hint("Keeps people away from cases about themselves");
    agency.aside("where they work for a member agency");
    form.with(account, name, dateOfBirth, roles, agency);
    form.submit("Open the account", this::open);
    form.foot(Actions.quietLink("Cancel", Tabs.Tab.ACCOUNTS.address()));
    add(
        new PageHead("Open an account")
            .trail("Accounts", Tabs.Tab.ACCOUNTS.address(), "Open an account"),
        settings.openid() == null
            ? new Card(form)
            : new Card(new Paragraph(settings.openid().keptThere())));
  }

  private void open() {
    String signInName = account.text().strip().toLowerCase(Locale.ROOT);
    dispatch.send(
        new OpenAccount(
            signInName,
            name.text().strip(),
            dateOfBirth.value(),
            RolesEntry.chosen(roles),
            agency.value()),
        form.commandId());
    String opened = name.text().strip();
    removeAll();
    add(
        new PageHead("The account is open")
            .trail("Accounts", Tabs.Tab.ACCOUNTS.address(), signInName));
    passwords
        .giveFirst(signInName)
        .ifPresentOrElse(
            password -> add(new OneTimePassword(opened + " (" + signInName + ")", password)),
            () ->
                add(
                    new Card(
                        new H2("It has a password already"),
                        new Paragraph("Reset it from the account’s page if it is not known."))));
    Div next =
        new Div(
            Actions.link("All accounts", Tabs.Tab.ACCOUNTS.address()),
            Actions.quietLink("Open another account", "administration/accounts/new?again"));
    next.addClassNames("actions", "below");
    add(next);
  }
}
