package org.guardbook.query;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guardbook.command.look.Sight;
import org.jspecify.annotations.Nullable;

/**
 * Says of a query, in its metadata, that its answer is to leave the system.
 *
 * @param as EXPORTED or BUNDLE_TAKEN
 * @param reason why, where it was asked
 * @param form what it leaves as, PDF say; null where that is plain
 * @param together the same for all that is asked to make one file; null for what is asked alone
 */
public record TakenAway(
    Sight.Kind as, @Nullable String reason, @Nullable String form, @Nullable String together) {

  public TakenAway(Sight.Kind as, @Nullable String reason, @Nullable String form) {
    this(as, reason, form, null);
  }

  /** The same, taken once more. */
  public TakenAway anew() {
    return new TakenAway(as, reason, form, UUID.randomUUID().toString());
  }

  public Map<String, String> toMetaData() {
    Map<String, String> metaData = new LinkedHashMap<>();
    metaData.put("takenAway", as.name());
    if (reason != null) {
      metaData.put("takenAwayBecause", reason);
    }
    if (form != null) {
      metaData.put("takenAwayForm", form);
    }
    if (together != null) {
      metaData.put("takenAwayTogether", together);
    }
    return metaData;
  }

  static Optional<TakenAway> from(Map<String, ?> metaData) {
    return metaData.get("takenAway") instanceof String as
        ? Optional.of(
            new TakenAway(
                Sight.Kind.valueOf(as),
                text(metaData.get("takenAwayBecause")),
                text(metaData.get("takenAwayForm")),
                text(metaData.get("takenAwayTogether"))))
        : Optional.empty();
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
