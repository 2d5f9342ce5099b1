package org.guardbook.ui.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.guardbook.command.When;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

class TakingATableAway {

  private static final Made MADE =
      new Made(
          "Walford Safeguarding Board", "Lena Ado", Instant.parse("2014-05-12T09:30:00Z"), null);

  private static final List<Column> COLUMNS =
      List.of(
          Column.text("Case"),
          Column.moment("Received"),
          Column.number("Meetings").withBar(),
          Column.percent("Share"));

  @Test
  void writesCsvWithDaysAsProgramsReadThem() throws IOException {
    assertThat(csv(Row.of("W13-117", When.parse("2013-10-07T10:20"), 2, 40)))
        .isEqualTo("Case,Received,Meetings,Share\nW13-117,2013-10-07T10:20,2,40\n");
    assertThat(csv(Row.of("W13-117", Instant.parse("2013-10-07T09:20:11.5Z"), null, null)))
        .endsWith("\nW13-117,2013-10-07T10:20:11+01:00,,\n");
  }

  @Test
  void quotesWhatWouldBreakACsvLine() throws IOException {
    assertThat(csv(Row.of("Elder, \"the\" school\nroom 2", null, null, null)))
        .endsWith("\n\"Elder, \"\"the\"\" school\nroom 2\",,,\n");
  }

  @Test
  void leavesNothingInCsvThatASpreadsheetWouldRun() throws IOException {
    for (String formula : List.of("=1+1", "+44 20", "-2", "@cmd", "\t=1", "  =1")) {
      assertThat(csv(Row.of(formula, null, -2, null))).contains("'" + formula).contains(",-2,");
    }
  }

  @Test
  void refusesTwoTablesInOneCsv() {
    Export export = export(List.of(table(List.of()), table(List.of())));
    assertThatThrownBy(() -> bytes(export, Format.CSV)).hasMessageContaining("one table");
  }

  @Test
  void writesASheetWithRealDaysAndNumbers() throws IOException {
    try (XSSFWorkbook book = book(export(List.of(table(rows()))))) {
      XSSFSheet sheet = book.getSheetAt(0);
      assertThat(sheet.getSheetName()).isEqualTo("Open cases");
      Cell received = sheet.getRow(1).getCell(1);
      assertThat(DateUtil.isCellDateFormatted(received)).isTrue();
      assertThat(received.getLocalDateTimeCellValue())
          .isEqualTo(LocalDateTime.parse("2013-10-07T10:20"));
      assertThat(sheet.getRow(1).getCell(2).getNumericCellValue()).isEqualTo(2);
      assertThat(sheet.getRow(1).getCell(3).getNumericCellValue()).isEqualTo(0.4);
      assertThat(sheet.getRow(1).getCell(3).getCellStyle().getDataFormatString()).isEqualTo("0%");
    }
  }

  @Test
  void keepsTheHeaderInSightAndFiltersTheRowsWithoutTheTotal() throws IOException {
    try (XSSFWorkbook book = book(export(List.of(table(rows()))))) {
      XSSFSheet sheet = book.getSheetAt(0);
      assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
      assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
      assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:D3");
      assertThat(sheet.getRow(3).getCell(0).getStringCellValue()).isEqualTo("Total");
      assertThat(sheet.getRow(5).getCell(0).getStringCellValue()).isEqualTo("Each case once.");
    }
  }

  @Test
  void saysOnALastSheetWhatTheWorkbookIs() throws IOException {
    try (XSSFWorkbook book = book(export(List.of(table(rows()), table(rows()))))) {
      assertThat(book.getNumberOfSheets()).isEqualTo(3);
      assertThat(book.getSheetName(1)).isEqualTo("Open cases 2");
      XSSFSheet about = book.getSheet("About");
      assertThat(about.getRow(0).getCell(0).getStringCellValue()).isEqualTo("Cases");
      assertThat(about.getRow(3).getCell(0).getStringCellValue())
          .isEqualTo(
              "Made on 12 May 2014 at 10:30 by Lena Ado from all that had been recorded by then.");
    }
  }

  @Test
  void keepsAFormulaInASheetAsText() throws IOException {
    try (XSSFWorkbook book =
        book(export(List.of(table(List.of(Row.of("=1+1", null, null, null))))))) {
      Cell cell = book.getSheetAt(0).getRow(1).getCell(0);
      assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
      assertThat(cell.getStringCellValue()).isEqualTo("=1+1");
    }
  }

  @Test
  void cutsATextThatNoCellCanHold() throws IOException {
    try (XSSFWorkbook book =
        book(export(List.of(table(List.of(Row.of("x".repeat(40_000), null, null, null))))))) {
      assertThat(book.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
          .hasSize(32_767)
          .endsWith("…");
    }
  }

  @Test
  void printsTheTableWithWhatItCountsAndWhoMadeIt() throws IOException {
    try (PdfReader paper = paper(export(List.of(table(rows()))))) {
      assertThat(paper.getNumberOfPages()).isEqualTo(1);
      assertThat(text(paper, 1))
          .contains("Walford Safeguarding Board", "Cases", "Open ones", "Open cases")
          .contains("W13-117", "7 Oct 2013, 10:20", "40%", "Each case once.")
          .contains("Made on 12 May 2014 at 10:30 by Lena Ado", "Page 1 of 1");
      assertThat(paper.getInfo()).containsEntry("Author", "Lena Ado").containsKey("Title");
      assertThat(paper.getCatalog().getAsString(PdfName.LANG)).hasToString("en-GB");
    }
  }

  @Test
  void repeatsTheHeaderOnEveryPage() throws IOException {
    List<Row> many =
        IntStream.range(0, 250)
            .mapToObj(i -> Row.of("Case " + i, When.parse("2013-10-07"), i, 1))
            .toList();
    try (PdfReader paper = paper(export(List.of(table(many))))) {
      int pages = paper.getNumberOfPages();
      assertThat(pages).isGreaterThan(3);
      List<String> seen = new ArrayList<>();
      for (int page = 1; page <= pages; page++) {
        String text = text(paper, page);
        assertThat(text).contains("Received").contains("Page " + page + " of");
        text.lines().forEach(seen::add);
      }
      String all = String.join("\n", seen);
      many.forEach(row -> assertThat(all).contains(String.valueOf(row.cells().getFirst())));
    }
  }

  @Test
  void turnsThePaperForATableOfManyColumns() throws IOException {
    List<Column> wide = IntStream.range(0, 9).mapToObj(i -> Column.text("Column " + i)).toList();
    Table table = new Table("Wide", wide, List.of(), List.of());
    try (PdfReader paper = paper(export(List.of(table)))) {
      assertThat(paper.getPageSizeWithRotation(1).getWidth())
          .isGreaterThan(paper.getPageSizeWithRotation(1).getHeight());
      assertThat(text(paper, 1)).contains("Nothing to show.");
    }
  }

  @Test
  void embedsTheTypeOfTheScreensWithNamesOfEveryAlphabetItHas() throws IOException {
    String names = "Łukasz Błażejewski, Siân Ŵyn, Zoë O’Brien";
    try (PdfReader paper =
        paper(export(List.of(table(List.of(Row.of(names, null, null, null))))))) {
      assertThat(text(paper, 1)).contains("Łukasz", "Ŵyn", "O’Brien");
      PdfDictionary fonts = paper.getPageN(1).getAsDict(PdfName.RESOURCES).getAsDict(PdfName.FONT);
      assertThat(fonts.getKeys())
          .allSatisfy(
              name ->
                  assertThat(fonts.getAsDict(name).getAsName(PdfName.BASEFONT).toString())
                      .contains("AtkinsonHyperlegible"));
    }
  }

  @Test
  void losesNoLetterOfANameInAnotherAlphabet() throws IOException {
    String names = "Ольга Νίκη Siân (\u0627) Nguye\u0302\u0303n";
    try (PdfReader paper =
        paper(export(List.of(table(List.of(Row.of(names, null, null, null))))))) {
      assertThat(text(paper, 1)).contains("Ольга", "Νίκη", "Siân", "([U+0627])", "Nguyễn");
    }
  }

  @Test
  void namesTheFileAfterWhatIsInIt() {
    assertThat(
            new Export("Position of trust: figures", "1 April 2013 – Siân", List.of(), MADE)
                .fileName(Format.XLSX))
        .isEqualTo("position-of-trust-figures-1-april-2013-sian.xlsx");
  }

  private static List<Row> rows() {
    return List.of(
        Row.of("W13-117", When.parse("2013-10-07T10:20"), 2, 40),
        Row.of("W13-118", LocalDate.of(2013, 10, 8), new BigDecimal("5.75"), "c"),
        Row.total("Total", null, 3, null));
  }

  private static Table table(List<Row> rows) {
    return new Table("Open cases", COLUMNS, rows, List.of("Each case once."));
  }

  private static Export export(List<Table> tables) {
    return new Export("Cases", "Open ones", tables, MADE);
  }

  private static String csv(Row row) throws IOException {
    return new String(
        bytes(export(List.of(table(List.of(row)))), Format.CSV), StandardCharsets.UTF_8);
  }

  private static XSSFWorkbook book(Export export) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(bytes(export, Format.XLSX)));
  }

  private static PdfReader paper(Export export) throws IOException {
    return new PdfReader(bytes(export, Format.PDF));
  }

  private static String text(PdfReader paper, int page) throws IOException {
    return new PdfTextExtractor(paper).getTextFromPage(page).replaceAll("[ \\u00a0]+", " ");
  }

  private static byte[] bytes(Export export, Format format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    export.write(format, out);
    return out.toByteArray();
  }
}
