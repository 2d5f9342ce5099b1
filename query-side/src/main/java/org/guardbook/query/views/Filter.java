package org.guardbook.query.views;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which documents are meant. A field that holds a list matches where any of its elements does;
 * values compare as records, texts, numbers, dates and enums of the document do.
 */
public sealed interface Filter {

  /** Every document. */
  Filter ALL = new And(List.of());

  record Equal(String field, @Nullable Object value) implements Filter {}

  record In(String field, Set<?> values) implements Filter {}

  /**
   * @param from inclusive; null for no lower bound
   * @param until exclusive; null for no upper bound
   */
  record Range(String field, @Nullable Comparable<?> from, @Nullable Comparable<?> until)
      implements Filter {}

  /** Text that begins so; letter case matters. */
  record Prefix(String field, String prefix) implements Filter {}

  /** Text in which the part occurs; letter case matters. */
  record Contains(String field, String part) implements Filter {}

  record And(List<Filter> all) implements Filter {}

  record Or(List<Filter> any) implements Filter {}

  /** Every document that the other does not mean. */
  record Not(Filter other) implements Filter {}

  static Filter equal(String field, @Nullable Object value) {
    return new Equal(field, value);
  }

  static Filter in(String field, Set<?> values) {
    return values.size() == 1 ? new Equal(field, values.iterator().next()) : new In(field, values);
  }

  static Filter range(String field, @Nullable Comparable<?> from, @Nullable Comparable<?> until) {
    return new Range(field, from, until);
  }

  static Filter prefix(String field, String prefix) {
    return new Prefix(field, prefix);
  }

  static Filter contains(String field, String part) {
    return new Contains(field, part);
  }

  static Filter and(Filter... all) {
    return new And(List.of(all));
  }

  static Filter not(Filter other) {
    return new Not(other);
  }

  static Filter or(Filter... any) {
    return new Or(List.of(any));
  }
}
