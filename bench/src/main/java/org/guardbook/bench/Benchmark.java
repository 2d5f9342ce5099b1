package org.guardbook.bench;

import java.io.PrintStream;

/** One question that is answered by measuring. */
interface Benchmark {

  String name();

  /** What it measures, and beside what. */
  String question();

  void run(PrintStream out) throws Exception;
}
