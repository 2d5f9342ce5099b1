package org.guardbook.ui.layout;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.guardbook.command.access.NotPermitted;
import org.guardbook.command.access.Operation;
import org.guardbook.command.access.Role;
import org.guardbook.ui.Settings;
import org.guardbook.ui.components.Actions;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.security.SignedIn;
import org.jspecify.annotations.Nullable;

/** The top bar, the navigation that lists what a role may open, and the page between them. */
@JavaScript("context://guardbook/guardbook.js")
@PermitAll
public class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

  private final Main page = new Main();
  private final Div notice = new Div();
  private final Div band = new Div();
  private final Div alarm = new Div();
  private final PerhapsStale stale = new PerhapsStale();
  private final Div content = new Div();
  private final List<Entry> entries = new ArrayList<>();
  private final Counts counts;
  private final AlarmSentences alarms;
  private final SignedIn person;
  private boolean arrivedBefore;

  private record Entry(Destination destination, Anchor link, Span count) {}

  MainLayout(
      Dispatch dispatch, AuthenticationContext authentication, Clock clock, Settings settings) {
    person =
        Dispatch.signedIn()
            .orElseThrow(() -> new NotPermitted("Sign in first: nobody is signed in."));
    counts = new Counts(dispatch, person, clock);
    alarms = new AlarmSentences(dispatch);
    addClassName("app");

    Anchor skip = new Anchor("#content", "Skip to the content");
    skip.addClassName("skip");
    skip.getElement().setAttribute("router-ignore", true);

    band.addClassName("asat");
    band.setVisible(false);
    notice.getElement().setAttribute("role", "status");
    notice.addClassName("notice");
    alarm.addClassNames("notice", "alarm");
    alarm.getElement().setAttribute("role", "alert");
    content.addClassName("content");
    page.addClassName("page");
    page.setId("content");
    page.getElement().setAttribute("tabindex", "-1");
    page.add(notice, content);

    page.addComponentAsFirst(new BrokenGlass(dispatch, person));
    page.addComponentAsFirst(stale);
    page.addComponentAsFirst(alarm);
    add(skip, top(person, settings, dispatch, authentication), band, navigation(person), page);
    if (person.may(Operation.READ_ALLEGATIONS)) {
      Live.whileShown(this, dispatch, _ -> recount());
    }
    if (person.may(Operation.READ_ACTIONS)) {
      Live.ofActionsWhileShown(this, dispatch, _ -> recount());
    }
    if (person.may(Operation.READ_CHILD_PROTECTION)) {
      Live.ofChildrenWhileShown(this, dispatch, _ -> recount());
    }
  }

  @Override
  public void showRouterLayoutContent(HasElement shown) {
    content.getElement().removeAllChildren();
    content.getElement().appendChild(shown.getElement());
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    String path = event.getLocation().getPath();
    Entry here =
        entries.stream().filter(entry -> entry.destination().holds(path)).findFirst().orElse(null);
    for (Entry entry : entries) {
      if (entry == here) {
        entry.link().getElement().setAttribute("aria-current", "page");
      } else {
        entry.link().getElement().removeAttribute("aria-current");
      }
    }
    @Nullable Component past =
        event.getActiveChain().getFirst() instanceof OfThePast screen ? screen.band() : null;
    // What stays where it is keeps the focus
    if (past == null || !past.getParent().filter(band::equals).isPresent()) {
      band.removeAll();
    }
    band.setVisible(past != null);
    setClassName("past", past != null);
    if (past != null && past.getParent().isEmpty()) {
      band.add(past);
    }
    stale.left();
    showNotice();
    showAlarms();
    recount();
    if (arrivedBefore) {
      getElement()
          .executeJs("setTimeout(() => window.guardbookArrived && window.guardbookArrived(), 0)");
    }
    arrivedBefore = true;
  }

  void showNotice() {
    String words = Notices.take(getUI().orElseGet(UI::getCurrent));
    notice.setText(words == null ? "" : words);
  }

  /** Everybody is told where the record is not what was recorded, whatever they came for. */
  private void showAlarms() {
    alarm.removeAll();
    alarms.now().forEach(sentence -> alarm.add(new Paragraph(sentence)));
    alarm.setVisible(alarm.getComponentCount() > 0);
    if (alarm.isVisible() && person.may(Operation.READ_LEDGER)) {
      alarm.add(new Paragraph(new Anchor("ledger", "All that was found, in the ledger")));
    }
  }

  private void recount() {
    for (Entry entry : entries) {
      entry.count().setText(counts.of(entry.destination()));
    }
  }

  private static Header top(
      SignedIn person, Settings settings, Dispatch dispatch, AuthenticationContext authentication) {
    Anchor brand = new Anchor("", new Span("Guardbook"));
    brand.addClassName("brand");
    brand.getElement().insertChild(0, new Element("i").setAttribute("aria-hidden", "true"));
    Header top = new Header(brand);
    top.addClassName("top");
    if (Finder.serves(person)) {
      top.add(new Finder(dispatch, person));
    }
    Span boardName = new Span(settings.board());
    boardName.addClassName("board");
    Div who = new Div(boardName);
    who.addClassName("who");
    who.getElement().appendChild(accountMenu(person, settings, authentication));
    top.add(who);
    return top;
  }

  private static Element accountMenu(
      SignedIn person, Settings settings, AuthenticationContext authentication) {
    Element menu = new Element("details").setAttribute("class", "menu");
    String roles = person.roles().stream().map(Role::label).collect(Collectors.joining(", "));
    Element summary = new Element("summary");
    summary.appendChild(new Element("b").setText(roles));
    Div said = new Div(new Span(person.name()));
    said.addClassName("said");
    Div account = new Div("Signed in as " + person.account());
    account.addClassName("small");
    said.add(account);
    UnorderedList list = new UnorderedList();
    if (settings.openid() == null) {
      list.add(new ListItem(new Anchor("password", "Change password")));
    }
    list.add(
        new ListItem(keys()), new ListItem(Actions.inline("Sign out", authentication::logout)));
    list.getChildren()
        .flatMap(Component::getChildren)
        .forEach(item -> item.removeClassName("link"));
    Div sheet = new Div(said, list);
    sheet.addClassName("sheet");
    menu.appendChild(summary, sheet.getElement());
    return menu;
  }

  private static Component keys() {
    Component keys = Actions.inline("Keys", () -> {});
    keys.getElement().setAttribute("onclick", "guardbookKeys()");
    return keys;
  }

  private Nav navigation(SignedIn person) {
    Nav nav = new Nav();
    nav.addClassName("nav");
    nav.getElement().setAttribute("aria-label", "Guardbook");
    UnorderedList list = new UnorderedList();
    boolean apart = false;
    for (Destination destination : Destination.values()) {
      apart |= destination.startsGroup() && !entries.isEmpty();
      if (!destination.isOpenTo(person)) {
        continue;
      }
      Span count = new Span();
      count.addClassName("n");
      Anchor link = new Anchor(destination.path());
      link.add(new Span(destination.label()), count);
      link.getElement().setAttribute("data-key", destination.key());
      ListItem item = new ListItem(link);
      item.setClassName("apart", apart);
      apart = false;
      list.add(item);
      entries.add(new Entry(destination, link, count));
    }
    nav.add(list);
    return nav;
  }
}
