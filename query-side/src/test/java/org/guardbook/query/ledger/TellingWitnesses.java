package org.guardbook.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each new head goes where whoever keeps the store has no hand. */
class TellingWitnesses {

  private static final Duration PAUSE = Duration.ofMillis(50);

  @TempDir private Path folder;

  @Test
  void leavesEachHeadInAFolderThatAVerifierTakes() throws Exception {
    Path data = folder.resolve("data");
    Path drive = Files.createDirectory(folder.resolve("drive"));
    try (KeptFolder kept = KeptFolder.open(data);
        Witnesses witnesses = witnesses(kept, drive.toString())) {
      kept.store.append("smew", 0, 3);
      kept.sign();
      witnesses.start();
      Path taken = drive.resolve(file(data, 3));
      await(() -> Files.exists(taken));
    }

    String head = Files.readString(drive.resolve(file(data, 3)));
    assertThat(KeptFolder.check(data, head)).isEmpty();
  }

  @Test
  void givesTheLastHeadAsTheProgramEnds() throws Exception {
    Path data = folder.resolve("data");
    Path drive = Files.createDirectory(folder.resolve("drive"));
    try (KeptFolder kept = KeptFolder.open(data);
        Witnesses witnesses = witnesses(kept, drive.toString())) {
      witnesses.offer();
      kept.store.append("smew", 0, 3);
    }

    assertThat(drive.resolve(file(data, 3))).exists();
  }

  @Test
  void overwritesNothingThatAWitnessHas() throws Exception {
    Path data = folder.resolve("data");
    Path drive = Files.createDirectory(folder.resolve("drive"));
    try (KeptFolder kept = KeptFolder.open(data);
        Witnesses witnesses = witnesses(kept, drive.toString())) {
      kept.store.append("smew", 0, 3);
      kept.looks.open("W14-1");
      kept.sign();
      Path file = Files.writeString(drive.resolve(file(data, 3)), "what was there");
      witnesses.offer();

      assertThat(file).hasContent("what was there");
      assertThat(witnesses.states().getFirst().failure())
          .as("though the looks were taken")
          .isEqualTo("It has another head of 3 events under the same name.");
      assertThat(witnesses.states().getFirst().lastTaken()).isNotNull();
    }
  }

  @Test
  void leavesTheHeadsOfTwoLedgersSideBySide() throws Exception {
    Path drive = Files.createDirectory(folder.resolve("drive"));
    for (String board : List.of("one", "other")) {
      try (KeptFolder kept = KeptFolder.open(folder.resolve(board));
          Witnesses witnesses = witnesses(kept, drive.toString())) {
        kept.store.append("smew", 0, 3);
        kept.sign();
        witnesses.offer();
        assertThat(witnesses.states().getFirst().failure()).isNull();
      }
    }

    assertThat(drive.resolve(file(folder.resolve("one"), 3))).exists();
    assertThat(drive.resolve(file(folder.resolve("other"), 3))).exists();
  }

  @Test
  void makesNoFolderWhereNoDriveIs() throws Exception {
    Path drive = folder.resolve("drive");
    try (KeptFolder kept = KeptFolder.open(folder.resolve("data"));
        Witnesses witnesses = witnesses(kept, drive.toString())) {
      kept.store.append("smew", 0, 3);
      kept.sign();
      witnesses.offer();

      assertThat(drive).doesNotExist();
      assertThat(witnesses.states().getFirst().failure()).isEqualTo("There is no such folder.");
    }
  }

  @Test
  void offersAHeadAgainUntilItIsTakenAndThenNoMore() throws Exception {
    BlockingQueue<String> received = new LinkedBlockingQueue<>();
    AtomicInteger asked = new AtomicInteger();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          received.add(
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          exchange.sendResponseHeaders(asked.getAndIncrement() == 0 ? 503 : 204, -1);
          exchange.close();
        });
    server.start();
    String address = "http://localhost:" + server.getAddress().getPort() + "/heads";
    try (KeptFolder kept = KeptFolder.open(folder.resolve("data"))) {
      kept.store.append("smew", 0, 3);
      String head = kept.sign();
      try (Witnesses witnesses = witnesses(kept, address)) {
        witnesses.offer();
        assertThat(received).filteredOn(head::equals).hasSize(1);
        assertThat(witnesses.states().getFirst().failure()).isEqualTo("It answered 503.");
        witnesses.offer();
        assertThat(received).filteredOn(head::equals).hasSize(2);
        assertThat(witnesses.states().getFirst().failure()).isNull();
        witnesses.offer();
        assertThat(received).filteredOn(head::equals).hasSize(2);
      }
      received.clear();
      try (Witnesses again = witnesses(kept, address)) {
        again.offer();
        assertThat(received).as("what was taken before the program started again").isEmpty();
        kept.store.append("smew", 3, 1);
        String next = kept.sign();
        again.offer();
        assertThat(received).containsExactly(next);
      }
    } finally {
      server.stop(0);
    }
  }

  @Test
  void writesToAnEMailAddressOnceAnHourAtMost() throws Exception {
    BlockingQueue<Courier.Enclosure> letters = new LinkedBlockingQueue<>();
    AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-02T09:00:00Z"));
    Witness witness =
        Witness.of(
            "mailto:auditor@board.example",
            (to, _, _, enclosed) -> {
              assertThat(to).isEqualTo("auditor@board.example");
              letters.add(enclosed);
            });
    try (KeptFolder kept = KeptFolder.open(folder.resolve("data"));
        Witnesses witnesses =
            new Witnesses(
                kept.ledger, List.of(witness), kept.data.resolve("ledger"), clock(now), PAUSE)) {
      kept.store.append("smew", 0, 3);
      String head = kept.sign();
      witnesses.offer();
      kept.store.append("smew", 3, 1);
      String next = kept.sign();
      witnesses.offer();
      now.set(now.get().plus(Duration.ofMinutes(59)));
      witnesses.offer();

      assertThat(letters).extracting(Courier.Enclosure::name).containsExactly(file(kept.data, 3));
      assertThat(letters.remove().content()).asString(StandardCharsets.UTF_8).isEqualTo(head);

      now.set(now.get().plus(Duration.ofMinutes(1)));
      witnesses.offer();

      assertThat(letters).extracting(Courier.Enclosure::name).containsExactly(file(kept.data, 4));
      assertThat(letters.remove().content()).asString(StandardCharsets.UTF_8).isEqualTo(next);
    }
  }

  private static Clock clock(AtomicReference<Instant> now) {
    return new Clock() {
      @Override
      public Instant instant() {
        return now.get();
      }

      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }
    };
  }

  private static String file(Path data, int size) throws IOException {
    String origin = Files.readString(data.resolve("ledger/keys")).lines().findFirst().orElseThrow();
    String ledger = origin.substring("guardbook.local/ledger/".length());
    return "events-%s-%012d.checkpoint".formatted(ledger, size);
  }

  private static Witnesses witnesses(KeptFolder kept, String configured) {
    return new Witnesses(
        kept.ledger,
        List.of(Witness.of(configured, null)),
        kept.data.resolve("ledger"),
        Clock.systemUTC(),
        PAUSE);
  }

  private static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited in vain").isLessThan(deadline);
      LockSupport.parkNanos(1_000_000);
    }
  }
}
