package org.guardbook.query.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.guardbook.query.referencedata.FirstReferenceData;
import org.guardbook.query.replay.Past;
import org.guardbook.query.statistics.AllegationFigures.Table;
import org.guardbook.query.statistics.StatisticsQuery.CountAllegations;
import org.guardbook.query.statistics.StatisticsQuery.ListMeetingsCounted;
import org.guardbook.query.views.InMemoryViews;
import org.junit.jupiter.api.Test;

class CountingTheYear {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2014-05-12T09:00:00Z"), ZoneOffset.UTC);

  private final StatisticsAnswers answers = answers();
  private final AllegationFigures figures =
      answers.answer(
          new CountAllegations(LocalDate.of(2013, 4, 1), LocalDate.of(2014, 3, 31), null));

  @Test
  void printsWhatTheAnnualReportPrinted() {
    List<String> lines = new ArrayList<>(List.of("table,measure,value"));
    figures
        .measures(Form.IN_FULL)
        .forEach(line -> lines.add(line.table() + "," + line.measure() + "," + line.value()));
    assertThat(lines).isEqualTo(Walsall.expected());
  }

  @Test
  void saysWhyTablesDoNotAddUp() {
    assertThat(figures.howItCounts(Table.NATURES, Form.IN_FULL))
        .contains("so the column adds up to 68 for 67 meetings");
    assertThat(figures.howItCounts(Table.SETTINGS, Form.IN_FULL))
        .endsWith("4 had none recorded; the settings with one add up to 235.");
    assertThat(figures.howItCounts(Table.CONVERSION, Form.IN_FULL))
        .contains("3 of the 67 meetings of the period were about earlier contacts");
  }

  @Test
  void hasAMeetingInAprilAboutAContactInMarchInTheNewYearsMeetings() {
    assertThat(
            answers.answer(
                new ListMeetingsCounted(LocalDate.of(2013, 4, 1), LocalDate.of(2014, 3, 31), null)))
        .hasSize(67)
        .contains("W12-178", "W12-179", "W12-180");
    assertThat(figures.lastYear())
        .satisfies(lastYear -> assertThat(lastYear.contacts()).isEqualTo(3))
        .satisfies(lastYear -> assertThat(lastYear.meetings()).isZero());
  }

  private static StatisticsAnswers answers() {
    InMemoryViews views = new InMemoryViews();
    Past past = Past.of(FirstReferenceData.events()).and(Walsall.events().toArray());
    past.into(views, over -> new StatisticsProjection(over, past.history()));
    past.into(views, FirstReferenceData::projection);
    return new StatisticsAnswers(views, _ -> views, CLOCK);
  }
}
