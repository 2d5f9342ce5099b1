package org.guardbook.query.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The file of a log's signed heads, to which is only ever added. */
final class Heads {

  private static final String EMPTY_LINE = "\n\n";

  /** A head takes up, with some to spare. */
  private static final int USUAL_BYTES = 400;

  private final Path file;
  private volatile @Nullable Head last;

  private Heads(Path file, @Nullable Head last) {
    this.file = file;
    this.last = last;
  }

  /**
   * A head and when it was signed.
   *
   * @param note the signed text, {@code checkpoint} what that says
   */
  record Head(Instant signedAt, SignedNote note, Checkpoint checkpoint) {}

  /**
   * What lies in a file of heads.
   *
   * @param whole bytes up to the end of the last head; what a crash cut off stands behind them
   */
  private record Content(List<Head> heads, int whole) {}

  /**
   * @throws UnreadableLedger if one of them is not as it was written
   */
  static Heads open(Path file) {
    Content content = content(file);
    if (Files.exists(file)) {
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.truncate(content.whole);
      } catch (IOException unusable) {
        throw new UncheckedIOException(unusable);
      }
    }
    return new Heads(file, content.heads.isEmpty() ? null : content.heads.getLast());
  }

  /**
   * Puts the head of an empty log where there is none of a longer one, which a crash may have left.
   */
  static void begin(Path file, Instant now, SignedNote empty) throws IOException {
    if (read(file).stream().allMatch(head -> head.checkpoint().size() == 0)) {
      Folders.replace(file, entry(now, empty));
    }
  }

  private static byte[] entry(Instant signedAt, SignedNote note) {
    return (signedAt + "\n\n" + note + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** Every head there is, without touching the file. */
  static List<Head> read(Path file) {
    return content(file).heads;
  }

  private static Content content(Path file) {
    if (Files.notExists(file)) {
      return new Content(List.of(), 0);
    }
    String text;
    try {
      // One character a byte, so that what is cut off in the middle of one can be told of in bytes
      text = Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException unusable) {
      throw new UncheckedIOException(unusable);
    }
    List<Head> heads = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = endOf(text, at);
      if (end < 0) {
        return new Content(List.copyOf(heads), at);
      }
      heads.add(
          parse(
              new String(
                  text.substring(at, end).getBytes(StandardCharsets.ISO_8859_1),
                  StandardCharsets.UTF_8),
              heads.size() + 1));
      at = end;
    }
    return new Content(List.copyOf(heads), at);
  }

  /** Behind the third empty line: after the time, the text and the signature. */
  private static int endOf(String text, int from) {
    int end = from;
    for (int i = 0; i < 3; i++) {
      int line = text.indexOf("\n\n", end);
      if (line < 0) {
        return -1;
      }
      end = line + 2;
    }
    return end;
  }

  private static Head parse(String entry, int number) {
    try {
      int time = entry.indexOf("\n\n");
      SignedNote note = SignedNote.parse(entry.substring(time + 2, entry.length() - 1));
      return new Head(Instant.parse(entry.substring(0, time)), note, Checkpoint.parse(note.text()));
    } catch (DateTimeException | IllegalArgumentException wrong) {
      throw new UnreadableLedger(
          (number > 0 ? "Head " + number : "Head " + -number + " from the end")
              + " of the ledger is not as it was written.",
          wrong);
    }
  }

  @Nullable Head last() {
    return last;
  }

  /**
   * The newest first, read from the end of the file: over the years there are very many.
   *
   * @throws UnreadableLedger if one of them is not as it was written
   */
  List<Head> lastOnes(int atMost) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long size = channel.size();
      int wanted = 0;
      List<Head> found;
      do {
        wanted = (int) Math.min(size, wanted == 0 ? (long) atMost * USUAL_BYTES : 2L * wanted);
        ByteBuffer end = ByteBuffer.allocate(wanted);
        while (end.hasRemaining() && channel.read(end, size - wanted + end.position()) >= 0) {}
        found =
            fromTheEnd(
                new String(end.array(), StandardCharsets.ISO_8859_1), wanted == size, atMost);
      } while (found.size() < atMost && wanted < size);
      return found;
    } catch (NoSuchFileException _) {
      return List.of();
    } catch (IOException unusable) {
      throw new UncheckedIOException(unusable);
    }
  }

  /**
   * @param whole whether the text begins where the file does, else within a head perhaps
   */
  private static List<Head> fromTheEnd(String text, boolean whole, int atMost) {
    List<Head> found = new ArrayList<>();
    int end = text.length();
    while (end > 0 && found.size() < atMost) {
      int start = startOf(text, end);
      if (start == 0 && !whole) {
        break;
      }
      found.add(
          parse(
              new String(
                  text.substring(start, end).getBytes(StandardCharsets.ISO_8859_1),
                  StandardCharsets.UTF_8),
              -found.size() - 1));
      end = start;
    }
    return List.copyOf(found);
  }

  /** Behind the third empty line before the one that it ends with; 0 where there is none. */
  private static int startOf(String text, int end) {
    int line = end - EMPTY_LINE.length();
    for (int i = 0; i < 3 && line >= 0; i++) {
      line = line == 0 ? -1 : text.lastIndexOf(EMPTY_LINE, line - 1);
    }
    return line < 0 ? 0 : line + EMPTY_LINE.length();
  }

  /** Returns once it is on disk. */
  Head add(Instant now, SignedNote note) {
    Instant signedAt = now.truncatedTo(ChronoUnit.MILLIS);
    try {
      Folders.append(file, entry(signedAt, note));
    } catch (IOException unusable) {
      throw new UncheckedIOException(unusable);
    }
    Head head = new Head(signedAt, note, Checkpoint.parse(note.text()));
    last = head;
    return head;
  }
}
