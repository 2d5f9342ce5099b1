package org.guardbook.command.eventstore;

import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps what was used last, and no more than so much. */
final class LastUsed<K, V> extends LinkedHashMap<K, V> {

  private final int bound;

  LastUsed(int bound) {
    super(64, 0.75f, true);
    this.bound = bound;
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > bound;
  }
}
