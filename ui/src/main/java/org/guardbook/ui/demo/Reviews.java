package org.guardbook.ui.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.guardbook.command.Narrative;
import org.guardbook.command.When;
import org.guardbook.command.referencedata.Agency;
import org.guardbook.command.referencedata.ReviewKind;
import org.guardbook.command.review.ReviewCommand.ApproveReport;
import org.guardbook.command.review.ReviewCommand.AskForManagementReview;
import org.guardbook.command.review.ReviewCommand.CloseReview;
import org.guardbook.command.review.ReviewCommand.CommissionReview;
import org.guardbook.command.review.ReviewCommand.CompleteAction;
import org.guardbook.command.review.ReviewCommand.DecideOnReview;
import org.guardbook.command.review.ReviewCommand.NamedPerson;
import org.guardbook.command.review.ReviewCommand.PublishReport;
import org.guardbook.command.review.ReviewCommand.ReceiveManagementReview;
import org.guardbook.command.review.ReviewCommand.RecommendToChair;
import org.guardbook.command.review.ReviewCommand.RecordPanelAdvice;
import org.guardbook.command.review.ReviewCommand.ReferForReview;
import org.guardbook.command.review.ReviewCommand.ReturnManagementReview;
import org.guardbook.command.review.ReviewCommand.StepReviewDown;
import org.guardbook.command.review.ReviewCommand.SubmitReport;
import org.guardbook.command.review.ReviewCommand.VerifyAction;
import org.guardbook.command.review.ReviewCommand.WithholdPublication;
import org.guardbook.command.review.ReviewReference;
import org.guardbook.ui.demo.Lessons.Lesson;
import org.guardbook.ui.demo.Lessons.Task;

/** The reviews and plans of the demo's board, each with what its agencies made of it. */
final class Reviews {

  private static final String AUTHOR = "Hester Lindqvist";

  private final LocalDate today;
  private final LocalDate from;
  private final Papers papers;
  private final Diary diary = new Diary();
  private final Plans plans;

  /**
   * @param from the day on which the board began to keep its record
   */
  Reviews(Random chance, LocalDate from, LocalDate today, Papers papers) {
    this.from = from;
    this.today = today;
    this.papers = papers;
    this.plans = new Plans(chance, today, Committees.meetings(from, today), papers, diary);
  }

  List<Errand> errands() {
    seriousCase();
    practiceReview();
    learningProcess();
    steppedDown();
    underWay();
    justReferred();
    closed();
    plans.actionLog(from);
    plans.open(
        "S11-26", "Section 11 audit", "SECTION_11_AUDIT", 330, Lessons.ALL.subList(8, 12), 200);
    plans.open(
        "INSP-26", "Inspection of joint work", "INSPECTION", 95, Lessons.ALL.subList(0, 8), 150);
    plans.open("BP-26", "Board priorities", "BOARD_PRIORITY", 230, Lessons.PRIORITIES, 330);
    return diary.errands();
  }

  /** Published late, after an inquest. */
  private void seriousCase() {
    ReviewReference review = new ReviewReference("W4");
    LocalDate referred = from.plusDays(24);
    refer(review, referred, "Serious case review W4", "SERIOUS_CASE_REVIEW");
    consider(review, referred, true, true);
    commission(review, referred.plusDays(60), "SERIOUS_CASE_REVIEW");
    managementReviews(
        review,
        referred.plusDays(70),
        "CHILDRENS_SOCIAL_CARE",
        "POLICE",
        "HEALTHCARE_TRUST",
        "EDUCATION");
    submit(review, referred.plusDays(300));
    diary.tell(
        Staff.CHAIR,
        referred.plusDays(330),
        new WithholdPublication(
            review,
            on(referred.plusDays(330)),
            new Narrative("The coroner has asked that nothing is published before the inquest."),
            true,
            null,
            null));
    plans.recommend(review, referred.plusDays(335), Lessons.ALL.subList(0, 8), 180);
    publish(review, referred.plusDays(520));
  }

  /** The committee said no, the national panel yes, and the chair followed the panel. */
  private void practiceReview() {
    ReviewReference review = new ReviewReference("W5");
    LocalDate referred = today.minusDays(560);
    refer(
        review,
        referred,
        "Child safeguarding practice review W5",
        "LOCAL_CHILD_SAFEGUARDING_PRACTICE_REVIEW");
    consider(review, referred, false, true);
    commission(review, referred.plusDays(70), "LOCAL_CHILD_SAFEGUARDING_PRACTICE_REVIEW");
    managementReviews(review, referred.plusDays(80), "POLICE", "HEALTHCARE_TRUST", "HOUSING");
    submit(review, referred.plusDays(270));
    plans.recommend(review, referred.plusDays(300), Lessons.ALL.subList(3, 11), 240);
    publish(review, referred.plusDays(340));
  }

  private void learningProcess() {
    ReviewReference review = new ReviewReference("SILP-1");
    LocalDate referred = today.minusDays(430);
    refer(
        review,
        referred,
        "Learning process on an infant's injuries",
        "SIGNIFICANT_INCIDENT_LEARNING_PROCESS");
    consider(review, referred, true, true);
    commission(review, referred.plusDays(50), "SIGNIFICANT_INCIDENT_LEARNING_PROCESS");
    submit(review, referred.plusDays(170));
    plans.recommend(review, referred.plusDays(190), Lessons.ALL.subList(5, 10), 170);
  }

  private void steppedDown() {
    ReviewReference review = new ReviewReference("W6");
    LocalDate referred = today.minusDays(700);
    refer(review, referred, "Learning review W6", "SERIOUS_CASE_REVIEW");
    consider(review, referred, true, true);
    commission(review, referred.plusDays(65), "SERIOUS_CASE_REVIEW");
    LocalDate down = workday(referred.plusDays(190));
    diary.tell(
        Staff.CHAIR,
        down,
        new StepReviewDown(
            review,
            on(down),
            new ReviewKind("LEARNING_REVIEW"),
            new Narrative(
                "On what is known now the criteria were not met. A learning review serves the"
                    + " family and the agencies better."),
            null));
    submit(review, referred.plusDays(260));
    plans.recommend(review, referred.plusDays(280), Lessons.ALL.subList(1, 5), 150);
  }

  /** Commissioned; one management review is late, one came back. */
  private void underWay() {
    ReviewReference review = new ReviewReference("W7");
    LocalDate referred = today.minusDays(150);
    refer(
        review,
        referred,
        "Child safeguarding practice review W7",
        "LOCAL_CHILD_SAFEGUARDING_PRACTICE_REVIEW");
    consider(review, referred, true, true);
    commission(review, referred.plusDays(60), "LOCAL_CHILD_SAFEGUARDING_PRACTICE_REVIEW");
    LocalDate asked = workday(referred.plusDays(65));
    for (String agency :
        List.of("CHILDRENS_SOCIAL_CARE", "POLICE", "HEALTHCARE_TRUST", "MENTAL_HEALTH_TRUST")) {
      ask(review, agency, asked, asked.plusDays(56));
    }
    receive(review, "CHILDRENS_SOCIAL_CARE", asked.plusDays(50));
    receive(review, "HEALTHCARE_TRUST", asked.plusDays(54));
    returned(review, "HEALTHCARE_TRUST", asked.plusDays(63), asked.plusDays(100));
  }

  private void justReferred() {
    ReviewReference review = new ReviewReference("W8");
    LocalDate referred = today.minusDays(19);
    refer(
        review, referred, "Referral on a young person", "LOCAL_CHILD_SAFEGUARDING_PRACTICE_REVIEW");
    LocalDate recommended = workday(referred.plusDays(9));
    diary.tell(
        Staff.COMMITTEE,
        recommended,
        new RecommendToChair(
            review,
            on(recommended),
            true,
            new Narrative("Serious harm, and concern about how agencies worked together.")));
  }

  /** A small one from which everything was done, seen to and closed. */
  private void closed() {
    ReviewReference review = new ReviewReference("TT-1");
    LocalDate referred = from.plusDays(40);
    refer(review, referred, "Table-top review of a missed referral", "TABLE_TOP_REVIEW");
    consider(review, referred, true, true);
    commission(review, referred.plusDays(50), "TABLE_TOP_REVIEW");
    submit(review, referred.plusDays(120));
    Lesson lesson = Lessons.ALL.get(7);
    LocalDate agreed = workday(referred.plusDays(145));
    plans.make(review, "1", lesson, agreed);
    LocalDate verified = workday(agreed.plusDays(150));
    for (int i = 0; i < lesson.tasks().size(); i++) {
      Task task = lesson.tasks().get(i);
      String action = "1." + (i + 1);
      plans.agree(review, "1", action, task, agreed, agreed.plusDays(120), null);
      LocalDate done = workday(agreed.plusDays(80 + 10L * i));
      diary.tell(
          Staff.accountOf(task.agency()),
          done,
          new CompleteAction(
              review,
              on(done),
              action,
              null,
              new Narrative("Held as planned; who came is on record with us."),
              papers.ofCompletion(task, done)));
      diary.tell(
          Staff.COMMITTEE,
          verified,
          new VerifyAction(
              review, on(verified), action, null, new Narrative(task.measure()), null));
    }
    LocalDate closed = workday(verified.plusDays(9));
    diary.tell(
        Staff.CHAIR,
        closed,
        new CloseReview(
            review,
            on(closed),
            new Narrative("Everything it asked for is done, and made a difference."),
            null));
  }

  private void refer(ReviewReference review, LocalDate day, String title, String kind) {
    LocalDate referred = workday(day);
    diary.tell(
        Staff.COMMITTEE,
        referred,
        new ReferForReview(
            review,
            on(referred),
            title,
            new ReviewKind(kind),
            "Head of service, children's social care",
            null,
            new Narrative(
                "A child was seriously harmed. Several agencies knew the family, and what each of"
                    + " them knew was not brought together.")));
  }

  private void consider(
      ReviewReference review, LocalDate referred, boolean committee, boolean panel) {
    LocalDate recommended = workday(referred.plusDays(14));
    LocalDate advised = workday(referred.plusDays(32));
    LocalDate decided = workday(referred.plusDays(41));
    diary.tell(
        Staff.COMMITTEE,
        recommended,
        new RecommendToChair(
            review,
            on(recommended),
            committee,
            new Narrative(
                committee
                    ? "The criteria are met: serious harm, and cause for concern about joint work."
                    : "The harm was serious, but agencies worked together as they should.")));
    diary.tell(
        Staff.COMMITTEE,
        advised,
        new RecordPanelAdvice(
            review,
            on(advised),
            panel,
            new Narrative(
                committee == panel
                    ? "The panel agrees with the committee."
                    : "The panel disagrees: what agencies did not know of one another is itself the"
                        + " concern.")));
    diary.tell(
        Staff.CHAIR,
        decided,
        new DecideOnReview(
            review,
            on(decided),
            panel,
            new Narrative("Having read the committee's recommendation and the panel's advice."),
            null));
  }

  private void commission(ReviewReference review, LocalDate day, String kind) {
    LocalDate commissioned = workday(day);
    diary.tell(
        Staff.COMMITTEE,
        commissioned,
        new CommissionReview(
            review,
            on(commissioned),
            new ReviewKind(kind),
            "Individual management reviews, a learning event and an overview report",
            new Narrative(
                "What did agencies know, when, and what did they do? What was daily life like for"
                    + " the child? The two years before the incident."),
            List.of(
                new Agency("CHILDRENS_SOCIAL_CARE"),
                new Agency("POLICE"),
                new Agency("HEALTHCARE_TRUST"),
                new Agency("EDUCATION")),
            new NamedPerson(AUTHOR, null),
            commissioned.plusDays(180)));
  }

  private void managementReviews(ReviewReference review, LocalDate day, String... agencies) {
    LocalDate asked = workday(day);
    for (int i = 0; i < agencies.length; i++) {
      ask(review, agencies[i], asked, asked.plusDays(56));
      receive(review, agencies[i], asked.plusDays(45L + 12L * i));
    }
    returned(review, agencies[0], asked.plusDays(110), asked.plusDays(140));
    receive(review, agencies[0], asked.plusDays(133));
  }

  private void ask(ReviewReference review, String agency, LocalDate day, LocalDate due) {
    diary.tell(
        Staff.COMMITTEE, day, new AskForManagementReview(review, on(day), new Agency(agency), due));
  }

  private void receive(ReviewReference review, String agency, LocalDate day) {
    LocalDate received = workday(day);
    diary.tell(
        Staff.COMMITTEE,
        received,
        new ReceiveManagementReview(review, on(received), new Agency(agency), List.of()));
  }

  private void returned(ReviewReference review, String agency, LocalDate day, LocalDate due) {
    LocalDate sentBack = workday(day);
    diary.tell(
        Staff.COMMITTEE,
        sentBack,
        new ReturnManagementReview(
            review,
            on(sentBack),
            new Agency(agency),
            due,
            new Narrative("It tells what was done, and not yet why. Please add the analysis.")));
  }

  private void submit(ReviewReference review, LocalDate day) {
    LocalDate submitted = workday(day);
    diary.tell(
        Staff.COMMITTEE,
        submitted,
        new SubmitReport(
            review,
            on(submitted),
            List.of(papers.overviewReport(review.value(), AUTHOR, submitted))));
    LocalDate approved = workday(submitted.plusDays(16));
    diary.tell(
        Staff.CHAIR,
        approved,
        new ApproveReport(
            review,
            on(approved),
            new Narrative("Accepted by the board with all of its recommendations."),
            null));
  }

  private void publish(ReviewReference review, LocalDate day) {
    LocalDate published = workday(day);
    diary.tell(
        Staff.CHAIR,
        published,
        new PublishReport(review, on(published), new Narrative("On the board's web site.")));
  }

  private static When on(LocalDate day) {
    return When.on(day);
  }

  private static LocalDate workday(LocalDate day) {
    return Story.workday(day, 9, 0).toLocalDate();
  }
}
