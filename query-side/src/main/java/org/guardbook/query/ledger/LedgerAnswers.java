package org.guardbook.query.ledger;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.axonframework.messaging.MetaData;
import org.axonframework.queryhandling.QueryHandler;
import org.guardbook.command.Provenance;
import org.guardbook.command.RuleViolated;
import org.guardbook.query.ledger.Heads.Head;
import org.guardbook.query.ledger.LedgerQuery.Alarm;
import org.guardbook.query.ledger.LedgerQuery.AskWhetherWritingStopped;
import org.guardbook.query.ledger.LedgerQuery.Key;
import org.guardbook.query.ledger.LedgerQuery.Keys;
import org.guardbook.query.ledger.LedgerQuery.Leaf;
import org.guardbook.query.ledger.LedgerQuery.LedgerStatus;
import org.guardbook.query.ledger.LedgerQuery.LogStatus;
import org.guardbook.query.ledger.LedgerQuery.Proof;
import org.guardbook.query.ledger.LedgerQuery.ProveConsistency;
import org.guardbook.query.ledger.LedgerQuery.ProveInclusion;
import org.guardbook.query.ledger.LedgerQuery.ReadAlarms;
import org.guardbook.query.ledger.LedgerQuery.ReadHeads;
import org.guardbook.query.ledger.LedgerQuery.ReadKeys;
import org.guardbook.query.ledger.LedgerQuery.ReadLeaves;
import org.guardbook.query.ledger.LedgerQuery.ReadLedger;
import org.guardbook.query.ledger.LedgerQuery.ReadStoredRecord;
import org.guardbook.query.ledger.LedgerQuery.SignHead;
import org.guardbook.query.ledger.LedgerQuery.SignedHead;
import org.guardbook.query.ledger.LedgerQuery.StoredRecord;
import org.guardbook.query.restriction.WhoMaySee;
import org.jspecify.annotations.Nullable;

/** Answers for the ledger: heads, proofs, keys, and what was found. */
class LedgerAnswers {

  private static final int LEAVES = 1_000;
  private static final int HEADS = 200;
  private static final int STORED = 200;

  private final Ledger ledger;
  private final Alarms alarms;
  private final Witnesses witnesses;
  private final WhoMaySee whoMaySee;
  private final HiddenLeaves hiddenLeaves;
  private final StoredRecords records;
  private final WhenAKeyIsRetiredThenTheNextTakesOver keyChanges;

  LedgerAnswers(
      Ledger ledger,
      Alarms alarms,
      Witnesses witnesses,
      WhoMaySee whoMaySee,
      HiddenLeaves hiddenLeaves,
      StoredRecords records,
      WhenAKeyIsRetiredThenTheNextTakesOver keyChanges) {
    this.hiddenLeaves = hiddenLeaves;
    this.records = records;
    this.keyChanges = keyChanges;
    this.ledger = ledger;
    this.whoMaySee = whoMaySee;
    this.witnesses = witnesses;
    this.alarms = alarms;
  }

  @QueryHandler
  SignedHead answer(SignHead query) {
    log(query.log());
    return ledger
        .head(query.log())
        .map(head -> signed(query.log(), head))
        .orElseThrow(LedgerAnswers::unreadable);
  }

  @QueryHandler
  List<Leaf> answer(ReadLeaves query, MetaData asker) {
    Log log = log(query.log());
    if (query.start() < 0 || query.end() < query.start()) {
      throw new RuleViolated("end", "The leaves from start up to but not with end are asked for.");
    }
    if (query.end() - query.start() > LEAVES) {
      throw new RuleViolated("end", "Ask for at most 1,000 leaves at a time.");
    }
    Predicate<byte[]> hidden = hiddenLeaves.from(Provenance.from(asker));
    int count = (int) (query.end() - query.start());
    return count == 0
        ? List.of()
        : log.leaves().from(query.start(), count).stream()
            .filter(leaf -> leaf.position() < query.end())
            .map(
                leaf -> {
                  byte[] bytes = leaf.bytes();
                  if (bytes == null) {
                    throw new RuleViolated(
                        "start",
                        "What is stored at %,d is no %s.".formatted(leaf.position(), log.leaf()));
                  }
                  return new Leaf(
                      leaf.position(),
                      hidden.test(bytes) ? null : Base64.getEncoder().encodeToString(bytes),
                      Hash.ofLeaf(bytes).toBase64());
                })
            .toList();
  }

  @QueryHandler
  Optional<StoredRecord> answer(ReadStoredRecord query, MetaData asker) {
    if (query.size() < 1 || query.size() > STORED) {
      throw new RuleViolated("size", "Ask for 1 to 200 events at a time.");
    }
    Provenance by = Provenance.from(asker);
    return whoMaySee.hiddenFrom(by).all().contains(query.reference())
        ? Optional.empty()
        : records.read(
            query.of(),
            query.reference(),
            query.first(),
            query.size(),
            hiddenLeaves.from(by).negate());
  }

  @QueryHandler
  Proof answer(ProveInclusion query) {
    Tree tree = tree(query.log());
    long size = size(query.size(), query.log(), "size", tree);
    if (query.position() < 0 || query.position() >= size) {
      throw new RuleViolated(
          "position", "In a tree of %,d there is no leaf %,d.".formatted(size, query.position()));
    }
    return new Proof(
        query.position(),
        size,
        tree.root(size).toBase64(),
        texts(tree.inclusion(query.position(), size)));
  }

  @QueryHandler
  Proof answer(ProveConsistency query) {
    Tree tree = tree(query.log());
    long second = size(query.second(), query.log(), "second", tree);
    if (query.first() < 0 || query.first() > second) {
      throw new RuleViolated(
          "first", "A tree of %,d cannot begin with %,d.".formatted(second, query.first()));
    }
    return new Proof(
        query.first(),
        second,
        tree.root(second).toBase64(),
        texts(tree.consistency(query.first(), second)));
  }

  private long size(@Nullable Long asked, String log, String field, Tree tree) {
    if (asked == null) {
      long signed = ledger.lastHead(log).map(head -> head.checkpoint().size()).orElse(0L);
      if (signed > tree.size()) {
        throw unreadable();
      }
      return signed;
    }
    // What was recorded a moment ago need not have been followed yet
    if (asked > tree.size()) {
      ledger.head(log);
    }
    if (asked < 0 || asked > tree.size()) {
      throw new RuleViolated(
          field, "The ledger has %,d leaves, not %,d.".formatted(tree.size(), asked));
    }
    return asked;
  }

  private static List<String> texts(List<Hash> proof) {
    return proof.stream().map(Hash::toBase64).toList();
  }

  @QueryHandler
  Keys answer(ReadKeys query) {
    // Whoever has just changed the key is told the new one
    keyChanges.look();
    KeyChain read = ledger.keys().orElseThrow(LedgerAnswers::unreadable);
    String looks = log(Keeping.LOOKS).origin(read.origin());
    return new Keys(
        read.origin(),
        read.links().stream()
            .map(
                link ->
                    new Key(
                        link.number(),
                        link.since(),
                        link.key().toBase64(),
                        link.key().lineAs(read.origin()),
                        link.key().lineAs(looks)))
            .toList(),
        read.text());
  }

  @QueryHandler
  List<SignedHead> answer(ReadHeads query) {
    log(query.log());
    if (query.atMost() < 1 || query.atMost() > HEADS) {
      throw new RuleViolated("atMost", "Ask for 1 to 200 heads at a time.");
    }
    try {
      return ledger.lastHeads(query.log(), query.atMost()).stream()
          .map(head -> signed(query.log(), head))
          .toList();
    } catch (UnreadableLedger altered) {
      throw new RuleViolated(altered.sentence());
    }
  }

  @QueryHandler
  LedgerStatus answer(ReadLedger query) {
    List<LogStatus> logs =
        ledger.logs().stream()
            .map(
                log ->
                    new LogStatus(
                        log.name(),
                        log.leaves().size(),
                        ledger
                            .lastHead(log.name())
                            .map(head -> signed(log.name(), head))
                            .orElse(null)))
            .toList();
    return new LedgerStatus(
        logs, ledger.isChecked(), alarms.refusal(false) == null, alarms.all(), witnesses.states());
  }

  @QueryHandler
  Optional<String> answer(AskWhetherWritingStopped query) {
    return Optional.ofNullable(alarms.refusal(query.decision()));
  }

  @QueryHandler
  List<Alarm> answer(ReadAlarms query) {
    return alarms.all();
  }

  private static SignedHead signed(String log, Head head) {
    return new SignedHead(
        log,
        head.checkpoint().size(),
        head.checkpoint().root().toBase64(),
        head.signedAt(),
        head.note().toString());
  }

  private Log log(String name) {
    return ledger.logs().stream()
        .filter(log -> log.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new RuleViolated("log", "There is no log \"" + name + "\"."));
  }

  private Tree tree(String log) {
    log(log);
    return ledger.tree(log).orElseThrow(LedgerAnswers::unreadable);
  }

  private static RuleViolated unreadable() {
    return new RuleViolated("What the ledger keeps beside the record cannot be read.");
  }
}
