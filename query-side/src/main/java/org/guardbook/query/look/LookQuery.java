package org.guardbook.query.look;

import static org.guardbook.command.access.Operation.HAVE_LOOKS_KEPT;
import static org.guardbook.command.access.Operation.READ_LOOKS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guardbook.command.access.BestAskedAs;
import org.guardbook.command.access.Requires;
import org.guardbook.command.access.Role;
import org.guardbook.command.look.Look;
import org.guardbook.command.look.Sight;
import org.guardbook.query.AskedOfTheKeeper;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked about who looked. Whoever asks is answered of records of those kinds that they
 * may see themselves; the senior officer also of one whose readers they name, where it is
 * restricted or its glass was once broken, and they ask for it by its reference. Asking is no look
 * into anybody's file.
 */
public sealed interface LookQuery extends BestAskedAs, AskedOfTheKeeper {

  @Override
  default boolean isMeantFor(Role role) {
    return role == Role.AUDITOR;
  }

  /**
   * A page of looks, answered with {@link FoundLooks}. Where a record is closed to whoever asks, it
   * does not say by which words it was found, nor of others found along with it.
   *
   * @param reference of a record; null or blank for all
   * @param account of whoever looked; null or blank for all
   * @param until last day
   * @param kinds empty for all
   * @param sortBy {@code at}, {@code account}, {@code subject} or {@code kind}; null for the newest
   *     first
   */
  @Requires(READ_LOOKS)
  record FindLooks(
      @Nullable String reference,
      @Nullable String account,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      Set<Sight.Kind> kinds,
      @Nullable String sortBy,
      boolean descending,
      int page,
      int size)
      implements LookQuery {}

  /**
   * @param total how many there are on all pages
   * @param byKind how many of each kind there are before the filter by kind
   */
  record FoundLooks(List<Look> looks, long total, Map<Sight.Kind, Long> byKind) {}

  /**
   * How often a record was opened, answered with {@link Openings}.
   *
   * @param asAt what counts no more was after that; null for now
   */
  @Requires(READ_LOOKS)
  record CountOpenings(String reference, @Nullable Instant asAt) implements LookQuery {}

  /**
   * @param people accounts, each counted once
   */
  record Openings(long openings, long people) {}

  /**
   * Has it written down that whoever asks looked, where another node is about to answer them. A
   * {@code Boolean}, true, once that is on disk.
   *
   * @param together the same for all that is taken away in one file; null where nothing is
   */
  @Requires(HAVE_LOOKS_KEPT)
  record KeepLooks(List<Sight> seen, @Nullable String together) implements LookQuery {}
}
