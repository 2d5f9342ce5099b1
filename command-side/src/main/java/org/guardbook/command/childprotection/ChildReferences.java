package org.guardbook.command.childprotection;

import java.util.Locale;
import java.util.function.Predicate;
import org.guardbook.command.FirstFree;

/**
 * Gives new records their references, one after another. It asks the store for the first only; of a
 * number that another process was quicker to use, the command is sent again and has the next.
 */
final class ChildReferences {

  private final String prefix;
  private final Predicate<String> taken;
  private int last;

  /**
   * @param prefix the board's letters
   * @param taken whether there is a record of that reference
   */
  ChildReferences(String prefix, Predicate<String> taken) {
    if (!prefix.matches("[A-Z]{1,6}")) {
      throw new IllegalArgumentException(
          "guardbook.child-reference-prefix is one to six capital letters, not \""
              + prefix
              + "\".");
    }
    this.prefix = prefix;
    this.taken = taken;
  }

  synchronized ChildReference next() {
    last = new FirstFree(number -> taken.test(reference(number))).from(last + 1);
    return new ChildReference(reference(last));
  }

  private String reference(int number) {
    return String.format(Locale.ROOT, "%s-%05d", prefix, number);
  }
}
