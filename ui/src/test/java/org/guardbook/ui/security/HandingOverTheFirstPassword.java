package org.guardbook.ui.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.guardbook.ui.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Who reads the log of a program need not be its administrator. */
class HandingOverTheFirstPassword {

  private static final PrintStream OUT = System.out;

  @TempDir private Path folder;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @BeforeEach
  void listen() {
    System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void stop() {
    System.setOut(OUT);
  }

  private void handOver(String logs) {
    FirstPassword.tell(
        "admin",
        "otter-under-the-bridge",
        new Binder(
                new MapConfigurationPropertySource(
                    Map.of("guardbook.logs", logs, "guardbook.data", folder.toString())))
            .bind("guardbook", Settings.class)
            .get());
  }

  @Test
  void printsItForWhoeverSitsThere() {
    handOver("text");

    assertThat(said.toString(StandardCharsets.UTF_8)).contains("otter-under-the-bridge");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void leavesItInAFileOfItsOwnersWhereLogsAreKept() throws Exception {
    handOver("json");

    Path file = folder.resolve("first-password");
    assertThat(file).hasContent("otter-under-the-bridge");
    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(said.toString(StandardCharsets.UTF_8)).doesNotContain("otter");
  }
}
