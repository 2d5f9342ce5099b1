package org.guardbook.ui.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.guardbook.query.statistics.AllegationFigures;
import org.guardbook.query.statistics.AllegationFigures.Count;
import org.guardbook.query.statistics.AllegationFigures.Resolution;
import org.guardbook.query.statistics.AllegationFigures.Timeliness;
import org.guardbook.query.statistics.Form;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

class TakingTheFiguresAway {

  private static final Made MADE =
      new Made(
          "Walford Safeguarding Board",
          "Lena Ado",
          Instant.parse("2014-05-12T09:30:00Z"),
          Instant.parse("2014-04-30T22:59:59Z"));

  private static final AllegationFigures FIGURES = figures(2013, figures(2012, null));

  @Test
  void givesProgramsALineForEveryFigure() throws IOException {
    assertThat(csv(Form.IN_FULL))
        .startsWith(
            """
            table,measure,value
            contacts,total,239
            contacts,nature.PHYSICAL,237
            contacts,nature.NEGLECT,2
            contacts,sector.EDUCATION,235
            contacts,sector.NOT_RECORDED,4
            """)
        .endsWith(
            """
            timeliness,initialMeetings.meanWorkingDays,5.75
            conversion,contactsOfTheYearWithMeeting,64
            conversion,percentOfContactsGoneToMeetings,28
            """);
  }

  @Test
  void hidesOneToFiveFromThePublic() throws IOException {
    assertThat(csv(Form.PUBLIC))
        .contains("contacts,nature.NEGLECT,c\n", "contacts,sector.NOT_RECORDED,c\n")
        .contains("contacts,nature.PHYSICAL,237\n", "meetings,nature.NEGLECT,0\n")
        .doesNotContain(",4\n");
  }

  @Test
  void hidesWhatWouldGiveASmallNumberAwayFromThePublic() throws IOException {
    String paper = paper(Form.PUBLIC);
    assertThat(paper)
        .contains("1 to 5 are shown as c")
        .doesNotContain("had none recorded")
        .doesNotContain("about earlier contacts");
  }

  @Test
  void printsEveryTableWithHowItCounts() throws IOException {
    assertThat(paper(Form.IN_FULL))
        .contains("1 April 2013 to 31 March 2014")
        .contains("Settings", "Education", "235", "98%")
        .contains("4 had none recorded; the settings with one add up to 235.")
        .contains("from what had been recorded by 30 April 2014 at 23:59")
        .contains("First meetings held", "5.75", "72", "81%", "Expected", "Page 1 of");
  }

  @Test
  void putsEveryTableOnASheet() throws IOException {
    try (XSSFWorkbook book =
        new XSSFWorkbook(new ByteArrayInputStream(bytes(Format.XLSX, Form.IN_FULL)))) {
      assertThat(book.getNumberOfSheets()).isEqualTo(7);
      XSSFSheet settings = book.getSheet("Settings");
      assertThat(settings.getRow(1).getCell(0).getStringCellValue()).isEqualTo("Education");
      assertThat(settings.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(235);
      assertThat(settings.getRow(3).getCell(0).getStringCellValue()).isEqualTo("Total");
    }
  }

  private static String csv(Form form) throws IOException {
    return new String(bytes(Format.CSV, form), StandardCharsets.UTF_8);
  }

  private static String paper(Form form) throws IOException {
    try (PdfReader paper = new PdfReader(bytes(Format.PDF, form))) {
      StringBuilder text = new StringBuilder();
      for (int page = 1; page <= paper.getNumberOfPages(); page++) {
        text.append(new PdfTextExtractor(paper).getTextFromPage(page)).append('\n');
      }
      return text.toString().replaceAll("\\s+", " ");
    }
  }

  private static byte[] bytes(Format format, Form form) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AllegationFiguresExport.of(FIGURES, format, form, MADE).write(format, out);
    return out.toByteArray();
  }

  private static AllegationFigures figures(int year, @Nullable AllegationFigures lastYear) {
    return new AllegationFigures(
        LocalDate.of(year, 4, 1),
        LocalDate.of(year + 1, 3, 31),
        MADE.asAt(),
        239,
        List.of(new Count("PHYSICAL", "Physical", 237), new Count("NEGLECT", "Neglect", 2)),
        List.of(
            new Count("EDUCATION", "Education", 235), new Count("NOT_RECORDED", "Not recorded", 4)),
        List.of(
            new Count("UNSUBSTANTIATED", "Unsubstantiated", 230),
            new Count("ONGOING", "Ongoing", 9)),
        67,
        List.of(new Count("PHYSICAL", "Physical", 67), new Count("NEGLECT", "Neglect", 0)),
        List.of(
            new Count("EDUCATION", "Education", 66), new Count("NOT_RECORDED", "Not recorded", 1)),
        List.of(
            new Count("UNSUBSTANTIATED", "Unsubstantiated", 61),
            new Count("ONGOING", "Ongoing", 6)),
        new Timeliness(48, 72, new BigDecimal("5.75")),
        new Resolution(81, 92, 99),
        64,
        28,
        lastYear);
  }
}
