package org.guardbook.ui.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.guardbook.command.NotReady;
import org.guardbook.command.OutcomeUnknown;
import org.guardbook.command.RuleViolated;
import org.guardbook.command.access.NotPermitted;
import org.guardbook.query.replay.StillReplaying;
import org.guardbook.ui.dispatch.NothingThere;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** A page says that nothing was saved only where that is so. */
class OwningUpOnThePage {

  static final List<RuntimeException> KNOWN =
      List.of(
          new OutcomeUnknown(null),
          new NotReady("Axon Server"),
          new RuleViolated("The views are kept up by another machine."),
          new NotPermitted("Your role does not allow this."),
          StillReplaying.nobodyAnswers(),
          new NothingThere());

  @ParameterizedTest
  @FieldSource("KNOWN")
  void leavesItToWhatKnowsWhatBecameOfIt(RuntimeException known) {
    assertThat(AppShell.ownWords(known)).hasValue(known.getMessage());
  }

  @Test
  void saysNothingThatSomethingUnexpectedQuotes() {
    assertThat(AppShell.ownWords(new IllegalStateException("Quillon Turnstone"))).isEmpty();
  }
}
