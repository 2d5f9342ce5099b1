package org.guardbook.query.child;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.text.diff.CommandVisitor;
import org.apache.commons.text.diff.StringsComparator;

/**
 * What became of a text, word by word.
 *
 * @param pieces in the order in which they are read; put together without those that were added
 *     they are the earlier text, without those that were removed the later one
 */
public record TextComparison(List<Piece> pieces) {

  /** What became of a piece. */
  public enum Change {
    KEPT,
    REMOVED,
    ADDED
  }

  public record Piece(Change change, String text) {}

  /** A word with the stops and hyphens within it, white space, or any other single sign. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s+|[\\p{L}\\p{N}£](?:[\\p{L}\\p{N}'’%]|[.:/,-](?=[\\p{L}\\p{N}]))*|\\X",
          Pattern.UNICODE_CHARACTER_CLASS);

  public static TextComparison between(String earlier, String later) {
    Map<String, Character> letters = new HashMap<>();
    List<String> words = new ArrayList<>();
    Run run = new Run(words);
    // The comparison is one of letters, so each different word is written as a letter of its own
    new StringsComparator(spelt(earlier, letters, words), spelt(later, letters, words))
        .getScript()
        .visit(run);
    return new TextComparison(run.pieces());
  }

  private static String spelt(String text, Map<String, Character> letters, List<String> words) {
    StringBuilder spelt = new StringBuilder();
    TOKEN
        .matcher(text)
        .results()
        .forEach(
            token ->
                spelt.append(
                    letters
                        .computeIfAbsent(
                            token.group(),
                            word -> {
                              words.add(word);
                              return (char) (words.size() - 1);
                            })
                        .charValue()));
    return spelt.toString();
  }

  public boolean isChanged() {
    return pieces.stream().anyMatch(piece -> piece.change() != Change.KEPT);
  }

  /** Gathers letters into pieces; a change is not broken off by white space alone. */
  private static final class Run implements CommandVisitor<Character> {

    private final List<String> words;
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder kept = new StringBuilder();
    private final StringBuilder removed = new StringBuilder();
    private final StringBuilder added = new StringBuilder();

    Run(List<String> words) {
      this.words = words;
    }

    @Override
    public void visitKeepCommand(Character letter) {
      kept.append(words.get(letter));
    }

    @Override
    public void visitDeleteCommand(Character letter) {
      change();
      removed.append(words.get(letter));
    }

    @Override
    public void visitInsertCommand(Character letter) {
      change();
      added.append(words.get(letter));
    }

    private void change() {
      boolean within = !removed.isEmpty() || !added.isEmpty();
      if (within && kept.toString().isBlank()) {
        removed.append(kept);
        added.append(kept);
        kept.setLength(0);
      } else if (!kept.isEmpty()) {
        end();
      }
    }

    /** Writes down the change before what was kept, and then that. */
    private void end() {
      // White space that both end with was drawn in for nothing
      while (!removed.isEmpty()
          && !added.isEmpty()
          && Character.isWhitespace(removed.charAt(removed.length() - 1))
          && removed.charAt(removed.length() - 1) == added.charAt(added.length() - 1)) {
        kept.insert(0, removed.charAt(removed.length() - 1));
        removed.setLength(removed.length() - 1);
        added.setLength(added.length() - 1);
      }
      add(Change.REMOVED, removed);
      add(Change.ADDED, added);
      add(Change.KEPT, kept);
    }

    private void add(Change change, StringBuilder text) {
      if (!text.isEmpty()) {
        pieces.add(new Piece(change, text.toString()));
        text.setLength(0);
      }
    }

    List<Piece> pieces() {
      end();
      return List.copyOf(pieces);
    }
  }
}
