package org.guardbook.ui.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.guardbook.command.Narrative;
import org.guardbook.command.When;
import org.guardbook.command.referencedata.Agency;
import org.guardbook.command.referencedata.ReviewKind;
import org.guardbook.command.review.ReviewCommand.AgreeAction;
import org.guardbook.command.review.ReviewCommand.ApproveReport;
import org.guardbook.command.review.ReviewCommand.AskForManagementReview;
import org.guardbook.command.review.ReviewCommand.CommissionReview;
import org.guardbook.command.review.ReviewCommand.DecideOnReview;
import org.guardbook.command.review.ReviewCommand.MakeRecommendation;
import org.guardbook.command.review.ReviewCommand.NamedPerson;
import org.guardbook.command.review.ReviewCommand.OpenPlan;
import org.guardbook.command.review.ReviewCommand.PublishReport;
import org.guardbook.command.review.ReviewCommand.ReceiveManagementReview;
import org.guardbook.command.review.ReviewCommand.RecommendToChair;
import org.guardbook.command.review.ReviewCommand.RecordPanelAdvice;
import org.guardbook.command.review.ReviewCommand.ReferForReview;
import org.guardbook.command.review.ReviewCommand.ReturnManagementReview;
import org.guardbook.command.review.ReviewCommand.StepReviewDown;
import org.guardbook.command.review.ReviewCommand.SubmitReport;
import org.guardbook.command.review.ReviewCommand.WithholdPublication;
import org.guardbook.command.review.ReviewReference;
import org.guardbook.ui.demo.Lessons.Lesson;
import org.guardbook.ui.demo.Lessons.Task;
import org.jspecify.annotations.Nullable;

/** The reviews and plans of the demo's board, each with what its agencies made of it. */
final class Reviews {

  private static final String COMMITTEE = "committee";
  private static final String CHAIR = "chair";

  private final Random chance;
  private final LocalDate today;
  private final LocalDate from;
  private final List<LocalDate> meetings;
  private final List<Errand> errands = new ArrayList<>();

  /**
   * @param from the day on which the board began to keep its record
   */
  Reviews(Random chance, LocalDate from, LocalDate today) {
    this.chance = chance;
    this.from = from;
    this.today = today;
    this.meetings = Committees.meetings(from, today);
  }

  /** Who of an agency enters its updates. */
  static String accountOf(String agency) {
    return agency.equals("POLICE") ? "police" : COMMITTEE;
  }

  List<Errand> errands() {
    seriousCase();
    practiceReview();
    learningProcess();
    steppedDown();
    underWay();
    justReferred();
    plan("S11-26", "Section 11 audit", "SECTION_11_AUDIT", 330, Lessons.ALL.subList(8, 12), 200);
    plan("INSP-26", "Inspection of joint work", "INSPECTION", 95, Lessons.ALL.subList(0, 8), 150);
    plan("BP-26", "Board priorities", "BOARD_PRIORITY", 230, Lessons.PRIORITIES, 330);
    return errands;
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
    tell(
        CHAIR,
        referred.plusDays(330),
        new WithholdPublication(
            review,
            on(referred.plusDays(330)),
            new Narrative("The coroner has asked that nothing is published before the inquest."),
            true,
            null,
            null));
    recommend(review, referred.plusDays(335), Lessons.ALL.subList(0, 8), 180);
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
    recommend(review, referred.plusDays(300), Lessons.ALL.subList(3, 11), 240);
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
    recommend(review, referred.plusDays(190), Lessons.ALL.subList(5, 10), 170);
  }

  private void steppedDown() {
    ReviewReference review = new ReviewReference("W6");
    LocalDate referred = today.minusDays(700);
    refer(review, referred, "Learning review W6", "SERIOUS_CASE_REVIEW");
    consider(review, referred, true, true);
    commission(review, referred.plusDays(65), "SERIOUS_CASE_REVIEW");
    LocalDate down = workday(referred.plusDays(190));
    tell(
        CHAIR,
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
    recommend(review, referred.plusDays(280), Lessons.ALL.subList(1, 5), 150);
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
    tell(
        COMMITTEE,
        recommended,
        new RecommendToChair(
            review,
            on(recommended),
            true,
            new Narrative("Serious harm, and concern about how agencies worked together.")));
  }

  private void plan(
      String reference, String title, String kind, int daysAgo, List<Lesson> lessons, int days) {
    ReviewReference plan = new ReviewReference(reference);
    LocalDate opened = workday(today.minusDays(daysAgo));
    tell(COMMITTEE, opened, new OpenPlan(plan, on(opened), title, new ReviewKind(kind)));
    recommend(plan, opened, lessons, days);
  }

  private void refer(ReviewReference review, LocalDate day, String title, String kind) {
    LocalDate referred = workday(day);
    tell(
        COMMITTEE,
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
    tell(
        COMMITTEE,
        recommended,
        new RecommendToChair(
            review,
            on(recommended),
            committee,
            new Narrative(
                committee
                    ? "The criteria are met: serious harm, and cause for concern about joint work."
                    : "The harm was serious, but agencies worked together as they should.")));
    tell(
        COMMITTEE,
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
    tell(
        CHAIR,
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
    tell(
        COMMITTEE,
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
            new NamedPerson("Hester Lindqvist", null),
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
    tell(COMMITTEE, day, new AskForManagementReview(review, on(day), new Agency(agency), due));
  }

  private void receive(ReviewReference review, String agency, LocalDate day) {
    LocalDate received = workday(day);
    tell(
        COMMITTEE,
        received,
        new ReceiveManagementReview(review, on(received), new Agency(agency), List.of()));
  }

  private void returned(ReviewReference review, String agency, LocalDate day, LocalDate due) {
    LocalDate sentBack = workday(day);
    tell(
        COMMITTEE,
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
    tell(COMMITTEE, submitted, new SubmitReport(review, on(submitted), List.of()));
    LocalDate approved = workday(submitted.plusDays(16));
    tell(
        CHAIR,
        approved,
        new ApproveReport(
            review,
            on(approved),
            new Narrative("Accepted by the board with all of its recommendations."),
            null));
  }

  private void publish(ReviewReference review, LocalDate day) {
    LocalDate published = workday(day);
    tell(
        CHAIR,
        published,
        new PublishReport(review, on(published), new Narrative("On the board's web site.")));
  }

  private void recommend(ReviewReference review, LocalDate day, List<Lesson> lessons, int days) {
    LocalDate agreed = workday(day);
    ActionLife life = new ActionLife(chance, today, meetings, errands::add);
    for (int i = 0; i < lessons.size(); i++) {
      Lesson lesson = lessons.get(i);
      String recommendation = Integer.toString(i + 1);
      tell(
          COMMITTEE,
          agreed,
          new MakeRecommendation(
              review,
              on(agreed),
              recommendation,
              new Narrative(lesson.recommendation()),
              lesson.theme()));
      for (int j = 0; j < lesson.tasks().size(); j++) {
        Task task = lesson.tasks().get(j);
        String action = recommendation + "." + (j + 1);
        LocalDate due = agreed.plusDays(days / 2 + chance.nextInt(days));
        tell(COMMITTEE, agreed, agree(review, recommendation, action, task, agreed, due));
        life.live(review, action, task, agreed, due);
      }
    }
  }

  private static AgreeAction agree(
      ReviewReference review,
      String recommendation,
      @Nullable String action,
      Task task,
      LocalDate agreed,
      LocalDate due) {
    return new AgreeAction(
        review,
        on(agreed),
        recommendation,
        action,
        new Narrative(task.text()),
        new Agency(task.agency()),
        task.role(),
        due,
        new Narrative(task.measure()),
        null);
  }

  /** One after another on a day, in the order in which they are told. */
  private void tell(String account, LocalDate day, Object command) {
    LocalDateTime moment = day.atTime(8, 30).plusSeconds(errands.size() % 1_500);
    errands.add(new Errand(moment.atZone(When.ENGLAND).toInstant(), account, command));
  }

  private static When on(LocalDate day) {
    return When.on(day);
  }

  private static LocalDate workday(LocalDate day) {
    return Story.workday(day, 9, 0).toLocalDate();
  }
}
