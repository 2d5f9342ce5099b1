package org.guardbook.command;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A command about records that may be restricted (domain.md §1). Whoever one of them is closed to
 * can ask nothing of it.
 */
public interface OnRecords {

  /** References of the records; what is left blank is refused where the command is read. */
  List<String> records();

  /** The one record that a command is about. */
  static List<String> one(@Nullable Object reference) {
    return reference == null ? List.of() : List.of(reference.toString());
  }

  /** The records that the lines of a command are about, each once. */
  static <T> List<String> each(
      @Nullable Collection<T> lines, Function<T, @Nullable Object> reference) {
    return lines == null
        ? List.of()
        : lines.stream()
            .filter(Objects::nonNull)
            .flatMap(line -> one(reference.apply(line)).stream())
            .distinct()
            .toList();
  }

  static List<String> all(List<String> some, List<String> others) {
    return Stream.concat(some.stream(), others.stream()).distinct().toList();
  }
}
