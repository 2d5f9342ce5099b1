package org.guardbook.ui.layout;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.shared.communication.PushMode;
import com.vaadin.flow.shared.ui.Transport;
import java.util.Locale;
import java.util.Optional;
import org.apache.catalina.connector.ClientAbortException;
import org.guardbook.command.Failure;
import org.guardbook.ui.desk.DeskAway;
import org.guardbook.ui.dispatch.ChangedMeanwhile;
import org.guardbook.ui.dispatch.NothingThere;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The page that every screen is shown in: its stylesheet, its language, and updates by themselves.
 */
@Component
@Push(value = PushMode.AUTOMATIC, transport = Transport.WEBSOCKET_XHR)
@StyleSheet("context://guardbook/guardbook.css")
@Viewport("width=device-width, initial-scale=1")
class AppShell implements AppShellConfigurator, VaadinServiceInitListener {

  private static final Logger LOG = LoggerFactory.getLogger(AppShell.class);

  @Override
  public void configurePage(AppShellSettings settings) {
    settings.addLink("icon", "guardbook/icon.svg");
    settings.addMetaTag("robots", "noindex");
  }

  /** Whatever nobody expected is kept in the log and owned up to on the page. */
  private static void told(Throwable unexpected) {
    if (unexpected instanceof ClientAbortException) {
      LOG.debug("A page was left while an answer was on its way to it", unexpected);
      return;
    }
    UI ui = UI.getCurrent();
    Optional<String> words = ownWords(unexpected);
    if (words.isEmpty() || ui == null) {
      LOG.error("A page met something unexpected.", unexpected);
    }
    if (ui != null) {
      Notices.say(
          words.orElse(
              "That did not work, and the fault is ours. Nothing of it was saved; what you typed is"
                  + " still here. Try again."));
    }
  }

  /** What was refused, or was lost on its way, says itself what became of it and what to do. */
  static Optional<String> ownWords(Throwable met) {
    return switch (met) {
      case Failure.Told _, ChangedMeanwhile _, NothingThere _, DeskAway _ ->
          Optional.of(String.valueOf(met.getMessage()));
      default -> Optional.empty();
    };
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.addIndexHtmlRequestListener(
        page -> page.getDocument().getElementsByTag("html").attr("lang", "en-GB"));
    event.getSource().addUIInitListener(init -> init.getUI().setLocale(Locale.UK));
    event
        .getSource()
        .addSessionInitListener(
            init -> init.getSession().setErrorHandler(error -> told(error.getThrowable())));
  }
}
