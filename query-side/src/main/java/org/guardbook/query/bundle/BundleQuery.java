package org.guardbook.query.bundle;

import static org.guardbook.command.access.Operation.TAKE_BUNDLES;

import java.time.Instant;
import java.util.List;
import java.util.SequencedMap;
import org.guardbook.command.access.Requires;
import org.guardbook.query.AskedOfTheKeeper;
import org.guardbook.query.OpensAFile;
import org.jspecify.annotations.Nullable;

/** What can be asked for an inspection bundle. */
public sealed interface BundleQuery extends AskedOfTheKeeper {

  /**
   * Every stored event of a case, proved; answered with an {@code Optional} of {@link ProvedCase},
   * empty where nothing of it had been recorded.
   *
   * @param asAt from what had been recorded by then; null for now
   * @param passages over which events are sealed, with those that were recorded by the same command
   *     or are about them
   */
  @Requires(TAKE_BUNDLES)
  record ProveCase(String reference, @Nullable Instant asAt, List<String> passages)
      implements BundleQuery, OpensAFile {}

  /**
   * @param origin names the ledger
   * @param size how many events the ledger had when its head was signed
   * @param checkpoint that head
   * @param keys every public key that heads were signed with
   * @param subjects the streams of events that the case is made of
   * @param sealed for each passage the positions of the events that are sealed over it; after
   *     those, where there are any, of events that name a record which is closed to whoever asks
   * @param evidence files that the events name
   * @param events {@code events.json}
   */
  record ProvedCase(
      String origin,
      long size,
      String checkpoint,
      String keys,
      List<String> subjects,
      List<List<Long>> sealed,
      List<NamedFile> evidence,
      byte[] events) {}

  /**
   * A file of evidence.
   *
   * @param sha256 of its content, in hexadecimal digits
   * @param openly whether an event names it that is not sealed
   */
  record NamedFile(String sha256, String fileName, boolean openly) {}

  /**
   * The files of evidence that the events of a case name; a list of {@link NamedFile}.
   *
   * @param asAt from what had been recorded by then; null for now
   */
  @Requires(TAKE_BUNDLES)
  record NameEvidence(String reference, @Nullable Instant asAt)
      implements BundleQuery, OpensAFile {}

  /**
   * The list of a bundle's files, signed, with which it is handed out; a {@code String}.
   *
   * @param asAt what the bundle is from; null for now
   * @param files the SHA-256 of each by its path, in the order in which they are packed
   */
  @Requires(TAKE_BUNDLES)
  record SignManifest(String reference, @Nullable Instant asAt, SequencedMap<String, String> files)
      implements BundleQuery, OpensAFile {}
}
