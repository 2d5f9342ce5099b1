package org.guardbook.query.backup;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.guardbook.query.backup.BackupQuery.Backup;
import org.guardbook.query.ledger.Folders;

/**
 * The file in the data folder that says which back-ups were made of it, a line each. It is all that
 * a back-up leaves behind; whoever runs the program reads it.
 */
record Trace(Path folder) {

  static final String FILE = "backups";

  /** Returns whether it could be written down; it is made all the same where it could not. */
  boolean add(Backup made) {
    Path file = folder.resolve(FILE);
    byte[] line = (line(made) + "\n").getBytes(StandardCharsets.UTF_8);
    try (FileChannel channel =
        FileChannel.open(
            file,
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND),
            Folders.ownersOnly(file))) {
      channel.write(ByteBuffer.wrap(line));
      channel.force(true);
      // Whoever makes it need not be who runs the program
      Files.setOwner(file, Files.getOwner(folder));
      return true;
    } catch (IOException | UnsupportedOperationException _) {
      return false;
    }
  }

  private static String line(Backup made) {
    return String.join(
        "\t",
        made.madeAt().toString(),
        "" + made.events(),
        "" + made.looks(),
        "" + made.bytes(),
        made.sha256(),
        made.file().replaceAll("\\p{Cntrl}", "?"));
  }

  /**
   * The newest first. A line that is not whole does not count.
   *
   * @throws UncheckedIOException if it cannot be read
   */
  List<Backup> all() {
    String text;
    try {
      text = new String(Files.readAllBytes(folder.resolve(FILE)), StandardCharsets.UTF_8);
    } catch (NoSuchFileException _) {
      return List.of();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    List<Backup> made = new ArrayList<>();
    text.substring(0, text.lastIndexOf('\n') + 1).lines().forEach(line -> read(line, made));
    return made.reversed();
  }

  private static void read(String line, List<Backup> made) {
    String[] parts = line.split("\t", -1);
    if (parts.length != 6) {
      return;
    }
    try {
      made.add(
          new Backup(
              Instant.parse(parts[0]),
              Long.parseLong(parts[1]),
              Long.parseLong(parts[2]),
              parts[5],
              Long.parseLong(parts[3]),
              parts[4]));
    } catch (DateTimeException | NumberFormatException _) {
      // The others still count
      return;
    }
  }
}
