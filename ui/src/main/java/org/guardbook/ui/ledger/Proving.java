package org.guardbook.ui.ledger;

import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.guardbook.command.RuleViolated;
import org.guardbook.query.ledger.Checkpoint;
import org.guardbook.query.ledger.Hash;
import org.guardbook.query.ledger.KeyChain;
import org.guardbook.query.ledger.LedgerQuery.Keys;
import org.guardbook.query.ledger.LedgerQuery.Proof;
import org.guardbook.query.ledger.LedgerQuery.ProveInclusion;
import org.guardbook.query.ledger.LedgerQuery.ReadKeys;
import org.guardbook.query.ledger.LedgerQuery.SignHead;
import org.guardbook.query.ledger.LedgerQuery.SignedHead;
import org.guardbook.query.ledger.LedgerQuery.StoredEvent;
import org.guardbook.query.ledger.Proofs;
import org.guardbook.query.ledger.SignedNote;
import org.guardbook.ui.dispatch.Dispatch;

/**
 * Checks that events are in one signed head. It takes nobody's word for it but that of the public
 * keys: it reads the head from what they signed, hashes what is shown and works out the root from
 * the proof, as any other program could.
 */
final class Proving {

  private static final String EVENTS = "events";

  /** What is said where there is none. */
  static final String IMPOSSIBLE =
      "Nothing can be proved: the ledger has no head that its keys signed. Tell your administrator.";

  private final Dispatch dispatch;
  private final Instant signedAt;
  private final Checkpoint head;

  private Proving(Dispatch dispatch, Instant signedAt, Checkpoint head) {
    this.dispatch = dispatch;
    this.signedAt = signedAt;
    this.head = head;
  }

  /** Proving by the head of all that is on disk; empty where no head can be relied on. */
  static Optional<Proving> byTheHead(Dispatch dispatch) {
    try {
      SignedHead answer = dispatch.ask(new SignHead(EVENTS), SignedHead.class);
      KeyChain keys = KeyChain.parse(dispatch.ask(new ReadKeys(), Keys.class).text());
      SignedNote note = SignedNote.parse(answer.note());
      Checkpoint head = Checkpoint.parse(note.text());
      return head.origin().equals(keys.origin()) && keys.signed(note, keys.origin())
          ? Optional.of(new Proving(dispatch, answer.signedAt(), head))
          : Optional.empty();
    } catch (RuleViolated | IllegalArgumentException noHead) {
      return Optional.empty();
    }
  }

  /** What everything is proved by. */
  Checkpoint head() {
    return head;
  }

  Instant signedAt() {
    return signedAt;
  }

  static Hash hash(StoredEvent event) {
    return Hash.ofLeaf(Base64.getDecoder().decode(event.leaf()));
  }

  boolean isProved(StoredEvent event) {
    if (event.position() >= head.size()) {
      return false;
    }
    Proof proof =
        dispatch.ask(new ProveInclusion(EVENTS, event.position(), head.size()), Proof.class);
    return Proofs.isIncluded(
        hash(event),
        event.position(),
        head.size(),
        proof.hashes().stream().map(Hash::fromBase64).toList(),
        head.root());
  }
}
