package org.guardbook.ui.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Map;
import org.guardbook.ui.desk.DeskInMongo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever signs in again elsewhere goes on with what they had typed. */
class ADraftOnAnotherNode {

  private static final String FORM = "case/W13-117/record-outcome";

  private final DeskInMongo desk = new DeskInMongo(Clock.systemUTC());
  private final Drafts here = new Drafts(desk.shared(), Clock.systemUTC());
  private final Drafts there = new Drafts(desk.shared(), Clock.systemUTC());

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void isTheSameDraft() {
    here.keep(
        "lado", FORM, "command-1", Map.of("outcome", "UNFOUNDED", "reason.words", "The $ of"));

    assertThat(there.begun("lado")).containsExactly(FORM);
    assertThat(there.find("lado", FORM)).isEqualTo(here.find("lado", FORM)).isPresent();
    assertThat(there.find("dso", FORM)).isEmpty();
    there.discard("lado", FORM);
    assertThat(here.begun("lado")).isEmpty();
  }
}
