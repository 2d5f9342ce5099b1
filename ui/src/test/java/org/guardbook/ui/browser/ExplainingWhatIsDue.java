package org.guardbook.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import org.guardbook.command.access.Role;
import org.guardbook.ui.WholeApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Every time limit of a child's record, with a bank holiday in the way, as the page explains it.
 */
@WholeApplication
class ExplainingWhatIsDue {

  private static final LocalDate BEFORE_THE_SPRING_HOLIDAY = LocalDate.parse("2019-05-24");

  @LocalServerPort private int port;
  private Window window;

  @BeforeEach
  void signIn() {
    window = Window.on(port).signIn(Role.CONFERENCE_CHAIR);
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void ofTheInitialConferenceOverChristmas() {
    LocalDate discussed = LocalDate.parse("2018-12-20");
    window.go(AChild.discussed("Teal", port, discussed).enquired(discussed).page());
    explains(
        "Initial conference",
        "was due Tue 15 January 2019",
        "15 working days from the strategy discussion on Thu 20 December 2018, leaving out"
            + " Christmas Day, Boxing Day and New Year's Day; by the rule in force since 1 January"
            + " 2000.",
        "Left out: Christmas Day, Tue 25 December 2018; Boxing Day, Wed 26 December 2018; New"
            + " Year's Day, Tue 1 January 2019.");
  }

  @Test
  void ofTheReceivingInConferenceOverEaster() {
    window.go(AChild.transferredIn("Smew", port, LocalDate.parse("2019-04-08")).page());
    explains(
        "Receiving-in conference",
        "was due Wed 1 May 2019",
        "15 working days from the other authority's notice on Mon 8 April 2019, leaving out Good"
            + " Friday and Easter Monday; by the rule in force since 1 January 2000.",
        "Left out: Good Friday, Fri 19 April 2019; Easter Monday, Mon 22 April 2019.");
  }

  @Test
  void ofTheFirstStepsOfAPlanOverTheSpringHoliday() {
    window.go(AChild.onPlan("Scoter", port, BEFORE_THE_SPRING_HOLIDAY).page());
    String leftOut = "Left out: Spring bank holiday, Mon 27 May 2019.";
    explains(
        "Core group",
        "was due Mon 10 June 2019",
        "10 working days from the initial conference on Fri 24 May 2019, leaving out the spring"
            + " bank holiday; by the rule in force since 1 January 2000.",
        leftOut);
    explains(
        "Visit",
        "was due Mon 10 June 2019",
        "10 working days from the start of the plan on Fri 24 May 2019, leaving out the spring"
            + " bank holiday; by the rule in force since 1 January 2000.",
        leftOut);
    explains(
        "Review conference",
        "was due Sat 24 August 2019",
        "3 months from the initial conference on Fri 24 May 2019, bank holidays counted like any"
            + " other day; it runs out on a Saturday, and the last working day before is Fri 23"
            + " August 2019; by the rule in force since 1 January 2000.");
  }

  @Test
  void ofItsFurtherStepsOverChristmas() {
    AChild child = AChild.onPlan("Garganey", port, BEFORE_THE_SPRING_HOLIDAY).withCoreGroup();
    child.met(LocalDate.parse("2019-11-27")).conferred(LocalDate.parse("2019-07-02"), "REVIEW");
    child.visit(LocalDate.parse("2019-12-19"), true, true);
    window.go(child.page());
    explains(
        "Core group",
        "was due Wed 25 December 2019",
        "4 weeks from the last core group on Wed 27 November 2019, bank holidays counted like any"
            + " other day; it runs out on Christmas Day, and the last working day before is Tue 24"
            + " December 2019; by the rule in force since 1 January 2000.");
    explains(
        "Review conference",
        "was due Thu 2 January 2020",
        "6 months from the last review conference on Tue 2 July 2019, bank holidays counted like"
            + " any other day; by the rule in force since 1 January 2000.");
    explains(
        "Visit",
        "was due Tue 7 January 2020",
        "10 working days from when the child was last seen on Thu 19 December 2019, leaving out"
            + " Christmas Day, Boxing Day and New Year's Day; by the rule in force since 1 January"
            + " 2000.",
        "Left out: Christmas Day, Wed 25 December 2019; Boxing Day, Thu 26 December 2019; New"
            + " Year's Day, Wed 1 January 2020.");
  }

  /** By the keyboard, since that is how it is opened by whoever uses no mouse. */
  private void explains(String step, String due, String... why) {
    Locator card =
        window
            .page()
            .locator(".due")
            .getByRole(AriaRole.GROUP, new Locator.GetByRoleOptions().setName(step).setExact(true))
            .first();
    assertThat(card).containsText(due);
    card.locator("summary").focus();
    window.press("Enter");
    for (String sentence : why) {
      assertThat(card.locator("details[open]")).containsText(sentence);
    }
  }
}
