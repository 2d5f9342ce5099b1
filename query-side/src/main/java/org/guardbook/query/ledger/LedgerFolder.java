package org.guardbook.query.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.guardbook.query.ledger.Heads.Head;

/**
 * What lies in the folder of a ledger, for whoever copies it, while the ledger may be being kept.
 * What is copied later than this was read, events and looks among it, has all that the heads stand
 * for.
 *
 * @param heads the last of each log of which one can be read
 * @param parts in the order in which they are to be copied
 */
public record LedgerFolder(List<LastHead> heads, List<Part> parts) {

  /** By this a copy tells whether a new key took over meanwhile. */
  public static final String KEYS = KeyChain.FILE;

  private static final String BEING_WRITTEN = ".new";

  /** Where a key takes over, it is moved from the second to the third. */
  private static final List<String> FIRST = List.of(KEYS, SigningKey.NEXT, SigningKey.FILE);

  /**
   * The head that a log ended with.
   *
   * @param log its name
   * @param note the checkpoint, signatures and all
   */
  public record LastHead(String log, Instant signedAt, long size, String note) {}

  /**
   * A file of the ledger.
   *
   * @param bytes of it that belong to what is copied; there may be fewer
   */
  public record Part(Path file, long bytes) {}

  /**
   * Reads how far each log is signed.
   *
   * @throws IOException if the folder cannot be read
   */
  public static LedgerFolder read(Path folder) throws IOException {
    List<LastHead> heads = new ArrayList<>();
    List<Part> parts = new ArrayList<>();
    for (String log : List.of(Keeping.EVENTS, Keeping.LOOKS)) {
      Path file = folder.resolve(log + ".heads");
      Path leaves = folder.resolve(log + ".leaves");
      if (Files.notExists(file)) {
        continue;
      }
      try {
        Heads signed = Heads.toRead(file);
        parts.add(new Part(file, signed.bytes()));
        Head last = signed.last();
        if (last != null) {
          long size = last.checkpoint().size();
          heads.add(new LastHead(log, last.signedAt(), size, last.note().toString()));
          if (Files.exists(leaves)) {
            // More of them than events would look as though events had been lost
            parts.add(new Part(leaves, size * Hash.LENGTH));
          }
        }
      } catch (UnreadableLedger altered) {
        parts.add(new Part(file, Long.MAX_VALUE));
      }
    }
    others(folder, parts).forEach(file -> parts.add(new Part(file, Long.MAX_VALUE)));
    return new LedgerFolder(List.copyOf(heads), List.copyOf(parts));
  }

  private static List<Path> others(Path folder, List<Part> parts) throws IOException {
    List<Path> known = parts.stream().map(Part::file).toList();
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> Files.isRegularFile(file) && !known.contains(file))
          .filter(file -> !nameOf(file).endsWith(BEING_WRITTEN))
          .sorted(
              Comparator.comparing((Path file) -> FIRST.contains(nameOf(file)) ? 0 : 1)
                  .thenComparing(file -> FIRST.indexOf(nameOf(file)))
                  .thenComparing(LedgerFolder::nameOf))
          .toList();
    }
  }

  private static String nameOf(Path file) {
    return String.valueOf(file.getFileName());
  }
}
