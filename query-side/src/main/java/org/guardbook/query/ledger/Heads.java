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

  /** What each line of signatures begins with, one character a byte. */
  private static final String SIGNATURE = "\u00e2\u0080\u0094 ";

  /** A head is far smaller; where none ends in so much, the file is none of heads. */
  private static final int MOST_BYTES = 1 << 20;

  /** A head takes up, with some to spare. */
  private static final int USUAL_BYTES = 400;

  private final Path file;

  /** Bytes up to the end of the last head; what a full disk or a crash left stands behind them. */
  private volatile long whole;

  private volatile @Nullable Head last;

  private Heads(Path file, long whole) {
    this.file = file;
    this.whole = whole;
  }

  /**
   * A head and when it was signed.
   *
   * @param note the signed text, {@code checkpoint} what that says
   */
  record Head(Instant signedAt, SignedNote note, Checkpoint checkpoint) {}

  /**
   * Reads the last of them only: over the years there are very many.
   *
   * @throws UnreadableLedger if that is not as it was written
   */
  static Heads open(Path file) {
    Heads heads = new Heads(file, Files.exists(file) ? cut(file) : 0);
    heads.last = heads.lastOnes(1).stream().findFirst().orElse(null);
    return heads;
  }

  /**
   * The same without touching the file, to which somebody else may be adding.
   *
   * @throws UnreadableLedger if the last is not as it was written
   */
  static Heads toRead(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      Heads heads = new Heads(file, whole(channel));
      heads.last = heads.lastOnes(1).stream().findFirst().orElse(null);
      return heads;
    }
  }

  /** Cuts off what a crash left behind the last whole head; returns where that ends. */
  private static long cut(Path file) {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      long whole = whole(channel);
      channel.truncate(whole);
      return whole;
    } catch (IOException unusable) {
      throw new UncheckedIOException(unusable);
    }
  }

  /** Where the last whole head ends. */
  private static long whole(FileChannel channel) throws IOException {
    long size = channel.size();
    int read = 0;
    do {
      read = (int) Math.min(size, read == 0 ? 10 * USUAL_BYTES : Math.min(2 * read, MOST_BYTES));
      String text = end(channel, size, read);
      int end = behindTheLastSignature(text);
      if (end >= 0 || read == size) {
        int torn = Math.max(end, 0);
        if (endOf(text, torn) >= 0) {
          throw new UnreadableLedger(
              "What the last head of the ledger should be is not as it was written.");
        }
        return size - read + torn;
      }
    } while (read < MOST_BYTES);
    throw new UnreadableLedger("The heads of the ledger are not as they were written.");
  }

  private static int behindTheLastSignature(String text) {
    int line = text.lastIndexOf(EMPTY_LINE);
    while (line > 0) {
      int before = text.lastIndexOf(EMPTY_LINE, line - 1);
      if (before >= 0 && text.startsWith(SIGNATURE, before + EMPTY_LINE.length())) {
        return line + EMPTY_LINE.length();
      }
      line = before;
    }
    return -1;
  }

  private static String end(FileChannel channel, long size, int bytes) throws IOException {
    ByteBuffer end = ByteBuffer.allocate(bytes);
    while (end.hasRemaining() && channel.read(end, size - bytes + end.position()) >= 0) {}
    // One character a byte, so that what is cut off in the middle of one can be told of in bytes
    return new String(end.array(), StandardCharsets.ISO_8859_1);
  }

  /** Begins a file with the head of an empty log. */
  static void begin(Path file, Instant now, SignedNote empty) throws IOException {
    Folders.replace(file, entry(now, empty));
  }

  private static byte[] entry(Instant signedAt, SignedNote note) {
    return (signedAt + EMPTY_LINE + note + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Every head there is, without touching the file.
   *
   * @throws UnreadableLedger if one of them is not as it was written
   */
  static List<Head> read(Path file) {
    if (Files.notExists(file)) {
      return List.of();
    }
    String text;
    try {
      text = Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException unusable) {
      throw new UncheckedIOException(unusable);
    }
    List<Head> heads = new ArrayList<>();
    int at = 0;
    for (int end = endOf(text, at); end >= 0; end = endOf(text, at)) {
      heads.add(parse(text.substring(at, end), "Head " + (heads.size() + 1)));
      at = end;
    }
    return List.copyOf(heads);
  }

  /** Behind the third empty line: after the time, the text and the signature. */
  private static int endOf(String text, int from) {
    int end = from;
    for (int i = 0; i < 3; i++) {
      int line = text.indexOf(EMPTY_LINE, end);
      if (line < 0) {
        return -1;
      }
      end = line + EMPTY_LINE.length();
    }
    return end;
  }

  /**
   * @param written one character a byte
   * @param which the beginning of a sentence about it
   */
  private static Head parse(String written, String which) {
    String entry =
        new String(written.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    try {
      int time = entry.indexOf(EMPTY_LINE);
      SignedNote note =
          SignedNote.parse(entry.substring(time + EMPTY_LINE.length(), entry.length() - 1));
      return new Head(Instant.parse(entry.substring(0, time)), note, Checkpoint.parse(note.text()));
    } catch (DateTimeException | IllegalArgumentException wrong) {
      throw new UnreadableLedger(which + " of the ledger is not as it was written.", wrong);
    }
  }

  /** How many bytes all of them are. */
  long bytes() {
    return whole;
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
      long size = Math.min(channel.size(), whole);
      int wanted = 0;
      List<Head> found;
      do {
        wanted = (int) Math.min(size, wanted == 0 ? (long) atMost * USUAL_BYTES : 2L * wanted);
        found = fromTheEnd(end(channel, size, wanted), wanted == size, atMost);
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
      found.add(parse(text.substring(start, end), "Head " + (found.size() + 1) + " from the end"));
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

  /** Whether the file still ends with the head that was signed last. */
  boolean areAsWritten() {
    Head written = last;
    if (written == null) {
      return true;
    }
    try {
      List<Head> there = lastOnes(1);
      return !there.isEmpty()
          && there.getFirst().note().toString().equals(written.note().toString());
    } catch (UnreadableLedger _) {
      return false;
    }
  }

  /**
   * Stands for what lies in the file in the place of the head that was signed last. A decision is
   * signed, so that the same done after it is something else.
   */
  Hash found() {
    Head written = last;
    byte[] expected =
        (written == null ? "" : written.note().toString()).getBytes(StandardCharsets.UTF_8);
    try {
      return Folders.hash(file, expected);
    } catch (IOException unusable) {
      throw new UncheckedIOException(unusable);
    }
  }

  /** Sets aside what is left of the file, and begins it with the head that was signed last. */
  void beginAnew() {
    Head written = last;
    if (written == null) {
      return;
    }
    try {
      Folders.setAside(file);
      byte[] entry = entry(written.signedAt(), written.note());
      Folders.replace(file, entry);
      whole = entry.length;
    } catch (IOException unusable) {
      throw new UncheckedIOException(unusable);
    }
  }

  /** Returns once it is on disk. */
  Head add(Instant now, SignedNote note) {
    Instant signedAt = now.truncatedTo(ChronoUnit.MILLIS);
    byte[] entry = entry(signedAt, note);
    try {
      Folders.write(file, whole, entry);
    } catch (IOException unusable) {
      throw new UncheckedIOException(unusable);
    }
    whole += entry.length;
    Head head = new Head(signedAt, note, Checkpoint.parse(note.text()));
    last = head;
    return head;
  }
}
