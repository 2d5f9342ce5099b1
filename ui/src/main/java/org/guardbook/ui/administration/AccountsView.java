package org.guardbook.ui.administration;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.guardbook.command.access.Operation;
import org.guardbook.command.access.Role;
import org.guardbook.query.account.AccountQuery.Account;
import org.guardbook.query.account.AccountQuery.FindAccounts;
import org.guardbook.ui.components.Actions;
import org.guardbook.ui.components.Chips;
import org.guardbook.ui.components.PageHead;
import org.guardbook.ui.components.PlainTable;
import org.guardbook.ui.components.Tag;
import org.guardbook.ui.components.TextEntry;
import org.guardbook.ui.components.Tone;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.layout.MainLayout;
import org.guardbook.ui.layout.OpenTo;

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
  private final PlainTable table =
      new PlainTable("Accounts", "Account", "Name", "Roles", "Agency", "State");
  private final Map<String, String> agencies;
  private List<Account> accounts = List.of();

  AccountsView(Dispatch dispatch) {
    this.dispatch = dispatch;
    this.agencies = Agencies.labels(dispatch);
    for (Shown each : Shown.values()) {
      shown.chip(each, each.label);
    }
    words.hint("A name, a role or an agency");
    words.onChange(this::fill);
    words.addClassName("narrow");
    Div sheet = new Div(table);
    sheet.addClassNames("card", "flush");
    head.actions(Actions.link("Open an account", "administration/accounts/new"));
    add(head, new Tabs(Tabs.Tab.ACCOUNTS), words, shown, sheet);
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
    table.clear();
    Shown chosen = shown.chosen();
    String wanted = words.text().strip().toLowerCase(Locale.UK);
    List<Account> found =
        accounts.stream()
            .filter(account -> chosen == null || chosen.holds(account))
            .filter(account -> text(account).toLowerCase(Locale.UK).contains(wanted))
            .toList();
    for (Account account : found) {
      Anchor open = new Anchor("administration/accounts/" + account.account(), account.account());
      open.getElement().setAttribute("data-row", true);
      table.row(
          open,
          new Span(account.name()),
          new Span(roles(account)),
          new Span(agency(account)),
          state(account));
    }
    head.under("Accounts: " + Words.count(found.size()) + " of " + Words.count(accounts.size()));
  }

  private String text(Account account) {
    return String.join(" ", account.account(), account.name(), roles(account), agency(account));
  }

  private static String roles(Account account) {
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
