package org.guardbook.query.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.guardbook.command.When;
import org.guardbook.query.Story;
import org.guardbook.query.casefile.CaseQuery.FindMatches;
import org.guardbook.query.casefile.CaseQuery.Match;
import org.guardbook.query.casefile.CaseQuery.OpenCase;
import org.guardbook.query.replay.Past;
import org.guardbook.query.views.InMemoryViews;
import org.guardbook.query.views.ViewStore;
import org.guardbook.query.views.Views;
import org.junit.jupiter.api.Test;

class RelatingCases {

  private static final Instant BEFORE_THE_LINK = Past.BEGINNING.plusSeconds(90);
  private static final Instant NOW = Past.BEGINNING.plusSeconds(100_000);

  private final Story earlier = Story.of("W11-042");
  private final Story later = Story.of("W13-117");
  private final Object[] bothContacts = {
    earlier.contactRecorded("2011-02-01", "Rowan Linnet", "1984-05-04"), later.contactRecorded()
  };

  @Test
  void showsALinkOnBothCases() {
    CaseAnswers answers = answers(Past.of(bothContacts).and(later.linkedTo("W11-042")));
    assertThat(open(answers, "W13-117").linkedCases()).containsExactly("W11-042");
    assertThat(open(answers, "W11-042").linkedCases()).containsExactly("W13-117");
  }

  @Test
  void showsNoLinkOnceItWasUndone() {
    CaseAnswers answers =
        answers(
            Past.of(bothContacts).and(later.linkedTo("W11-042"), later.unlinkedFrom("W11-042")));
    assertThat(open(answers, "W13-117").linkedCases()).isEmpty();
    assertThat(open(answers, "W11-042").linkedCases()).isEmpty();
  }

  @Test
  void showsALinkMadeAgain() {
    CaseAnswers answers =
        answers(
            Past.of(bothContacts)
                .and(later.linkedTo("W11-042"), later.unlinkedFrom("W11-042"))
                .and(later.linkedTo("W11-042")));
    assertThat(open(answers, "W11-042").linkedCases()).containsExactly("W13-117");
  }

  @Test
  void believesWhicheverCaseSpokeLast() {
    CaseAnswers answers =
        answers(Past.of(bothContacts).and(later.dismissed("W11-042"), earlier.linkedTo("W13-117")));
    assertThat(open(answers, "W13-117").linkedCases()).containsExactly("W11-042");
    assertThat(open(answers, "W13-117").dismissedMatches()).isEmpty();
  }

  @Test
  void offersAMatchUntilSomebodyHasDecided() {
    FindMatches query =
        new FindMatches("Rowan Linet", LocalDate.parse("1984-05-04"), null, "W13-117");
    assertThat(answers(Past.of(bothContacts)).answer(query).people())
        .extracting(match -> match.earlier().reference())
        .containsExactly("W11-042");
    assertThat(
            answers(Past.of(bothContacts).and(later.dismissed("W11-042"))).answer(query).people())
        .isEmpty();
    assertThat(answers(Past.of(bothContacts).and(later.linkedTo("W11-042"))).answer(query).people())
        .isEmpty();
    assertThat(
            answers(Past.of(bothContacts).and(earlier.dismissed("W13-117"))).answer(query).people())
        .as("said in the other case")
        .isEmpty();
  }

  @Test
  void offersTheLikeliestFirst() {
    CaseAnswers answers =
        answers(
            Past.of(bothContacts)
                .and(
                    Story.of("W12-001").contactRecorded("2012-05-01", "Rown Linet", "1984-05-14"),
                    Story.of("W12-002").contactRecorded("2012-06-01", "Hazel Pipit", "1984-05-04"),
                    Story.of("W12-003").contactRecorded("2012-07-01", "Rowan Linet", null)));
    assertThat(
            answers
                .answer(new FindMatches("Rowan Linnet", LocalDate.parse("1984-05-04"), null, null))
                .people())
        .extracting(match -> match.earlier().reference())
        .containsExactly("W13-117", "W11-042", "W12-001", "W12-003");
  }

  @Test
  void namesOtherCasesOfTheSettingInTwoYears() {
    CaseAnswers answers =
        answers(
            Past.of(
                later.contactRecorded(),
                Story.of("W12-103")
                    .contactRecorded("2012-06-01", "Hazel Pipit", null, "Elder Primary"),
                Story.of("W12-158")
                    .contactRecorded("2012-12-01", "Alder Smew", null, "ELDER PRIMARY SCH."),
                Story.of("W11-001")
                    .contactRecorded("2011-10-01", "Laurel Chough", null, "Elder Primary School"),
                Story.of("W12-200")
                    .contactRecorded("2012-12-24", "Alder Smew", null, "Lime Primary School")));
    assertThat(
            answers
                .answer(new FindMatches(null, null, "Elder Primary School", "W13-117"))
                .setting())
        .extracting(CaseSummary::reference)
        .containsExactly("W12-158", "W12-103");
  }

  @Test
  void offersNobodyWhereNobodyIsNamed() {
    CaseAnswers answers = answers(Past.of(bothContacts));
    assertThat(answers.answer(new FindMatches(null, null, null, null)).people()).isEmpty();
    assertThat(answers.answer(new FindMatches("  ", null, "", null)).people()).isEmpty();
    assertThat(answers.answer(new FindMatches("??", null, "!", null)).people()).isEmpty();
  }

  @Test
  void showsLinksAsAtAnInstantFromBothSides() {
    Views then = Past.of(bothContacts).into(CaseFileProjection::new);
    Views now = Past.of(bothContacts).and(later.linkedTo("W11-042")).into(CaseFileProjection::new);
    Map<Instant, Views> past = Map.of(BEFORE_THE_LINK, then, NOW, now);
    CaseAnswers answers =
        new CaseAnswers(now, (asAt, _) -> Objects.requireNonNull(past.get(asAt)), clock());
    assertThat(answers.answer(new OpenCase("W11-042", BEFORE_THE_LINK)).orElseThrow().linkedCases())
        .isEmpty();
    assertThat(answers.answer(new OpenCase("W11-042", NOW)).orElseThrow().linkedCases())
        .containsExactly("W13-117");
  }

  @Test
  void saysHowLikelyAMatchIs() {
    assertThat(
            answers(Past.of(bothContacts))
                .answer(new FindMatches("Rowan Linnet", null, null, "W13-117"))
                .people())
        .singleElement()
        .extracting(Match::because, Match::score)
        .containsExactly("Same name, no date of birth to compare", 0.72);
  }

  private static CaseFile open(CaseAnswers answers, String reference) {
    return answers.answer(new OpenCase(reference, null)).orElseThrow();
  }

  ViewStore views() {
    return new InMemoryViews();
  }

  private CaseAnswers answers(Past past) {
    ViewStore views = views();
    past.into(views, each -> new CaseFileProjection(each, past.history()));
    return new CaseAnswers(views, (_, _) -> views, clock());
  }

  private static Clock clock() {
    return Clock.fixed(Instant.parse("2013-10-08T09:00:00Z"), When.ENGLAND);
  }
}
