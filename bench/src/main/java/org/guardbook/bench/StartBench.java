package org.guardbook.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToDoubleFunction;

/** The packaged program, as a board starts it, on a folder of some years. */
final class StartBench implements Benchmark {

  private static final int CASES = 5_000;
  private static final int ENTRIES = 20;
  private static final int STARTS = 3;
  private static final Path JAR = Path.of("ui", "target", "guardbook-exec.jar");

  @Override
  public String name() {
    return "start";
  }

  @Override
  public String question() {
    return "from the command line to ready, and memory with a page shown, at 100,000 events";
  }

  @Override
  public void run(PrintStream out) throws Exception {
    if (Files.notExists(JAR)) {
      out.println("There is no " + JAR + " here; ./guardbook bench start builds it.");
      return;
    }
    try (Folder folder = Folder.open("start")) {
      try (CommandSideAlone side = new CommandSideAlone(folder.path())) {
        Crowd.each(CASES, _ -> record(side));
      }
      Start[] starts = new Start[STARTS];
      for (int i = 0; i < STARTS; i++) {
        starts[i] = start(folder.path());
      }
      Table table = new Table("of " + STARTS + " starts", "median", "to reach");
      table.row("ready, s", "%.1f".formatted(median(starts, Start::seconds)), "5");
      table.row("memory, MB", "%.0f".formatted(median(starts, Start::megabytes)), "400");
      table.print(out);
    }
  }

  private static void record(CommandSideAlone side) {
    String reference = side.send(Casework.contact()).subject();
    for (int entry = 1; entry < ENTRIES; entry++) {
      side.send(Casework.entry(reference));
    }
  }

  private static Start start(Path data) throws Exception {
    int port = freePort();
    URI address = URI.create("http://localhost:" + port);
    long begun = System.nanoTime();
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                JAR.toString(),
                "--server.port=" + port,
                "--server.address=localhost",
                "--guardbook.data=" + data)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (HttpClient client = HttpClient.newHttpClient()) {
      while (status(client, address.resolve("/actuator/health/readiness")) != 200) {
        if (!program.isAlive() || System.nanoTime() - begun > TimeUnit.MINUTES.toNanos(3)) {
          throw new IllegalStateException("The program did not become ready.");
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
      }
      double seconds = (System.nanoTime() - begun) / 1e9;
      status(client, address.resolve("/"));
      return new Start(seconds, residentMegabytes(program.pid()));
    } finally {
      program.destroy();
      program.waitFor();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static int status(HttpClient client, URI page) throws InterruptedException {
    try {
      return client
          .send(HttpRequest.newBuilder(page).build(), BodyHandlers.discarding())
          .statusCode();
    } catch (IOException _) {
      return 0; // not listening yet
    }
  }

  /** As Linux counts it; 0 elsewhere. */
  private static double residentMegabytes(long pid) throws IOException {
    Path status = Path.of("/proc", Long.toString(pid), "status");
    if (Files.notExists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(0);
  }

  private static double median(Start[] starts, ToDoubleFunction<Start> figure) {
    return Arrays.stream(starts).mapToDouble(figure).sorted().toArray()[starts.length / 2];
  }

  private record Start(double seconds, double megabytes) {}
}
