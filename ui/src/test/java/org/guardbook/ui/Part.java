package org.guardbook.ui;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A process of the program, as it is delivered, in all of its roles or one. */
public final class Part implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Path folder;
  private final List<String> arguments;
  private final int port;
  private @Nullable Process process;
  private int starts;

  /**
   * @param folder its own, for its data and logs
   */
  public Part(Path folder, String... arguments) {
    this.folder = folder;
    this.arguments = List.of(arguments);
    this.port = freePort();
  }

  /** Begins to start it, for the first time or once it has ended. */
  public Part start() {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx300m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                productClassPath(),
                Application.class.getName(),
                "--server.port=" + port,
                "--server.address=localhost",
                "--guardbook.data=" + folder));
    command.addAll(arguments);
    starts++;
    try {
      Files.createDirectories(folder);
      process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log().toFile())
              .start();
    } catch (IOException cannotStart) {
      throw new UncheckedIOException(cannotStart);
    }
    return this;
  }

  public int port() {
    return port;
  }

  public Path folder() {
    return folder;
  }

  /** What this run of it has said so far. */
  public String said() {
    try {
      return Files.readString(log());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private Path log() {
    return folder.resolve("run-" + starts + ".log");
  }

  public boolean isReady() {
    try {
      return Caller.nobody(port).get("/actuator/health/readiness").status() == 200;
    } catch (UncheckedIOException _) {
      return false;
    }
  }

  public Part awaitReady() {
    await("the program is ready: " + log(), this::isReady);
    return this;
  }

  /** Ends it as the operating system ends what it needs the memory of. */
  public void kill() {
    Process running = process;
    if (running != null) {
      try {
        running.destroyForcibly().waitFor();
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public void close() {
    kill();
  }

  public static void await(String what, BooleanSupplier condition) {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > until) {
        throw new AssertionError("This never came: " + what);
      }
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }

  /** The product as it is delivered knows nothing of its tests. */
  private static String productClassPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.replace('\\', '/').contains("/test-classes"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }
}
