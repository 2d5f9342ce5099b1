package org.guardbook.command;

/**
 * Nothing can be recorded yet, because what was recorded before is not at hand; nothing of the
 * command was stored.
 */
public final class NotReady extends RuntimeException implements Failure.Told {

  private final String waitsFor;

  /**
   * @param waitsFor what is missing, as a part of a sentence: "Axon Server at 10.0.0.3:8124"
   */
  public NotReady(String waitsFor) {
    super(
        "Nothing can be recorded just now, and nothing of this was: Guardbook waits for "
            + waitsFor
            + ". Try again in a moment.");
    this.waitsFor = waitsFor;
  }

  @Override
  public Failure failure() {
    return new Missing(waitsFor);
  }

  /** What is waited for. */
  record Missing(String waitsFor) implements Failure {
    @Override
    public RuntimeException asException() {
      return new NotReady(waitsFor);
    }
  }
}
