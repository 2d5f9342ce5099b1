package org.guardbook.query;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guardbook.command.Provenance;
import org.guardbook.command.access.Role;
import org.guardbook.command.look.Sight;
import org.jspecify.annotations.Nullable;

/**
 * A page asks several things of one record, and asks again when something changes; so the same look
 * of the same person within a minute is one. Of what is taken away each file is a look.
 */
public final class OneLookAMinute implements Scribe {

  private static final Duration ONE_LOOK = Duration.ofMinutes(1);
  private static final int REMEMBERED = 20_000;

  private final Scribe scribe;
  private final InstantSource clock;
  private final Map<Seen, Instant> recently =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Seen, Instant> eldest) {
          return size() > REMEMBERED;
        }
      };

  private record Seen(
      String account, @Nullable Role role, Sight sight, @Nullable String together) {}

  public OneLookAMinute(Scribe scribe, InstantSource clock) {
    this.scribe = scribe;
    this.clock = clock;
  }

  @Override
  public void write(List<Sight> seen, Provenance by, @Nullable String together) {
    List<Sight> fresh = seen.isEmpty() ? seen : notSeenJustNow(seen, by, together);
    if (!fresh.isEmpty()) {
      scribe.write(fresh, by, together);
      remember(fresh, by, together);
    }
  }

  private List<Sight> notSeenJustNow(List<Sight> seen, Provenance by, @Nullable String together) {
    Instant now = clock.instant();
    synchronized (recently) {
      return seen.stream()
          .filter(
              sight -> {
                Instant last = recently.get(key(sight, by, together));
                // A clock that was set back says that it is yet to be seen
                return last == null || last.isAfter(now) || !last.isAfter(now.minus(ONE_LOOK));
              })
          .toList();
    }
  }

  /** Only once it is on disk: two who ask at the same moment are rather written down twice. */
  private void remember(List<Sight> seen, Provenance by, @Nullable String together) {
    Instant now = clock.instant();
    synchronized (recently) {
      for (Sight sight : seen) {
        Seen key = key(sight, by, together);
        recently.remove(key);
        recently.put(key, now);
      }
    }
  }

  private static Seen key(Sight sight, Provenance by, @Nullable String together) {
    return new Seen(by.account(), by.role(), sight, together);
  }
}
