package org.guardbook.command.access;

/** The sender's role does not allow the operation. */
public final class NotPermitted extends RuntimeException {

  public NotPermitted(Operation operation) {
    super("Your role does not allow you to " + operation.words() + ".");
  }

  public NotPermitted(String sentence) {
    super(sentence);
  }
}
