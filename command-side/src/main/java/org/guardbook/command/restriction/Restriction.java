package org.guardbook.command.restriction;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.guardbook.command.restriction.RestrictionEvent.GlassBroken;
import org.guardbook.command.restriction.RestrictionEvent.ReaderNamed;
import org.guardbook.command.restriction.RestrictionEvent.ReaderRemoved;
import org.guardbook.command.restriction.RestrictionEvent.RecordRestricted;
import org.guardbook.command.restriction.RestrictionEvent.RestrictionLifted;

/**
 * Who may see a record, as it stands.
 *
 * @param inForce whether it is restricted at all
 * @param readers accounts that are named on it
 * @param openUntil by account, until when it is open to somebody who broke the glass
 */
public record Restriction(boolean inForce, Set<String> readers, Map<String, Instant> openUntil) {

  public static final Restriction NONE = new Restriction(false, Set.of(), Map.of());

  /** The stream that says who may see a record lies beside the record's own. */
  public static String of(String reference) {
    return reference + "/restriction";
  }

  public Restriction after(RestrictionEvent event) {
    return switch (event) {
      case RecordRestricted it -> new Restriction(true, Set.copyOf(it.readers()), Map.of());
      case ReaderNamed it -> {
        Set<String> more = new TreeSet<>(readers);
        more.add(it.account());
        yield new Restriction(inForce, more, openUntil);
      }
      case ReaderRemoved it -> {
        Set<String> fewer = new TreeSet<>(readers);
        fewer.remove(it.account());
        Map<String, Instant> until = new TreeMap<>(openUntil);
        until.remove(it.account());
        yield new Restriction(inForce, fewer, until);
      }
      case RestrictionLifted _ -> NONE;
      case GlassBroken it -> {
        Map<String, Instant> more = new TreeMap<>(openUntil);
        more.put(it.account(), it.until());
        yield new Restriction(inForce, readers, more);
      }
    };
  }

  /** Whether the account may see the record, as far as this is concerned. */
  public boolean opensTo(String account, Instant now) {
    if (!inForce || readers.contains(account)) {
      return true;
    }
    Instant until = openUntil.get(account);
    return until != null && now.isBefore(until);
  }
}
