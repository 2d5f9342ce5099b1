package org.guardbook.query.ledger;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
  private final List<Share> shares = new ArrayList<>();
  private final Map<String, Long> stored = new HashMap<>();
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
   * @param sound what may be said where nothing was
   * @param stored how many leaves each log has, by its name
   */
  public record Report(
      List<String> told, List<Finding> findings, String sound, Map<String, Long> stored) {}

  /**
   * How far a log is vouched for from elsewhere.
   *
   * @param leaf what a leaf is called
   */
  private record Share(String leaf, long stored, long vouchedFor) {

    private String begin() {
      return "the first %,d %ss".formatted(vouchedFor, leaf);
    }

    private String rest() {
      return vouchedFor == 0 ? "the %ss".formatted(leaf) : "the %ss after them".formatted(leaf);
    }
  }

  /** The heads of a log as they lie there, the newest last. */
  private record Signed(Log log, List<Head> heads) {

    private @Nullable Checkpoint last() {
      return heads.isEmpty() ? null : heads.getLast().checkpoint();
    }

    private long size() {
      Checkpoint last = last();
      return last == null ? 0 : last.size();
    }
  }

  /**
   * @param data the data folder, of which nothing is changed
   * @param ledger where its ledger lies
   * @param head a file with one checkpoint or several; null for none
   * @throws IllegalArgumentException with a sentence, if that file has none, the folder no events
   *     and no ledger, or one of them may not be read
   */
  public static Report of(Path data, Path ledger, @Nullable Path head) {
    requireReadable(data, List.of("events.sqlite", "looks.sqlite"));
    boolean hasEvents = !Files.notExists(events(data));
    if (!Files.isDirectory(ledger)) {
      throw new IllegalArgumentException(
          hasEvents
              ? "There is no ledger in "
                  + ledger
                  + ". Where it is kept elsewhere, --ledger says where."
              : "There are no events in " + data + ".");
    }
    requireReadable(
        ledger,
        List.of(KeyChain.FILE, "events.heads", "events.leaves", "looks.heads", "looks.leaves"));
    FolderCheck check = new FolderCheck(ledger, head == null ? List.of() : Checkpoint.keptIn(head));
    if (hasEvents) {
      check.run(data);
    } else {
      check.runWithoutEvents(data);
    }
    return new Report(
        List.copyOf(check.told),
        List.copyOf(check.findings),
        check.sound(),
        Map.copyOf(check.stored));
  }

  private static Path events(Path data) {
    return data.resolve(Keeping.EVENTS + ".sqlite");
  }

  /** What may not be read was not altered. */
  private static void requireReadable(Path folder, List<String> names) {
    Stream.concat(Stream.of(folder), names.stream().map(folder::resolve))
        .filter(path -> Files.exists(path) && !isReadable(path))
        .findFirst()
        .ifPresent(
            path -> {
              throw new IllegalArgumentException(
                  path + " may not be read by you: check it as whoever runs the program.");
            });
  }

  private static boolean isReadable(Path path) {
    return Files.isReadable(path) && (!Files.isDirectory(path) || Files.isExecutable(path));
  }

  private static <T extends @Nullable StoredLeaves> T opened(Supplier<T> opening) {
    try {
      return opening.get();
    } catch (EventStoreException unreadable) {
      throw new IllegalArgumentException(unreadable.getMessage(), unreadable);
    }
  }

  private void run(Path data) {
    try (StoredLeaves events = opened(() -> StoredLeaves.ofFolder(data));
        @Nullable StoredLeaves looks = opened(() -> Looks.beside(events).orElse(null))) {
      run(List.of(events(Leaves.of(events)), looks(looks)));
    }
  }

  private void runWithoutEvents(Path data) {
    try (StoredLeaves gone = opened(() -> StoredLeaves.ofFolderWithoutEvents(data));
        @Nullable StoredLeaves looks = opened(() -> Looks.beside(gone).orElse(null))) {
      runWithoutEvents(data, events(Leaves.none()), looks(looks));
    }
  }

  private void runWithoutEvents(Path data, Log events, Log looks) {
    Signed ofEvents = heads(events);
    Signed ofLooks = heads(looks);
    boolean begun = !findings.isEmpty() || Files.exists(ledger.resolve(KeyChain.FILE));
    KeyChain keys = readKeys();
    tell(events.name(), "0 stored");
    long size = Math.max(ofEvents.size(), hashesKept(events));
    for (Checkpoint kept : keptElsewhere(events, keys, originOf(ofEvents, keys))) {
      size = Math.max(size, kept.size());
    }
    String file = "" + events(data).getFileName();
    if (size > 0) {
      findings.add(
          new Finding(
              events.name(),
              What.ROLLED_BACK,
              0,
              size - 1,
              "All events are gone: %,d were recorded, and there is no %s.".formatted(size, file)));
    } else if (begun) {
      find(events, What.MISSING, "There is a ledger, and no %s.".formatted(file));
    } else {
      throw new IllegalArgumentException("There are no events in " + data + ".");
    }
    if (ofEvents.last() == null) {
      find(events, What.HEAD, "No head of the events was ever signed.");
    }
    check(ofLooks, keys);
    findThoseOfAnotherLedger(keys);
  }

  private long hashesKept(Log log) {
    try (LeafHashes kept = LeafFile.toRead(KeptLog.leavesOf(ledger, log))) {
      return kept.size();
    }
  }

  private static Log events(Leaves leaves) {
    return new Log(Keeping.EVENTS, "", "event", leaves);
  }

  private static Log looks(@Nullable StoredLeaves looks) {
    return new Log(
        Keeping.LOOKS, Keeping.OF_LOOKS, "look", looks == null ? Leaves.none() : Leaves.of(looks));
  }

  private void run(List<Log> logs) {
    // What is signed meanwhile may stand for more than was read before, and with another key
    List<Signed> signed = logs.stream().map(this::heads).toList();
    KeyChain keys = keys(signed);
    if (keys != null) {
      tell("keys", "%,d, in use since %s", keys.links().size(), keys.links().getLast().since());
      tell("", "%s", keys.current().lineAs(keys.origin()));
    }
    for (Signed each : signed) {
      check(each, keys);
    }
    findThoseOfAnotherLedger(keys);
  }

  private void findThoseOfAnotherLedger(@Nullable KeyChain keys) {
    if (keys != null && compared < keptElsewhere.size()) {
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

  private Signed heads(Log log) {
    try {
      return new Signed(log, Heads.read(KeptLog.headsOf(ledger, log)));
    } catch (UnreadableLedger unreadable) {
      find(log, What.HEAD, unreadable.sentence());
      return new Signed(log, List.of());
    }
  }

  /** Null where they are not as they were written; all but signatures can be checked without. */
  private @Nullable KeyChain keys(List<Signed> signed) {
    if (findings.isEmpty() && isJustBeginning(signed)) {
      throw new IllegalArgumentException(
          "The ledger in " + ledger + " is only just beginning: nothing was signed yet.");
    }
    return readKeys();
  }

  private @Nullable KeyChain readKeys() {
    try {
      return KeyChain.read(ledger);
    } catch (UnreadableLedger unreadable) {
      findings.add(new Finding(Keeping.EVENTS, What.KEYS, -1, -1, unreadable.sentence()));
      return null;
    }
  }

  /** The first start writes the secret key, then that there is nothing yet, then the public key. */
  private boolean isJustBeginning(List<Signed> signed) {
    return Files.notExists(ledger.resolve(KeyChain.FILE))
        && Files.exists(ledger.resolve(SigningKey.FILE))
        && signed.stream().allMatch(each -> each.size() == 0)
        && keptElsewhere.isEmpty();
  }

  private void check(Signed signed, @Nullable KeyChain keys) {
    Log log = signed.log();
    Checkpoint last = signed.last();
    long count = stored(log);
    stored.put(log.name(), count);
    tell(log.name(), "%,d stored", count);
    if (last == null) {
      find(log, What.HEAD, "No head of the %ss was ever signed.".formatted(log.leaf()));
    } else {
      tell("", "%,d signed, as it says, at %s", last.size(), signed.heads().getLast().signedAt());
      tell("", "root %s", last.root());
    }
    LeafHashes hashes = new LeavesInMemory();
    try (LeafHashes kept = LeafFile.toRead(KeptLog.leavesOf(ledger, log))) {
      Audit audit = new Audit(log, kept, last);
      List<Finding> found = audit.run(THREADS);
      findings.addAll(found);
      if (audit.keptAsSigned()) {
        // Then they tell what was recorded, whatever became of that
        copy(kept, hashes, signed.size());
      }
    }
    if (found(log).allMatch(finding -> finding.what() == What.DAMAGED)) {
      addStored(log, hashes);
    }
    Tree tree = new Tree(hashes);
    checkHeads(log, keys, signed.heads(), tree);
    long vouchedFor = 0;
    for (Checkpoint kept : keptElsewhere(log, keys, originOf(signed, keys))) {
      compare(log, kept, tree, "The head of %,d that was kept elsewhere,".formatted(kept.size()));
      vouchedFor = Math.max(vouchedFor, kept.size());
    }
    shares.add(new Share(log.leaf(), count, vouchedFor));
  }

  private static @Nullable String originOf(Signed signed, @Nullable KeyChain keys) {
    Checkpoint last = signed.last();
    return keys != null ? signed.log().origin(keys.origin()) : last == null ? null : last.origin();
  }

  private long stored(Log log) {
    try {
      return log.leaves().size();
    } catch (RuntimeException unreadable) {
      find(log, What.UNREADABLE, "What is stored cannot be read.");
      return 0;
    }
  }

  private void checkHeads(Log log, @Nullable KeyChain keys, List<Head> heads, Tree tree) {
    if (!heads.isEmpty() && heads.getFirst().checkpoint().size() > 0) {
      find(log, What.HEAD, "The first heads of the %ss are missing.".formatted(log.leaf()));
    }
    long size = 0;
    List<Boolean> signed =
        heads.parallelStream()
            .map(head -> keys == null || KeptLog.isOurs(head, log, keys))
            .toList();
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
  }

  /** Those of a log that may vouch for it: no key that this folder does not know signed them. */
  private List<Checkpoint> keptElsewhere(
      Log log, @Nullable KeyChain keys, @Nullable String origin) {
    List<Checkpoint> ours = new ArrayList<>();
    for (SignedNote note : keptElsewhere) {
      Checkpoint checkpoint = Checkpoint.parse(note.text());
      if (checkpoint.origin().equals(origin)) {
        compared++;
        tell("", "a head of %,d that was kept elsewhere", checkpoint.size());
        if (keys != null && !keys.signed(note, checkpoint.origin())) {
          find(
              log,
              What.KEYS,
              "The head of %,d that was kept elsewhere is signed with a key this folder does not"
                      .formatted(checkpoint.size())
                  + " know: the ledger was made anew.");
        } else {
          ours.add(checkpoint);
        }
      }
    }
    return ours;
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
          findFirstUnsigned(log, next, leaf.position());
          break;
        }
        chunk.add(Hash.ofLeaf(bytes));
        next++;
      }
      hashes.append(chunk);
      more = chunk.size() == CHUNK;
    }
  }

  private void findFirstUnsigned(Log log, long next, long position) {
    String leaf = Character.toUpperCase(log.leaf().charAt(0)) + log.leaf().substring(1);
    if (position == next) {
      find(log, What.UNREADABLE, "%s %,d cannot be read.".formatted(leaf, next));
    } else {
      find(
          log,
          What.SLIPPED_IN,
          "%s %,d stands where %s %,d would have to.".formatted(leaf, position, log.leaf(), next));
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

  private String sound() {
    List<String> begins =
        shares.stream().filter(share -> share.vouchedFor() > 0).map(Share::begin).toList();
    List<String> rests =
        shares.stream()
            .filter(share -> share.vouchedFor() < share.stored())
            .map(Share::rest)
            .toList();
    if (begins.isEmpty()) {
      return "Nothing was altered since it was signed. A head that was kept elsewhere (--head)"
          + " would show, too, that it was not all made anew.";
    }
    return rests.isEmpty()
        ? "Nothing was altered."
        : "Nothing was altered of %s, which a head that was kept elsewhere vouches for; only this folder vouches for %s."
            .formatted(String.join(" and ", begins), String.join(" and ", rests));
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
