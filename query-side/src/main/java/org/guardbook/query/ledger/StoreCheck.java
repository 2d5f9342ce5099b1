package org.guardbook.query.ledger;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.guardbook.command.eventstore.StoredLeaf;
import org.guardbook.query.ledger.Finding.What;

/**
 * Compares every leaf that is stored with the hash that was kept of it. Whatever lies in the store,
 * it comes to an end: it goes by the leaves that were kept, not by what the store says.
 */
final class StoreCheck {

  private static final int CHUNK = 4_096;

  /** Of a kind, so many are told apart by name; past them, it says how many more. */
  private static final int NAMED = 64;

  /** Where a leaf says its position. */
  private static final int POSITION = 4;

  private final Log log;
  private final LeafHashes kept;
  private final long size;
  private final NavigableMap<Long, byte[]> altered = new TreeMap<>();
  private final NavigableMap<Long, Long> missing = new TreeMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private final Map<What, Long> counts = new EnumMap<>(What.class);
  private long alteredCount;

  /**
   * @param kept hashes of the leaves as they were
   * @param size how many of them are compared
   */
  StoreCheck(Log log, LeafHashes kept, long size) {
    this.log = log;
    this.kept = kept;
    this.size = size;
  }

  /**
   * @param threads that read at a time
   * @return empty where all is as it was
   */
  List<Finding> run(int threads) {
    boolean low = threads == 1;
    try (ExecutorService readers =
        Executors.newFixedThreadPool(
            threads,
            Thread.ofPlatform()
                .daemon()
                .name("ledger-check-", 0)
                .priority(low ? Thread.MIN_PRIORITY : Thread.NORM_PRIORITY)
                .factory())) {
      Future<?> whole = readers.submit(this::asAWhole);
      List<Future<?>> chunks = new ArrayList<>();
      for (long first = 0; first < size; first += CHUNK) {
        long from = first;
        chunks.add(readers.submit(() -> compare(from, (int) Math.min(CHUNK, size - from))));
      }
      whole.get();
      for (Future<?> chunk : chunks) {
        chunk.get();
      }
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The check was interrupted");
    }
    tell();
    return List.copyOf(findings);
  }

  private void asAWhole() {
    try {
      log.leaves().flaws().forEach(flaw -> find(What.DAMAGED, -1, -1, flaw));
      List<StoredLeaf> before = log.leaves().from(Long.MIN_VALUE, 1);
      if (!before.isEmpty() && before.getFirst().position() < 0) {
        long position = before.getFirst().position();
        find(What.SLIPPED_IN, position, position, named(position) + " stands before the first.");
      }
    } catch (RuntimeException unreadable) {
      find(What.UNREADABLE, -1, -1, "What is stored cannot be read as a whole.");
    }
  }

  private void compare(long first, int count) {
    List<StoredLeaf> leaves;
    try {
      leaves = log.leaves().from(first, count);
    } catch (RuntimeException unreadable) {
      if (count == 1) {
        find(What.UNREADABLE, first, first, named(first) + " cannot be read.");
      } else {
        compare(first, count / 2);
        compare(first + count / 2, count - count / 2);
      }
      return;
    }
    byte[] hashes = kept.read(first, count);
    long expected = first;
    for (StoredLeaf leaf : leaves) {
      if (leaf.position() >= first + count) {
        break;
      }
      if (leaf.position() < expected) {
        find(
            What.SLIPPED_IN,
            leaf.position(),
            leaf.position(),
            named(leaf.position()) + " stands where it does not belong.");
        continue;
      }
      miss(expected, leaf.position());
      compare(leaf, new Hash(slice(hashes, (int) (leaf.position() - first))));
      expected = leaf.position() + 1;
    }
    miss(expected, first + count);
  }

  private static byte[] slice(byte[] hashes, int index) {
    byte[] one = new byte[Hash.LENGTH];
    System.arraycopy(hashes, index * Hash.LENGTH, one, 0, Hash.LENGTH);
    return one;
  }

  private void compare(StoredLeaf leaf, Hash was) {
    byte[] bytes = leaf.bytes();
    if (bytes == null || !Hash.ofLeaf(bytes).equals(was)) {
      synchronized (this) {
        alteredCount++;
        altered.put(leaf.position(), bytes == null ? new byte[0] : bytes);
        if (altered.size() > NAMED) {
          altered.pollLastEntry();
        }
      }
    } else if (leaf.flaw() != null) {
      find(What.ALTERED, leaf.position(), leaf.position(), leaf.flaw());
    }
  }

  private synchronized void miss(long first, long end) {
    if (first >= end) {
      return;
    }
    var before = missing.floorEntry(first);
    if (before != null && before.getValue() >= first) {
      missing.put(before.getKey(), end);
    } else {
      missing.put(first, end);
    }
  }

  private void find(What what, long first, long last, String sentence) {
    find(new Finding(log.name(), what, first, last, sentence));
  }

  private synchronized void find(Finding finding) {
    if (counts.merge(finding.what(), 1L, Long::sum) <= NAMED) {
      findings.add(finding);
    }
  }

  private void tell() {
    long unnamed = alteredCount - altered.size();
    findSwapped();
    altered.forEach(
        (position, bytes) ->
            find(
                new Finding(
                    log.name(),
                    What.ALTERED,
                    position,
                    position,
                    named(position) + " is not what was recorded there.",
                    Hash.ofLeaf(bytes).toBase64())));
    counts.merge(What.ALTERED, unnamed, Long::sum);
    tellMissing();
    counts.forEach(
        (what, count) -> {
          long named = findings.stream().filter(finding -> finding.what() == what).count();
          if (count > named) {
            findings.add(new Finding(log.name(), what, -1, -1, more(what, count - named)));
          }
        });
  }

  private String more(What what, long count) {
    String sentence =
        switch (what) {
          case ALTERED -> "%,d %ss more are not what was recorded there.";
          case MISSING, ROLLED_BACK -> "%,d more stretches of %ss are missing.";
          case SWAPPED -> "%,d more pairs of %ss stand in each other's place.";
          case SLIPPED_IN -> "%,d %ss more stand where they do not belong.";
          case UNREADABLE -> "%,d %ss more cannot be read.";
          case DAMAGED, HEAD, KEYS -> "%,d more is wrong with how the %ss are stored.";
        };
    return sentence.formatted(count, log.leaf());
  }

  private void tellMissing() {
    long run = -1;
    long end = -1;
    // Chunks are compared in any order, so runs may still lie end to end
    for (var gap : missing.entrySet()) {
      if (gap.getKey() == end) {
        end = gap.getValue();
        continue;
      }
      tellMissing(run, end);
      run = gap.getKey();
      end = gap.getValue();
    }
    tellMissing(run, end);
  }

  private void tellMissing(long first, long end) {
    if (first < 0) {
      return;
    }
    if (end == size) {
      find(Finding.rolledBack(log, first, end));
    } else {
      find(
          What.MISSING,
          first,
          end - 1,
          end == first + 1
              ? named(first) + " is missing."
              : "%ss %,d to %,d are missing."
                  .formatted(Finding.capital(log.leaf()), first, end - 1));
    }
  }

  /** A leaf that is what was recorded, only in another's place. */
  private void findSwapped() {
    for (long here : List.copyOf(altered.keySet())) {
      byte[] bytes = altered.get(here);
      if (bytes == null || bytes.length < POSITION + Long.BYTES) {
        continue;
      }
      for (long there : List.copyOf(altered.keySet())) {
        if (there > here
            && isFrom(bytes, there)
            && isFrom(altered.getOrDefault(there, bytes), here)) {
          altered.remove(here);
          altered.remove(there);
          find(
              What.SWAPPED,
              here,
              there,
              "%ss %,d and %,d stand in each other's place."
                  .formatted(Finding.capital(log.leaf()), here, there));
          break;
        }
      }
    }
  }

  private boolean isFrom(byte[] leaf, long position) {
    if (leaf.length < POSITION + Long.BYTES) {
      return false;
    }
    byte[] moved = leaf.clone();
    ByteBuffer.wrap(moved).putLong(POSITION, position);
    return Hash.ofLeaf(moved).equals(new Hash(kept.read(position, 1)));
  }

  private String named(long position) {
    return "%s %,d".formatted(Finding.capital(log.leaf()), position);
  }
}
