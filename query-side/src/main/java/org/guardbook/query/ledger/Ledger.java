package org.guardbook.query.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.guardbook.command.RuleViolated;
import org.guardbook.query.ledger.Finding.What;
import org.guardbook.query.ledger.Findings.Known;
import org.guardbook.query.ledger.Heads.Head;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the ledger: follows every log after its commits, signs each head when it moved, and checks
 * the store against what was signed. All of it happens on threads of its own; whoever records waits
 * for what lies in the folder to be read as the program starts, and for nothing after that.
 */
public final class Ledger implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);

  /** Gathers what is recorded meanwhile, so that little is read often. */
  private static final Duration GATHERING = Duration.ofMillis(100);

  private static final long BETWEEN_HEADS = Duration.ofSeconds(1).toNanos();
  private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(10);
  private static final Duration BETWEEN_CHECKS = Duration.ofDays(1);

  private final Path folder;
  private final List<Log> logs;
  private final Clock clock;
  private final Findings findings;
  private final Semaphore news = new Semaphore(0);
  private final CountDownLatch opened = new CountDownLatch(1);
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread keeper = Thread.ofPlatform().name("ledger").daemon().unstarted(this::run);
  private final Thread checker =
      Thread.ofPlatform()
          .name("ledger-check")
          .daemon()
          .priority(Thread.MIN_PRIORITY)
          .unstarted(this::checkDaily);
  private final List<Runnable> stopListening = new ArrayList<>();
  private volatile boolean checked;

  /** Guards what is below: whoever follows or signs holds it. */
  private final Object keeping = new Object();

  private final Map<String, KeptLog> kept = new LinkedHashMap<>();

  /** Null where nothing can be signed. */
  private @Nullable SigningKey key;

  /** As they were when the ledger was opened, key or no key; null where they cannot be read. */
  private @Nullable KeyChain keys;

  private long lastSigned;

  Ledger(Path folder, List<Log> logs, Clock clock) {
    this.folder = folder;
    this.logs = logs;
    this.clock = clock;
    try {
      Folders.make(folder);
    } catch (IOException unusable) {
      throw new UncheckedIOException(unusable);
    }
    this.findings = new Findings(folder, clock, () -> lastEvent(logs));
  }

  void start() {
    keeper.start();
    checker.start();
  }

  private void run() {
    try {
      open();
    } finally {
      opened.countDown();
    }
    while (!isClosing(GATHERING)) {
      try {
        // Nothing is signed while nothing moves, but what moved last must not wait for the next
        if (news.tryAcquire(BETWEEN_HEADS, TimeUnit.NANOSECONDS) || anyMoved()) {
          news.drainPermits();
          keep(false);
        }
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException failed) {
        LOG.error("The ledger could not be kept up; it is tried again", failed);
        isClosing(AFTER_A_FAILURE);
        news.release();
      }
    }
  }

  private boolean isClosing(Duration within) {
    try {
      return closing.await(within.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private void open() {
    synchronized (keeping) {
      openKeys();
      for (Log log : logs) {
        try {
          kept.put(log.name(), new KeptLog(folder, log, keys, findings));
          stopListening.add(log.leaves().onMore(this::more));
        } catch (RuntimeException | Error unreadable) {
          unreadable(log.name(), What.HEAD, unreadable);
        }
      }
    }
    news.release();
  }

  private void openKeys() {
    try {
      SigningKey opened = SigningKey.open(folder, logs, clock.instant());
      key = opened;
      keys = opened.chain();
    } catch (RuntimeException | Error unreadable) {
      unreadable(Keeping.EVENTS, What.KEYS, unreadable);
      try {
        keys = KeyChain.read(folder);
      } catch (UnreadableLedger known) {
        LOG.info("Nobody can say who signed what lies in {}", folder, known);
      }
    }
  }

  /**
   * @param lost what it is where something is not as it was written; that which only cannot be read
   *     may be as it was
   */
  private void unreadable(String log, What lost, Throwable why) {
    LOG.error("The ledger cannot be read", why);
    String sentence =
        switch (why) {
          case UnreadableLedger said -> said.sentence();
          case UncheckedIOException _ ->
              "What the ledger keeps beside the %s cannot be read.".formatted(log);
          default -> "The %s cannot be read into the ledger.".formatted(log);
        };
    findings.addForThisRun(
        new Finding(
            log,
            why instanceof UnreadableLedger said && !said.isThereAllTheSame()
                ? lost
                : What.UNREADABLE,
            -1,
            -1,
            sentence + " Nothing more is signed until it can be read."));
  }

  private void more() {
    if (news.availablePermits() == 0) {
      news.release();
    }
  }

  private boolean anyMoved() {
    synchronized (keeping) {
      return key != null && kept.values().stream().anyMatch(KeptLog::hasMoved);
    }
  }

  /** Follows every log, and signs where that is due. */
  private void keep(boolean atOnce) {
    synchronized (keeping) {
      SigningKey signing = key;
      long now = System.nanoTime();
      boolean due = atOnce || lastSigned == 0 || now - lastSigned >= BETWEEN_HEADS;
      for (KeptLog log : kept.values()) {
        log.follow();
        if (signing != null && due && log.hasMoved()) {
          log.sign(signing, clock.instant());
          lastSigned = now;
        }
      }
    }
  }

  /** The head of everything that is on disk now, signed; empty where nothing can be signed. */
  Optional<Head> head(String log) {
    awaitOpened();
    keep(true);
    synchronized (keeping) {
      return key == null
          ? Optional.empty()
          : Optional.ofNullable(kept.get(log)).filter(KeptLog::isWhole).flatMap(KeptLog::lastHead);
    }
  }

  /** The head that was signed last, whatever was recorded since. */
  Optional<Head> lastHead(String log) {
    awaitOpened();
    synchronized (keeping) {
      return Optional.ofNullable(kept.get(log)).flatMap(KeptLog::lastHead);
    }
  }

  /** The heads that were signed last, the newest first. */
  List<Head> lastHeads(String log, int atMost) {
    awaitOpened();
    synchronized (keeping) {
      return Optional.ofNullable(kept.get(log)).map(one -> one.lastHeads(atMost)).orElse(List.of());
    }
  }

  Optional<Tree> tree(String log) {
    awaitOpened();
    synchronized (keeping) {
      return Optional.ofNullable(kept.get(log)).map(KeptLog::tree);
    }
  }

  /** Whether it has been opened, so that nobody who asks has to wait. */
  boolean isOpened() {
    return opened.getCount() == 0;
  }

  List<Log> logs() {
    return logs;
  }

  /** The public keys; whether or not anything can be signed. */
  Optional<KeyChain> keys() {
    awaitOpened();
    synchronized (keeping) {
      return Optional.ofNullable(chain());
    }
  }

  private @Nullable KeyChain chain() {
    return key == null ? keys : key.chain();
  }

  /**
   * The head of every event that is on disk now, with the proofs that lead to it.
   *
   * @throws RuleViolated if the ledger cannot be read, or its keys are lost
   */
  public Proving proving() {
    Head head = head(Keeping.EVENTS).orElseThrow(Ledger::unreadable);
    return new Proving(
        head.note(),
        head.checkpoint(),
        keys().orElseThrow(Ledger::unreadable),
        tree(Keeping.EVENTS).orElseThrow(Ledger::unreadable));
  }

  /**
   * Signs what is handed out.
   *
   * @param text makes it of what the ledger is called; must not look like a head
   * @throws RuleViolated if the ledger cannot be read, or its keys are lost
   */
  public SignedNote sign(UnaryOperator<String> text) {
    awaitOpened();
    synchronized (keeping) {
      SigningKey signing = key;
      if (signing == null) {
        throw unreadable();
      }
      String origin = signing.chain().origin();
      return signing.sign(text.apply(origin), origin);
    }
  }

  private static RuleViolated unreadable() {
    return new RuleViolated(
        "The ledger’s keys or hashes cannot be read, so nothing can be proved. An administrator can"
            + " restore the ledger’s own files from a back-up.");
  }

  /** Has a new key take over, for which the present one vouches. */
  Optional<KeyChain> changeKey() {
    awaitOpened();
    synchronized (keeping) {
      return Optional.ofNullable(key).map(signing -> signing.rotate(clock.instant()));
    }
  }

  /** Position of the last event that is on disk; {@link Known#UNKNOWN} where it cannot be told. */
  long lastEvent() {
    return lastEvent(logs);
  }

  private static long lastEvent(List<Log> logs) {
    try {
      return logs.stream()
          .filter(log -> log.name().equals(Keeping.EVENTS))
          .mapToLong(log -> log.leaves().size() - 1)
          .findFirst()
          .orElse(Known.UNKNOWN);
    } catch (RuntimeException unreadable) {
      LOG.error("Nobody can say how many events there are", unreadable);
      return Known.UNKNOWN;
    }
  }

  /** Whatever was found, now or earlier. */
  List<Known> findings() {
    awaitOpened();
    return findings.all();
  }

  /** Whether all of every log could be compared since the program started. */
  boolean isChecked() {
    return checked;
  }

  /** What lies at hand wrongly is known at once; reading in its hashes takes a moment. */
  private void awaitOpened() {
    boolean interrupted = false;
    while (true) {
      try {
        opened.await();
        break;
      } catch (InterruptedException _) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void checkDaily() {
    awaitOpened();
    do {
      try {
        checked = check(1) || checked;
      } catch (RuntimeException failed) {
        LOG.error("The store could not be checked against the ledger", failed);
      }
    } while (!isClosing(BETWEEN_CHECKS));
  }

  /**
   * Compares all of every log with what was signed of it, or at least with the hashes that were
   * kept of it, and the files of the ledger with what was written to them.
   *
   * @return whether each could be compared
   */
  synchronized boolean check(int threads) {
    findings.beginCheck();
    try {
      // Leaf hashes that were lost are made anew first
      keep(false);
    } catch (RuntimeException failed) {
      LOG.error("The ledger could not be kept up; what can be is compared all the same", failed);
    }
    compareFiles();
    boolean all = true;
    for (Log log : logs) {
      // Hashes that are read before their head might be fewer than it stands for
      Checkpoint signed = lastHead(log.name()).map(Head::checkpoint).orElse(null);
      try (LeafHashes hashes = LeafFile.toRead(KeptLog.leavesOf(folder, log))) {
        new Audit(log, hashes, signed).run(threads).forEach(this::found);
        checked(log);
      } catch (RuntimeException failed) {
        LOG.error("The {} could not be checked against the ledger", log.name(), failed);
        found(
            new Finding(
                log.name(),
                What.UNREADABLE,
                -1,
                -1,
                "The %ss could not be compared with what was signed of them."
                    .formatted(log.leaf())));
        all = false;
      }
    }
    return all;
  }

  private void compareFiles() {
    synchronized (keeping) {
      kept.forEach(
          (log, each) -> {
            try {
              each.compareHeads();
            } catch (UncheckedIOException failed) {
              couldNotBeRead("heads of the " + log, log, failed);
            }
          });
      KeyChain expected = chain();
      if (expected != null) {
        compareKeys(expected);
      }
    }
  }

  private void compareKeys(KeyChain expected) {
    try {
      if (KeyChain.read(folder).text().equals(expected.text())) {
        return;
      }
    } catch (UnreadableLedger unreadable) {
      if (unreadable.isThereAllTheSame()) {
        couldNotBeRead("public keys of the ledger", Keeping.EVENTS, unreadable);
        return;
      }
    }
    found(
        new Finding(
            Keeping.EVENTS,
            What.KEYS,
            -1,
            -1,
            "The public keys of the ledger were taken away or altered while the program ran.",
            inItsPlace(folder.resolve(KeyChain.FILE)).toBase64()));
  }

  private void couldNotBeRead(String what, String log, RuntimeException why) {
    LOG.error("The {} could not be read", what, why);
    found(new Finding(log, What.UNREADABLE, -1, -1, "The %s could not be read.".formatted(what)));
  }

  private static Hash inItsPlace(Path file) {
    try {
      return Folders.hash(file, new byte[0]);
    } catch (IOException unusable) {
      throw new UncheckedIOException(unusable);
    }
  }

  private void checked(Log log) {
    if (closing.getCount() > 0) {
      findings.checked(log.name());
    }
  }

  /** What cannot be read once the program ends and closes the logs was not altered. */
  private void found(Finding finding) {
    if (closing.getCount() > 0) {
      findings.add(finding);
    }
  }

  /** Signs what is not signed yet; whatever was recorded is then vouched for. */
  @Override
  public void close() {
    stopListening.forEach(Runnable::run);
    closing.countDown();
    try {
      if (keeper.isAlive()) {
        keeper.join(TimeUnit.SECONDS.toMillis(10));
      }
      keep(true);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException failed) {
      LOG.error("The last head could not be signed; it is when the program starts again", failed);
    }
    synchronized (keeping) {
      kept.values().forEach(KeptLog::close);
    }
  }
}
