package org.guardbook.query.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.guardbook.command.eventstore.StoredLeaf;
import org.guardbook.command.eventstore.StoredLeaves;
import org.guardbook.command.look.Looks;
import org.guardbook.query.ledger.Finding.What;
import org.guardbook.query.ledger.Heads.Head;
import org.jspecify.annotations.Nullable;

/**
 * Checks a data folder from outside, whether the program is running on it or not: what is stored
 * against what was signed, and both against heads that were kept elsewhere.
 */
public final class FolderCheck {

  private static final int CHUNK = 4_096;
  private static final int THREADS = 2;

  private final Path ledger;
  private final List<SignedNote> keptElsewhere;
  private final List<Finding> findings = new ArrayList<>();
  private final List<String> told = new ArrayList<>();
  private int compared;

  private FolderCheck(Path ledger, List<SignedNote> keptElsewhere) {
    this.ledger = ledger;
    this.keptElsewhere = keptElsewhere;
  }

  /**
   * What came of it.
   *
   * @param told what was checked, a line each
   * @param findings empty where nothing was altered
   */
  public record Report(List<String> told, List<Finding> findings) {}

  /**
   * @param data the data folder, of which nothing is changed
   * @param ledger where its ledger lies
   * @param head a file with one checkpoint or several; null for none
   * @throws IllegalArgumentException with a sentence, if that file has none or the folder no events
   */
  public static Report of(Path data, Path ledger, @Nullable Path head) {
    FolderCheck check = new FolderCheck(ledger, head == null ? List.of() : notes(head));
    try (StoredLeaves events = opened(() -> StoredLeaves.ofFolder(data));
        @Nullable StoredLeaves looks = opened(() -> Looks.beside(events).orElse(null))) {
      check.run(
          List.of(
              new Log(Keeping.EVENTS, "", "event", Leaves.of(events)),
              new Log(
                  Keeping.LOOKS,
                  "/looks",
                  "look",
                  looks == null ? Leaves.none() : Leaves.of(looks))));
    }
    return new Report(List.copyOf(check.told), List.copyOf(check.findings));
  }

  private static <T extends @Nullable StoredLeaves> T opened(Supplier<T> opening) {
    try {
      return opening.get();
    } catch (EventStoreException unreadable) {
      throw new IllegalArgumentException(unreadable.getMessage(), unreadable);
    }
  }

  private static List<SignedNote> notes(Path file) {
    List<SignedNote> notes;
    try {
      notes = SignedNote.parseAll(Files.readString(file));
      notes.forEach(note -> Checkpoint.parse(note.text()));
    } catch (IOException | IllegalArgumentException wrong) {
      throw new IllegalArgumentException(
          "There is no head that can be read in " + file + ".", wrong);
    }
    if (notes.isEmpty()) {
      throw new IllegalArgumentException("There is no head in " + file + ".");
    }
    return notes;
  }

  private void run(List<Log> logs) {
    KeyChain keys;
    try {
      keys = KeyChain.read(ledger);
    } catch (UnreadableLedger unreadable) {
      findings.add(new Finding(Keeping.EVENTS, What.KEYS, -1, -1, unreadable.sentence()));
      return;
    }
    tell("keys", "%,d, in use since %s", keys.links().size(), keys.links().getLast().since());
    tell("", "%s", keys.current().lineAs(keys.origin()));
    for (Log log : logs) {
      check(log, keys);
    }
    if (compared < keptElsewhere.size()) {
      findings.add(
          new Finding(
              Keeping.EVENTS,
              What.HEAD,
              -1,
              -1,
              "A head that was kept elsewhere is one of another ledger than that of "
                  + keys.origin()
                  + "."));
    }
  }

  private void check(Log log, KeyChain keys) {
    List<Head> heads;
    try {
      heads = Heads.read(KeptLog.headsOf(ledger, log));
    } catch (UnreadableLedger unreadable) {
      findings.add(new Finding(log.name(), What.HEAD, -1, -1, unreadable.sentence()));
      heads = List.of();
    }
    Head last = heads.isEmpty() ? null : heads.getLast();
    // What is stored is asked for first: a head that is signed meanwhile may stand for more
    long stored = stored(log);
    tell(log.name(), "%,d stored", stored);
    if (last == null) {
      find(log, What.HEAD, "No head of the %ss was ever signed.".formatted(log.leaf()));
    } else {
      tell("", "%,d signed at %s", last.checkpoint().size(), last.signedAt());
      tell("", "root %s", last.checkpoint().root());
    }
    LeafHashes hashes = new LeavesInMemory();
    try (LeafHashes kept = LeafFile.toRead(KeptLog.leavesOf(ledger, log))) {
      Checkpoint signed = last == null ? null : last.checkpoint();
      Audit audit = new Audit(log, kept, signed);
      List<Finding> found = audit.run(THREADS);
      findings.addAll(found);
      if (audit.keptAsSigned()) {
        // Then they tell what was recorded, whatever became of that
        copy(kept, hashes, signed == null ? 0 : signed.size());
      }
    }
    if (found(log).allMatch(finding -> finding.what() == What.DAMAGED)) {
      addStored(log, hashes);
    }
    checkHeads(log, keys, heads, new Tree(hashes));
  }

  private long stored(Log log) {
    try {
      return log.leaves().size();
    } catch (RuntimeException unreadable) {
      find(log, What.UNREADABLE, "What is stored cannot be read.");
      return 0;
    }
  }

  private void checkHeads(Log log, KeyChain keys, List<Head> heads, Tree tree) {
    long size = 0;
    List<Boolean> signed =
        heads.parallelStream().map(head -> KeptLog.isOurs(head, log, keys)).toList();
    for (int i = 0; i < heads.size(); i++) {
      Checkpoint checkpoint = heads.get(i).checkpoint();
      String which = "Head %,d of the %ss".formatted(i + 1, log.leaf());
      if (!signed.get(i)) {
        find(log, What.HEAD, which + " is not signed with a key of this folder.");
      } else if (checkpoint.size() < size) {
        find(log, What.HEAD, which + " is smaller than the one before it.");
      } else if (i < heads.size() - 1) {
        compare(log, checkpoint, tree, which + ",");
      }
      size = checkpoint.size();
    }
    if (heads.size() > 1) {
      tell("", "%,d heads, each the beginning of the next", heads.size());
    }
    String origin = log.origin(keys.origin());
    for (SignedNote note : keptElsewhere) {
      Checkpoint checkpoint = Checkpoint.parse(note.text());
      if (checkpoint.origin().equals(origin)) {
        compared++;
        tell("", "a head of %,d that was kept elsewhere", checkpoint.size());
        if (!keys.signed(note, origin)) {
          find(
              log,
              What.KEYS,
              "The head of %,d that was kept elsewhere is signed with a key this folder does not"
                      .formatted(checkpoint.size())
                  + " know: the ledger was made anew.");
        } else {
          compare(
              log,
              checkpoint,
              tree,
              "The head of %,d that was kept elsewhere,".formatted(checkpoint.size()));
        }
      }
    }
  }

  private void compare(Log log, Checkpoint checkpoint, Tree tree, String which) {
    if (checkpoint.size() > tree.size() && tree.size() == 0) {
      find(log, What.HEAD, which + " cannot be compared with what is left.");
    } else if (checkpoint.size() > tree.size()) {
      findings.add(
          new Finding(
              log.name(),
              What.ROLLED_BACK,
              tree.size(),
              checkpoint.size() - 1,
              "%s stands for %,d %ss; %,d are here."
                  .formatted(which, checkpoint.size(), log.leaf(), tree.size())));
    } else if (!tree.root(checkpoint.size()).equals(checkpoint.root())) {
      find(
          log,
          What.ALTERED,
          "%s was signed for other %ss than the first %,d that are here."
              .formatted(which, log.leaf(), checkpoint.size()));
    }
  }

  private static void copy(LeafHashes from, LeafHashes to, long size) {
    while (to.size() < size) {
      int count = (int) Math.min(CHUNK, size - to.size());
      byte[] read = from.read(to.size(), count);
      List<Hash> hashes = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        hashes.add(new Hash(Arrays.copyOfRange(read, i * Hash.LENGTH, (i + 1) * Hash.LENGTH)));
      }
      to.append(hashes);
    }
  }

  /** What is stored beyond what was compared, as far as one follows on the other. */
  private void addStored(Log log, LeafHashes hashes) {
    boolean more = true;
    while (more) {
      List<Hash> chunk = new ArrayList<>();
      long next = hashes.size();
      for (StoredLeaf leaf : read(log, next)) {
        byte[] bytes = leaf.bytes();
        if (bytes == null || leaf.position() != next) {
          find(
              log,
              What.SLIPPED_IN,
              "After %s %,d there is %,d, which cannot be."
                  .formatted(log.leaf(), next - 1, leaf.position()));
          break;
        }
        chunk.add(Hash.ofLeaf(bytes));
        next++;
      }
      hashes.append(chunk);
      more = chunk.size() == CHUNK;
    }
  }

  private List<StoredLeaf> read(Log log, long position) {
    try {
      return log.leaves().from(position, CHUNK);
    } catch (RuntimeException unreadable) {
      if (found(log).findAny().isEmpty()) {
        find(
            log, What.UNREADABLE, "What is stored from %,d on cannot be read.".formatted(position));
      }
      return List.of();
    }
  }

  private Stream<Finding> found(Log log) {
    return findings.stream().filter(finding -> finding.log().equals(log.name()));
  }

  private void find(Log log, What what, String sentence) {
    findings.add(new Finding(log.name(), what, -1, -1, sentence));
  }

  private void tell(String about, String line, Object... values) {
    told.add("%-9s".formatted(about) + String.format(Locale.UK, line, values));
  }
}
