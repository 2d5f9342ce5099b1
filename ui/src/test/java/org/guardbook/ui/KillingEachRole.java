package org.guardbook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.guardbook.ui.Caller.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Command, query and ui each in a process of its own: one after the other is killed while four
 * clients record, who send again what was not answered.
 */
class KillingEachRole {

  private static final int CLIENTS = 4;
  private static final int BETWEEN_KILLS = 20;
  private static final long PAUSE = Duration.ofMillis(200).toNanos();

  @TempDir private Path folder;
  private final List<Part> parts = new ArrayList<>();
  private volatile boolean enough;

  @AfterEach
  void end() {
    enough = true;
    parts.forEach(Part::close);
  }

  @Test
  @Timeout(value = 8, unit = TimeUnit.MINUTES)
  void losesNothingAcknowledgedAndRecordsNothingTwice() throws Exception {
    Assumptions.assumeTrue(AnAxonServer.address().isPresent(), AnAxonServer.WHERE_NONE_IS);
    for (String role : List.of("command", "query", "ui")) {
      parts.add(
          new Part(
              folder.resolve(role),
              InThreeProcesses.arguments(role, AnAxonServer.address().orElseThrow())));
    }
    parts.forEach(Part::start);
    parts.forEach(Part::awaitReady);
    Caller lado =
        FirstSteps.ofALado(
            FirstSteps.ofTheAdministrator(parts.getLast()), "lado-" + System.nanoTime());
    long before = total(lado);

    Map<String, String> acknowledged = new ConcurrentHashMap<>();
    List<Thread> clients = new ArrayList<>();
    for (int client = 0; client < CLIENTS; client++) {
      String name = "client-" + client + "-" + System.nanoTime();
      clients.add(Thread.ofPlatform().start(() -> record(lado, name, acknowledged)));
    }
    for (Part part : parts) {
      awaitMore(acknowledged);
      part.kill();
      part.start().awaitReady();
    }
    awaitMore(acknowledged);
    enough = true;
    for (Thread client : clients) {
      client.join();
    }

    assertThat(acknowledged.values()).doesNotHaveDuplicates();
    acknowledged.forEach(
        (key, reference) ->
            assertThat(lado.get("/api/cases/" + reference).status()).as(key).isEqualTo(200));
    assertThat(total(lado) - before).isEqualTo(acknowledged.size());
  }

  private static void awaitMore(Map<String, String> acknowledged) {
    int there = acknowledged.size();
    Part.await(
        "more was recorded after " + there, () -> acknowledged.size() >= there + BETWEEN_KILLS);
  }

  private static long total(Caller lado) {
    return lado.get("/api/cases?size=1").json().get("total").asLong();
  }

  private void record(Caller lado, String name, Map<String, String> acknowledged) {
    for (int n = 0; !enough; n++) {
      String key = name + "-" + n;
      String reference = recorded(lado, key);
      while (reference == null) {
        LockSupport.parkNanos(PAUSE);
        reference = recorded(lado, key);
      }
      acknowledged.put(key, reference);
    }
  }

  /** Null where it is not known. */
  private static @Nullable String recorded(Caller lado, String key) {
    try {
      Answer answer =
          lado.post(
              "/api/contacts",
              """
              {"happened": "2025-06-02", "contactType": "REFERRAL", "referrer": "Head teacher",
               "sector": "EDUCATION", "natures": ["PHYSICAL"], "immediateConcern": false,
               "adult": {"name": "%s"}, "employer": "Elder Primary School",
               "allegation": "A colleague saw a child pushed."}
              """
                  .formatted(key),
              "Idempotency-Key",
              key);
      return answer.status() == 201 ? answer.json().get("subject").asString() : null;
    } catch (UncheckedIOException _) {
      return null;
    }
  }
}
