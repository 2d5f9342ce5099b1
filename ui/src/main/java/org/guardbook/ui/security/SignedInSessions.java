package org.guardbook.ui.security;

import static org.springframework.security.web.context.HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.servlet.http.HttpSessionAttributeListener;
import jakarta.servlet.http.HttpSessionBindingEvent;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** Counts the browsers in which somebody is signed in. */
@Component
class SignedInSessions implements HttpSessionAttributeListener, MeterBinder {

  private final AtomicInteger sessions = new AtomicInteger();

  @Override
  public void bindTo(MeterRegistry meters) {
    Gauge.builder("guardbook.sessions", sessions, AtomicInteger::get)
        .description("Browsers in which somebody is signed in at this process")
        .register(meters);
  }

  @Override
  public void attributeAdded(HttpSessionBindingEvent added) {
    if (added.getName().equals(SPRING_SECURITY_CONTEXT_KEY)) {
      sessions.incrementAndGet();
    }
  }

  /** Also where the session ends. */
  @Override
  public void attributeRemoved(HttpSessionBindingEvent removed) {
    if (removed.getName().equals(SPRING_SECURITY_CONTEXT_KEY)) {
      sessions.decrementAndGet();
    }
  }
}
