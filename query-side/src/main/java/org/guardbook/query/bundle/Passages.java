package org.guardbook.query.bundle;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** All passages that are left out of one bundle. */
public final class Passages {

  private final List<Passage> all;

  public Passages(List<String> words) {
    all = words.stream().map(Passage::of).toList();
  }

  /** Which of them, counted from 0, stand in some of these texts. */
  public SortedSet<Integer> in(Stream<String> texts) {
    SortedSet<Integer> found = new TreeSet<>();
    if (all.isEmpty()) {
      return found;
    }
    texts.forEach(
        each -> {
          FoldedText text = new FoldedText(each);
          for (int i = 0; i < all.size(); i++) {
            if (!found.contains(i) && !all.get(i).in(text).isEmpty()) {
              found.add(i);
            }
          }
        });
    return found;
  }

  /**
   * What an event says in words of those who recorded it: all of its payload, and whose account it
   * was. What kind of event it is says nothing of anybody.
   */
  public static Stream<String> saidIn(JsonNode event) {
    return Stream.concat(
        texts(event.path("payload")), texts(event.path("metadata").path("account")));
  }

  private static Stream<String> texts(JsonNode in) {
    return in.isString() || in.isNumber()
        ? Stream.of(in.asString())
        : in.valueStream().flatMap(Passages::texts);
  }
}
