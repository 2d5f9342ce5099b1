package org.guardbook.ui.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.guardbook.command.Narrative;
import org.guardbook.command.When;
import org.guardbook.command.referencedata.Agency;
import org.guardbook.command.referencedata.ReviewKind;
import org.guardbook.command.review.ReviewCommand.AgreeAction;
import org.guardbook.command.review.ReviewCommand.MakeRecommendation;
import org.guardbook.command.review.ReviewCommand.OpenPlan;
import org.guardbook.command.review.ReviewReference;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.demo.Lessons.Decision;
import org.guardbook.ui.demo.Lessons.Lesson;
import org.guardbook.ui.demo.Lessons.Task;
import org.jspecify.annotations.Nullable;

/** The action plans of the demo's board: what was recommended, agreed, and became of it. */
final class Plans {

  private final Random chance;
  private final LocalDate today;
  private final List<LocalDate> meetings;
  private final Papers papers;
  private final Diary diary;

  Plans(Random chance, LocalDate today, List<LocalDate> meetings, Papers papers, Diary diary) {
    this.chance = chance;
    this.today = today;
    this.meetings = meetings;
    this.papers = papers;
    this.diary = diary;
  }

  void open(
      String reference, String title, String kind, int daysAgo, List<Lesson> lessons, int days) {
    ReviewReference plan = new ReviewReference(reference);
    LocalDate opened = workday(today.minusDays(daysAgo));
    diary.tell(
        Staff.COMMITTEE, opened, new OpenPlan(plan, on(opened), title, new ReviewKind(kind)));
    recommend(plan, opened, lessons, days);
  }

  void recommend(ReviewReference review, LocalDate day, List<Lesson> lessons, int days) {
    LocalDate agreed = workday(day);
    ActionLife life = life("Re-audit");
    for (int i = 0; i < lessons.size(); i++) {
      Lesson lesson = lessons.get(i);
      String recommendation = Integer.toString(i + 1);
      make(review, recommendation, lesson, agreed);
      for (int j = 0; j < lesson.tasks().size(); j++) {
        Task task = lesson.tasks().get(j);
        String action = recommendation + "." + (j + 1);
        LocalDate due = agreed.plusDays(days / 2 + chance.nextInt(days));
        agree(review, recommendation, action, task, agreed, due, null);
        life.live(review, action, task, agreed, due);
      }
    }
  }

  /** What meetings asked for: a heading for each meeting, an action for what it decided. */
  void actionLog(LocalDate from) {
    ReviewReference log = new ReviewReference("LOG");
    LocalDate opened = workday(from);
    diary.tell(
        Staff.COMMITTEE,
        opened,
        new OpenPlan(log, on(opened), "Board action log", new ReviewKind("BOARD_ACTION_LOG")));
    ActionLife life = life("Reported to the board");
    for (int number = 1; number <= meetings.size(); number++) {
      LocalDate met = meetings.get(number - 1);
      LocalDate minuted = workday(met.plusDays(2));
      if (!minuted.isBefore(today)) {
        return;
      }
      Decision decided = Lessons.decidedAt(number);
      String item = Integer.toString(number);
      diary.tell(
          Staff.COMMITTEE,
          minuted,
          new MakeRecommendation(
              log,
              on(met),
              item,
              new Narrative("Meeting of " + Words.date(met) + ": " + decided.words()),
              null));
      LocalDate due = met.plusDays(56);
      agree(
          log,
          item,
          item + ".1",
          decided.task(),
          minuted,
          due,
          Committees.REVIEW_COMMITTEE + "/" + number);
      life.live(log, item + ".1", decided.task(), minuted, due);
    }
  }

  void make(ReviewReference review, String number, Lesson lesson, LocalDate day) {
    diary.tell(
        Staff.COMMITTEE,
        day,
        new MakeRecommendation(
            review, on(day), number, new Narrative(lesson.recommendation()), lesson.theme()));
  }

  void agree(
      ReviewReference review,
      String recommendation,
      String action,
      Task task,
      LocalDate agreed,
      LocalDate due,
      @Nullable String meeting) {
    diary.tell(
        Staff.COMMITTEE,
        agreed,
        new AgreeAction(
            review,
            on(agreed),
            recommendation,
            action,
            new Narrative(task.text()),
            new Agency(task.agency()),
            task.role(),
            due,
            new Narrative(task.measure()),
            meeting));
  }

  private ActionLife life(String seenBy) {
    return new ActionLife(chance, today, meetings, papers, seenBy, diary::add);
  }

  private static When on(LocalDate day) {
    return When.on(day);
  }

  private static LocalDate workday(LocalDate day) {
    return Story.workday(day, 9, 0).toLocalDate();
  }
}
