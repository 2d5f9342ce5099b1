package org.guardbook.query.ledger;

/** What the ledger keeps beside the store is missing or is not as it was written. */
final class UnreadableLedger extends RuntimeException {

  UnreadableLedger(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  UnreadableLedger(String sentence) {
    super(sentence);
  }

  String sentence() {
    String message = getMessage();
    return message == null ? "The ledger cannot be read." : message;
  }
}
