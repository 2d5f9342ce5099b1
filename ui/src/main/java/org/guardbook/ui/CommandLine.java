package org.guardbook.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a command says: one file, and options that each have a path.
 *
 * @param command its name
 */
record CommandLine(String command, @Nullable Path file, Map<String, Path> options) {

  /**
   * @param known the options that it may have
   * @throws IllegalArgumentException with a sentence, if it says anything else
   */
  static CommandLine of(String command, List<String> arguments, List<String> known) {
    @Nullable Path file = null;
    Map<String, Path> options = new HashMap<>();
    List<String> left = new ArrayList<>(arguments);
    while (!left.isEmpty()) {
      String next = left.removeFirst();
      if (!next.startsWith("--") && file == null) {
        file = Path.of(next);
      } else if (known.contains(next) && !options.containsKey(next) && !left.isEmpty()) {
        options.put(next, Path.of(left.removeFirst()));
      } else {
        throw new IllegalArgumentException(command + " does not know \"" + next + "\" here.");
      }
    }
    return new CommandLine(command, file, options);
  }

  @Nullable Path option(String name) {
    return options.get(name);
  }

  /**
   * @throws IllegalArgumentException if it is not said
   */
  Path needed(@Nullable Path said, String what) {
    if (said == null) {
      throw new IllegalArgumentException(command + " needs to know " + what + ".");
    }
    return said;
  }
}
