package org.guardbook.ui.layout;

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
import org.springframework.stereotype.Component;

/**
 * The page that every screen is shown in: its stylesheet, its language, and updates by themselves.
 */
@Component
@Push(value = PushMode.AUTOMATIC, transport = Transport.WEBSOCKET_XHR)
@StyleSheet("context://guardbook/guardbook.css")
@Viewport("width=device-width, initial-scale=1")
class AppShell implements AppShellConfigurator, VaadinServiceInitListener {

  @Override
  public void configurePage(AppShellSettings settings) {
    settings.addLink("icon", "guardbook/icon.svg");
    settings.addMetaTag("robots", "noindex");
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.addIndexHtmlRequestListener(
        page -> page.getDocument().getElementsByTag("html").attr("lang", "en-GB"));
    event.getSource().addUIInitListener(init -> init.getUI().setLocale(Locale.UK));
  }
}
