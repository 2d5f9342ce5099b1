package org.guardbook.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.nio.file.Files;
import org.guardbook.command.access.Role;
import org.guardbook.ui.Caller;
import org.guardbook.ui.WholeApplication;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A record is put on paper for a hearing, with somebody else's name left out. */
@WholeApplication
class PuttingARecordOnPaper {

  @LocalServerPort private int port;

  @Test
  void leavesOutWhatIsOthersByKeyboard() throws Exception {
    String reference = ACase.toldOf(Caller.as(Role.LADO, port));
    try (Window auditor = Window.on(port)) {
      auditor.signIn(Role.AUDITOR).go("cases/" + reference);
      auditor.tabTo("Print as PDF").press("Enter");
      auditor.arrivesAt(reference + " as a PDF");
      auditor.isOpenToEverybody();
      auditor.tabTo("Make the PDF").press("Enter");
      auditor.reads(".err", "Say what it is for.");
      auditor.tabTo("What it is for").type("The hearing of 4 May");
      auditor.tabTo("Name or passage 1").type("Ash Pipit");
      auditor.tabTo("Make the PDF").press("Enter");
      auditor.reads(".err", "Give a reason for each passage that is left out.");
      auditor.tabTo("Why it is left out 1").type("The child is no party.");
      auditor.tabTo("Leave something else out").press("Enter");
      auditor.focusIsOn("Name or passage 2").type("Nobody At All");
      auditor.tabTo("Why it is left out 2").type("To see what is said.");
      auditor.tabTo("Make the PDF").press("Enter");
      auditor.reads(".made", "The PDF is ready.");
      auditor.reads(".made .warn", "“Nobody At All”");
      auditor.isOpenToEverybody();

      Download paper =
          auditor.page().waitForDownload(() -> auditor.page().locator(".download").click());
      String text = text(Files.readAllBytes(paper.path()));
      assertThat(text)
          .contains(reference, "The hearing of 4 May", "redacted 1", "The child is no party.")
          .contains(ACase.ADULT, "A pupil was pulled by the arm.", "Referral received")
          .doesNotContain("Ash Pipit");
    }
  }

  @Test
  void isThereForReviewsAndChildrenToo() throws Exception {
    AReview.monitored("PAPER-1", port);
    AChild child = AChild.onPlan("Sorrel", port);
    try (Window committee = Window.on(port);
        Window chair = Window.on(port)) {
      assertThat(made(committee, Role.REVIEW_COMMITTEE, "reviews/PAPER-1/paper"))
          .contains("Serious case review PAPER-1");
      assertThat(made(chair, Role.CONFERENCE_CHAIR, "children/" + child.reference() + "/paper"))
          .contains("Strategy discussion: section 47 enquiries required")
          .containsPattern("begun \\w+ \\d+ \\w+ \\d{4} · concluded");
    }
  }

  private static String made(Window window, Role role, String address) throws Exception {
    window.signIn(role).go(address);
    window.page().getByLabel("What it is for").fill("A conference");
    window.page().getByText("Make the PDF").click();
    window.reads(".made", "The PDF is ready.");
    Download paper =
        window.page().waitForDownload(() -> window.page().locator(".download").click());
    assertThat(paper.suggestedFilename()).endsWith(".pdf");
    return text(Files.readAllBytes(paper.path()));
  }

  private static String text(byte[] pdf) throws Exception {
    StringBuilder text = new StringBuilder();
    PdfReader reader = new PdfReader(pdf);
    for (int page = 1; page <= reader.getNumberOfPages(); page++) {
      text.append(new PdfTextExtractor(reader).getTextFromPage(page)).append(' ');
    }
    return text.toString().replaceAll("[\\s\\u00a0]+", " ");
  }
}
