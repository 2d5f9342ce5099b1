package org.guardbook.query.replay;

import java.util.Arrays;
import java.util.Map;
import org.axonframework.messaging.MetaData;

/**
 * Why an entry was held back, as far as nobody's data can be in it: what the failure itself says
 * may quote the record.
 *
 * @param cause what went wrong, as the program names it
 * @param where the first place of ours on the way there
 * @param tries how often it was tried
 */
record Failure(String cause, String where, long tries) {

  private static final String OURS = "org.guardbook.query.";

  static Failure of(Throwable failed, long tries) {
    Throwable first = failed;
    while (first.getCause() != null) {
      first = first.getCause();
    }
    StackTraceElement[] way = first.getStackTrace();
    String where =
        Arrays.stream(way)
            .filter(step -> step.getClassName().startsWith(OURS))
            .findFirst()
            .or(() -> Arrays.stream(way).findFirst())
            .map(Failure::place)
            .orElse("");
    return new Failure(first.getClass().getSimpleName(), where, tries);
  }

  /** Of what was kept beside a dead letter. */
  static Failure from(MetaData kept) {
    return new Failure(
        String.valueOf(kept.getOrDefault("cause", "")),
        String.valueOf(kept.getOrDefault("where", "")),
        Long.parseLong(String.valueOf(kept.getOrDefault("tries", "0"))));
  }

  MetaData kept() {
    return MetaData.from(Map.of("cause", cause, "where", where, "tries", String.valueOf(tries)));
  }

  private static String place(StackTraceElement step) {
    String type = step.getClassName();
    return "%s.%s, line %d"
        .formatted(
            type.substring(type.lastIndexOf('.') + 1), step.getMethodName(), step.getLineNumber());
  }
}
