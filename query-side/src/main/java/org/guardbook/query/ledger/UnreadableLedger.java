package org.guardbook.query.ledger;

import java.io.IOException;
import java.nio.file.NoSuchFileException;

/** What the ledger keeps beside the store is missing or is not as it was written. */
final class UnreadableLedger extends RuntimeException {

  UnreadableLedger(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  UnreadableLedger(String sentence) {
    super(sentence);
  }

  /** Whether only reading it failed, so that nobody can say what it is. */
  boolean isThereAllTheSame() {
    return getCause() instanceof IOException failed && !(failed instanceof NoSuchFileException);
  }

  String sentence() {
    String message = getMessage();
    return message == null ? "The ledger cannot be read." : message;
  }
}
