package org.guardbook.query.restriction;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.guardbook.command.restriction.RestrictedKind;

/**
 * What is hidden from somebody.
 *
 * @param own references of cases about themselves, of which they are to know nothing
 * @param restricted by their references, the kinds of the records that they are not named on;
 *     whoever may see that kind may know that those are there
 */
public record Hidden(Set<String> own, Map<String, RestrictedKind> restricted) {

  public Set<String> all() {
    if (own.isEmpty()) {
      return restricted.keySet();
    }
    if (restricted.isEmpty()) {
      return own;
    }
    Set<String> all = new HashSet<>(own);
    all.addAll(restricted.keySet());
    return all;
  }
}
