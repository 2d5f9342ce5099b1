package org.guardbook.query.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guardbook.command.positionoftrust.MeetingKind.INITIAL;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.guardbook.command.RuleViolated;
import org.guardbook.command.When;
import org.guardbook.query.Story;
import org.guardbook.query.casefile.CaseQuery.Cases;
import org.guardbook.query.casefile.CaseQuery.FindCases;
import org.guardbook.query.replay.Past;
import org.guardbook.query.views.InMemoryViews;
import org.guardbook.query.views.ViewStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingCases {

  private final Story linnet = Story.of("W13-117");
  private final Story obrien = Story.of("W13-118");
  private final Story muller = Story.of("W13-1000");
  private final Story advice = Story.of("W12-005");

  private CaseAnswers answers = answers(new InMemoryViews());

  @BeforeEach
  void record() {
    ViewStore views = views();
    Past past =
        Past.of(
            linnet.contactRecorded("2013-10-07T10:20", "Rowan Linnet", "1984-05-04"),
            obrien.contactRecorded(
                "2013-10-07T09:00", "Siobhan O'Brien", null, "Aspen Children's Home"),
            muller.contactRecorded(
                "2013-10-09", "Zoë Müller-Smith", "1990-01-31", "Lime Primary School"),
            advice.adviceAsked(),
            linnet.thresholdDecided(true),
            linnet.meetingHeld(1, INITIAL, "2013-10-11"),
            obrien.thresholdDecided(false),
            obrien.outcomeRecorded("NO_FURTHER_ACTION"),
            obrien.closed());
    past.into(views, each -> new CaseFileProjection(each, past.history()));
    answers = answers(views);
  }

  ViewStore views() {
    return new InMemoryViews();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "linnet, W13-117",
    "LINN, W13-117",
    "'linnet rowan', W13-117",
    "'row lin', W13-117",
    "w13-117, W13-117",
    "W13-11, W13-117 W13-118",
    "W13117, W13-117",
    "117, W13-117",
    "elder, W13-117",
    "'elder prim', W13-117",
    "primary, W13-1000 W13-117",
    "teaching, W13-1000 W13-117 W13-118",
    "obrien, W13-118",
    "O'Brien, W13-118",
    "O’Brien, W13-118",
    "brien, W13-118",
    "muller, W13-1000",
    "MÜLLER, W13-1000",
    "zoe, W13-1000",
    "smith, W13-1000",
    "müller-smith, W13-1000",
    "'  ', W13-1000 W13-117 W13-118 W12-005",
    "'', W13-1000 W13-117 W13-118 W12-005",
    "nobody, ",
    "'linnet aspen', ",
    "innet, ",
  })
  void findsEveryWordByItsBeginning(String text, @Nullable String found) {
    assertThat(references(find(FindCases.matching(text, 0, 10))))
        .containsExactlyInAnyOrderElementsOf(found == null ? List.of() : List.of(found.split(" ")));
  }

  @Test
  void showsTheNewestFirst() {
    assertThat(references(find(FindCases.matching("", 0, 10))))
        .containsExactly("W13-1000", "W13-117", "W12-005", "W13-118");
  }

  @Test
  void countsTheStatesBeforeTheyAreChosenFrom() {
    Cases cases = find(query(Set.of(CaseState.CLOSED), null, false));
    assertThat(references(cases)).containsExactly("W13-118");
    assertThat(cases.total()).isEqualTo(1);
    assertThat(cases.byState())
        .containsEntry(CaseState.CLOSED, 1L)
        .containsEntry(CaseState.BETWEEN_MEETINGS, 1L)
        .containsEntry(CaseState.AWAITING_THRESHOLD, 2L)
        .containsEntry(CaseState.HANDED_OVER, 0L);
  }

  @Test
  void countsTheStatesOfWhatTheOtherFiltersLeave() {
    Cases cases = find(FindCases.matching("primary", 0, 10));
    assertThat(cases.total()).isEqualTo(2);
    assertThat(cases.byState())
        .containsEntry(CaseState.CLOSED, 0L)
        .containsEntry(CaseState.BETWEEN_MEETINGS, 1L);
  }

  @Test
  void turnsPages() {
    assertThat(references(find(FindCases.matching("", 1, 3)))).containsExactly("W13-118");
    assertThat(find(FindCases.matching("", 1, 3)).total()).isEqualTo(4);
    assertThat(find(FindCases.matching("", 7, 3)).cases()).isEmpty();
  }

  @Test
  void filtersBySettingNatureOutcomeAndDays() {
    assertThat(references(find(filtered(Set.of("EARLY_YEARS"), Set.of(), Set.of(), null, null))))
        .containsExactly("W12-005");
    assertThat(references(find(filtered(Set.of(), Set.of("EMOTIONAL"), Set.of(), null, null))))
        .containsExactly("W13-117");
    assertThat(
            references(find(filtered(Set.of(), Set.of(), Set.of("NO_FURTHER_ACTION"), null, null))))
        .containsExactly("W13-118");
    assertThat(references(find(filtered(Set.of(), Set.of(), Set.of("ONGOING"), null, null))))
        .containsExactly("W13-1000", "W13-117", "W12-005");
    assertThat(references(find(filtered(Set.of(), Set.of(), Set.of(), "2013-10-08", "2013-10-09"))))
        .containsExactly("W13-1000");
  }

  @Test
  void filtersByTheDayOfTheFirstMeeting() {
    LocalDate day = LocalDate.parse("2013-10-11");
    FindCases query =
        new FindCases(
            "", Set.of(), Set.of(), Set.of(), Set.of(), null, null, null, false, 0, 10, day, day,
            null);
    assertThat(references(find(query))).containsExactly("W13-117");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "reference, W12-005 W13-117 W13-118 W13-1000",
    "received, W13-118 W13-117 W12-005 W13-1000",
    "adultName, W12-005 W13-117 W13-118 W13-1000",
    "title, W12-005 W13-118 W13-117 W13-1000",
    "employer, W12-005 W13-118 W13-117 W13-1000",
    "state, W13-1000 W12-005 W13-117 W13-118",
    "contactType, W13-1000 W13-118 W13-117 W12-005",
    "outcome, W13-1000 W13-117 W12-005 W13-118",
  })
  void sortsByAnyColumnBothWays(String column, String order) {
    List<String> expected = List.of(order.split(" "));
    assertThat(references(find(query(Set.of(), column, false))))
        .containsExactlyElementsOf(expected);
    List<String> descending = references(find(query(Set.of(), column, true)));
    assertThat(descending).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(descending).isNotEqualTo(expected);
  }

  @Test
  void sortsByEveryColumnThereIs() {
    for (var column : CaseSummary.class.getRecordComponents()) {
      if (!Set.of("kind", "natures").contains(column.getName())) {
        assertThat(find(query(Set.of(), column.getName(), true)).cases()).hasSize(4);
      }
    }
    assertThatThrownBy(() -> find(query(Set.of(), "colour", true)))
        .isInstanceOf(RuleViolated.class);
  }

  private Cases find(FindCases query) {
    return answers.answer(query);
  }

  private static FindCases query(
      Set<CaseState> states, @Nullable String sortBy, boolean descending) {
    return new FindCases(
        "", states, Set.of(), Set.of(), Set.of(), null, null, sortBy, descending, 0, 10);
  }

  private static FindCases filtered(
      Set<String> sectors,
      Set<String> natures,
      Set<String> outcomes,
      @Nullable String from,
      @Nullable String until) {
    return new FindCases(
        "",
        Set.of(),
        sectors,
        natures,
        outcomes,
        from == null ? null : LocalDate.parse(from),
        until == null ? null : LocalDate.parse(until),
        null,
        false,
        0,
        10);
  }

  private static List<String> references(Cases cases) {
    return cases.cases().stream().map(CaseSummary::reference).toList();
  }

  private static CaseAnswers answers(ViewStore views) {
    return new CaseAnswers(
        views, (_, _) -> views, Clock.fixed(Instant.parse("2013-10-14T09:00:00Z"), When.ENGLAND));
  }
}
