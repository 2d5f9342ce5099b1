package org.guardbook.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** A setting that cannot be meant is named in a sentence before anything starts. */
class SettingsOfABoard {

  @Test
  void areAllThereFromTheFirst() {
    Settings settings = bound(Map.of());

    assertThat(settings.board()).isEqualTo("Walford Safeguarding Board");
    assertThat(settings.referencePrefix()).isEqualTo("W");
    assertThat(settings.demo()).isFalse();
    assertThat(settings.signIn().failures()).isEqualTo(5);
    assertThat(settings.signIn().shutFor()).isEqualTo(Duration.ofMinutes(15));
    assertThat(settings.glassBrokenFor()).isEqualTo(Duration.ofHours(4));
    assertThat(settings.ledger().folder()).isNull();
    assertThat(settings.ledger().witnesses()).isEmpty();
    assertThat(settings.imports().largestFile().toMegabytes()).isEqualTo(20);
  }

  @ParameterizedTest
  @CsvSource({
    "guardbook.reference-prefix, w1, guardbook.reference-prefix must be",
    "guardbook.views, cloud, guardbook.views must be memory or mongo",
    "guardbook.views, mongo, guardbook.mongo.uri must be set",
    "guardbook.evidence, cloud, guardbook.evidence must be files or mongo",
    "guardbook.evidence, mongo, guardbook.mongo.uri must be set",
    "guardbook.largest-evidence, 0, guardbook.imports.largest-file, guardbook.largest-body and",
    "guardbook.sign-in.failures, 0, guardbook.sign-in.failures must be 1 or more",
    "guardbook.sign-in.shut-for, 0s, guardbook.sign-in.shut-for must be",
    "guardbook.glass-broken-for, 0s, guardbook.glass-broken-for must be a length of time",
    "guardbook.glass-broken-for, 30d, guardbook.glass-broken-for must be a length of time",
    "guardbook.ledger.folder, ' ', guardbook.ledger.folder must be a folder",
    "guardbook.ledger.witnesses, mailto:nobody, 'guardbook.ledger.witnesses takes folders,'",
    "guardbook.ledger.witnesses, a@b.example, 'guardbook.ledger.witnesses takes folders,'",
    "guardbook.ledger.witnesses, https:/head, 'guardbook.ledger.witnesses takes folders,'",
    "guardbook.openid.client-id, guardbook, guardbook.openid.issuer must be the http(s) address",
    "guardbook.openid.issuer, id.example, guardbook.openid.issuer must be the http(s) address",
    "guardbook.openid.issuer, https://id.example, guardbook.openid.client-id must be set",
    "guardbook.board, ' ', guardbook.board must be the board's name"
  })
  void areRefusedWhereTheyCannotBeMeant(String name, String value, String sentence) {
    assertThatThrownBy(() -> bound(Map.of(name, value)))
        .hasRootCauseInstanceOf(SettingRefused.class)
        .rootCause()
        .hasMessageStartingWith(sentence);
  }

  @Test
  void saysWhichOfTheProvidersRolesMeansNoneOfOurs() {
    assertThatThrownBy(
            () ->
                bound(
                    Map.of(
                        "guardbook.openid.issuer", "https://id.example",
                        "guardbook.openid.client-id", "guardbook",
                        "guardbook.openid.client-secret", "secret",
                        "guardbook.openid.roles.adviser", "LADO",
                        "guardbook.openid.roles.boss", "KING")))
        .rootCause()
        .hasMessageStartingWith("guardbook.openid.roles.boss must be one of LADO,")
        .hasMessageEndingWith("it is \"KING\".");
  }

  private static Settings bound(Map<String, String> values) {
    MapConfigurationPropertySource source = new MapConfigurationPropertySource(values);
    source.put("guardbook.demo", "false");
    return new Binder(source).bind("guardbook", Settings.class).get();
  }
}
