package org.guardbook.bench;

import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntConsumer;

/**
 * What a number of clients got done in a while.
 *
 * @param cpuMicros processor time of the whole program for each operation
 */
record Slice(double perSecond, double p99Millis, double cpuMicros, long operations) {

  /** Has each client repeat an operation, told which client it is, until the time is up. */
  static Slice of(int clients, double seconds, IntConsumer operation) throws InterruptedException {
    long[][] latencies = new long[clients][];
    CountDownLatch start = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(clients);
    long nanos = (long) (seconds * 1e9);
    for (int i = 0; i < clients; i++) {
      int client = i;
      Thread.ofPlatform()
          .name("client-" + client)
          .start(
              () -> {
                try {
                  start.await();
                  latencies[client] = repeat(nanos, () -> operation.accept(client));
                } catch (InterruptedException stopped) {
                  throw new IllegalStateException(stopped);
                } finally {
                  end.countDown();
                }
              });
    }
    double cpuBefore = Machine.cpuSeconds();
    long begun = System.nanoTime();
    start.countDown();
    end.await();
    double took = (System.nanoTime() - begun) / 1e9;
    double cpu = Machine.cpuSeconds() - cpuBefore;
    for (long[] one : latencies) {
      if (one == null) {
        throw new IllegalStateException("A client stopped; its reason is printed above.");
      }
    }
    long[] all = Arrays.stream(latencies).flatMapToLong(Arrays::stream).sorted().toArray();
    return new Slice(
        all.length / took,
        all[(int) Math.min(all.length - 1, Math.ceil(all.length * 0.99))] / 1e6,
        cpu * 1e6 / all.length,
        all.length);
  }

  private static long[] repeat(long nanos, Runnable operation) {
    long[] latencies = new long[4_096];
    int done = 0;
    long begun = System.nanoTime();
    long before = begun;
    while (before - begun < nanos) {
      operation.run();
      long after = System.nanoTime();
      if (done == latencies.length) {
        latencies = Arrays.copyOf(latencies, done * 2);
      }
      latencies[done++] = after - before;
      before = after;
    }
    return Arrays.copyOf(latencies, done);
  }
}
