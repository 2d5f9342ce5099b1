package org.guardbook.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.springframework.core.env.StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.util.StringUtils;

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
    "guardbook.child-reference-prefix, c1, guardbook.child-reference-prefix must be",
    "guardbook.events, cloud, guardbook.events must be embedded or axon-server",
    "guardbook.axon-server.servers, events-1, guardbook.axon-server.servers is of use only",
    "guardbook.axon-server.context, ' ', guardbook.axon-server.context must be",
    "guardbook.axon-server.certificate, /none, guardbook.axon-server.tls must be true",
    "guardbook.logs, xml, guardbook.logs must be text or json",
    "guardbook.tracing.endpoint, localhost:4318, guardbook.tracing.endpoint must be the http(s)",
    "guardbook.demo-now, 2026-03-10T14:12:00Z, guardbook.demo-now is of use only",
    "guardbook.keeper, false, 'guardbook.keeper must be true, or guardbook.events axon-server and'",
    "guardbook.views, cloud, guardbook.views must be memory or mongo",
    "guardbook.views, mongo, guardbook.mongo.uri must be set",
    "guardbook.mongo.uri, mongo.example:27017, guardbook.mongo.uri must be an address",
    "guardbook.mongo.username, guardbook, guardbook.mongo.username and guardbook.mongo.password",
    "guardbook.mongo.password, secret, guardbook.mongo.username and guardbook.mongo.password",
    "guardbook.mongo.certificate, /nowhere/ca.pem, guardbook.mongo.certificate must be a file",
    "guardbook.evidence, cloud, guardbook.evidence must be files or mongo",
    "guardbook.evidence, mongo, guardbook.mongo.uri must be set",
    "guardbook.desk, cloud, guardbook.desk must be file or mongo",
    "guardbook.desk, mongo, guardbook.mongo.uri must be set where guardbook.desk is mongo",
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
  void tellNoStoryWhereSeveralProcessesHaveClocksOfTheirOwn() {
    assertThatThrownBy(
            () -> bound(Map.of("guardbook.demo", "true", "guardbook.events", "axon-server")))
        .rootCause()
        .hasMessageStartingWith("guardbook.demo tells its story by a clock of its own");
  }

  @Test
  void saysNothingOfAPasswordInTheAddress() {
    assertThatThrownBy(
            () ->
                bound(
                    Map.of(
                        "guardbook.mongo.uri", "mongodb://guardbook:gannet@a,b:x/guardbook",
                        "guardbook.mongo.username", "guardbook",
                        "guardbook.mongo.password", "gannet")))
        .rootCause()
        .hasMessageContaining("guardbook.mongo.uri")
        .hasMessageNotContaining("gannet");
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

  @ParameterizedTest
  @CsvSource({
    "guardbook.veiws, guardbook.veiws is not a setting; did you mean guardbook.views?",
    "guardbook.signin.failures, ",
    "guardbook.sign-in.failure, guardbook.sign-in.failure is not a setting; did you mean guardbook.sign-in.failures?",
    "guardbook.openid.roles.boss, ",
    "guardbook.openid.roles-clam, guardbook.openid.roles-clam is not a setting; did you mean guardbook.openid.roles-claim?",
    "guardbook.openid.rolesboss, guardbook.openid.rolesboss is not a setting; docs/operating.md has all of them.",
    "guardbook.openid.role, guardbook.openid.role is not a setting; did you mean guardbook.openid.roles.…?",
    "guardbook.ledger.witnesses[0], ",
    "guardbook.colour, guardbook.colour is not a setting; docs/operating.md has all of them."
  })
  void areRefusedWhereTheyAreNone(String name, @Nullable String sentence) {
    StandardEnvironment environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new MapPropertySource("file", Map.of(name, "1")));
    ConfigurationPropertySources.attach(environment);

    assertThat(KnownSettings.wrongIn(environment))
        .isEqualTo(sentence == null ? List.of() : List.of(sentence));
  }

  @ParameterizedTest
  @CsvSource({
    "GUARDBOOK_VEIWS, guardbook.veiws is not a setting; did you mean guardbook.views?",
    "GUARDBOOK_SIGN_IN_SHUT_FOR, ",
    "GUARDBOOK_AXONSERVER_SERVERS, ",
    "GUARDBOOK_OPENID_ROLES_CLAIM, ",
    "GUARDBOOK_OPENID_ROLESCLAIM, ",
    "GUARDBOOK_OPENID_ROLES_BOSS, ",
    "GUARDBOOK_OPENID_ROLESCLAM, guardbook.openid.rolesclam is not a setting; did you mean guardbook.openid.roles-claim?",
    "GUARDBOOK_HEAP, ",
    "GUARDBOOK_SERVICE_HOST, "
  })
  void areRefusedInTheEnvironmentWhereTheyAreMistypedOnly(String name, @Nullable String sentence) {
    StandardEnvironment environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .replace(
            SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
            new SystemEnvironmentPropertySource(
                SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, Map.of(name, "1")));
    ConfigurationPropertySources.attach(environment);

    assertThat(KnownSettings.wrongIn(environment))
        .isEqualTo(sentence == null ? List.of() : List.of(sentence));
  }

  @ParameterizedTest
  @ValueSource(strings = {"GUARDBOOK_OPENID_ROLES_CLAIM", "GUARDBOOK_OPENID_ROLESCLAIM"})
  void meanTheSameInTheEnvironmentWithAndWithoutDashes(String name) {
    OpenId openid =
        new Binder(
                Objects.requireNonNull(
                    ConfigurationPropertySource.from(
                        new SystemEnvironmentPropertySource(
                            SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                            Map.of(
                                name,
                                "realm_access.roles",
                                "GUARDBOOK_OPENID_ROLES_ADVISER",
                                "LADO")))))
            .bind("guardbook.openid", OpenId.class)
            .get();

    assertThat(openid.rolesClaim()).isEqualTo("realm_access.roles");
    assertThat(openid.roles()).isEqualTo(Map.of("adviser", "LADO"));
  }

  @Test
  void saysNothingOfASecretOrAToken() {
    Settings settings =
        bound(
            Map.of(
                "guardbook.events", "axon-server",
                "guardbook.axon-server.token", "gannet",
                "guardbook.openid.issuer", "https://id.example",
                "guardbook.openid.client-id", "guardbook",
                "guardbook.openid.client-secret", "gannet",
                "guardbook.mongo.uri", "mongodb://guardbook:gannet@a/guardbook"));

    assertThat(settings).asString().contains("axon-server").doesNotContain("gannet");
  }

  @ParameterizedTest
  @CsvSource({
    "comand, embedded, '\"comand\" is not a role; spring.profiles.active takes command, query and ui.'",
    "query, embedded, Role query alone needs guardbook.events=axon-server",
    "'command,query,ui', embedded, ",
    "query, axon-server, ",
    "'command,ui', axon-server, "
  })
  void mustGoWithTheRoles(String roles, String events, @Nullable String sentence) {
    GenericApplicationContext context = new GenericApplicationContext();
    context.getEnvironment().setActiveProfiles(roles.split(","));
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("file", Map.of("guardbook.events", events)));

    Throwable refused = catchThrowable(() -> new SettingsChecked().initialize(context));

    if (sentence == null) {
      assertThat(refused).isNull();
    } else {
      assertThat(refused).isInstanceOf(SettingRefused.class).hasMessageStartingWith(sentence);
    }
  }

  @ParameterizedTest
  @CsvSource({"query, true", "ui, false", "command, false", "'query,ui', false", "'', false"})
  void sayThatAnotherProcessIsTheKeeperOnlyWhereAllThatItDoesIsAnswering(
      String roles, boolean taken) {
    GenericApplicationContext context = new GenericApplicationContext();
    context.getEnvironment().setActiveProfiles(StringUtils.commaDelimitedListToStringArray(roles));
    Map<String, Object> settings =
        Map.of(
            "guardbook.keeper", "false",
            "guardbook.events", "axon-server",
            "guardbook.views", "mongo",
            "guardbook.mongo.uri", "mongodb://one/guardbook");
    context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("file", settings));

    Throwable refused = catchThrowable(() -> new SettingsChecked().initialize(context));

    if (taken) {
      assertThat(refused).isNull();
    } else {
      assertThat(refused)
          .isInstanceOf(SettingRefused.class)
          .hasMessageStartingWith("guardbook.keeper=false is of use only where query is");
    }
  }

  @Test
  void allStandInTheManual() throws IOException {
    String manual = Files.readString(Path.of("../docs/operating.md"));

    assertThat(
            Pattern.compile("(?m)^\\| `(guardbook\\.[a-z.-]+)`")
                .matcher(manual)
                .results()
                .map(each -> each.group(1)))
        .containsExactlyInAnyOrderElementsOf(KnownSettings.names());
  }

  private static Settings bound(Map<String, String> values) {
    MapConfigurationPropertySource source =
        new MapConfigurationPropertySource(Map.of("guardbook.demo", "false"));
    values.forEach(source::put);
    return new Binder(source).bind("guardbook", Settings.class).get();
  }
}
