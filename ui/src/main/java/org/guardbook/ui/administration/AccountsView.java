package org.guardbook.ui.administration;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.guardbook.command.access.Operation;
import org.guardbook.command.access.Role;
import org.guardbook.query.account.AccountQuery.Account;
import org.guardbook.query.account.AccountQuery.FindAccounts;
import org.guardbook.ui.Settings;
import org.guardbook.ui.administration.Register.Part;
import org.guardbook.ui.components.Actions;
import org.guardbook.ui.components.Chips;
import org.guardbook.ui.components.EmptyState;
import org.guardbook.ui.components.PageHead;
import org.guardbook.ui.components.Tag;
import org.guardbook.ui.components.TextEntry;
import org.guardbook.ui.components.Tone;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.exports.Column;
import org.guardbook.ui.exports.Export;
import org.guardbook.ui.exports.ExportMenu;
import org.guardbook.ui.exports.Made;
import org.guardbook.ui.layout.MainLayout;
import org.guardbook.ui.layout.OpenTo;
import org.guardbook.ui.security.SignedIn;

/** Who may sign in, and as what. */
@Route(value = "administration/accounts", layout = MainLayout.class)
@PageTitle("Accounts · Guardbook")
@PermitAll
@OpenTo(Operation.MANAGE_ACCOUNTS)
@StyleSheet("context://guardbook/lists.css")
class AccountsView extends Div implements BeforeEnterObserver {

  private enum Shown {
    ALL("All"),
    OPEN("May sign in"),
    SUSPENDED("Suspended");

    private final String label;

    Shown(String label) {
      this.label = label;
    }

    boolean holds(Account account) {
      return switch (this) {
        case ALL -> true;
        case OPEN -> !account.suspended();
        case SUSPENDED -> account.suspended();
      };
    }
  }

  private final Dispatch dispatch;
  private final PageHead head = new PageHead("Administration");
  private final TextEntry words = new TextEntry("words", "Search");
  private final Chips<Shown> shown = new Chips<>("Which accounts", _ -> fill());
  private final Register<Account> register;
  private final Map<String, String> agencies;
  private List<Account> accounts = List.of();

  AccountsView(Dispatch dispatch, Clock clock, Settings settings) {
    this.dispatch = dispatch;
    this.agencies = Agencies.labels(dispatch);
    for (Shown each : Shown.values()) {
      shown.chip(each, each.label);
    }
    words.hint("A name, a role or an agency");
    words.onChange(this::fill);
    words.addClassName("narrow");
    this.register =
        new Register<>(
            "Accounts",
            new EmptyState("No account matches", "Look for fewer letters, or show all accounts."),
            List.of(
                Part.of(Column.text("Account"), Account::account, AccountsView::link),
                Part.of(Column.text("Name"), Account::name),
                Part.of(Column.text("Roles").wide(1.6f), AccountsView::roles),
                Part.of(Column.text("Agency"), this::agency),
                Part.of(
                    Column.text("State"),
                    account -> account.suspended() ? "Suspended" : "May sign in",
                    AccountsView::state)));
    SignedIn reader = Dispatch.signedIn().orElseThrow();
    ExportMenu export =
        new ExportMenu(
            _ ->
                new Export(
                    "Accounts",
                    narrowedTo(),
                    List.of(register.taken("Only accounts that the page showed are on it.")),
                    new Made(settings.board(), reader.name(), clock.instant(), null)));
    add(head, new Tabs(Tabs.Tab.ACCOUNTS));
    if (settings.openid() == null) {
      head.actions(Actions.link("Open an account", "administration/accounts/new"), export);
    } else {
      head.actions(export);
      add(new Paragraph(settings.openid().keptThere()));
    }
    add(words, shown, register);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent entered) {
    accounts = dispatch.askForAll(new FindAccounts(), Account.class);
    for (Shown each : Shown.values()) {
      shown.count(each, accounts.stream().filter(each::holds).count());
    }
    fill();
  }

  private void fill() {
    Shown chosen = shown.chosen();
    String wanted = words.text().strip().toLowerCase(Locale.UK);
    List<Account> found =
        accounts.stream()
            .filter(account -> chosen == null || chosen.holds(account))
            .filter(account -> text(account).toLowerCase(Locale.UK).contains(wanted))
            .toList();
    register.show(found);
    head.under("Accounts: " + Words.count(found.size()) + " of " + Words.count(accounts.size()));
  }

  private String narrowedTo() {
    String text = words.text().strip();
    Shown chosen = shown.chosen();
    return (chosen == null ? Shown.ALL : chosen).label + (text.isEmpty() ? "" : "; “" + text + "”");
  }

  private static Component link(Account account) {
    Anchor open = new Anchor("administration/accounts/" + account.account(), account.account());
    open.getElement().setAttribute("data-row", true);
    return open;
  }

  private String text(Account account) {
    return String.join(" ", account.account(), account.name(), roles(account), agency(account));
  }

  static String roles(Account account) {
    return account.rolesInOrder().stream().map(Role::label).collect(Collectors.joining(", "));
  }

  private String agency(Account account) {
    String agency = account.agency();
    return agency == null ? "" : agencies.getOrDefault(agency, agency);
  }

  static Component state(Account account) {
    return account.suspended()
        ? new Tag(Tone.GREY, "■", "Suspended")
        : new Tag(Tone.GREEN, "✓", "May sign in");
  }
}
