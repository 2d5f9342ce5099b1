package org.guardbook.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/** Any clients that append anything at once leave a record that is contiguous and agreed upon. */
class AppendingAtOnce {

  /**
   * @param beside how far beside the last entry it believes to be; 0 is right unless somebody was
   *     quicker
   */
  record Attempt(String subject, int beside, int entries) {}

  @Property(tries = 40, shrinking = ShrinkingMode.OFF)
  void leavesNoGapsAndStoresExactlyWhatItSaid(@ForAll("clients") List<List<Attempt>> clients)
      throws Exception {
    Path folder = Files.createTempDirectory("at-once");
    Map<String, Integer> stored = new ConcurrentHashMap<>();
    try {
      try (OpenStore store = new OpenStore(folder);
          ExecutorService threads = Executors.newFixedThreadPool(clients.size())) {
        List<Future<?>> running = new ArrayList<>();
        for (List<Attempt> client : clients) {
          running.add(threads.submit(() -> client.forEach(one -> attempt(store, one, stored))));
        }
        for (Future<?> one : running) {
          one.get();
        }
        check(store, stored);
      }
      try (OpenStore again = new OpenStore(folder)) {
        check(again, stored);
      }
    } finally {
      delete(folder);
    }
  }

  private static void attempt(OpenStore store, Attempt attempt, Map<String, Integer> stored) {
    long next = store.recorded.lastSequence(attempt.subject()).orElse(-1L) + 1 + attempt.beside();
    try {
      store.append(attempt.subject(), Math.max(0, next), attempt.entries());
      stored.merge(attempt.subject(), attempt.entries(), Integer::sum);
    } catch (ConcurrencyException | AggregateStreamCreationException _) {
      // somebody was quicker, or it was beside the last entry from the start
    }
  }

  private static void check(OpenStore store, Map<String, Integer> stored) {
    Map<String, Integer> found = new HashMap<>();
    long position = -1;
    for (RecordedEvent event : store.all()) {
      position++;
      assertThat(event.position()).isEqualTo(position);
      int before = found.merge(event.subject(), 1, Integer::sum) - 1;
      assertThat(event.sequence()).isEqualTo(before);
    }
    assertThat(found).isEqualTo(stored);
  }

  @Provide
  Arbitrary<List<List<Attempt>>> clients() {
    Arbitrary<Integer> beside =
        Arbitraries.frequencyOf(
            Tuple.of(8, Arbitraries.just(0)), Tuple.of(2, Arbitraries.integers().between(-2, 2)));
    return Combinators.combine(
            Arbitraries.of("a", "b", "c"), beside, Arbitraries.integers().between(1, 4))
        .as(Attempt::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(25)
        .list()
        .ofMinSize(1)
        .ofMaxSize(8);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
