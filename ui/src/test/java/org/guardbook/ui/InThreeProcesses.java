package org.guardbook.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/**
 * Where the property {@code guardbook.test.processes} says three, the tests of the whole
 * application run against it in the roles command, query and ui, the last of them in the tests' own
 * JVM; they are skipped where there is no Axon Server.
 */
class InThreeProcesses implements ExecutionCondition {

  private static boolean isMeant() {
    return "three".equals(System.getProperty("guardbook.test.processes"));
  }

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return isMeant() && AnAxonServer.address().isEmpty()
        ? ConditionEvaluationResult.disabled(AnAxonServer.WHERE_NONE_IS)
        : ConditionEvaluationResult.enabled("what it needs is there");
  }

  /** Starts the other two, and has the context be the third. */
  static void beginWhereMeant(ConfigurableApplicationContext context, Path folder) {
    if (!isMeant()) {
      return;
    }
    String server = AnAxonServer.address().orElseThrow();
    List<Part> others =
        List.of(
            new Part(folder.resolve("command"), arguments("command", server)),
            new Part(folder.resolve("query"), arguments("query", server)));
    others.forEach(Part::start);
    others.forEach(Part::awaitReady);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> others.forEach(Part::kill)));
    context.addApplicationListener(
        (ApplicationListener<ContextClosedEvent>) _ -> others.forEach(Part::kill));
    context.getEnvironment().setActiveProfiles("ui");
    TestPropertyValues.of(
            AnAxonServer.settings(server).entrySet().stream(),
            each -> TestPropertyValues.Pair.of(each.getKey(), each.getValue().toString()))
        .applyTo(context);
  }

  static String[] arguments(String role, String server) {
    return Stream.concat(
            Stream.of("--spring.profiles.active=" + role),
            AnAxonServer.settings(server).entrySet().stream()
                .map(each -> "--" + each.getKey() + "=" + each.getValue()))
        .toArray(String[]::new);
  }
}
