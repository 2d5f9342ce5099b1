package org.guardbook.ui.ledger;

import java.util.Base64;
import org.guardbook.query.ledger.Hash;
import org.guardbook.query.ledger.LedgerQuery.Proof;
import org.guardbook.query.ledger.LedgerQuery.ProveInclusion;
import org.guardbook.query.ledger.LedgerQuery.SignHead;
import org.guardbook.query.ledger.LedgerQuery.SignedHead;
import org.guardbook.query.ledger.LedgerQuery.StoredEvent;
import org.guardbook.query.ledger.Proofs;
import org.guardbook.ui.dispatch.Dispatch;

/**
 * Checks that events are in one signed head. It takes nobody's word for it: it hashes what is shown
 * itself and works out the root from the proof, as any other program could.
 */
final class Proving {

  private static final String EVENTS = "events";

  private final Dispatch dispatch;
  private final SignedHead head;

  Proving(Dispatch dispatch) {
    this.dispatch = dispatch;
    this.head = dispatch.ask(new SignHead(EVENTS), SignedHead.class);
  }

  /** What everything is proved by. */
  SignedHead head() {
    return head;
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
        Hash.fromBase64(head.root()));
  }
}
