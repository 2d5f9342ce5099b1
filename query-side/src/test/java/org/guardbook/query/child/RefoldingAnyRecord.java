package org.guardbook.query.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.guardbook.command.childprotection.ChildProtectionEvent;
import org.guardbook.command.childprotection.ConferenceKind;
import org.guardbook.query.ChildStory;
import org.guardbook.query.replay.Past;
import org.guardbook.query.views.Filter;
import org.guardbook.query.views.Page;
import org.guardbook.query.views.Sort;
import org.guardbook.query.views.Views;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A record in which a mistake was put right reads as one in which it was never made. */
class RefoldingAnyRecord {

  private static final ChildStory STORY = ChildStory.of("C-00417");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void leavesNothingOfAMistake(long seed) {
    Random random = new Random(seed);
    for (int run = 0; run < 20; run++) {
      List<ChildProtectionEvent> right = new ArrayList<>();
      right.add(STORY.opened());
      right.add(STORY.started("2011-09-12", 1, "NEGLECT"));
      for (int i = random.nextInt(12); i > 0; i--) {
        right.add(any(random));
      }
      int at = 1 + random.nextInt(right.size());
      List<ChildProtectionEvent> wrong = new ArrayList<>(right);
      wrong.add(at, any(random));
      assertSame(right, Past.of(wrong.toArray()).and(STORY.corrected("event-" + (at + 1), null)));

      int changed = random.nextInt(right.size());
      List<ChildProtectionEvent> other = new ArrayList<>(right);
      other.set(changed, changed == 0 ? opened() : any(random));
      assertSame(
          right,
          Past.of(other.toArray())
              .and(STORY.corrected("event-" + (changed + 1), right.get(changed))));
    }
  }

  private static ChildProtectionEvent opened() {
    return STORY.opened("2011-08-01", "Hasel Pippit", "2005-03-05", "C-00001");
  }

  private static void assertSame(List<ChildProtectionEvent> right, Past corrected) {
    Views expected = views(Past.of(right.toArray()));
    Views actual = views(corrected);
    assertThat(file(actual)).isEqualTo(file(expected));
    assertThat(actual.view(FiledPlan.PLANS).find(Filter.ALL, Sort.BY_ID, Page.ALL))
        .isEqualTo(expected.view(FiledPlan.PLANS).find(Filter.ALL, Sort.BY_ID, Page.ALL));
  }

  private static Views views(Past past) {
    return past.into(views -> new ChildProjection(views, past.history()));
  }

  /** But for how many entries there are, and when the last was made. */
  private static FiledFile file(Views views) {
    return new Standing(views.view(FiledFile.FILES).find("C-00417").orElseThrow())
        .onFile(0, Instant.EPOCH);
  }

  private static ChildProtectionEvent any(Random random) {
    String on = "2012-%02d-%02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(28));
    int plan = 1 + random.nextInt(2);
    return switch (random.nextInt(18)) {
      case 0 -> STORY.discussed(on, random.nextBoolean());
      case 1 -> STORY.begun(on);
      case 2 -> STORY.concluded(on, random.nextBoolean());
      case 3 -> STORY.required(on, ConferenceKind.RECEIVING_IN);
      case 4 -> STORY.called(on, 1, ConferenceKind.REVIEW, on);
      case 5 -> STORY.putOff(on, 1, null);
      case 6 -> STORY.held(on, 1, ConferenceKind.REVIEW, random.nextBoolean());
      case 7 -> STORY.started(on, 2, "PHYSICAL");
      case 8 -> STORY.revised(on, plan, 2, ChildStory.outcome(1, "In school", on));
      case 9 -> STORY.formed(on, plan, "key worker", "mother");
      case 10 -> STORY.met(on, plan, on, "mother");
      case 11 -> STORY.toBeVisited(on, plan, 2);
      case 12 -> STORY.visited(on, plan, true, false);
      case 13 -> STORY.changed(on, plan, "NEGLECT", "EMOTIONAL");
      case 14 -> STORY.transferredIn(on, "2010-01-01");
      case 15 -> STORY.ended(on, plan, "DIED");
      case 16 -> STORY.allocated(on, "EAST");
      default -> STORY.named(on, "Hazel Wren", "2005-05-03");
    };
  }
}
