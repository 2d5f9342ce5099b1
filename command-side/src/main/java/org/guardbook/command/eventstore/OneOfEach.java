package org.guardbook.command.eventstore;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The same few references, days, codes and accounts stand in nearly every event. Made once, they
 * need not be worked out again, and whoever keeps events in memory keeps one of each.
 */
final class OneOfEach<V> {

  /** Anything longer is somebody's own words, which seldom stand twice. */
  private static final int LONGEST = 40;

  private static final int PLACES = 8_192;

  /** Without a lock: at worst two threads make the same value, and one of them is remembered. */
  private final @Nullable Known<V>[] places = newPlaces();

  @SuppressWarnings("unchecked")
  private static <V> @Nullable Known<V>[] newPlaces() {
    return (@Nullable Known<V>[]) new Known<?>[PLACES];
  }

  V of(String text, Function<String, V> make) {
    if (text.length() > LONGEST) {
      return make.apply(text);
    }
    int hash = text.hashCode();
    int place = (hash ^ hash >>> 15) & PLACES - 1;
    Known<V> known = places[place];
    if (known == null || !known.text.equals(text)) {
      known = new Known<>(text, Objects.requireNonNull(make.apply(text)));
      places[place] = known;
    }
    return known.value;
  }

  private record Known<V>(String text, V value) {}
}
