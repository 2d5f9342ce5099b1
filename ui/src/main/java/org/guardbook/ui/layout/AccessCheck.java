package org.guardbook.ui.layout;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Optional;
import org.guardbook.command.access.NotPermitted;
import org.guardbook.command.access.Operation;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.security.OwnPassword;
import org.guardbook.ui.security.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The one place where a screen is opened or not. */
@Component
class AccessCheck implements VaadinServiceInitListener {

  private final OwnPassword passwords;

  AccessCheck(OwnPassword passwords) {
    this.passwords = passwords;
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(this::check));
  }

  private void check(BeforeEnterEvent event) {
    Class<?> target = event.getNavigationTarget();
    if (event.isErrorEvent()
        || target.isAnnotationPresent(AnonymousAllowed.class)
        || !target.getName().startsWith("org.guardbook.")) {
      return;
    }
    Optional<SignedIn> person = Dispatch.signedIn();
    if (person.isPresent()
        && target != PasswordPage.class
        && passwords.mustBeChosen(person.get())) {
      event.forwardTo(PasswordPage.class);
    } else if (person.isPresent() && !mayOpen(person.get(), target)) {
      event.rerouteToError(
          new NotPermitted("Your role does not open this page."), "Your role does not open it.");
    }
  }

  static boolean mayOpen(SignedIn person, Class<?> screen) {
    @Nullable OpenTo open = screen.getAnnotation(OpenTo.class);
    return open != null
        && (open.everybody()
            || List.of(open.value()).stream().anyMatch((Operation o) -> person.may(o)));
  }
}
