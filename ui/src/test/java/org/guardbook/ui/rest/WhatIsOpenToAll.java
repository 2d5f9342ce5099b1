package org.guardbook.ui.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.guardbook.ui.Caller;
import org.guardbook.ui.Caller.Answer;
import org.guardbook.ui.WholeApplication;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Health, metrics and the description of the interface need no account, and tell of nobody. */
@WholeApplication
class WhatIsOpenToAll {

  @LocalServerPort private int port;

  @Test
  void saysWhetherItIsWell() {
    assertThat(get("/actuator/health").json().get("status").asString()).isEqualTo("UP");
    assertThat(get("/actuator/health/readiness").json().get("status").asString()).isEqualTo("UP");
    assertThat(get("/actuator/health/liveness").status()).isEqualTo(200);
  }

  @Test
  void measuresItself() {
    assertThat(get("/actuator/prometheus").body()).contains("jvm_memory_used_bytes");
  }

  @Test
  void showsNothingElseOfTheMachine() {
    for (String path : List.of("env", "beans", "heapdump", "loggers", "")) {
      assertThat(get("/actuator/" + path).status()).isIn(401, 403, 404);
    }
  }

  @Test
  void describesEveryCommandInWordsOfPractice() {
    Answer answer = get("/v3/api-docs");
    assertThat(answer.status()).isEqualTo(200);
    JsonNode paths = answer.json().get("paths");

    for (Catalogue.Place place : Catalogue.Place.values()) {
      place
          .commands()
          .keySet()
          .forEach(
              name ->
                  assertThat(words(paths, place.path() + name))
                      .as(place.path() + name)
                      .endsWith("."));
    }
    assertThat(paths.has("/api/contacts")).isTrue();
    assertThat(paths.has("/api/imports/contacts")).isTrue();
    assertThat(paths.has("/api/cases/{reference}/{command}")).isFalse();
    JsonNode outcome =
        paths.at(
            "/"
                + escaped("/api/cases/{reference}/record-outcome")
                + "/post/requestBody/content/application~1json/schema");
    assertThat(outcome.get("required").toString())
        .isEqualTo("[\"happened\",\"outcome\",\"reason\"]");
  }

  @Test
  void servesThePageOfTheInterfaceItself() {
    Answer page = get("/swagger-ui/index.html");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body()).doesNotContain("https://", "http://");
    assertThat(page.header("Content-Security-Policy")).contains("default-src 'self'");
    assertThat(get("/swagger-ui.html").status()).isEqualTo(302);
  }

  private Answer get(String path) {
    return Caller.nobody(port).get(path);
  }

  private static String words(JsonNode paths, String path) {
    return paths.at("/" + escaped(path) + "/post/description").asString("");
  }

  private static String escaped(String path) {
    return path.replace("~", "~0").replace("/", "~1");
  }
}
