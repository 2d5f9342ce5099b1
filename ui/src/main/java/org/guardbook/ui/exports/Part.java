package org.guardbook.ui.exports;

import java.util.ArrayList;
import java.util.List;
import org.guardbook.command.When;
import org.guardbook.ui.components.Words;
import org.jspecify.annotations.Nullable;

/** A part of a record on paper: facts, each under its name, and what people said and decided. */
record Part(String heading, List<Piece> pieces) {

  /** What a part is made of. */
  sealed interface Piece {}

  /** Something that is known, under its name. */
  record Fact(String name, String value) implements Piece {}

  /**
   * What somebody decided, said or did.
   *
   * @param what in a line
   * @param when and by whom; empty where that is not known
   * @param words in which it was said, a reason say; may be empty
   */
  record Statement(String what, String when, String words) implements Piece {}

  Part(String heading) {
    this(heading, new ArrayList<>());
  }

  Part fact(String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      pieces.add(new Fact(name, value));
    }
    return this;
  }

  Part statement(String what, @Nullable When when, @Nullable String by, @Nullable String words) {
    String on = when == null ? "" : Words.when(when);
    String who = by == null || by.isBlank() ? "" : "decided by " + by;
    return statement(
        what, on + (on.isEmpty() || who.isEmpty() ? "" : " · ") + who, words == null ? "" : words);
  }

  Part statement(String what, String when, String words) {
    pieces.add(new Statement(what, when, words));
    return this;
  }

  boolean isEmpty() {
    return pieces.isEmpty();
  }
}
