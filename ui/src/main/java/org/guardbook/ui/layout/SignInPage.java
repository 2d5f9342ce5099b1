package org.guardbook.ui.layout;

import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Set;
import org.guardbook.ui.OpenId;
import org.guardbook.ui.Settings;
import org.guardbook.ui.security.Unwelcome;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * The door: account and password, sent by a plain form to the security of the server; or the way to
 * the provider where accounts are kept by one.
 */
@Route(value = "login", autoLayout = false)
@PageTitle("Sign in · Guardbook")
@AnonymousAllowed
@JavaScript("context://guardbook/guardbook.js")
public class SignInPage extends Div implements BeforeEnterObserver {

  private final Div problem = new Div();
  private final Div note = new Div();
  private final @Nullable OpenId openid;

  SignInPage(Settings settings) {
    openid = settings.openid();
    addClassName("door");
    Div brand = new Div(new Span("Guardbook"));
    brand.addClassName("brand");
    brand.getElement().insertChild(0, new Element("i").setAttribute("aria-hidden", "true"));
    problem.addClassName("err");
    problem.getElement().setAttribute("role", "alert");
    problem.setVisible(false);
    note.addClassName("notice");
    note.getElement().setAttribute("role", "status");
    Span where = new Span(settings.board());
    where.addClassName("soft");

    Main card = new Main();
    card.addClassName("card");
    H1 title = new H1("Sign in");
    card.add(brand, title, where, problem, note);
    if (openid == null) {
      Element form = form();
      card.getElement().appendChild(form);
      form.getStyle().set("margin-top", "16px");
      form.getChild(0).getChild(1).executeJs("this.focus()");
    } else {
      Anchor there = new Anchor("oauth2/authorization/openid", "Sign in");
      there.addClassName("btn");
      there.getElement().setAttribute("router-ignore", true);
      card.add(new Paragraph(there));
    }
    add(card);
  }

  private static Element form() {
    Element form = new Element("form");
    form.setAttribute("method", "post").setAttribute("action", "login");
    form.appendChild(
        field("username", "Account", "text", "username"),
        field("password", "Password", "password", "current-password"));
    @Nullable CsrfToken token =
        VaadinServletRequest.getCurrent() != null
                && VaadinServletRequest.getCurrent().getAttribute(CsrfToken.class.getName())
                    instanceof CsrfToken found
            ? found
            : null;
    if (token != null) {
      form.appendChild(
          new Element("input")
              .setAttribute("type", "hidden")
              .setAttribute("name", token.getParameterName())
              .setAttribute("value", token.getToken()));
    }
    form.appendChild(
        new Element("button")
            .setAttribute("type", "submit")
            .setAttribute("class", "btn")
            .setText("Sign in"));
    return form;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var parameters = event.getLocation().getQueryParameters().getParameters();
    if (parameters.containsKey("starting")) {
      refuse("Guardbook is still reading in what was recorded. Sign in again in a moment.");
    } else if (parameters.containsKey("away")) {
      refuse("Passwords are out of reach just now. Sign in again in a moment.");
    } else if (openid != null) {
      refusedByProvider(parameters.keySet(), openid);
    } else if (parameters.containsKey("error")) {
      refuse(
          "Account or password is not right, or the account is shut for a while after several wrong"
              + " passwords; an administrator can open it.");
    }
    note.setText(
        parameters.containsKey("logout") || parameters.containsKey("signed-out")
            ? "You are signed out."
            : "");
  }

  private void refusedByProvider(Set<String> why, OpenId provider) {
    WrappedSession session = VaadinSession.getCurrent().getSession();
    if (why.contains("unwelcome")
        && session.getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION)
            instanceof Unwelcome unwelcome) {
      refuse(String.valueOf(unwelcome.getMessage()));
    } else if (why.contains("waiting")) {
      refuse(
          "The provider at %s, where people sign in, does not answer. Try again in a moment."
              .formatted(provider.issuer()));
    } else if (why.contains("error") || why.contains("unwelcome")) {
      refuse("Signing in at %s came to nothing. Try again.".formatted(provider.issuer()));
    }
  }

  private void refuse(String sentence) {
    problem.setText(sentence);
    problem.setVisible(true);
  }

  private static Element field(String name, String label, String type, String autocomplete) {
    Element box = new Element("div").setAttribute("class", "f");
    box.appendChild(
        new Element("label").setAttribute("for", name).setText(label),
        new Element("input")
            .setAttribute("class", "in")
            .setAttribute("id", name)
            .setAttribute("name", name)
            .setAttribute("type", type)
            .setAttribute("required", true)
            .setAttribute("autocomplete", autocomplete));
    return box;
  }
}
