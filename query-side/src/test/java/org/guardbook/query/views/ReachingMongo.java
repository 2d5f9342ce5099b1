package org.guardbook.query.views;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCredential;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.guardbook.command.Waiting;
import org.guardbook.query.replay.ReplayProgress;
import org.guardbook.query.replay.RunningQuerySide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

class ReachingMongo {

  @Test
  void startsBeforeTheDatabaseDoesAndGoesOnOnceItAnswers(@TempDir Path folder) throws IOException {
    int port = freePort();
    try (RunningQuerySide side =
        new RunningQuerySide(
            folder,
            Map.of(
                "guardbook.views",
                "mongo",
                "guardbook.mongo.uri",
                "mongodb://localhost:%d/?serverSelectionTimeoutMS=200".formatted(port)))) {
      assertThat(waitsFor(side)).isEqualTo("MongoDB at localhost:%d".formatted(port));
      assertThat(side.bean(ReplayProgress.class).isDone()).isFalse();

      MongoServer server = new MongoServer(new MemoryBackend());
      server.bind(new InetSocketAddress("localhost", port));
      try {
        side.replayed();
        assertThat(waitsFor(side)).isNull();
      } finally {
        side.close();
        server.shutdownNow();
      }
    }
  }

  private static @Nullable String waitsFor(RunningQuerySide side) {
    return side.bean("waitingForMongo", Waiting.class).forWhat().get();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "command, views, false",
    "query, views, true",
    "ui, views, false",
    "command, evidence, false",
    "query, evidence, false",
    "ui, evidence, true",
    "command, desk, false",
    "query, desk, false",
    "ui, desk, true",
    "'', views, true",
    "'', evidence, true",
    "'', desk, true"
  })
  void isReachedInTheRolesThatReadIt(String role, String kept, boolean reached) {
    Map<String, Object> settings =
        Map.of("guardbook." + kept, "mongo", "guardbook.mongo.uri", MongoServers.uri("roles"));
    try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
      if (!role.isEmpty()) {
        context.getEnvironment().addActiveProfile(role);
      }
      context
          .getEnvironment()
          .getPropertySources()
          .addFirst(new MapPropertySource("settings", settings));
      context.register(Mongo.class);
      context.refresh();

      assertThat(context.containsBean("mongoClient")).isEqualTo(reached);
    }
  }

  @Test
  void signsInAsWhoeverIsSetApartFromTheAddress() {
    MongoClientSettings settings =
        settings("mongodb://a,b/board?replicaSet=r&authSource=users", "guard/book", "p@ss: word");

    MongoCredential credential = Objects.requireNonNull(settings.getCredential());
    assertThat(credential.getUserName()).isEqualTo("guard/book");
    assertThat(credential.getPassword()).isEqualTo("p@ss: word".toCharArray());
    assertThat(credential.getSource()).isEqualTo("users");
    assertThat(settings.getClusterSettings().getRequiredReplicaSetName()).isEqualTo("r");
  }

  @Test
  void readsAndWritesWhatMostMembersHaveOnDisk() {
    MongoClientSettings settings = settings("mongodb://a,b/board?replicaSet=r", "", "");

    assertThat(settings.getWriteConcern()).isEqualTo(WriteConcern.MAJORITY.withJournal(true));
    assertThat(settings.getReadConcern()).isEqualTo(ReadConcern.MAJORITY);
    assertThat(settings.getRetryWrites()).isTrue();
    assertThat(settings.getRetryReads()).isTrue();
  }

  @Test
  void keepsNobodyWaitingForAServerThatHangs() {
    MongoClientSettings settings = settings("mongodb://a/board", "", "");

    assertThat(settings.getClusterSettings().getServerSelectionTimeout(MILLISECONDS))
        .isLessThanOrEqualTo(5_000);
    assertThat(settings.getSocketSettings().getReadTimeout(MILLISECONDS)).isBetween(1, 10_000);
  }

  @Test
  void trustsTheAuthorityThatIsSet(@TempDir Path folder) throws IOException {
    Path authority = folder.resolve("authority.pem");
    Files.writeString(authority, AUTHORITY);

    MongoClientSettings settings =
        new Connection("mongodb://a/board", "", "", authority).settings(new Reach());

    assertThat(settings.getSslSettings().isEnabled()).isTrue();
    assertThat(settings.getSslSettings().getContext()).isNotNull();
  }

  @Test
  void refusesACertificateThatIsNone(@TempDir Path folder) throws IOException {
    Path authority = Files.writeString(folder.resolve("authority.pem"), "-----BEGIN NOTHING-----");

    assertThatThrownBy(
            () -> new Connection("mongodb://a/board", "", "", authority).settings(new Reach()))
        .hasMessageContaining("guardbook.mongo.certificate");
  }

  private static MongoClientSettings settings(String uri, String username, String password) {
    return new Connection(uri, username, password, null).settings(new Reach());
  }

  /** Of nobody in particular. */
  private static final String AUTHORITY =
      """
      -----BEGIN CERTIFICATE-----
      MIIBkjCCATmgAwIBAgIUKo+6YvfZlA3AVzVphktihfUAFvAwCgYIKoZIzj0EAwIw
      HjEcMBoGA1UEAwwTQXV0aG9yaXR5IG9mIGEgdGVzdDAgFw0yNjExMjkxMTA2MzVa
      GA8yMTI2MTEwNTExMDYzNVowHjEcMBoGA1UEAwwTQXV0aG9yaXR5IG9mIGEgdGVz
      dDBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABCmKfki1YKDzEZWK2AZyuQONaXiw
      4ASNL7Cn5/Xq+79pSpgWnqZdf+EFWaI0lH3YtGzm3yt7+UdPQCwbMrVD8G2jUzBR
      MB0GA1UdDgQWBBTN3ILcQrWl5J9T4qA8mQbEymjbmTAfBgNVHSMEGDAWgBTN3ILc
      QrWl5J9T4qA8mQbEymjbmTAPBgNVHRMBAf8EBTADAQH/MAoGCCqGSM49BAMCA0cA
      MEQCIARWSpaDCDlfFcFeHZx2TycMX4VHHCr5wScs9E/ul5r0AiAxdX+kZM6xxd4b
      CzGYpyJjdLxLOrN8wIINX/Ly5du7CQ==
      -----END CERTIFICATE-----
      """;
}
