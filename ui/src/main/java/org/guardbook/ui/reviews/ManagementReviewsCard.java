package org.guardbook.ui.reviews;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.guardbook.command.When;
import org.guardbook.query.review.ReviewFile.ManagementReview;
import org.guardbook.ui.components.Card;
import org.guardbook.ui.components.PlainTable;
import org.guardbook.ui.components.Tag;
import org.guardbook.ui.components.Texts;
import org.guardbook.ui.components.Tone;
import org.guardbook.ui.components.Words;

/** The individual management reviews that agencies owe: due, late, returned, received. */
final class ManagementReviewsCard extends Card {

  private final Shown shown;

  ManagementReviewsCard(Shown shown) {
    super("Individual management reviews");
    this.shown = shown;
    setId("management-reviews");
    if (shown.file().managementReviews().isEmpty()) {
      add(Texts.small("No agency has been asked for one."));
    } else {
      PlainTable table =
          new PlainTable(
              "Individual management reviews", "State", "Agency", "Due", "What came", "");
      shown.file().managementReviews().forEach(review -> row(table, review));
      add(table);
    }
    if (shown.may(What.ASK_MANAGEMENT_REVIEW)) {
      Div foot =
          new Div(shown.opener().link(What.ASK_MANAGEMENT_REVIEW, "Ask another agency", Map.of()));
      foot.addClassName("cardfoot");
      add(foot);
    }
  }

  private void row(PlainTable table, ManagementReview review) {
    Div came = new Div();
    When received = review.received();
    if (received != null) {
      came.add(new Span("Received " + Words.date(received.date())));
    } else {
      came.add(new Span("Asked " + Words.date(review.asked().date())));
    }
    if (review.timesReturned() > 0) {
      String because = review.returnedBecause();
      came.add(
          Texts.small(
              "Returned "
                  + (review.timesReturned() == 1
                      ? "once"
                      : Words.count(review.timesReturned(), "time", "times"))
                  + (because == null ? "" : ": " + because)));
    }
    if (!review.documents().isEmpty()) {
      came.add(shown.files().of(review.documents()));
    }
    table
        .row(
            new Div(tag(review)),
            new Span(shown.agency(review.agency())),
            due(review),
            came,
            next(review))
        .setClassName("hot", review.late() && review.received() == null);
  }

  private Component due(ManagementReview review) {
    Div due = new Div(new Span(Words.date(review.dueOn())));
    if (review.received() == null) {
      long days = ChronoUnit.DAYS.between(shown.on(), review.dueOn());
      due.add(
          Texts.small(
              days < 0
                  ? Words.count(-days, "day", "days") + " ago"
                  : days == 0 ? "today" : "in " + Words.count(days, "day", "days")));
    }
    return due;
  }

  private Tag tag(ManagementReview review) {
    LocalDate due = review.dueOn();
    if (review.received() != null) {
      return review.late()
          ? new Tag(Tone.AMBER, "✓", "Came late")
          : new Tag(Tone.GREEN, "✓", "Received");
    }
    if (review.late()) {
      return new Tag(Tone.RED, "!", "Late");
    }
    if (review.timesReturned() > 0) {
      return new Tag(Tone.AMBER, "↩", "Returned");
    }
    return due.isAfter(shown.on().plusDays(7))
        ? new Tag(Tone.GREY, "○", "Asked for")
        : new Tag(Tone.AMBER, "◔", "Due soon");
  }

  private Component next(ManagementReview review) {
    What what =
        review.received() == null ? What.RECEIVE_MANAGEMENT_REVIEW : What.RETURN_MANAGEMENT_REVIEW;
    if (!shown.may(what)) {
      return new Span();
    }
    String label = review.received() == null ? "Record it received" : "Return it";
    Component opener = shown.opener().link(what, label, Map.of("agency", review.agency()));
    opener.getElement().setAttribute("aria-label", label + ": " + shown.agency(review.agency()));
    return opener;
  }
}
