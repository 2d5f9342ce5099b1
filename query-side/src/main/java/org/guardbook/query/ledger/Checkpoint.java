package org.guardbook.query.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a head says: a C2SP tlog-checkpoint without extension lines.
 *
 * @param origin names the log
 * @param size leaves of the tree
 */
public record Checkpoint(String origin, long size, Hash root) {

  /**
   * The heads in a file that somebody kept, signatures and all.
   *
   * @throws IllegalArgumentException with a sentence, if there is none in it that can be read
   */
  public static List<SignedNote> keptIn(Path file) {
    List<SignedNote> notes;
    try {
      notes = SignedNote.parseAll(Files.readString(file));
      notes.forEach(note -> parse(note.text()));
    } catch (IOException | IllegalArgumentException wrong) {
      throw new IllegalArgumentException(
          "There is no head that can be read in " + file + ".", wrong);
    }
    if (notes.isEmpty()) {
      throw new IllegalArgumentException("There is no head in " + file + ".");
    }
    return notes;
  }

  /** The three lines that are signed. */
  public String text() {
    return origin + "\n" + size + "\n" + root.toBase64() + "\n";
  }

  /**
   * @throws IllegalArgumentException if the text is no checkpoint
   */
  public static Checkpoint parse(String text) {
    List<String> lines = List.of(text.split("\n", -1));
    if (lines.size() != 4
        || !lines.get(3).isEmpty()
        || lines.get(0).isEmpty()
        || !lines.get(1).matches("0|[1-9][0-9]{0,18}")) {
      throw new IllegalArgumentException("A checkpoint has an origin, a size and a root");
    }
    Checkpoint parsed =
        new Checkpoint(lines.get(0), Long.parseLong(lines.get(1)), Hash.fromBase64(lines.get(2)));
    if (!parsed.text().equals(text)) {
      throw new IllegalArgumentException("This is not how a checkpoint is written");
    }
    return parsed;
  }
}
