package org.guardbook.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import org.guardbook.ui.log.LineOfText;
import org.guardbook.ui.log.Wordless;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** What of our settings is the matter of Spring Boot, in its words. */
class SettingsPassedOn implements EnvironmentPostProcessor, Ordered {

  private static final String FORMAT = "logging.structured.format.console";

  /** After files and arguments are read. */
  @Override
  public int getOrder() {
    return LOWEST_PRECEDENCE;
  }

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    Map<String, Object> passedOn = new LinkedHashMap<>();
    if (environment.getProperty("guardbook.logs", "text").equals("json")) {
      passedOn.put(FORMAT, "ecs");
      passedOn.put("logging.structured.json.stacktrace.printer", Wordless.class.getName());
      passedOn.put("logging.structured.json.exclude", "error.message");
    } else {
      passedOn.put(FORMAT, LineOfText.class.getName());
    }
    String collector = environment.getProperty("guardbook.tracing.endpoint", "");
    passedOn.put("management.opentelemetry.enabled", !collector.isBlank());
    passedOn.put("management.tracing.export.enabled", !collector.isBlank());
    if (!collector.isBlank()) {
      passedOn.put("management.opentelemetry.tracing.export.otlp.endpoint", collector);
      // A board's people are few, and whoever follows a failure follows that very one
      passedOn.put("management.tracing.sampling.probability", 1);
      passedOn.put("management.observations.enable.spring.security", false);
    }
    environment.getPropertySources().addLast(new MapPropertySource("guardbook", passedOn));
  }
}
