package org.guardbook.bench;

import java.util.List;

/** Runs the benchmarks that are named, or all of them: {@code ./guardbook bench append replay}. */
final class Bench {

  private static final List<Benchmark> ALL =
      List.of(
          new AppendBench(),
          new VisibleBench(),
          new PoisonBench(),
          new ReplayBench(),
          new AsAtBench(),
          new StartBench(),
          new LedgerBench());

  private Bench() {}

  static void main(String[] names) throws Exception {
    // Axon asks the internet for newer versions unless it is told not to before it starts
    System.setProperty("axoniq.update-checker.disabled", "true");
    List<String> wanted = List.of(names);
    for (String name : wanted) {
      if (ALL.stream().noneMatch(benchmark -> benchmark.name().equals(name))) {
        System.err.println("There is no benchmark \"" + name + "\"; there are " + known() + ".");
        System.exit(2);
      }
    }
    System.out.println(Machine.words());
    for (Benchmark benchmark : ALL) {
      if (wanted.isEmpty() || wanted.contains(benchmark.name())) {
        System.out.println();
        System.out.println(benchmark.name() + ": " + benchmark.question());
        benchmark.run(System.out);
      }
    }
    System.exit(0);
  }

  private static String known() {
    return String.join(", ", ALL.stream().map(Benchmark::name).toList());
  }
}
