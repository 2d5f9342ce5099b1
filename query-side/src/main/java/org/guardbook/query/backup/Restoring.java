package org.guardbook.query.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.guardbook.query.ledger.Checkpoint;
import org.guardbook.query.ledger.Finding;
import org.guardbook.query.ledger.FolderCheck;
import org.guardbook.query.ledger.FolderCheck.Report;
import org.guardbook.query.ledger.LedgerFolder;
import org.jspecify.annotations.Nullable;

/**
 * Makes a data folder of a back-up, once it is known to be what was backed up: first by the
 * manifest, then by the ledger that is in it, then by a head that was kept elsewhere.
 */
public final class Restoring {

  /**
   * What came of it.
   *
   * @param told what was done, a line each
   * @param altered why nothing was restored, a sentence each; empty where everything was
   */
  public record Outcome(List<String> told, List<String> altered) {}

  private final Path file;
  private final @Nullable Path head;
  private final List<String> told = new ArrayList<>();

  private Restoring(Path file, @Nullable Path head) {
    this.file = file;
    this.head = head;
  }

  /**
   * @param file a back-up
   * @param data the folder to be made: there is nothing in it, or it is not there
   * @param ledger where the ledger is to lie; null for its place in the data folder
   * @param head a file with heads that were kept elsewhere; null for none
   * @throws IllegalArgumentException with a sentence, if one of these cannot be meant
   * @throws IOException if it could not be written; nothing is left of it then
   */
  public static Outcome of(Path file, Path data, @Nullable Path ledger, @Nullable Path head)
      throws IOException {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new IllegalArgumentException("There is no file " + file + " that can be read.");
    }
    if (head != null) {
      Checkpoint.keptIn(head);
    }
    Restoring restoring = new Restoring(file, head);
    try (NewFolder place = NewFolder.at(data);
        @Nullable NewFolder proof = ledger == null ? null : NewFolder.at(ledger)) {
      restoring.run(place, proof);
      return new Outcome(List.copyOf(restoring.told), List.of());
    } catch (Altered found) {
      return new Outcome(List.copyOf(restoring.told), found.sentence().lines().toList());
    }
  }

  private void run(NewFolder place, @Nullable NewFolder proof) throws Altered, IOException {
    Path data = place.staged();
    Path ledger = proof == null ? Inventory.ledgerIn(data) : proof.staged();
    try (Unpacking unpacking = new Unpacking(file)) {
      Manifest manifest = unpacking.manifest();
      told.add("made at  " + manifest.madeAt());
      // No ledger vouches for passwords, drafts and what is missing of the evidence
      told.add("SHA-256  " + sha256() + ", to be compared with what was noted when it was made");
      unpacking.lay(data, ledger);
      if (unpacking.holdsTheRecord()) {
        restoreTheRecord(manifest, place, proof);
      } else {
        restoreWhatLiesBesideIt(manifest, place);
      }
    }
    place.keep();
    if (proof != null) {
      proof.keep();
    }
  }

  private void restoreTheRecord(Manifest manifest, NewFolder place, @Nullable NewFolder proof)
      throws Altered, IOException {
    Path data = place.staged();
    Path ledger = proof == null ? Inventory.ledgerIn(data) : proof.staged();
    Report report = check(data, ledger);
    if (!LedgerFolder.read(ledger).heads().equals(manifest.heads())) {
      throw new Altered("The heads of the ledger in it are not those that it was made with.");
    }
    if (proof != null) {
      proof.reveal(LedgerFolder.KEYS);
    }
    place.reveal(Inventory.EVENTS + ".sqlite");
    told.add(report.sound());
    told.add(
        String.format(
            Locale.UK,
            "Restored: %,d events, %,d looks, %,d files of evidence.",
            stored(report, Inventory.EVENTS),
            stored(report, Inventory.LOOKS),
            manifest.evidence()));
  }

  private void restoreWhatLiesBesideIt(Manifest manifest, NewFolder place)
      throws Altered, IOException {
    if (head != null) {
      throw new Altered("There is no record in it for which a head could vouch.");
    }
    place.reveal(Inventory.DESK + ".sqlite");
    told.add(
        String.format(
            Locale.UK,
            "Restored: %s%,d files of evidence. There was no record in it, and so no ledger either.",
            manifest.has(Inventory.DATA + Inventory.DESK + ".sqlite") ? "the desk, " : "",
            manifest.evidence()));
  }

  private String sha256() throws IOException {
    MessageDigest digest = Packing.sha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private Report check(Path data, Path ledger) throws Altered {
    Report report;
    try {
      report = FolderCheck.of(data, ledger, head);
    } catch (IllegalArgumentException incomplete) {
      throw new Altered("It lacks something that every data folder has.", incomplete);
    }
    told.addAll(report.told());
    if (!report.findings().isEmpty()) {
      throw new Altered(
          report.findings().stream().map(Finding::sentence).collect(Collectors.joining("\n")));
    }
    return report;
  }

  private static long stored(Report report, String log) {
    return report.stored().getOrDefault(log, 0L);
  }
}
