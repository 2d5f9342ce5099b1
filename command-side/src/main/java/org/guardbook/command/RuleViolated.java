package org.guardbook.command;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A command asked for something that a good record never shows; nothing of it was stored. */
public final class RuleViolated extends RuntimeException {

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
}
