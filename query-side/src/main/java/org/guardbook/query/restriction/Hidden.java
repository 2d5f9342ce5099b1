package org.guardbook.query.restriction;

import java.util.HashSet;
import java.util.Set;

/**
 * What is hidden from somebody.
 *
 * @param own references of cases about themselves, of which they are to know nothing
 * @param restricted references of records that they are not named on; they may know that those are
 *     there
 */
public record Hidden(Set<String> own, Set<String> restricted) {

  public Set<String> all() {
    if (own.isEmpty()) {
      return restricted;
    }
    if (restricted.isEmpty()) {
      return own;
    }
    Set<String> all = new HashSet<>(own);
    all.addAll(restricted);
    return all;
  }
}
