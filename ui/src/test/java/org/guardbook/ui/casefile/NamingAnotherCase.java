package org.guardbook.ui.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.guardbook.command.RuleViolated;
import org.guardbook.ui.components.TextEntry;
import org.junit.jupiter.api.Test;

class NamingAnotherCase {

  private final TextEntry earlier = new TextEntry("earlier", "Reference of the other case");

  @Test
  void takesAReferenceHoweverItIsTyped() {
    earlier.fill(" w13-117 ");

    assertThat(Desk.caseReference(earlier)).hasToString("W13-117");
  }

  @Test
  void saysAtItsFieldWhatIsNoReference() {
    earlier.fill("the one of May");

    assertThatThrownBy(() -> Desk.caseReference(earlier))
        .isInstanceOfSatisfying(
            RuleViolated.class,
            refused ->
                assertThat(refused.refusals())
                    .singleElement()
                    .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("earlier"))
                    .satisfies(
                        refusal -> assertThat(refusal.sentence()).contains("looks like W13-117")));
  }
}
