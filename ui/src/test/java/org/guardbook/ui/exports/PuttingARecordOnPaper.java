package org.guardbook.ui.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.guardbook.command.RuleViolated;
import org.guardbook.command.When;
import org.guardbook.command.access.Role;
import org.guardbook.command.chronology.RecordKind;
import org.guardbook.query.chronology.Chronology;
import org.guardbook.query.chronology.Chronology.Chosen;
import org.guardbook.query.chronology.Chronology.Said;
import org.guardbook.query.timeline.TimelineEntry;
import org.guardbook.query.timeline.TimelineEntry.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.SimpleBookmark;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

class PuttingARecordOnPaper {

  private static final Instant MADE_AT = Instant.parse("2014-05-12T09:30:00Z");
  private static final Instant AS_AT = Instant.parse("2014-04-30T22:59:59Z");

  @Test
  void saysOnTheCoverWhatItIsWhoMadeItWhenAndWhy() throws IOException {
    String cover = page(written(paper()), 1);

    assertThat(cover)
        .contains("Walford Safeguarding Board", "Position of trust case", "W13-117")
        .contains("Teaching assistant, Elder Primary School")
        .contains("As recorded by", "30 April 2014 at 23:59:59")
        .contains("Made by", "Lena Ado")
        .contains("Made on", "12 May 2014 at 10:30:00")
        .contains("Made for", "The care proceedings");
  }

  @Test
  void isReadInTheOrderInWhichItStands() throws IOException {
    assertThat(text(written(paper())))
        .containsSubsequence(
            "Entries",
            "This paper shows the record",
            "Particulars and state",
            "Hazel Pipit",
            "Decisions",
            "The threshold is met",
            "Timeline",
            "Referral received",
            "Annex");
  }

  @Test
  void namesTheRecordItsMomentAndThePageOnEveryPage() throws IOException {
    byte[] pdf = written(paper());
    int pages = new PdfReader(pdf).getNumberOfPages();

    assertThat(pages).isGreaterThan(2);
    for (int page = 1; page <= pages; page++) {
      assertThat(page(pdf, page))
          .contains("W13-117 · as recorded by 30 April 2014 at 23:59")
          .contains("Page " + page + " of " + pages);
    }
  }

  @Test
  void tellsDecisionsWithTheirReasonsAndWhoDecided() throws IOException {
    assertThat(text(written(paper())))
        .contains("The threshold is met")
        .contains("Tue 8 October 2013 · decided by dso")
        .contains("A mark was seen on the arm of Hazel Pipit.");
  }

  @Test
  void tellsWhatHappenedWhenItWasRecordedByWhomHowLateAndWhere() throws IOException {
    assertThat(text(written(paper())))
        .contains("7 October 2013 10:20 Referral received")
        .contains(
            "Recorded by LADO (lado) on 10 October 2013 at 10:00 · entered 3 working days late · #117");
  }

  @Test
  void keepsWhatWasCorrectedAndPointsAtWhatCorrectsIt() throws IOException {
    assertThat(text(written(paper())))
        .contains("Corrected by #121: The wrong day.")
        .contains("Corrects #120");
  }

  @Test
  void addsTheChronologyAsAnAnnex() throws IOException {
    assertThat(text(written(paper())))
        .contains("Annex: chronology of significant events")
        .contains("She was believed for the first time.")
        .contains("Picked by LADO (lado) on 1 November 2013 at 09:00 · the entry is #117");
  }

  @Test
  void canBeReadByAScreenReaderAsFarAsItsFormatGoes() throws IOException {
    PdfReader reader = new PdfReader(written(paper()));

    assertThat(reader.getInfo().get("Title"))
        .isEqualTo("Position of trust case W13-117, Teaching assistant, Elder Primary School");
    assertThat(reader.getCatalog().get(PdfName.LANG)).hasToString("en-GB");
    assertThat(SimpleBookmark.getBookmarkList(reader).toString())
        .contains("Decisions", "Timeline", "Annex");
  }

  @Test
  void leavesNothingOfARedactedNameInTheFile() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<Redaction> notFound =
        paper()
            .write(
                List.of(
                    new Redaction("hazel  pipit", "A child who is not part of the proceedings."),
                    new Redaction("Pipit's aunt", "A relative of hers."),
                    new Redaction("Elder Primary School", "It would tell who she is.")),
                out);
    String text = text(out.toByteArray());

    assertThat(notFound).isEmpty();
    assertThat(text.toLowerCase(Locale.ROOT))
        .doesNotContain("pipit", "aunt", "elder primary")
        .doesNotContainPattern("\\bhazel\\b");
    assertThat(text)
        .contains("A mark was seen on the arm of redacted 1 .")
        .contains("redacted 1, 2")
        .containsSubsequence(
            "What was left out, and why",
            "Redacted 1",
            "A child who is not part of the proceedings.",
            "Redacted 3",
            "It would tell who she is.");
    PdfReader reader = new PdfReader(out.toByteArray());
    assertThat(reader.getInfo().get("Title")).contains("[redacted 3]").doesNotContain("Elder");
    assertThat(reader.getInfo().toString() + SimpleBookmark.getBookmarkList(reader))
        .doesNotContain("Pipit", "Elder");
  }

  @Test
  void leavesWordsAloneThatOnlyBeginLikeARedactedName() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    paper().write(List.of(new Redaction("Hazel", "A child.")), out);

    assertThat(text(out.toByteArray())).contains("Hazelwood Road").doesNotContain("Hazel Pipit");
  }

  @Test
  void tellsWhichRedactionsTookNothingOut() throws IOException {
    Redaction misspelt = new Redaction("Hazle Pipit", "Hazle Pipit is no party to this.");

    assertThat(paper().write(List.of(misspelt), new ByteArrayOutputStream()))
        .containsExactly(misspelt);
    assertThat(paper().write(List.of(), new ByteArrayOutputStream())).isEmpty();
  }

  @Test
  void leavesADateOutHoweverItWasAskedFor() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<Redaction> notFound =
        paper().write(List.of(new Redaction("2013-10-08", "It would tell who she is.")), out);

    assertThat(notFound).isEmpty();
    assertThat(text(out.toByteArray())).doesNotContain("8 October 2013");
  }

  @Test
  void leavesANameOutThroughWhatNobodySees() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    paper().write(List.of(new Redaction("\u00a0Ha\u00adzel Pipit\u202f", "A child.")), out);

    assertThat(text(out.toByteArray())).doesNotContain("Hazel Pipit");
  }

  @Test
  void asksForAReasonForEveryRedaction() {
    assertThatThrownBy(() -> new Redaction("Hazel Pipit", " "))
        .isInstanceOf(RuleViolated.class)
        .hasMessage("Give a reason for each passage that is left out.");
    assertThatThrownBy(() -> new Redaction("\u00a0 ", "A child.")).isInstanceOf(RuleViolated.class);
  }

  private static RecordPaper paper() {
    List<TimelineEntry> timeline = new ArrayList<>();
    timeline.add(
        entry(117, "2013-10-07T10:20", "Referral received", "About Hazel Pipit.", null, null));
    timeline.add(
        entry(
            118,
            "2013-10-08",
            "Note",
            "Hazel\nPipit's aunt rang from Hazelwood Road.",
            null,
            null));
    timeline.add(entry(120, "2013-10-09", "Meeting held", "All came.", "event-121", null));
    timeline.add(entry(121, "2013-10-10", "Meeting held", "All came.", null, "event-120"));
    for (int i = 0; i < 60; i++) {
      timeline.add(entry(200 + i, "2013-11-01", "Note " + i, "Nothing new.", null, null));
    }
    Said pick =
        new Said(
            "She was believed for the first time.",
            When.parse("2013-11-01"),
            "lado",
            Role.LADO,
            Instant.parse("2013-11-01T09:00:00Z"),
            "event-300",
            300);
    Chronology chronology =
        new Chronology(
            "W13-117",
            RecordKind.POSITION_OF_TRUST,
            List.of(new Chosen(timeline.getFirst(), null, false, pick, List.of())),
            List.of());
    return new RecordPaper(
        "Position of trust case",
        "W13-117",
        "Teaching assistant, Elder Primary School",
        new Made("Walford Safeguarding Board", "Lena Ado", MADE_AT, AS_AT),
        "The care proceedings",
        List.of(
            new Part("Particulars and state").fact("Child", "Hazel Pipit").fact("Role", null),
            new Part("Decisions, with reasons and who decided")
                .statement(
                    "The threshold is met",
                    When.parse("2013-10-08"),
                    "dso",
                    "A mark was seen on the arm of Hazel Pipit."),
            new Part("Meetings")),
        timeline,
        chronology);
  }

  private static TimelineEntry entry(
      long position,
      String happened,
      String what,
      String detail,
      @Nullable String correctedBy,
      @Nullable String corrects) {
    return new TimelineEntry(
        "event-" + position,
        "W13-117",
        position,
        When.parse(happened),
        Instant.parse("2013-10-10T09:00:00Z"),
        "lado",
        Role.LADO,
        Kind.NOTE,
        "DevelopmentNoted",
        what,
        detail,
        position == 117 ? "entered 3 working days late" : null,
        false,
        corrects,
        correctedBy,
        correctedBy == null ? null : "The wrong day.",
        true,
        List.of());
  }

  private static byte[] written(RecordPaper paper) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    paper.write(List.of(), out);
    return out.toByteArray();
  }

  private static String text(byte[] pdf) throws IOException {
    StringBuilder text = new StringBuilder();
    for (int page = 1; page <= new PdfReader(pdf).getNumberOfPages(); page++) {
      text.append(page(pdf, page)).append(' ');
    }
    return text.toString();
  }

  private static String page(byte[] pdf, int page) throws IOException {
    return new PdfTextExtractor(new PdfReader(pdf))
        .getTextFromPage(page)
        .replaceAll("[\\s\\u00a0]+", " ");
  }
}
