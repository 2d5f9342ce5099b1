package org.guardbook.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import org.guardbook.command.When;
import org.guardbook.command.access.Role;
import org.guardbook.ui.WholeApplication;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A LADO keeps a case with the keyboard alone, while the senior officer has it before them. */
@WholeApplication
class FromTelephoneCallToClosure {

  @LocalServerPort private int port;

  @Autowired private Clock clock;

  @Test
  void walksACaseByKeyboardWhileASecondPersonSeesItAppear() {
    try (Window lado = Window.on(port);
        Window dso = Window.on(port)) {
      dso.signIn(Role.DESIGNATED_SENIOR_OFFICER);
      dso.arrivesAt("Today");
      lado.signIn(Role.LADO);
      lado.arrivesAt("Today");

      logsTheContact(lado);
      decidesTheThreshold(lado);
      String reference = lado.heading().split(" ", 2)[0];
      assertThat(reference).matches("W\\d{2}-\\d{3,}");

      dso.reads(".live", reference);
      dso.go("cases/" + reference);
      dso.arrivesAt(reference);

      callsAndHoldsTheMeeting(lado);
      dso.reads(".live", "by lado");
      opensAndConcludesTheStrands(lado);
      recordsTheOutcome(lado);
      sendsTheLetters(lado);
      closes(lado);

      lado.reads("main .tag", "Closed");
      dso.tabTo("Show").press("Enter");
      dso.reads("main .tag", "Closed");
      dso.reads(".spine", "Initial position of trust meeting");
    }
  }

  private void logsTheContact(Window lado) {
    lado.press("n");
    lado.arrivesAt("Log a contact");
    lado.tabTo("From").type("Head teacher, Elder Primary School");
    lado.tabTo("The adult's name").type("Rowan Linnet");
    lado.tabTo("Date of birth").type("4");
    lado.tabTo("Date of birth").type("5");
    lado.tabTo("Date of birth").type("1984");
    lado.tabTo("Their work with children").type("Teaching assistant");
    lado.tabTo("Setting").press("E").press("d");
    lado.tabTo("Employer").type("Elder Primary School");
    lado.tabTo("What is alleged?").type("Pupil, 8, was pulled by the arm and shouted at.");
    lado.tabTo("Physical").press("Space");
    lado.reads("[aria-pressed=true]", "1 Physical");
    lado.tabTo("Save and record the threshold decision").press("Enter");
  }

  private void decidesTheThreshold(Window lado) {
    lado.arrivesAt("Record the threshold decision");
    lado.tabTo("Yes, it is met").press("Space");
    lado.tabTo("Harmed or may have harmed").press("Space");
    lado.tabTo("Why").type("A mark was seen by the class teacher.");
    lado.tabTo("Record the decision").press("Enter");
    lado.arrivesAt("Teaching assistant, Elder Primary School");
  }

  private void callsAndHoldsTheMeeting(Window lado) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), When.ENGLAND);
    lado.tabTo("Call a meeting").press("Enter");
    lado.arrivesAt("Call a meeting");
    lado.tabTo("To be held: Day").type(String.valueOf(today.getDayOfMonth()));
    lado.tabTo("To be held: Month").type(String.valueOf(today.getMonthValue()));
    lado.tabTo("To be held: Year").type(String.valueOf(today.getYear()));
    lado.tabTo("Where").type("Civic Centre");
    lado.tabTo("Police").press("Space");
    lado.tabTo("Call the meeting").press("Enter");
    lado.arrivesAt("Teaching assistant, Elder Primary School");

    lado.tabTo("Record a meeting").press("Enter");
    lado.arrivesAt("Record a meeting");
    lado.tabTo("Record the meeting").press("Enter");
    lado.arrivesAt("Teaching assistant, Elder Primary School");

    lado.tabTo("Write the minutes").press("Enter");
    lado.arrivesAt("Write the minutes");
    lado.tabTo("What was said").type("The police see no offence.");
    lado.tabTo("Decisions").type("The employer looks into it.");
    lado.tabTo("Add an action").press("Enter");
    lado.focusIsOn("Action").type("Report what the employer found");
    lado.tabTo("Who does it").type("Head teacher");
    lado.tabTo("Save the minutes").press("Enter");
    lado.arrivesAt("Teaching assistant, Elder Primary School");

    lado.tabTo("Done: Report what the employer found").press("Enter");
    lado.sees("dialog[open]");
    lado.tabTo("What was done").type("Report received.");
    lado.tabTo("Record it as done").press("Enter");
    lado.reads(".notice", "The action is done.");
  }

  private void opensAndConcludesTheStrands(Window lado) {
    lado.tabTo("Open: police investigation").press("Enter");
    lado.sees("dialog[open]");
    lado.tabTo("What is being looked into").type("Whether there was an offence.");
    lado.tabTo("Open the strand").press("Enter");
    lado.reads(".notice", "The strand is open.");
    lado.tabTo("Conclude: police investigation").press("Enter");
    lado.sees("dialog[open]");
    lado.tabTo("With what result").type("No further action by the police.");
    lado.tabTo("Conclude the strand").press("Enter");
    lado.reads(".notice", "The strand is concluded.");
  }

  private void recordsTheOutcome(Window lado) {
    lado.tabTo("Record the outcome").press("Enter");
    lado.arrivesAt("Record the outcome");
    lado.tabTo("Outcome").press("U");
    lado.tabTo("Why").type("Two accounts, no further evidence.");
    lado.tabTo("Record the outcome").press("Enter");
    lado.arrivesAt("Teaching assistant, Elder Primary School");
  }

  private void sendsTheLetters(Window lado) {
    lado.tabTo("Outcome letter sent").press("Enter");
    lado.sees("dialog[open]");
    lado.tabTo("The letter was sent").press("Enter");
    lado.reads(".notice", "The outcome letter is recorded as sent.");
    lado.tabTo("Employer's copy sent").press("Enter");
    lado.sees("dialog[open]");
    lado.tabTo("The copy was sent").press("Enter");
    lado.reads(".notice", "The employer's copy is recorded as sent.");
  }

  private void closes(Window lado) {
    lado.tabTo("Close the case").press("Enter");
    lado.sees("dialog[open]");
    lado.tabTo("Why it is closed").type("All is done.");
    lado.tabTo("Close the case").press("Enter");
    lado.reads(".notice", "The case is closed.");
  }
}
