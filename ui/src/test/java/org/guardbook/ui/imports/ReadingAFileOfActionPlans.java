package org.guardbook.ui.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.guardbook.command.Refusal;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.command.review.EarlierAction;
import org.guardbook.ui.imports.Import.Problem;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** Updates and extensions within a cell are read one by one, and so are their problems. */
class ReadingAFileOfActionPlans {

  private static final String HEADER = String.join(",", ActionPlansImport.titles());

  private static final String GOOD =
      "W3,Review W3,SERIOUS_CASE_REVIEW,2014-03-31,2,\"Records, one each.\",2.1,Merge them.,POLICE,"
          + "Inspector,2014-06-30,Nine of ten.,"
          + "2014-05-12 ON_TRACK: begun: at once | 2014-06-01 AT_RISK: trainer left,"
          + "2014-06-02: 2014-06-30 -> 2014-08-30: capacity,2014-08-21,Pack,2014-09-01,Better.,,";

  private static final Map<CodeList, Set<String>> CODES =
      Map.of(
          CodeList.AGENCY, Set.of("POLICE"),
          CodeList.REVIEW_KIND, Set.of("SERIOUS_CASE_REVIEW"));

  @Test
  void readsAnActionCellByCell() throws IOException {
    EarlierRecord<ActionColumn, EarlierAction> file = read(HEADER + "\n" + GOOD + "\n");

    assertThat(file.problems()).isEmpty();
    EarlierAction action = file.records().getFirst();
    assertThat(action.planReference()).hasToString("W3");
    assertThat(action.recommendation()).hasToString("Records, one each.");
    assertThat(action.updates()).hasSize(2);
    assertThat(action.updates().getFirst().note()).hasToString("begun: at once");
    assertThat(action.updates().getLast().outlook()).hasToString("AT_RISK");
    assertThat(action.extensions().getFirst().from()).hasToString("2014-06-30");
    assertThat(action.extensions().getFirst().to()).hasToString("2014-08-30");
    assertThat(action.extensions().getFirst().reason()).hasToString("capacity");
    assertThat(action.impact()).hasToString("Better.");
    assertThat(action.withdrawnOn()).isNull();
    assertThat(action.fingerprint()).hasSize(64);
  }

  @Test
  void readsTheWholeOfW3() throws IOException {
    try (InputStream w3 = getClass().getResourceAsStream("/walsall-w3/action-plan.csv")) {
      EarlierRecord<ActionColumn, EarlierAction> file =
          EarlierRecord.read(
              ActionRow.FILE,
              Objects.requireNonNull(w3),
              DataSize.ofMegabytes(1),
              Map.of(),
              _ -> {});

      assertThat(file.problems()).isEmpty();
      assertThat(file.records()).hasSize(112);
      assertThat(file.records().stream().map(EarlierAction::recommendationNumber).distinct())
          .hasSize(43);
    }
  }

  @Test
  void namesEveryProblemOfEveryUpdateAndExtension() throws IOException {
    EarlierRecord<ActionColumn, EarlierAction> file =
        read(
            HEADER
                + "\n"
                + GOOD.replace("2014-05-12 ON_TRACK", "12/05/2014 ON_TRACK")
                    .replace("AT_RISK: trainer left", "WORRIED: trainer left")
                    .replace("2014-06-30 ->", "2014-06-31 ->")
                    .replace(",POLICE,", ",FIRE,")
                    .replace("Nine of ten.", "")
                + "\n"
                + GOOD.replace("2014-06-01 AT_RISK: trainer left", "trainer left")
                    .replace("2014-06-02: 2014-06-30 -> 2014-08-30: capacity", "to August")
                    .replace("W3,Review", "w3,Review")
                + "\n");

    assertThat(file.problems())
        .containsExactlyInAnyOrder(
            new Problem(2, "successMeasure", "successMeasure is empty; every row needs one."),
            new Problem(2, "leadAgency", "\"FIRE\" is not in the code list Agencies."),
            new Problem(2, "updates", "\"12/05/2014\" is not a date; write 2013-10-07."),
            new Problem(2, "updates", "\"WORRIED\" is neither ON_TRACK nor AT_RISK."),
            new Problem(2, "extensions", "\"2014-06-31\" is not a date; write 2013-10-07."),
            new Problem(
                3,
                "planReference",
                "\"w3\" cannot name a review; write capital letters and figures, W3 or SILP-1."),
            new Problem(
                3,
                "updates",
                "\"trainer left\" is no update; write 2014-05-12 ON_TRACK: what was said."),
            new Problem(
                3,
                "extensions",
                "\"to August\" is no extension; write 2014-09-10: 2014-09-30 -> 2014-12-31: the"
                    + " reason."));
  }

  @Test
  void namesAnActionThatStandsTwice() throws IOException {
    assertThat(read(HEADER + "\n" + GOOD + "\n" + GOOD).problems())
        .containsExactly(
            new Problem(3, "actionNumber", "Action 2.1 of W3 stands on line 2 already."));
  }

  @Test
  void findsTheCellThatTheRecordRefuses() throws IOException {
    EarlierRecord<ActionColumn, EarlierAction> file = read(HEADER + "\n" + GOOD + "\n");

    assertThat(file.problemOf(new Refusal("actions[0].updates[1]", "Too early.")))
        .isEqualTo(new Problem(2, "updates", "Too early."));
    assertThat(file.problemOf(new Refusal("actions[0].extensions[0].reason", "Give a reason.")))
        .isEqualTo(new Problem(2, "extensions", "Give a reason."));
    assertThat(file.problemOf(new Refusal("actions[0].dueOn", "Too early.")))
        .isEqualTo(new Problem(2, "dueOn", "Too early."));
    assertThat(file.problemOf(new Refusal("actions", "Too many.")))
        .isEqualTo(new Problem(1, null, "Too many."));
  }

  private static EarlierRecord<ActionColumn, EarlierAction> read(String text) throws IOException {
    return EarlierRecord.read(
        ActionRow.FILE,
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
        DataSize.ofMegabytes(1),
        CODES,
        _ -> {});
  }
}
