package org.guardbook.command.look;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which looks are meant, and in which order.
 *
 * @param subject reference of a record; null for any
 * @param account whose; null for anybody's
 * @param from the first instant that counts; null for none
 * @param until the first instant that counts no more; null for none
 * @param kinds empty for all
 * @param allegationsOnly whether looks into any other kind of record are left out
 * @param except references of records looks into which are left out, too
 */
public record LooksSought(
    @Nullable String subject,
    @Nullable String account,
    @Nullable Instant from,
    @Nullable Instant until,
    Set<Sight.Kind> kinds,
    boolean allegationsOnly,
    Set<String> except,
    Order order,
    boolean descending) {

  /** What looks can be sorted by; those that are alike in it stand newest first. */
  public enum Order {
    TIME,
    ACCOUNT,
    SUBJECT,
    KIND
  }
}
