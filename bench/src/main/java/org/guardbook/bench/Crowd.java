package org.guardbook.bench;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Enough clients at once that many wait for one commit. */
final class Crowd {

  private static final int CLIENTS = 32;

  private Crowd() {}

  /** Does something for each number from 0 on, and ends when all of it is done. */
  static void each(int count, IntConsumer task) {
    try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
      CompletableFuture.allOf(
              IntStream.range(0, count)
                  .mapToObj(i -> CompletableFuture.runAsync(() -> task.accept(i), clients))
                  .toArray(CompletableFuture<?>[]::new))
          .join();
    }
  }
}
