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
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The program as a board starts it, by its launcher, on a folder of some years. */
final class StartBench implements Benchmark {

  private static final int CASES = 5_000;
  private static final int ENTRIES = 20;
  private static final int STARTS = 3;
  private static final Path LAUNCHER = Path.of("guardbook").toAbsolutePath();

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
    if (Files.notExists(LAUNCHER)) {
      out.println("There is no launcher here: it is run as ./guardbook bench start.");
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
      table.row("ready, s", "%.1f".formatted(Median.of(List.of(starts), Start::seconds)), "5");
      table.row(
          "processor used by then, s",
          "%.1f".formatted(Median.of(List.of(starts), Start::cpuSeconds)),
          "");
      table.row(
          "memory, MB", "%.0f".formatted(Median.of(List.of(starts), Start::megabytes)), "400");
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
    ProcessBuilder launcher =
        new ProcessBuilder(
            LAUNCHER.toString(), "run", "--port", String.valueOf(port), "--data", data.toString());
    launcher.environment().put("JAVA_HOME", System.getProperty("java.home"));
    launcher.environment().put("SERVER_ADDRESS", "localhost");
    // The launcher becomes the program, so its process is the one to be weighed and ended
    Process program =
        launcher.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    try (HttpClient client = HttpClient.newHttpClient()) {
      while (status(client, address.resolve("/actuator/health/readiness")) != 200) {
        if (!program.isAlive() || System.nanoTime() - begun > TimeUnit.MINUTES.toNanos(3)) {
          throw new IllegalStateException("The program did not become ready.");
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
      }
      double seconds = (System.nanoTime() - begun) / 1e9;
      double cpuSeconds = cpuSeconds(program);
      // A page as a browser gets it: the frame, then what its script asks for
      status(client, address.resolve("/login"));
      status(client, address.resolve("/?v-r=init&query=&location=login"));
      return new Start(seconds, cpuSeconds, residentMegabytes(program.pid()));
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

  private static double cpuSeconds(Process program) {
    return program.info().totalCpuDuration().map(used -> used.toMillis() / 1e3).orElse(0.0);
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

  private record Start(double seconds, double cpuSeconds, double megabytes) {}
}
