package org.guardbook.bench;

import java.lang.management.ManagementFactory;

/** What it was measured on, and what else ran there. */
final class Machine {

  private Machine() {}

  static String words() {
    var system = ManagementFactory.getOperatingSystemMXBean();
    return "%s, %d cores, Java %s; load at the start %.2f"
        .formatted(
            System.getProperty("os.name"),
            system.getAvailableProcessors(),
            Runtime.version(),
            system.getSystemLoadAverage());
  }

  /** Processor time that this program has used so far, in seconds. */
  static double cpuSeconds() {
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getProcessCpuTime() / 1e9;
  }
}
