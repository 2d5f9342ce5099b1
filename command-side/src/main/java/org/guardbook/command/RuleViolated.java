package org.guardbook.command;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A command asked for something that a good record never shows; nothing of it was stored. */
public final class RuleViolated extends RuntimeException implements Failure.Told {

  private final List<Refusal> refusals;

  public RuleViolated(List<Refusal> refusals) {
    super(refusals.stream().map(Refusal::sentence).collect(Collectors.joining(" ")));
    this.refusals = List.copyOf(refusals);
  }

  public RuleViolated(@Nullable String field, String sentence) {
    this(List.of(new Refusal(field, sentence)));
  }

  public RuleViolated(String sentence) {
    this(null, sentence);
  }

  /** Every reason at once, so that a form shows them together. */
  public List<Refusal> refusals() {
    return refusals;
  }

  @Override
  public Failure failure() {
    return new Refused(refusals);
  }

  /** The same reasons. */
  record Refused(List<Refusal> refusals) implements Failure {
    @Override
    public RuntimeException asException() {
      return new RuleViolated(refusals);
    }
  }
}
