package org.guardbook.ui.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.guardbook.command.Narrative;
import org.guardbook.command.When;
import org.guardbook.command.review.Evidence;
import org.guardbook.command.review.Outlook;
import org.guardbook.command.review.ReviewCommand.ChaseAgency;
import org.guardbook.command.review.ReviewCommand.CompleteAction;
import org.guardbook.command.review.ReviewCommand.ExtendDueDate;
import org.guardbook.command.review.ReviewCommand.ReportProgress;
import org.guardbook.command.review.ReviewCommand.SendActionBack;
import org.guardbook.command.review.ReviewCommand.VerifyAction;
import org.guardbook.command.review.ReviewCommand.WithdrawAction;
import org.guardbook.command.review.ReviewReference;
import org.guardbook.ui.demo.Lessons.Task;

/** What becomes of an action of the demo: told by its agency now and then, or not at all. */
final class ActionLife {

  /** How ready each agency is to say how it is getting on. */
  private static final Map<String, Double> DILIGENCE =
      Map.of(
          "BOARD", 0.9,
          "CHILDRENS_SOCIAL_CARE", 0.7,
          "POLICE", 0.6,
          "HEALTHCARE_TRUST", 0.75,
          "CCG", 0.65,
          "EDUCATION", 0.9,
          "PROBATION", 0.8,
          "MENTAL_HEALTH_TRUST", 0.5,
          "HOUSING", 0.4,
          "VOLUNTARY_SECTOR", 0.85);

  private static final List<String> GOING_WELL =
      List.of(
          "Two of three teams have it in place; the last follows next month.",
          "The working group has met and the draft is out for comment.",
          "Pilot finished; staff say that it helps. Roll-out has begun.",
          "Training dates are set and most places are taken.",
          "The first audit is done. Results go to our safeguarding group.");

  private static final List<String> IN_DOUBT =
      List.of(
          "The trainer has left; cover is being sought.",
          "The change to the system waits on the supplier.",
          "Half of the teams were reached. Sickness has held the rest up.",
          "We have had two inspections this quarter and are behind.",
          "The budget for this was not agreed; we are asking again.");

  private static final List<String> DONE =
      List.of(
          "All in place. The evidence pack was sent to the board office.",
          "Finished. Sign-in sheets and the new procedure are with the board manager.",
          "Done, and checked by our own audit.");

  private static final List<String> DONE_AND_SHOWN =
      List.of(
          "All in place; what we found is attached.",
          "Finished, and looked at again after three months. See the file.",
          "Done, and checked by our own audit, which is attached.");

  private static final List<String> SENT_BACK =
      List.of(
          "The pack shows that training was held, not that practice changed. Please add the audit.",
          "The sample is of one team only. Please cover all of them.");

  private final Random chance;
  private final LocalDate today;
  private final List<LocalDate> meetings;
  private final Papers papers;
  private final String seenBy;
  private final Consumer<Errand> errands;

  /**
   * @param meetings days of the committee, on which it verifies
   * @param seenBy how the committee saw what difference an action made: "Re-audit"
   */
  ActionLife(
      Random chance,
      LocalDate today,
      List<LocalDate> meetings,
      Papers papers,
      String seenBy,
      Consumer<Errand> errands) {
    this.chance = chance;
    this.today = today;
    this.meetings = meetings;
    this.papers = papers;
    this.seenBy = seenBy;
    this.errands = errands;
  }

  void live(ReviewReference review, String action, Task task, LocalDate agreedOn, LocalDate dueOn) {
    double diligence = DILIGENCE.getOrDefault(task.agency(), 0.7);
    String agency = Staff.accountOf(task.agency());
    LocalDate due = dueOn;
    LocalDate day = agreedOn;
    boolean extended = false;
    if (chance.nextInt(40) == 0) {
      withdraw(review, action, agreedOn.plusDays(90));
      return;
    }
    while (true) {
      int pause = 18 + chance.nextInt(45);
      if (chance.nextDouble() > diligence) {
        pause += 50 + chance.nextInt(120);
      }
      chase(review, action, day.plusDays(35), due, day.plusDays(pause));
      day = workday(day.plusDays(pause));
      if (!day.isBefore(today)) {
        return;
      }
      boolean ready = day.isAfter(due.minusDays(25)) && chance.nextDouble() < diligence;
      if (ready) {
        List<Evidence> shown = papers.ofCompletion(task, day);
        Narrative done = pick(shown.isEmpty() ? DONE : DONE_AND_SHOWN);
        tell(agency, day, new CompleteAction(review, on(day), action, null, done, shown));
        LocalDate meeting = meetingAfter(day);
        if (!meeting.isBefore(today)) {
          return;
        }
        if (chance.nextInt(6) != 0) {
          verify(review, action, task, meeting);
          return;
        }
        tell(
            Staff.COMMITTEE,
            meeting,
            new SendActionBack(review, on(meeting), action, null, pick(SENT_BACK)));
        day = meeting;
        continue;
      }
      boolean inDoubt = day.isAfter(due.minusDays(40)) || chance.nextInt(4) == 0;
      tell(
          agency,
          day,
          new ReportProgress(
              review,
              on(day),
              action,
              null,
              inDoubt ? Outlook.AT_RISK : Outlook.ON_TRACK,
              pick(inDoubt ? IN_DOUBT : GOING_WELL),
              inDoubt ? List.of() : papers.ofProgress(task, day)));
      if (inDoubt && !extended && chance.nextInt(3) == 0) {
        LocalDate meeting = meetingAfter(day);
        if (!meeting.isBefore(today)) {
          return;
        }
        due = due.plusMonths(3);
        extended = true;
        tell(
            Staff.COMMITTEE,
            meeting,
            new ExtendDueDate(
                review,
                on(meeting),
                action,
                null,
                due,
                new Narrative("The agency explained what holds it up, and what it does about it."),
                "Review committee"));
        day = meeting;
      }
    }
  }

  /** Past its date and silent, until the agency is next heard of. */
  private void chase(
      ReviewReference review, String action, LocalDate day, LocalDate due, LocalDate heard) {
    LocalDate chased = workday(day);
    if (chased.isAfter(due) && chased.isBefore(heard) && chased.isBefore(today)) {
      tell(
          Staff.COMMITTEE,
          chased,
          new ChaseAgency(
              review,
              on(chased),
              action,
              null,
              new Narrative("Reminded by e-mail; the committee meets soon.")));
    }
  }

  private void verify(ReviewReference review, String action, Task task, LocalDate meeting) {
    tell(
        Staff.COMMITTEE,
        meeting,
        new VerifyAction(
            review,
            on(meeting),
            action,
            null,
            new Narrative(seenBy + ": " + lowerFirst(task.measure())),
            Committees.REVIEW_COMMITTEE + "/" + (meetings.indexOf(meeting) + 1)));
  }

  private void withdraw(ReviewReference review, String action, LocalDate from) {
    LocalDate meeting = meetingAfter(from);
    if (meeting.isBefore(today)) {
      tell(
          Staff.COMMITTEE,
          meeting,
          new WithdrawAction(
              review,
              on(meeting),
              action,
              null,
              new Narrative("National guidance has come out since that does the same."),
              "Review committee"));
    }
  }

  private LocalDate meetingAfter(LocalDate day) {
    return meetings.stream().filter(meeting -> meeting.isAfter(day)).findFirst().orElse(today);
  }

  private Narrative pick(List<String> words) {
    return new Narrative(words.get(chance.nextInt(words.size())));
  }

  private void tell(String account, LocalDate day, Object command) {
    LocalDateTime moment =
        day.atTime(LocalTime.of(9 + chance.nextInt(8), chance.nextInt(60), chance.nextInt(60)));
    errands.accept(new Errand(moment.atZone(When.ENGLAND).toInstant(), account, command));
  }

  private static When on(LocalDate day) {
    return When.on(day);
  }

  private static LocalDate workday(LocalDate day) {
    return Story.workday(day, 9, 0).toLocalDate();
  }

  private static String lowerFirst(String text) {
    return Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }
}
