package org.guardbook.ui.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guardbook.command.Refusal;
import org.guardbook.command.positionoftrust.EarlierContact;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.ui.imports.Import.Problem;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** Every problem of a file is named by the line and column that an editor shows. */
class ReadingAFileOfContacts {

  private static final String HEADER = String.join(",", ContactsImport.titles());

  private static final String GOOD =
      "W13-001,2013-04-03T15:02,REFERRAL,EDUCATION,PHYSICAL;SEXUAL,,false,Juniper Redstart,1952-09-01,"
          + "teaching assistant,Lime Primary School,,,School,Concern about conduct.,,"
          + "NO_FURTHER_ACTION,2013-04-10,,,,,2013-04-18";

  private static final Map<CodeList, Set<String>> CODES =
      Map.of(
          CodeList.SECTOR, Set.of("EDUCATION"),
          CodeList.NATURE, Set.of("PHYSICAL", "SEXUAL"),
          CodeList.OUTCOME, Set.of("NO_FURTHER_ACTION"),
          CodeList.CONSEQUENCE, Set.of("DISMISSAL"));

  @Test
  void readsAContactCellByCell() throws IOException {
    EarlierRecord<ContactColumn, EarlierContact> file = read(HEADER + "\r\n" + GOOD + "\r\n");

    assertThat(file.problems()).isEmpty();
    EarlierContact contact = file.records().getFirst();
    assertThat(contact.reference()).hasToString("W13-001");
    assertThat(contact.received()).hasToString("2013-04-03T15:02");
    assertThat(contact.natures())
        .extracting(Object::toString)
        .containsExactly("PHYSICAL", "SEXUAL");
    assertThat(contact.meetingNatures()).isEmpty();
    assertThat(contact.adult()).isNotNull();
    assertThat(contact.child()).isNull();
    assertThat(contact.closedOn()).hasToString("2013-04-18");
  }

  @Test
  void seesTheSameRowWhateverTheOrderOfColumnsAndTheEndsOfLines() throws IOException {
    List<String> titles = new ArrayList<>(List.of(HEADER.split(",", -1)));
    List<String> cells = new ArrayList<>(List.of(GOOD.split(",", -1)));
    titles.addFirst(titles.removeLast());
    cells.addFirst(cells.removeLast());

    String one = read(HEADER + "\n" + GOOD).records().getFirst().fingerprint();
    String other =
        read("\uFEFF" + String.join(",", titles) + "\r\n" + String.join(",", cells) + "\r\n")
            .records()
            .getFirst()
            .fingerprint();

    assertThat(other).isEqualTo(one).hasSize(64);
  }

  @Test
  void namesEveryProblemOfEveryRow() throws IOException {
    EarlierRecord<ContactColumn, EarlierContact> file =
        read(
            HEADER
                + "\n"
                + GOOD.replace("2013-04-10", "10/04/2013").replace("false", "no")
                + "\n\n"
                + GOOD.replace("W13-001", "117").replace("EDUCATION", "SCHOOLS")
                + "\n"
                + GOOD.replace("W13-001", "W13-002").replace(",School,", ",,")
                + "\n");

    assertThat(file.problems())
        .containsExactlyInAnyOrder(
            new Problem(2, "immediateConcern", "\"no\" is neither true nor false."),
            new Problem(2, "outcomeOn", "\"10/04/2013\" is not a date; write 2013-10-07."),
            new Problem(4, "reference", "\"117\" is not a case reference; one looks like W13-117."),
            new Problem(4, "sector", "\"SCHOOLS\" is not in the code list Settings."),
            new Problem(5, "referrerAgency", "referrerAgency is empty; every row needs one."));
    assertThat(file.rows()).isEqualTo(3);
  }

  @Test
  void countsTheLinesWithinACell() throws IOException {
    String over3Lines = GOOD.replace("Concern about conduct.", "\"Concern\r\nabout\r\nconduct.\"");
    EarlierRecord<ContactColumn, EarlierContact> file =
        read(
            HEADER
                + "\r\n"
                + over3Lines
                + "\r\n"
                + over3Lines.replace("W13-001", "W13-002").replace("2013-04-10", "soon")
                + "\r\n");

    assertThat(file.problems())
        .containsExactly(new Problem(7, "outcomeOn", "\"soon\" is not a date; write 2013-10-07."));
    assertThat(file.problemOf(new Refusal("contacts[0].closedOn", "Too early.")))
        .isEqualTo(new Problem(4, "closedOn", "Too early."));
    assertThat(file.problemOf(new Refusal("contacts[0].adult.dateOfBirth", "Too late.")))
        .isEqualTo(new Problem(2, "adultDateOfBirth", "Too late."));
    assertThat(file.problemOf(new Refusal("contacts[0].natures[1]", "Retired.")))
        .isEqualTo(new Problem(2, "natures", "Retired."));
  }

  @Test
  void namesAReferenceThatStandsTwice() throws IOException {
    assertThat(read(HEADER + "\n" + GOOD + "\n" + GOOD).problems())
        .containsExactly(new Problem(3, "reference", "W13-001 stands on line 2 already."));
  }

  @Test
  void namesColumnsThatAreMissingUnknownOrTwice() throws IOException {
    String header = HEADER.replace("sector", "setting").replace("summary", "outcome");

    assertThat(read(header + "\n" + GOOD).problems())
        .containsExactly(
            new Problem(1, "setting", "There is no column named \"setting\" here."),
            new Problem(1, "outcome", "There are two columns named outcome."),
            new Problem(1, "sector", "The column sector is missing."),
            new Problem(1, "summary", "The column summary is missing."));
  }

  @Test
  void saysHowToSaveAFileThatExcelPartedBySemicolons() throws IOException {
    assertThat(read(HEADER.replace(',', ';') + "\n" + GOOD.replace(',', ';')).problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).contains("semicolons", "CSV UTF-8"));
  }

  @Test
  void saysWhereAFileStopsBeingUtf8() throws IOException {
    byte[] bytes =
        (HEADER + "\n" + GOOD + "\n" + GOOD.replace("Juniper", "Ren\u00e9e"))
            .getBytes(StandardCharsets.ISO_8859_1);

    assertThat(read(bytes).problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.line()).isEqualTo(3);
              assertThat(problem.message()).contains("not in UTF-8");
            });
    assertThat(read(HEADER.getBytes(StandardCharsets.UTF_16)).problems()).hasSize(1);
  }

  @Test
  void takesWordsInEveryScript() throws IOException {
    assertThat(read(HEADER + "\n" + GOOD.replace("Juniper Redstart", "Zoë Łukasz 李 🙂")).problems())
        .isEmpty();
  }

  @Test
  void saysWhereQuotationMarksStopMatching() throws IOException {
    assertThat(read(HEADER + "\n" + GOOD.replace("Concern", "\"Concern") + "\n").problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.line()).isEqualTo(2);
              assertThat(problem.message()).contains("quotation marks");
            });
  }

  @Test
  void countsTheCellsOfARow() throws IOException {
    assertThat(read(HEADER + "\n" + GOOD + ",more").problems())
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem.message()).startsWith("This line has 24 cells, the header 23."));
  }

  @Test
  void refusesWhatCannotBePrinted() throws IOException {
    assertThat(read(HEADER + "\n" + GOOD.replace("Lime", "Li\u0007me")).problems())
        .containsExactly(
            new Problem(
                2, "employer", "This holds a character that cannot be printed. Take it out."));
  }

  @Test
  void saysThatAnEmptyFileIsEmpty() throws IOException {
    assertThat(read("").problems())
        .containsExactly(
            new Problem(1, null, "The file is empty. Its first line must name the columns."));
    assertThat(read(HEADER).problems()).isEmpty();
  }

  @Test
  void stopsAtAThousandProblems() throws IOException {
    EarlierRecord<ContactColumn, EarlierContact> file = read(HEADER + "\nx".repeat(5_000));

    assertThat(file.problems()).hasSize(1_001);
    assertThat(file.problems().getLast().message()).startsWith("There is more wrong");
  }

  @Test
  void readsNoMoreThanTheBoardTakesIn() {
    assertThatThrownBy(
            () ->
                EarlierRecord.read(
                    ContactRow.FILE,
                    new ByteArrayInputStream(new byte[3 << 20]),
                    DataSize.ofMegabytes(2),
                    CODES,
                    _ -> {}))
        .isInstanceOf(FileTooLarge.class)
        .hasMessageContaining("larger than 2 MB");
  }

  private static EarlierRecord<ContactColumn, EarlierContact> read(String text) throws IOException {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static EarlierRecord<ContactColumn, EarlierContact> read(byte[] bytes)
      throws IOException {
    return EarlierRecord.read(
        ContactRow.FILE, new ByteArrayInputStream(bytes), DataSize.ofMegabytes(2), CODES, _ -> {});
  }
}
