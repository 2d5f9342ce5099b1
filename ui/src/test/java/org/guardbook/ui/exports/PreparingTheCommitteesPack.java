package org.guardbook.ui.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.guardbook.command.When;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.query.actionplan.ActionState;
import org.guardbook.query.actionplan.TrackedAction;
import org.guardbook.query.committee.CommitteeQuery.Attendance;
import org.guardbook.query.committee.CommitteeQuery.Committee;
import org.guardbook.query.committee.CommitteeQuery.Meeting;
import org.guardbook.query.committee.CommitteeQuery.Pack;
import org.guardbook.query.committee.CommitteeQuery.Share;
import org.guardbook.query.referencedata.ReferenceDataQuery.ListedCode;
import org.guardbook.ui.Settings;
import org.guardbook.ui.dispatch.Dispatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** What a committee member has in hand ten minutes before the meeting. */
class PreparingTheCommitteesPack {

  private static final LocalDate DAY = LocalDate.parse("2014-09-30");

  @Test
  void saysOnEveryPageWhichItIsAndFromWhatItWasMade() throws IOException {
    PdfReader reader = new PdfReader(written(Format.PDF, pack()));
    int pages = reader.getNumberOfPages();

    assertThat(pages).isGreaterThan(2);
    for (int page = 1; page <= pages; page++) {
      assertThat(new PdfTextExtractor(reader).getTextFromPage(page))
          .contains("Page " + page + " of")
          .contains("from what had been recorded by 29 September 2014 at 17:00");
    }
  }

  @Test
  void holdsWhatTheMeetingHasBeforeIt() throws IOException {
    String text = text(written(Format.PDF, pack()));

    assertThat(text)
        .contains("Serious case review committee")
        .contains("Papers for meeting 12 on Tuesday 30 September 2014")
        .contains("In short")
        .contains("Agreed on 30 June 2014", "7.1 Audit a sample")
        .contains("Changed since 30 June 2014")
        .contains("Late", "Silent", "To verify", "Impact so far")
        .contains("Overdue", "Complete", "On track", "Verified")
        .contains("Children’s social care")
        .contains("moved twice, first")
        .contains("Never updated since agreed")
        .contains("Nine records of ten name the child")
        .contains("Attendance by member", "Attendance by agency")
        .contains("67% ! escalate")
        .contains("Below 80%, to be escalated to the board: Idris Goosander.");
  }

  @Test
  void isAWorkbookWithASheetForEachList() throws IOException {
    try (XSSFWorkbook book =
        new XSSFWorkbook(new ByteArrayInputStream(written(Format.XLSX, pack())))) {
      assertThat(IntStream.range(0, book.getNumberOfSheets()).mapToObj(book::getSheetName))
          .containsExactly(
              "In short",
              "Agreed on 30 June 2014",
              "Changed since 30 June 2014",
              "Late",
              "Silent",
              "To verify",
              "Impact so far",
              "Attendance by member",
              "Attendance by agency",
              "About");
      XSSFSheet late = book.getSheet("Late");
      assertThat(late.getRow(1).getCell(0).getStringCellValue()).isEqualTo("! Overdue");
      assertThat(late.getRow(1).getCell(4).getNumericCellValue()).isEqualTo(183);
    }
  }

  @Test
  void saysSoWhereThereIsNothingToShow() throws IOException {
    Pack empty =
        new Pack(
            pack().committee(),
            null,
            DAY,
            null,
            Instant.parse("2014-09-29T16:00:00Z"),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            new Attendance(DAY, DAY, 0, 0.8, List.of(), List.of()));

    assertThat(text(written(Format.PDF, empty)))
        .contains("Papers for a meeting on")
        .contains("Changed so far")
        .contains("Nothing to show.")
        .doesNotContain("Below 80%");
  }

  private static byte[] written(Format format, Pack pack) throws IOException {
    Dispatch dispatch = mock();
    when(dispatch.askForAll(any(), eq(ListedCode.class)))
        .thenReturn(
            List.of(
                agency("POLICE", "Police"),
                agency("CHILDRENS_SOCIAL_CARE", "Children’s social care")));
    Settings settings =
        new Binder(new MapConfigurationPropertySource(Map.of("guardbook.demo", "false")))
            .bind("guardbook", Settings.class)
            .get();
    CommitteePacks packs =
        new CommitteePacks(
            dispatch, settings, Clock.fixed(Instant.parse("2014-09-29T17:30:00Z"), ZoneOffset.UTC));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    packs.of(pack).write(format, out);
    return out.toByteArray();
  }

  private static ListedCode agency(String code, String label) {
    return new ListedCode(
        "AGENCY/" + code, CodeList.AGENCY, code, label, 1, DAY.minusYears(10), null, List.of());
  }

  private static String text(byte[] pdf) throws IOException {
    PdfReader reader = new PdfReader(pdf);
    StringBuilder text = new StringBuilder();
    for (int page = 1; page <= reader.getNumberOfPages(); page++) {
      text.append(new PdfTextExtractor(reader).getTextFromPage(page)).append('\n');
    }
    return text.toString().replaceAll("\\s+", " ");
  }

  private static Pack pack() {
    List<TrackedAction> late =
        IntStream.rangeClosed(1, 30)
            .mapToObj(
                n ->
                    action(
                        n + ".1",
                        ActionState.OVERDUE,
                        n % 2,
                        n % 3 == 0 ? null : "Briefings in two of five teams; trainer left in May."))
            .toList();
    Meeting meeting =
        new Meeting(
            12,
            When.parse("2014-09-30T14:00"),
            "Civic Centre",
            0,
            null,
            List.of(),
            null,
            List.of());
    return new Pack(
        new Committee(
            "scr-committee", "Serious case review committee", List.of(), List.of(meeting)),
        meeting,
        DAY,
        LocalDate.parse("2014-06-30"),
        Instant.parse("2014-09-29T16:00:00Z"),
        List.of(action("7.1", ActionState.NOT_STARTED, 0, null)),
        Arrays.stream(ActionState.values())
            .map(state -> action("4.2", state, 2, "Said so."))
            .toList(),
        late,
        late.subList(0, 5),
        List.of(action("5.1", ActionState.COMPLETE, 0, "2 files of evidence.")),
        List.of(action("6.1", ActionState.VERIFIED, 0, "Nine records of ten name the child.")),
        new Attendance(
            LocalDate.parse("2013-10-01"),
            DAY,
            6,
            0.8,
            List.of(
                new Share("Ottilie Redshank", "POLICE", 6, 5, 1, 0, 0, 0.83, false),
                new Share("Idris Goosander", "CHILDRENS_SOCIAL_CARE", 6, 4, 0, 1, 1, 0.67, true)),
            List.of(new Share("POLICE", "POLICE", 6, 5, 1, 0, 0, 1, false))));
  }

  private static TrackedAction action(
      String number, ActionState state, int moved, @Nullable String lastWord) {
    return new TrackedAction(
        "W3/" + number,
        "W3",
        "Serious case review W3",
        "SERIOUS_CASE_REVIEW",
        "4",
        "Agencies should secure finding early-help records.",
        "Records",
        number,
        "Audit a sample of cases on finding early-help records.",
        "Nine of ten.",
        "CHILDRENS_SOCIAL_CARE",
        "Head of service",
        LocalDate.parse("2014-03-31"),
        "scr-committee/11",
        LocalDate.parse("2014-08-30"),
        LocalDate.parse("2014-06-30"),
        moved,
        state,
        lastWord == null ? null : LocalDate.parse("2014-06-25"),
        183,
        true,
        lastWord,
        null,
        2,
        null,
        state == ActionState.VERIFIED ? LocalDate.parse("2014-09-01") : null,
        null,
        null,
        state == ActionState.VERIFIED ? lastWord : null,
        4,
        Instant.EPOCH);
  }
}
