package org.guardbook.ui.bundle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.guardbook.command.Refusal;
import org.guardbook.command.RuleViolated;
import org.guardbook.ui.exports.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants in a bundle.
 *
 * @param asAt from what had been recorded by then; null for now
 * @param why it is taken
 * @param withheld SHA-256 of files of evidence that are left out
 */
public record Wanted(
    String reference,
    @Nullable Instant asAt,
    String why,
    List<Redaction> redactions,
    Set<String> withheld) {

  private static final int LONGEST = 500;
  private static final int MOST = 100;

  /**
   * @throws RuleViolated if it says not why, or more than a bundle can take
   */
  public Wanted {
    List<Refusal> refusals = new ArrayList<>();
    why = why.strip();
    if (why.isEmpty()) {
      refusals.add(new Refusal("why", "Say what the bundle is taken for."));
    } else if (why.length() > LONGEST) {
      refusals.add(new Refusal("why", "Say it in at most " + LONGEST + " characters."));
    }
    if (redactions.size() > MOST) {
      refusals.add(
          new Refusal(
              "redactions", "At most " + MOST + " passages can be left out of one bundle."));
    }
    if (!refusals.isEmpty()) {
      throw new RuleViolated(refusals);
    }
  }
}
