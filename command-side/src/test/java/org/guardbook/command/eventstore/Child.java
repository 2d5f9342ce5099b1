package org.guardbook.command.eventstore;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** A program of its own on a folder, which can be ended as by a power cut. */
final class Child implements AutoCloseable {

  private final Process process;
  private final BufferedReader lines;

  private Child(Process process) {
    this.process = process;
    this.lines = process.inputReader();
  }

  static Child start(Class<?> main, Path folder) throws IOException {
    return new Child(
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start());
  }

  /** Null once it has ended and everything is read. */
  @Nullable String nextLine() throws IOException {
    return lines.readLine();
  }

  void kill() throws InterruptedException {
    // by its handle, which leaves what it has written to be read
    process.toHandle().destroyForcibly();
    process.waitFor();
  }

  @Override
  public void close() throws InterruptedException {
    kill();
  }

  /** Opens the store, says so, and stays. */
  static final class Holding {

    private Holding() {}

    static void main(String[] folder) throws Exception {
      OpenStore store = new OpenStore(Path.of(folder[0]));
      store.append("a", 0);
      System.out.println("open");
      new CountDownLatch(1).await();
    }
  }

  /** Opens the folder to check it, says so, and stays. */
  static final class Checking {

    private Checking() {}

    static void main(String[] folder) throws Exception {
      try (StoredLeaves leaves = StoredLeaves.ofFolder(Path.of(folder[0]))) {
        System.out.println(leaves.size());
        new CountDownLatch(1).await();
      }
    }
  }

  /** Appends from many threads, three entries at a time, and tells of each that is stored. */
  static final class Recording {

    private Recording() {}

    static void main(String[] folder) throws Exception {
      OpenStore store = new OpenStore(Path.of(folder[0]));
      for (int i = 0; i < 16; i++) {
        String subject = "client-" + i;
        long there = store.recorded.lastSequence(subject).orElse(-1L) + 1;
        Thread.ofPlatform().start(() -> record(store, subject, there, System.out));
      }
      new CountDownLatch(1).await();
    }

    private static void record(OpenStore store, String subject, long first, PrintStream out) {
      long next = first;
      while (true) {
        store.append(subject, next, 3);
        next += 3;
        out.println(subject + " " + next);
      }
    }
  }
}
