package org.guardbook.ui.reviews;

import java.time.Clock;
import java.time.LocalDateTime;
import org.guardbook.command.When;
import org.guardbook.command.review.ReviewCommand;
import org.guardbook.query.review.ReviewFile;
import org.guardbook.ui.components.Codes;
import org.guardbook.ui.evidence.EvidenceStore;
import org.guardbook.ui.forms.Ask;

/** The form of every command of a review, laid out for where the review stands. */
final class ReviewForms {

  private final DecisionForms decisions;
  private final CommissionForms commission;
  private final ReportForms report;
  private final PlanForms plan;

  ReviewForms(Codes codes, Clock clock, ReviewFile file, EvidenceStore evidence) {
    Desk desk =
        new Desk(codes, file, LocalDateTime.ofInstant(clock.instant(), When.ENGLAND), evidence);
    decisions = new DecisionForms(desk);
    commission = new CommissionForms(desk);
    report = new ReportForms(desk);
    plan = new PlanForms(desk);
  }

  Ask<ReviewCommand> of(What what) {
    return switch (what) {
      case RECOMMEND_TO_CHAIR -> decisions.recommendToChair();
      case PANEL_ADVICE -> decisions.panelAdvice();
      case DECIDE -> decisions.decide();
      case COMMISSION -> commission.commission();
      case ASK_MANAGEMENT_REVIEW -> commission.ask();
      case RECEIVE_MANAGEMENT_REVIEW -> commission.receive();
      case RETURN_MANAGEMENT_REVIEW -> commission.sendBack();
      case SUBMIT_REPORT -> report.submit();
      case APPROVE_REPORT -> report.approve();
      case PUBLISH_REPORT -> report.publish();
      case WITHHOLD -> report.withhold();
      case STEP_DOWN -> decisions.stepDown();
      case RECOMMENDATION -> plan.recommendation();
      case ACTION -> plan.action();
      case CLOSE -> decisions.close();
      case REOPEN -> decisions.reopen();
    };
  }
}
