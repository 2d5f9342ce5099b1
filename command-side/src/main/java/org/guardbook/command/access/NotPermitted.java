package org.guardbook.command.access;

import org.guardbook.command.Failure;

/** The sender's role does not allow the operation. */
public final class NotPermitted extends RuntimeException implements Failure.Told {

  private final String sentence;

  public NotPermitted(Operation operation) {
    this("Your role does not allow you to " + operation.words() + ".");
  }

  public NotPermitted(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  @Override
  public Failure failure() {
    return new Forbidden(sentence);
  }

  /** In the same words. */
  record Forbidden(String sentence) implements Failure {
    @Override
    public RuntimeException asException() {
      return new NotPermitted(sentence);
    }
  }
}
