package org.guardbook.query.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.guardbook.command.eventstore.Unreadable;
import org.guardbook.query.ChildStory;
import org.guardbook.query.CommitteeStory;
import org.guardbook.query.Story;
import org.guardbook.query.replay.ProjectionQuery.MaskedField;
import org.guardbook.query.views.VeiledViews;
import org.junit.jupiter.api.Test;

class MaskingAnEntry {

  private static final Story STORY = Story.of("W13-117");

  @Test
  void leavesOutWhoItIsAboutAndWhatWasSaid() {
    List<MaskedField> body =
        Masking.of(STORY.contactRecorded("2013-10-08", "Jay Wrenfield", "1970-01-02"));

    assertThat(body.toString()).doesNotContain("Jay", "Wrenfield", "1970");
    assertThat(body)
        .contains(
            new MaskedField("adult.name", "name of 13 characters"),
            new MaskedField("adult.dateOfBirth", "date of birth"));
  }

  @Test
  void keepsReferencesAndCodes() {
    assertThat(Masking.of(STORY.outcomeRecorded("UNSUBSTANTIATED")))
        .contains(
            new MaskedField("reference", "W13-117"), new MaskedField("outcome", "UNSUBSTANTIATED"));
  }

  @Test
  void leavesOutWhatAChildSaidInPlans() {
    ChildStory story = ChildStory.of("C-00417");

    assertThat(
            Masking.of(story.revised("2012-03-01", 1, 2, ChildStory.outcome(1, "In school", "95%")))
                .toString())
        .doesNotContain("In school", "95%");
    assertThat(Masking.of(story.opened("Hazel Pipit", "2005-05-03", "C-00001")).toString())
        .doesNotContain("Hazel", "Pipit", "2005");
  }

  @Test
  void leavesOutWhoSitsOnACommittee() {
    assertThat(
            Masking.of(
                    CommitteeStory.of("scr-committee")
                        .appointed(1, "Rowan Swift", "POLICE", "2013-01-01"))
                .toString())
        .doesNotContain("Rowan", "Swift")
        .contains("POLICE");
  }

  @Test
  void namesNoRecordThatIsClosedToTheReader() {
    List<MaskedField> body =
        VeiledViews.hiding(
            Set.of("W13-117"), () -> Masking.of(STORY.outcomeRecorded("UNSUBSTANTIATED")));

    assertThat(body.toString()).doesNotContain("W13-117");
  }

  @Test
  void saysWhatCannotBeReadByNameOnly() {
    assertThat(Masking.of(new Unreadable("review.Foreseen", Object.class, "JacksonException")))
        .containsExactly(
            new MaskedField("type", "review.Foreseen"), new MaskedField("why", "JacksonException"));
  }
}
