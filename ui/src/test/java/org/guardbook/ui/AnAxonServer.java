package org.guardbook.ui;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;

/**
 * The Axon Server that tests of several processes talk to: one that holds nothing yet, whose
 * address {@code GUARDBOOK_TEST_AXONSERVER} gives and, where it asks for one, whose token {@code
 * GUARDBOOK_TEST_AXONSERVER_TOKEN}; else a container of their own where Docker is.
 */
public final class AnAxonServer {

  static final String WHERE_NONE_IS =
      "No Axon Server: GUARDBOOK_TEST_AXONSERVER gives no address (host:port of an empty one), and"
          + " Docker, which could run one, is not here.";

  private static final String IMAGE = "axoniq/axonserver:2024.1.2-jdk-17-nonroot";
  private static final int PORT = 8124;
  private static final int HTTP = 8024;

  private static @Nullable Optional<String> known;

  private AnAxonServer() {}

  /** Host and port; empty where there is none to be had. */
  public static synchronized Optional<String> address() {
    if (known == null) {
      String given = System.getenv("GUARDBOOK_TEST_AXONSERVER");
      known =
          given != null
              ? Optional.of(given)
              : DockerClientFactory.instance().isDockerAvailable()
                  ? Optional.of(started())
                  : Optional.empty();
    }
    return known;
  }

  /** The settings of whoever talks to it by that address. */
  static Map<String, Object> settings(String address) {
    String token = System.getenv("GUARDBOOK_TEST_AXONSERVER_TOKEN");
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("guardbook.events", "axon-server");
    settings.put("guardbook.axon-server.servers", address);
    if (token != null) {
      settings.put("guardbook.axon-server.token", token);
    }
    return settings;
  }

  /** It ends with the tests' JVM. */
  @SuppressWarnings("resource")
  private static String started() {
    GenericContainer<?> server =
        new GenericContainer<>(IMAGE)
            .withExposedPorts(PORT, HTTP)
            .withEnv("AXONIQ_AXONSERVER_STANDALONE", "true")
            .withEnv("AXONIQ_AXONSERVER_MAX_MESSAGE_SIZE", String.valueOf(32 << 20))
            .waitingFor(
                Wait.forHttp("/actuator/health")
                    .forPort(HTTP)
                    .withStartupTimeout(Duration.ofMinutes(2)));
    server.start();
    return server.getHost() + ":" + server.getMappedPort(PORT);
  }
}
