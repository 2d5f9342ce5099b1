package org.guardbook.query.referencedata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.guardbook.command.access.Role;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.command.referencedata.Limit;
import org.guardbook.command.referencedata.ReferenceDataEvent.CodeIntroduced;
import org.guardbook.command.referencedata.ReferenceDataEvent.CodeRelabelled;
import org.guardbook.command.referencedata.ReferenceDataEvent.CodeRetired;
import org.guardbook.command.referencedata.ReferenceDataEvent.RuleSetAdopted;
import org.guardbook.command.referencedata.ReferenceDataEvent.RuleSetWithdrawn;
import org.guardbook.command.referencedata.Span;
import org.guardbook.query.referencedata.ReferenceDataQuery.CodeChange;
import org.guardbook.query.referencedata.ReferenceDataQuery.ListedCode;
import org.guardbook.query.referencedata.ReferenceDataQuery.ReadCodeChanges;
import org.guardbook.query.referencedata.ReferenceDataQuery.ReadCodeList;
import org.guardbook.query.referencedata.ReferenceDataQuery.ReadRuleSets;
import org.guardbook.query.referencedata.ReferenceDataQuery.RuleSet;
import org.guardbook.query.replay.Past;
import org.guardbook.query.views.Views;
import org.junit.jupiter.api.Test;

class KeepingCodeListsAndRules {

  private static final LocalDate NEW_YEAR = LocalDate.of(2014, 1, 1);
  private static final CodeIntroduced HEALTH =
      new CodeIntroduced(CodeList.SECTOR, "HEALTH", "Health", 2, LocalDate.of(2000, 1, 1));

  @Test
  void listsTheCodesOfAListInPrintedOrder() {
    assertThat(
            answers("2013-10-07", HEALTH, introduced("EDUCATION", 1), introduced("FAITH", 3))
                .answer(new ReadCodeList(CodeList.SECTOR)))
        .extracting(ListedCode::code)
        .containsExactly("EDUCATION", "HEALTH", "FAITH");
    assertThat(answers("2013-10-07", HEALTH).answer(new ReadCodeList(CodeList.NATURE))).isEmpty();
  }

  @Test
  void callsACodeWhatItIsCalledOnTheDay() {
    CodeRelabelled relabelled =
        new CodeRelabelled(CodeList.SECTOR, "HEALTH", "Health and care", NEW_YEAR);
    assertThat(health("2013-12-31", HEALTH, relabelled).label()).isEqualTo("Health");
    ListedCode afterwards = health("2014-01-01", HEALTH, relabelled);
    assertThat(afterwards.label()).isEqualTo("Health and care");
    assertThat(afterwards.labelOn(LocalDate.of(2013, 12, 31))).isEqualTo("Health");
    assertThat(afterwards.labelOn(LocalDate.of(1999, 1, 1))).isEqualTo("Health");
  }

  @Test
  void keepsARetiredCodeOnTheListWithTheDayItWasRetiredFrom() {
    ListedCode retired =
        health("2014-02-01", HEALTH, new CodeRetired(CodeList.SECTOR, "HEALTH", NEW_YEAR));
    assertThat(retired.retiredFrom()).isEqualTo(NEW_YEAR);
    assertThat(retired.isInForceOn(LocalDate.of(2013, 12, 31))).isTrue();
    assertThat(retired.isInForceOn(NEW_YEAR)).isFalse();
  }

  @Test
  void remembersWhatACodeWasCalledBeforeItCameBack() {
    ListedCode back =
        health(
            "2016-01-01",
            HEALTH,
            new CodeRetired(CodeList.SECTOR, "HEALTH", NEW_YEAR),
            new CodeIntroduced(
                CodeList.SECTOR, "HEALTH", "Health services", 9, LocalDate.of(2015, 1, 1)));
    assertThat(back.retiredFrom()).isNull();
    assertThat(back.position()).isEqualTo(9);
    assertThat(back.label()).isEqualTo("Health services");
    assertThat(back.labelOn(LocalDate.of(2012, 1, 1))).isEqualTo("Health");
  }

  @Test
  void tellsWhoChangedAListWhenAndFromWhatToWhat() {
    LocalDate later = LocalDate.of(2015, 1, 1);
    Views views =
        Past.of(HEALTH)
            .at("2013-12-01T10:00:00Z")
            .by("admin", Role.ADMINISTRATOR)
            .and(new CodeRelabelled(CodeList.SECTOR, "HEALTH", "Health and care", NEW_YEAR))
            .and(new CodeRetired(CodeList.SECTOR, "HEALTH", later))
            .into(ReferenceDataProjection::new);
    assertThat(
            new ReferenceDataAnswers(views, Clock.systemUTC())
                .answer(new ReadCodeChanges(CodeList.SECTOR)))
        .satisfiesExactly(
            retired -> {
              assertThat(retired.kind()).isEqualTo(CodeChange.Kind.RETIRED);
              assertThat(retired.from()).isEqualTo(later);
            },
            relabelled -> {
              assertThat(relabelled.before()).isEqualTo("Health");
              assertThat(relabelled.label()).isEqualTo("Health and care");
              assertThat(relabelled.from()).isEqualTo(NEW_YEAR);
              assertThat(relabelled.by()).isEqualTo("admin");
              assertThat(relabelled.at()).isEqualTo(Instant.parse("2013-12-01T10:00:00Z"));
            },
            introduced -> assertThat(introduced.kind()).isEqualTo(CodeChange.Kind.INTRODUCED));
  }

  @Test
  void labelsACodeThatNoListHasInPlainWords() {
    Labels labels = Labels.of(Past.of(HEALTH).into(ReferenceDataProjection::new));
    assertThat(labels.of(CodeList.SECTOR, "SPORT_AND_LEISURE", NEW_YEAR))
        .isEqualTo("Sport and leisure");
    assertThat(labels.position(CodeList.SECTOR, "SPORT_AND_LEISURE"))
        .isGreaterThan(labels.position(CodeList.SECTOR, "HEALTH"));
  }

  @Test
  void listsRuleSetsTheLatestFirstWhateverTheOrderTheyWereAdoptedIn() {
    assertThat(
            answers("2014-02-01", adopted("2014-01-01", 4), adopted("2000-01-01", 5))
                .answer(new ReadRuleSets()))
        .extracting(RuleSet::id)
        .containsExactly("2014-01-01", "2000-01-01");
  }

  @Test
  void findsTheRulesInForceOnADay() {
    Views views =
        Past.of(adopted("2014-01-01", 4), adopted("2000-01-01", 5))
            .into(ReferenceDataProjection::new);
    RuleSets ruleSets = RuleSets.of(views);
    assertThat(ruleSets.limit(Limit.FIRST_MEETING, LocalDate.of(2013, 12, 31)))
        .contains(new Span(5, Span.Unit.WORKING_DAYS));
    assertThat(ruleSets.limit(Limit.FIRST_MEETING, NEW_YEAR))
        .contains(new Span(4, Span.Unit.WORKING_DAYS));
    assertThat(ruleSets.limit(Limit.OUTCOME_LETTER, NEW_YEAR)).isEmpty();
    assertThat(ruleSets.inForceOn(LocalDate.of(1999, 12, 31))).isEmpty();
  }

  @Test
  void forgetsARuleSetThatWasWithdrawnAndTakesTheSecondOfTheSameDay() {
    assertThat(
            answers(
                    "2014-02-01",
                    adopted("2000-01-01", 5),
                    adopted("2014-01-01", 4),
                    adopted("2014-01-01", 3),
                    new RuleSetWithdrawn(LocalDate.of(2000, 1, 1), "Never held"))
                .answer(new ReadRuleSets()))
        .singleElement()
        .satisfies(
            only ->
                assertThat(only.limits())
                    .containsEntry(Limit.FIRST_MEETING, new Span(3, Span.Unit.WORKING_DAYS)));
  }

  private static ListedCode health(String today, Object... events) {
    return answers(today, events).answer(new ReadCodeList(CodeList.SECTOR)).getFirst();
  }

  private static ReferenceDataAnswers answers(String today, Object... events) {
    return new ReferenceDataAnswers(
        Past.of(events).into(ReferenceDataProjection::new),
        Clock.fixed(Instant.parse(today + "T12:00:00Z"), ZoneOffset.UTC));
  }

  private static CodeIntroduced introduced(String code, int position) {
    return new CodeIntroduced(CodeList.SECTOR, code, code, position, LocalDate.of(2000, 1, 1));
  }

  private static RuleSetAdopted adopted(String from, int workingDays) {
    return new RuleSetAdopted(
        LocalDate.parse(from),
        Map.of(Limit.FIRST_MEETING, new Span(workingDays, Span.Unit.WORKING_DAYS)),
        "Procedures");
  }
}
