package org.guardbook.ui.exports;

import org.guardbook.command.RuleViolated;
import org.guardbook.query.bundle.Passage;

/**
 * What is left out of a paper because it is somebody else's: a name or a passage, wherever in the
 * paper it stands ({@link Passage}).
 *
 * @param passage what is left out
 * @param reason why, as the last page says it
 */
public record Redaction(String passage, String reason) {

  private static final int LONGEST = 2_000;

  /**
   * @throws RuleViolated if there is nothing to leave out, or no reason to
   */
  public Redaction {
    passage = passage.strip();
    reason = reason.strip();
    if (!Passage.isOne(passage)) {
      throw new RuleViolated("passage", "Write the name or the passage that is to be left out.");
    }
    if (passage.length() > LONGEST) {
      throw new RuleViolated("passage", "This is too long to be left out as one passage.");
    }
    if (reason.isEmpty()) {
      throw new RuleViolated("reason", "Give a reason for each passage that is left out.");
    }
  }
}
