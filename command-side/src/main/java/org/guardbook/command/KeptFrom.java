package org.guardbook.command;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Records that the sender of a command is to know nothing of, cases about themselves: to them there
 * are none. It goes with the command and is not stored.
 */
public record KeptFrom(Set<String> references) {

  private static final String KEY = "keptFrom";

  public Map<String, String> toMetaData() {
    return references.isEmpty()
        ? Map.of()
        : Map.of(KEY, String.join(" ", new TreeSet<>(references)));
  }

  public static KeptFrom from(Map<String, ?> metaData) {
    return metaData.get(KEY) instanceof String references
        ? new KeptFrom(Set.of(references.split(" ")))
        : new KeptFrom(Set.of());
  }
}
