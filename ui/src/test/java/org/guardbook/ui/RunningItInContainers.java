package org.guardbook.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.core.env.StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guardbook.command.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What docker/README.md promises of the image and of all that is started beside it. */
class RunningItInContainers {

  private static final Path DOCKER = Path.of("..", "docker");
  private static final String ROLE = "SPRING_PROFILES_ACTIVE";
  private static final Path OURS = DOCKER.resolve("Dockerfile");

  /** One of what a compose file starts, with its file's name for whoever reads a failure. */
  private record Service(String name, Map<String, Object> settings) {

    List<?> list(String key) {
      return (List<?>) settings.getOrDefault(key, List.of());
    }

    Map<?, ?> map(String key) {
      return (Map<?, ?>) settings.getOrDefault(key, Map.of());
    }

    Map<String, Object> environment() {
      return map("environment").entrySet().stream()
          .collect(Collectors.toMap(each -> each.getKey().toString(), Map.Entry::getValue));
    }

    /** What its image is built by; empty where it is taken as its makers give it. */
    String dockerfile() throws IOException {
      return switch (settings.get("build")) {
        case null -> "";
        case String folder -> Files.readString(DOCKER.resolve(folder, "Dockerfile"));
        default -> Files.readString(OURS);
      };
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Service> services() throws IOException {
    return Stream.concat(read("compose.yaml"), read("compose.single.yaml")).toList();
  }

  private static Stream<Service> read(String file) throws IOException {
    return section(file, "services").entrySet().stream()
        .map(service -> new Service(service.getKey() + " of " + file, service.getValue()));
  }

  private static Map<String, Map<String, Object>> section(String file, String name)
      throws IOException {
    Map<String, Map<String, Map<String, Object>>> compose =
        new Yaml().load(Files.readString(DOCKER.resolve(file)));
    return compose.getOrDefault(name, Map.of());
  }

  @Test
  void startsEveryRoleAndWhatItNeeds() throws IOException {
    assertThat(read("compose.yaml").map(service -> service.name().split(" ")[0]))
        .contains("command", "query", "ui", "axonserver", "mongo", "caddy", "keycloak")
        .contains("prometheus", "grafana");
    assertThat(read("compose.single.yaml")).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("services")
  void canWriteNowhereButWhereItsDataLies(Service service) {
    assertThat(service.settings()).containsEntry("read_only", true);
  }

  @ParameterizedTest
  @MethodSource("services")
  void isNotRootAndCanBecomeNobodyElse(Service service) throws IOException {
    String user = service.settings().getOrDefault("user", user(service.dockerfile())).toString();

    assertThat(user).as("the user it runs as").matches("[1-9]\\d*:\\d+");
    assertThat(service.list("cap_drop")).asString().contains("ALL");
    assertThat(service.settings()).doesNotContainKeys("cap_add", "privileged");
    assertThat(service.list("security_opt")).asString().contains("no-new-privileges:true");
  }

  /** What is mounted over a folder of an image is root's unless it says whose it is. */
  @ParameterizedTest
  @MethodSource("services")
  void mayWriteWhereItKeepsThingsInMemory(Service service) throws IOException {
    String[] user =
        service.settings().getOrDefault("user", user(service.dockerfile())).toString().split(":");

    assertThat(service.list("tmpfs").stream().map(Object::toString))
        .filteredOn(mounted -> !mounted.split(":")[0].equals("/tmp"))
        .allSatisfy(
            mounted ->
                assertThat(mounted)
                    .endsWith(":uid=%s,gid=%s,mode=700".formatted(user[0], user[1])));
  }

  private static String user(String dockerfile) {
    return dockerfile
        .lines()
        .filter(line -> line.startsWith("USER "))
        .reduce("root", (_, last) -> last.substring("USER ".length()));
  }

  @ParameterizedTest
  @MethodSource("services")
  void isAskedHowItIs(Service service) throws IOException {
    assertThat(
            service.map("healthcheck").containsKey("test")
                || service.dockerfile().contains("\nHEALTHCHECK --"))
        .isTrue();
  }

  @ParameterizedTest
  @MethodSource("services")
  void isOfOneVersionAndNoOther(Service service) throws IOException {
    Stream<String> bases =
        found("(?m)^FROM (\\S+)", service.dockerfile()).map(from -> from.group(1));

    assertThat(Stream.concat(bases, Stream.of(String.valueOf(service.settings().get("image")))))
        .allSatisfy(image -> assertThat(image).matches("\\S+:v?\\d+\\.\\d+\\.\\d+\\S*"));
  }

  @ParameterizedTest
  @MethodSource("services")
  void isGivenNoSecretInClear(Service service) throws IOException {
    assertThat(service.map("environment"))
        .allSatisfy(
            (name, value) -> {
              if (name.toString().matches(".*(PASSWORD|SECRET|TOKEN|KEY|MONGO_URI).*")) {
                assertThat(value.toString()).startsWith("/run/secrets/");
              }
            });
    assertThat(service.dockerfile())
        .doesNotContainPattern("(?im)^\\s*(ARG|ENV).*(password|secret|token)");
  }

  @ParameterizedTest
  @MethodSource("services")
  void isOpenToOthersOnlyWhereItIsTheProxy(Service service) {
    if (!service.name().startsWith("caddy ")) {
      assertThat(service.list("ports"))
          .allSatisfy(port -> assertThat(port.toString()).startsWith("127.0.0.1:"));
    }
  }

  @ParameterizedTest
  @MethodSource("services")
  void isGivenFilesThatAreThere(Service service) {
    assertThat(service.list("volumes").stream().map(volume -> volume.toString().split(":")[0]))
        .filteredOn(from -> from.startsWith("./") && !keptOutOfTheRepository(from))
        .allSatisfy(from -> assertThat(DOCKER.resolve(from)).exists());
  }

  private static boolean keptOutOfTheRepository(String file) {
    return file.startsWith("./secrets/") || file.equals("./certificates");
  }

  @Test
  void keepsSecretsInFilesThatAreInNoRepositoryAndInNoImage() throws IOException {
    Map<String, Map<String, Object>> secrets = section("compose.yaml", "secrets");

    assertThat(secrets.values())
        .isNotEmpty()
        .allSatisfy(secret -> assertThat(secret.toString()).startsWith("{file=secrets/"));
    assertThat(Files.readAllLines(DOCKER.resolve(".gitignore")))
        .contains("secrets/", "certificates/", ".env");
    assertThat(Files.readAllLines(DOCKER.resolve("Dockerfile.dockerignore")))
        .contains("*")
        .filteredOn(line -> line.startsWith("!docker/"))
        .containsExactly("!docker/start", "!docker/healthy");
  }

  @Test
  void leavesWhatSomebodySetForItself(@TempDir Path folder) throws Exception {
    Files.copy(DOCKER.resolve("prepare"), folder.resolve("prepare"));
    Path openssl = Files.writeString(folder.resolve("openssl"), "#!/bin/sh\necho secret\n");
    assertThat(openssl.toFile().setExecutable(true)).isTrue();
    Files.writeString(
        folder.resolve(".env"), "SIGN_IN_HOST=old.example\nUI_NODES=\"ui:8080 ui-2:8080\"\n");

    ProcessBuilder prepare =
        new ProcessBuilder("bash", "prepare", "board.example", "id.example")
            .directory(folder.toFile())
            .redirectErrorStream(true);
    prepare.environment().compute("PATH", (_, path) -> folder + File.pathSeparator + path);
    Process run = prepare.start();
    String said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(run.waitFor()).as(said).isZero();
    assertThat(Files.readAllLines(folder.resolve(".env")))
        .containsExactly(
            "UI_NODES=\"ui:8080 ui-2:8080\"",
            "GUARDBOOK_HOST=board.example",
            "SIGN_IN_HOST=id.example");
    assertThat(secretsOf("compose.yaml"))
        .allSatisfy(file -> assertThat(folder.resolve(file)).isNotEmptyFile());
  }

  private static List<String> secretsOf(String file) throws IOException {
    return section(file, "secrets").values().stream()
        .map(secret -> String.valueOf(secret.get("file")))
        .toList();
  }

  /** Whoever breaks into a part of the program gets no further than that part goes. */
  @Test
  void letsEachPartIntoNoMoreThanItNeeds() throws IOException {
    assertThat(read("compose.yaml").filter(each -> each.environment().containsKey(ROLE)))
        .hasSizeGreaterThan(2)
        .allSatisfy(
            part -> {
              boolean decides = "command".equals(part.environment().get(ROLE));
              assertThat(part.list("secrets")).asString().doesNotContain("axon-admin-token");
              assertThat(part.list("secrets").toString().contains("mongo-uri"))
                  .isNotEqualTo(decides);
            });
  }

  @Test
  void letsWitnessesBeReachedFromWhereTheLedgerIs() throws IOException {
    Map<String, Map<String, Object>> networks = section("compose.yaml", "networks");

    assertThat(read("compose.yaml").filter(each -> "query".equals(each.environment().get(ROLE))))
        .anySatisfy(
            query ->
                assertThat(query.list("networks"))
                    .anyMatch(network -> networks.get(network.toString()) == null));
  }

  @Test
  void signsInWhoHoldsARoleOfOursAndKnowsNobodysPassword() throws IOException {
    String realm = Files.readString(DOCKER.resolve("keycloak/guardbook-realm.json"));

    for (Role role : Role.values()) {
      assertThat(realm)
          .contains("\"name\": \"" + role + "\"")
          .containsPattern("\"realmRoles\": \\[\\s*\"" + role + "\"");
    }
    assertThat(realm)
        .contains("\"secret\": \"${OPENID_CLIENT_SECRET}\"")
        .doesNotContain("credentials");
  }

  /** Under the names by which the realm says them: an agency lead without an agency is kept out. */
  @Test
  void understandsWhatTheRealmSaysOfWhoeverSignsIn() throws IOException {
    Service ui =
        read("compose.yaml")
            .filter(each -> each.name().startsWith("ui "))
            .findFirst()
            .orElseThrow();
    JsonNode realm =
        JsonMapper.builder()
            .build()
            .readTree(Files.readString(DOCKER.resolve("keycloak/guardbook-realm.json")));
    OpenId openid =
        new Binder(
                Objects.requireNonNull(
                    ConfigurationPropertySource.from(
                        new SystemEnvironmentPropertySource(
                            SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, ui.environment()))))
            .bind("guardbook.openid", OpenId.class)
            .get();

    assertThat(openid.clientId()).isEqualTo(realm.at("/clients/0/clientId").asString());
    assertThat(realm.at("/clients/0/protocolMappers").findValuesAsString("claim.name"))
        .containsExactlyInAnyOrder(openid.rolesClaim(), openid.agencyClaim());
  }

  @Test
  void runsUnderTheOptionsOfTheLauncher() throws IOException {
    assertThat(options(Path.of("..", "guardbook"), "java_options"))
        .isNotEmpty()
        .isEqualTo(options(DOCKER.resolve("start"), "options"));
  }

  private static Set<String> options(Path script, String array) throws IOException {
    String text = Files.readString(script);
    int from = text.indexOf("\n" + array + "=(\n");
    return text.substring(from, text.indexOf("\n)", from))
        .lines()
        .map(String::strip)
        .filter(line -> line.startsWith("-"))
        .flatMap(line -> Arrays.stream(line.split(" ")))
        .collect(TreeSet::new, Set::add, Set::addAll);
  }

  /** A node that is not ready says so with an error, to whoever asks how it is. */
  @ParameterizedTest
  @ValueSource(strings = {"prometheus/alerts.yml", "grafana/guardbook.json"})
  void takesNoHealthCheckForARequestThatFailed(String file) throws IOException {
    String expressions = Files.readString(DOCKER.resolve(file)).replace("\\", "");

    assertThat(found("http_server_requests\\w+\\{([^}]*)}", expressions).map(each -> each.group(1)))
        .isNotEmpty()
        .allSatisfy(where -> assertThat(where).contains("uri!~\"/actuator.*\""));
  }

  private static Stream<MatchResult> found(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results();
  }
}
