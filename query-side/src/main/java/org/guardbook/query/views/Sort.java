package org.guardbook.query.views;

import java.util.ArrayList;
import java.util.List;

/** In which order documents come; absent values come first when ascending. */
public record Sort(List<Key> keys) {

  public static final Sort BY_ID = new Sort(List.of());

  public record Key(String field, boolean descending) {}

  public static Sort by(String field) {
    return new Sort(List.of(new Key(field, false)));
  }

  public static Sort byDescending(String field) {
    return new Sort(List.of(new Key(field, true)));
  }

  public Sort thenBy(String field) {
    return with(new Key(field, false));
  }

  public Sort thenByDescending(String field) {
    return with(new Key(field, true));
  }

  private Sort with(Key key) {
    List<Key> all = new ArrayList<>(keys);
    all.add(key);
    return new Sort(List.copyOf(all));
  }
}
