package org.guardbook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
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

  private static final List<String> ANSWERS =
      List.of(
          "/api/cases?size=500",
          "/api/clocks",
          "/api/reports/lado?from=2025-04-01&to=2026-03-31",
          "/api/reference-data/codes/NATURE",
          "/api/reference-data/rule-sets",
          "/api/changes?since=2020-01-01&size=500");

  @TempDir private Path folder;
  private @Nullable Part running;

  @AfterEach
  void end() {
    if (running != null) {
      running.close();
    }
  }

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  void losesNothingThatWasAcknowledged() throws Exception {
    Part program = new Part(folder);
    running = program;
    program.start().awaitReady();
    Caller admin = FirstSteps.ofTheAdministrator(program);
    Caller lado = FirstSteps.ofALado(admin, "lado");

    Map<String, Long> acknowledged = new ConcurrentHashMap<>();
    AtomicInteger count = new AtomicInteger();
    List<Thread> clients = new ArrayList<>();
    for (int client = 0; client < CLIENTS; client++) {
      String name = "client-" + client;
      clients.add(Thread.ofPlatform().start(() -> burst(lado, name, acknowledged, count)));
    }
    Part.await("enough was recorded", () -> count.get() >= ENOUGH);
    program.kill();
    for (Thread client : clients) {
      client.join();
    }

    program.start().awaitReady();
    Part.await("the program answers", () -> lado.get("/api/me").status() == 200);
    assertThat(count.get()).isGreaterThanOrEqualTo(ENOUGH);
    acknowledged.forEach(
        (reference, entries) -> {
          Answer there = lado.get("/api/cases/" + reference);
          assertThat(there.status()).as(reference).isEqualTo(200);
          assertThat(there.json().get("entries").asLong())
              .as(reference)
              .isGreaterThanOrEqualTo(entries);
        });
    assertThat(lado.get("/api/cases").json().get("total").asInt())
        .isBetween(acknowledged.size(), acknowledged.size() + CLIENTS);

    List<String> before = answers(lado);
    rebuildEverything(admin);
    assertThat(answers(lado)).isEqualTo(before);
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
    Part.await(
        "every view was rebuilt",
        () ->
            administrator.get("/api/projections").json().findValuesAsString("state").stream()
                .allMatch("LIVE"::equals));
  }
}
