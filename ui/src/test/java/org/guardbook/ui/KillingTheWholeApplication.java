package org.guardbook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guardbook.ui.Caller.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Whatever was acknowledged is there after kill -9, and the views equal a fresh rebuild. */
class KillingTheWholeApplication {

  private static final int CLIENTS = 4;
  private static final int ENOUGH = 200;
  private static final String OWN = "otter-under-the-bridge";
  private static final Pattern PRINTED = Pattern.compile("Password, shown this once: (\\S+)");

  private static final List<String> ANSWERS =
      List.of(
          "/api/cases?size=500",
          "/api/clocks",
          "/api/reports/lado?from=2025-04-01&to=2026-03-31",
          "/api/reference-data/codes/NATURE",
          "/api/reference-data/rule-sets",
          "/api/changes?since=2020-01-01&size=500");

  @TempDir private Path folder;
  private @Nullable Process running;
  private int port;

  @AfterEach
  void end() throws InterruptedException {
    if (running != null) {
      running.destroyForcibly().waitFor();
    }
  }

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  void losesNothingThatWasAcknowledged() throws Exception {
    start("first.log");
    Caller admin = chooseOwn(new Caller(port, "admin", printedPassword()));
    Caller lado = chooseOwn(new Caller(port, "lado", opened(admin, "lado", "LADO")));

    Map<String, Long> acknowledged = new ConcurrentHashMap<>();
    AtomicInteger count = new AtomicInteger();
    List<Thread> clients = new ArrayList<>();
    for (int client = 0; client < CLIENTS; client++) {
      String name = "client-" + client;
      clients.add(Thread.ofPlatform().start(() -> burst(lado, name, acknowledged, count)));
    }
    await(() -> count.get() >= ENOUGH);
    kill();
    for (Thread client : clients) {
      client.join();
    }

    start("second.log");
    Caller again = new Caller(port, "lado", OWN);
    await(() -> again.get("/api/me").status() == 200);
    assertThat(count.get()).isGreaterThanOrEqualTo(ENOUGH);
    acknowledged.forEach(
        (reference, entries) -> {
          Answer there = again.get("/api/cases/" + reference);
          assertThat(there.status()).as(reference).isEqualTo(200);
          assertThat(there.json().get("entries").asLong())
              .as(reference)
              .isGreaterThanOrEqualTo(entries);
        });
    assertThat(again.get("/api/cases").json().get("total").asInt())
        .isBetween(acknowledged.size(), acknowledged.size() + CLIENTS);

    Caller administrator = new Caller(port, "admin", OWN);
    List<String> before = answers(again);
    rebuildEverything(administrator);
    assertThat(answers(again)).isEqualTo(before);
  }

  /** Records cases, each with a note, until nobody answers. */
  private static void burst(
      Caller lado, String name, Map<String, Long> acknowledged, AtomicInteger count) {
    try {
      for (int n = 0; ; n++) {
        Answer contact =
            lado.post(
                "/api/contacts",
                """
                {"happened": "2025-06-02", "contactType": "REFERRAL", "referrer": "Head teacher",
                 "sector": "EDUCATION", "natures": ["PHYSICAL"], "immediateConcern": false,
                 "adult": {"name": "%s number %d"}, "employer": "Elder Primary School",
                 "allegation": "A colleague saw a child pushed."}
                """
                    .formatted(name, n),
                "Idempotency-Key",
                name + "-" + n);
        if (contact.status() != 201) {
          continue;
        }
        String reference = contact.json().get("subject").asString();
        acknowledged.put(reference, contact.json().get("sequence").asLong());
        count.incrementAndGet();
        Answer note =
            lado.post(
                "/api/cases/" + reference + "/note-development",
                "{\"happened\": \"2025-06-03\", \"note\": \"The school rang.\"}");
        if (note.status() == 200) {
          acknowledged.put(reference, note.json().get("sequence").asLong());
          count.incrementAndGet();
        }
      }
    } catch (UncheckedIOException killed) {
      // What was under way may be there or not; nobody was told that it is
    }
  }

  private static List<String> answers(Caller lado) {
    List<String> answers =
        new ArrayList<>(ANSWERS.stream().map(path -> lado.get(path).body()).toList());
    JsonNode cases = lado.get("/api/cases?size=5").json().get("cases");
    for (JsonNode row : cases) {
      String path = "/api/cases/" + row.get("reference").asString();
      answers.add(lado.get(path).body());
      answers.add(lado.get(path + "/timeline").body());
      answers.add(lado.get(path + "/clocks").body());
    }
    return answers;
  }

  private static void rebuildEverything(Caller administrator) {
    List<String> names = administrator.get("/api/projections").json().findValuesAsString("name");
    assertThat(names).isNotEmpty();
    for (String name : names) {
      Answer begun = administrator.method("POST", "/api/projections/" + name + "/rebuild");
      assertThat(begun.status()).as(begun.body()).isEqualTo(202);
    }
    await(
        () ->
            administrator.get("/api/projections").json().findValuesAsString("state").stream()
                .allMatch("LIVE"::equals));
  }

  private void start(String log) throws IOException {
    port = freePort();
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx300m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                productClassPath(),
                Application.class.getName(),
                "--server.port=" + port,
                "--server.address=localhost",
                "--guardbook.data=" + folder));
    running =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve(log).toFile())
            .start();
    Caller nobody = Caller.nobody(port);
    await(() -> isReady(nobody));
  }

  private static boolean isReady(Caller nobody) {
    try {
      return nobody.get("/actuator/health/readiness").status() == 200;
    } catch (UncheckedIOException _) {
      return false;
    }
  }

  private void kill() throws InterruptedException {
    if (running != null) {
      running.destroyForcibly().waitFor();
    }
  }

  private String printedPassword() {
    Map<String, String> found = new LinkedHashMap<>();
    await(
        () -> {
          Matcher printed = PRINTED.matcher(log());
          if (printed.find()) {
            found.put("password", printed.group(1));
          }
          return !found.isEmpty()
              && new Caller(port, "admin", found.getOrDefault("password", ""))
                      .get("/api/me")
                      .status()
                  == 200;
        });
    return found.getOrDefault("password", "");
  }

  private String log() {
    try {
      return Files.readString(folder.resolve("first.log"));
    } catch (IOException notYet) {
      throw new UncheckedIOException(notYet);
    }
  }

  private static Caller chooseOwn(Caller given) {
    Answer changed =
        given.post(
            "/api/me/password",
            "{\"present\": \"" + given.password() + "\", \"chosen\": \"" + OWN + "\"}");
    assertThat(changed.status()).as(changed.body()).isEqualTo(204);
    return new Caller(given.port(), given.account(), OWN);
  }

  private static String opened(Caller admin, String account, String role) {
    Answer opened =
        admin.post(
            "/api/accounts",
            "{\"account\": \"%s\", \"name\": \"Somebody\", \"roles\": [\"%s\"]}"
                .formatted(account, role));
    assertThat(opened.status()).as(opened.body()).isEqualTo(201);
    return opened.json().get("oneTimePassword").asString();
  }

  /** The product as it is delivered knows nothing of its tests. */
  private static String productClassPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.replace('\\', '/').contains("/test-classes"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void await(BooleanSupplier condition) {
    long until = System.nanoTime() + Duration.ofSeconds(120).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("what was awaited came").isLessThan(until);
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }
}
