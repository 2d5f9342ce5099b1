package org.guardbook.query.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.guardbook.command.eventstore.StoredFiles;
import org.guardbook.query.backup.BackupQuery.Backup;
import org.guardbook.query.backup.Manifest.Packed;
import org.guardbook.query.ledger.Folders;
import org.guardbook.query.ledger.LedgerFolder;
import org.guardbook.query.ledger.LedgerFolder.LastHead;
import org.guardbook.query.ledger.LedgerFolder.Part;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * Makes one file of a data folder, whether a program is running on it or not. What vouches is
 * copied before what it vouches for, and what is pointed at after what points there, so that
 * whatever is recorded meanwhile leaves the copy at one with itself.
 */
public final class BackUp {

  /**
   * What came of it.
   *
   * @param evidence files
   * @param strange what lies in the folder and was left out, because it is none of Guardbook's
   * @param remembered whether the program that runs on the folder can tell of it
   */
  public record Made(Backup backup, long evidence, List<String> strange, boolean remembered) {}

  private final Path data;
  private final Path ledger;
  private final Packing packing;

  private BackUp(Path data, Path ledger, Packing packing) {
    this.data = data;
    this.ledger = ledger;
    this.packing = packing;
  }

  /**
   * @param ledger where its ledger lies; null for the place it has in the data folder
   * @param file to be made; it holds all of the record and the key that signs it
   * @throws IllegalArgumentException with a sentence, if there is nothing to back up, or something
   *     where the file is to be
   * @throws IOException if it was not made; nothing is left of it then
   */
  public static Made of(Path data, @Nullable Path ledger, Path file, Clock clock)
      throws IOException {
    Path proof = ledger == null ? Inventory.ledgerIn(data) : ledger;
    requireUsable(data, proof, file);
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Path beside = Objects.requireNonNull(file.toAbsolutePath().getParent());
    Path room = Files.createTempDirectory(beside, file.getFileName() + "-");
    // Where it is broken off, it must not lie about
    room.toFile().deleteOnExit();
    Path part = room.resolve("part");
    part.toFile().deleteOnExit();
    try {
      Files.createFile(part, Folders.ownersOnly(part));
      Manifest manifest;
      String hash;
      try (Packing packing = new Packing(part, now)) {
        manifest = new BackUp(data, proof, packing).pack(room);
        hash = packing.hash();
      }
      Backup backup =
          new Backup(
              now,
              manifest.size(Inventory.EVENTS),
              manifest.size(Inventory.LOOKS),
              file.getFileName().toString(),
              Files.size(part),
              hash);
      Folders.move(part, file);
      return new Made(
          backup, manifest.evidence(), Inventory.strange(data), new Trace(data).add(backup));
    } finally {
      FileSystemUtils.deleteRecursively(room);
    }
  }

  private static void requireUsable(Path data, Path ledger, Path file) {
    if (!Files.isDirectory(data)) {
      throw new IllegalArgumentException("There is no folder " + data + ".");
    }
    requireSomethingToKeep(data, ledger);
    if (Files.exists(file)) {
      throw new IllegalArgumentException(
          "There is something at " + file + " already, and no back-up is written over.");
    }
    Path beside = file.toAbsolutePath().getParent();
    if (beside == null || !Files.isDirectory(beside) || !Files.isWritable(beside)) {
      throw new IllegalArgumentException(
          "The folder in which to make "
              + file
              + " is not there, or may not be written to by you.");
    }
  }

  private static void requireSomethingToKeep(Path data, Path ledger) {
    boolean proved = hasLedger(ledger);
    if (!proved && Files.exists(data.resolve(Inventory.LOOKS + ".sqlite"))) {
      throw new IllegalArgumentException(
          "There is no ledger in " + ledger + ". Where it is kept elsewhere, --ledger says where.");
    }
    boolean events = Files.exists(data.resolve(Inventory.EVENTS + ".sqlite"));
    if (!proved && events) {
      throw new IllegalArgumentException(
          "In "
              + data
              + " is a copy of the events of Axon Server and nothing else, which needs no back-up.");
    }
    if (!events
        && Files.notExists(data.resolve(Inventory.DESK + ".sqlite"))
        && Files.notExists(data.resolve(Inventory.EVIDENCE))) {
      throw new IllegalArgumentException("There is nothing of Guardbook's in " + data + ".");
    }
  }

  private static boolean hasLedger(Path ledger) {
    return Files.exists(ledger.resolve(LedgerFolder.KEYS));
  }

  private Manifest pack(Path room) throws IOException {
    try (StoredFiles databases = StoredFiles.ofFolder(data)) {
      List<LastHead> heads = List.of();
      if (hasLedger(ledger)) {
        LedgerFolder proof = LedgerFolder.read(ledger);
        packLedger(proof);
        heads = proof.heads();
      }
      for (String database : Inventory.DATABASES) {
        databases.give(
            database,
            room,
            (name, file) -> packing.add(Inventory.DATA + name, file, Long.MAX_VALUE));
      }
      for (String piece : Inventory.evidence(data)) {
        String name = Inventory.EVIDENCE + piece;
        packing.add(Inventory.DATA + name, data.resolve(name), Long.MAX_VALUE);
      }
      Path trace = data.resolve(Trace.FILE);
      if (Files.isReadable(trace)) {
        packing.add(Inventory.DATA + Trace.FILE, trace, Long.MAX_VALUE);
      }
      return packing.finish(heads);
    }
  }

  private void packLedger(LedgerFolder proof) throws IOException {
    String keys = "";
    for (Part part : proof.parts()) {
      String name = Inventory.LEDGER + part.file().getFileName();
      if (Inventory.mayBeCalled(name)) {
        Packed packed = packing.add(name, part.file(), part.bytes());
        keys = name.endsWith("/" + LedgerFolder.KEYS) ? packed.sha256() : keys;
      }
    }
    byte[] now = Packing.sha256().digest(Files.readAllBytes(ledger.resolve(LedgerFolder.KEYS)));
    if (!HexFormat.of().formatHex(now).equals(keys)) {
      throw new IOException(
          "The ledger was given a new key while it was copied. Begin the back-up anew.");
    }
  }
}
