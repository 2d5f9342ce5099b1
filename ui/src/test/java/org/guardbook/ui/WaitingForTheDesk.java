package org.guardbook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.guardbook.ui.Caller.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A program whose desk is in MongoDB starts without it, goes on with it, and says when it is away.
 */
class WaitingForTheDesk {

  @Test
  void letsNobodyInBeforeTheDeskIsThereNorWhileItIsAway(@TempDir Path folder) throws IOException {
    int port = freePort();
    MongoServer server = new MongoServer(new MemoryBackend());
    try (Part program =
        new Part(
            folder,
            "--guardbook.desk=mongo",
            "--guardbook.mongo.uri=mongodb://localhost:%d/board?serverSelectionTimeoutMS=300"
                .formatted(port))) {
      program.start();
      Part.await(
          "it says what it waits for",
          () -> program.said().contains("Passwords and drafts are out of reach just now"));
      assertThat(program.isReady()).isFalse();
      assertThat(program.said()).doesNotContain("shown this once");

      server.bind(new InetSocketAddress("localhost", port));
      Caller admin = FirstSteps.ofTheAdministrator(program);
      program.awaitReady();
      assertThat(folder.resolve("desk.sqlite")).doesNotExist();

      server.shutdownNow();
      Answer away = admin.get("/api/me");
      assertThat(away.status()).as(away.body()).isEqualTo(503);
      assertThat(away.body()).contains("out of reach just now");
    } finally {
      server.shutdownNow();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
