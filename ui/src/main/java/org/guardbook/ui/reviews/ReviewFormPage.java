package org.guardbook.ui.reviews;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guardbook.command.access.Operation;
import org.guardbook.query.review.ReviewFile;
import org.guardbook.query.review.ReviewFile.Opinion;
import org.guardbook.query.review.ReviewQuery.OpenReview;
import org.guardbook.ui.components.Card;
import org.guardbook.ui.components.Codes;
import org.guardbook.ui.components.Texts;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.drafts.Drafts;
import org.guardbook.ui.evidence.EvidenceStore;
import org.guardbook.ui.forms.FormPage;
import org.guardbook.ui.forms.KindOfRecord;
import org.guardbook.ui.layout.Live;
import org.guardbook.ui.layout.MainLayout;
import org.guardbook.ui.layout.OpenTo;
import org.jspecify.annotations.Nullable;

/** The form of one command of a review. */
@Route(value = "reviews/:reference/:what", layout = MainLayout.class)
@PermitAll
@OpenTo({Operation.KEEP_REVIEWS, Operation.DECIDE_REVIEWS})
@StyleSheet("context://guardbook/reviews.css")
class ReviewFormPage extends FormPage {

  private final EvidenceStore evidence;

  ReviewFormPage(Dispatch dispatch, Drafts drafts, Clock clock, EvidenceStore evidence) {
    super(dispatch, drafts, clock);
    this.evidence = evidence;
    Live.ofActionsWhileShown(
        this,
        dispatch,
        changes -> changes.forEach(change -> heard(change.review(), change.account())));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    What what = asked(event, What.values());
    String reference = event.getRouteParameters().get("reference").orElse("");
    ReviewFile file = open(reference).orElseThrow(NotFoundException::new);
    about(
        KindOfRecord.REVIEW,
        reference,
        file.entries(),
        () -> open(reference).map(ReviewFile::entries).orElse(0L));
    Map<String, String> given = given(event);
    lay(
        event,
        what.title() + " · " + reference,
        KindOfRecord.REVIEW
            .headAbout(reference, reference, what.title())
            .under(file.summary().title()),
        new ReviewForms(new Codes(dispatch()), clock(), file, evidence).of(what).given(given),
        "Back to the review",
        _ -> whereFrom(given).orElse(KindOfRecord.REVIEW.address(reference)),
        beside(file));
  }

  private Optional<ReviewFile> open(String reference) {
    return dispatch().askForOne(new OpenReview(reference, null), ReviewFile.class);
  }

  /** The meeting that asks for an action, where the form was opened from there. */
  private static Optional<String> whereFrom(Map<String, String> given) {
    return Optional.ofNullable(given.get("meeting"))
        .filter(meeting -> meeting.matches("[a-z0-9-]+/\\d{1,6}"))
        .map(meeting -> KindOfRecord.COMMITTEE.address(meeting.replace("/", "/meetings/")));
  }

  /** What has been said so far, so that the form is written with it in sight. */
  private static Component[] beside(ReviewFile file) {
    List<Component> beside = new ArrayList<>();
    if (file.referral() != null) {
      beside.add(new Card("Why it was referred", Texts.said(file.referral().reason())));
    }
    add(beside, "The committee", file.committee());
    add(beside, "The national panel", file.nationalPanel());
    add(beside, "The chair", file.chair());
    if (beside.isEmpty()) {
      beside.add(
          new Card(
              file.summary().title(),
              Texts.small(
                  Words.count(file.summary().recommendations(), "recommendation", "recommendations")
                      + ", "
                      + Words.count(file.summary().actions(), "action", "actions"))));
    }
    return beside.toArray(Component[]::new);
  }

  private static void add(List<Component> beside, String who, @Nullable Opinion opinion) {
    if (opinion != null) {
      beside.add(
          new Card(
              who + (Boolean.TRUE.equals(opinion.hold()) ? ": hold a review" : ": no review"),
              Texts.said(opinion.reason())));
    }
  }
}
