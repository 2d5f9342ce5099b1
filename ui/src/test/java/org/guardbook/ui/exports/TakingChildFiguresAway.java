package org.guardbook.ui.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.guardbook.query.child.DurationBand;
import org.guardbook.query.statistics.AllegationFigures.Count;
import org.guardbook.query.statistics.ChildProtectionFigures;
import org.guardbook.query.statistics.ChildProtectionFigures.OfDuration;
import org.guardbook.query.statistics.ChildProtectionFigures.Years;
import org.guardbook.query.statistics.Form;
import org.guardbook.query.statistics.Period;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TakingChildFiguresAway {

  private static final Made MADE =
      new Made("Walford", "Juniper Holloway", Instant.parse("2012-05-12T09:30:00Z"), null);

  private static final Years WHOLE =
      new Years(
          List.of(year(2009, 300), year(2010, 3), year(2011, 401)),
          LocalDate.of(2009, 4, 6),
          LocalDate.of(2012, 5, 12));

  @Test
  void givesProgramsALineForEveryFigureOfEveryYear() throws IOException {
    assertThat(csv(WHOLE, Form.IN_FULL))
        .startsWith(
            """
            year,measure,value
            2009-10,strategyDiscussions.children,300
            2009-10,strategyDiscussions.requiringSection47,200
            2009-10,strategyDiscussions.percentRequiringSection47,66.7
            """)
        .contains("2011-12,strategyDiscussions.children,401\n");
  }

  @Test
  void setsYearsBesideEachOtherAndTheirMean() {
    Table funnel = tables(WHOLE, Form.IN_FULL).getFirst();

    assertThat(funnel.columns().stream().map(Column::header))
        .containsExactly("Step", "2009-10", "2010-11", "2011-12", "Mean");
    assertThat(funnel.rows().iterator().next().cells())
        .containsExactly("Children discussed", 300L, 3L, 401L, new BigDecimal("234.7"));
    assertThat(funnel.notes()).last().isEqualTo("The mean is that of all the years shown.");
  }

  @Test
  void hidesSmallNumbersAndTheMeansThatWouldGiveThemAway() throws IOException {
    assertThat(tables(WHOLE, Form.PUBLIC).getFirst().rows().iterator().next().cells())
        .containsExactly("Children discussed", 300L, "c", 401L, "c");
    assertThat(csv(WHOLE, Form.PUBLIC)).contains("2010-11,strategyDiscussions.children,c\n");
  }

  @Test
  void leavesOutEarlierYearsOfWhichOnlyAPartIsOnRecord() {
    Years partly = new Years(WHOLE.years(), LocalDate.of(2010, 10, 4), WHOLE.knownUpTo());

    Table funnel = tables(partly, Form.IN_FULL).getFirst();

    assertThat(funnel.columns().stream().map(Column::header)).containsExactly("Step", "2011-12");
    assertThat(funnel.rows().iterator().next().cells()).containsExactly("Children discussed", 401L);
  }

  @Test
  void saysOfAYearThatIsNotOverThatItIsCountedSoFarAndLeavesItOutOfTheMean() {
    LocalDate christmas = LocalDate.of(2011, 12, 24);
    Years running = new Years(WHOLE.years(), WHOLE.firstRecorded(), christmas);

    Table funnel = tables(running, Form.IN_FULL).getFirst();

    assertThat(funnel.columns().stream().map(Column::header))
        .containsExactly("Step", "2009-10", "2010-11", "2011-12 so far", "Mean");
    assertThat(funnel.rows().iterator().next().cells())
        .containsExactly("Children discussed", 300L, 3L, 401L, new BigDecimal("151.5"));
    assertThat(funnel.notes()).contains("2011-12 is counted up to 24 December 2011.");
  }

  @Test
  void reckonsRatesWhereAPopulationIsStated() {
    List<Row> rates = rows(tables(WHOLE, Form.IN_FULL).getLast());

    assertThat(rates.get(0).cells())
        .containsExactly("Children under 18", 67400L, 67400L, 67400L, null);
    assertThat(rates.get(1).cells())
        .startsWith("Discussed", new BigDecimal("44.5"), new BigDecimal("0.4"));
  }

  @Test
  void callsCategoriesByTheCodesOfTheCensus() {
    assertThat(
            List.of("NEGLECT", "PHYSICAL", "SEXUAL", "EMOTIONAL", "MULTIPLE", "OUR_OWN").stream()
                .map(PlansOfChildren::census))
        .containsExactly("NEG", "PHY", "SAB", "EMO", "MUL", "OUR_OWN");
  }

  @Test
  void writesPaperAndWorkbook() throws IOException {
    for (Format format : new Format[] {Format.XLSX, Format.PDF}) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ChildFiguresExport.of(WHOLE, Form.IN_FULL, format, MADE).write(format, out);
      assertThat(out.size()).isPositive();
    }
  }

  private static String csv(Years years, Form form) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ChildFiguresExport.of(years, form, Format.CSV, MADE).write(Format.CSV, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static List<Table> tables(Years years, Form form) {
    return ChildFiguresExport.tables(years, form).stream()
        .map(ChildFiguresExport.Titled::table)
        .toList();
  }

  private static List<Row> rows(Table table) {
    List<Row> rows = new java.util.ArrayList<>();
    table.rows().forEach(rows::add);
    return rows;
  }

  private static ChildProtectionFigures year(int from, long discussions) {
    @Nullable Integer under18 = 67400;
    return new ChildProtectionFigures(
        new Period(LocalDate.of(from, 4, 1), LocalDate.of(from + 1, 3, 31)),
        discussions,
        discussions * 2 / 3,
        180,
        120,
        110,
        100,
        120,
        90,
        200,
        230,
        310,
        List.of(new Count("NEGLECT", "Neglect", 130), new Count("PHYSICAL", "Physical", 100)),
        Arrays.stream(DurationBand.values()).map(band -> new OfDuration(band, 46)).toList(),
        Arrays.stream(DurationBand.values()).map(band -> new OfDuration(band, 18)).toList(),
        List.of(new Count("CHILD_IN_NEED", "Child in need plan instead", 90)),
        17,
        46,
        under18);
  }
}
