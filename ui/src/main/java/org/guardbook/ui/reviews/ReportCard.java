package org.guardbook.ui.reviews;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Map;
import org.guardbook.command.When;
import org.guardbook.query.review.ReviewFile.Report;
import org.guardbook.ui.components.Card;
import org.guardbook.ui.components.Facts;
import org.guardbook.ui.components.Tag;
import org.guardbook.ui.components.Texts;
import org.guardbook.ui.components.Tone;
import org.guardbook.ui.components.Words;
import org.jspecify.annotations.Nullable;

/** The overview report: submitted, approved, published or withheld, stepped down. */
final class ReportCard extends Card {

  private final Shown shown;

  ReportCard(Shown shown, Report report) {
    super("Overview report");
    this.shown = shown;
    setId("report");
    Facts facts = new Facts();
    facts.add("Submitted", submitted(report));
    facts.add("Approved", step(report.approved(), What.APPROVE_REPORT, report.submitted() != null));
    facts.add("Published", publication(report));
    String steppedDownTo = report.steppedDownTo();
    if (steppedDownTo != null) {
      Div down = new Div(new Tag(Tone.GREY, "↓", "Goes on as: " + shown.kind(steppedDownTo)));
      String because = report.steppedDownBecause();
      if (because != null) {
        down.add(Texts.said(because));
      }
      facts.add("Stepped down", down);
    }
    add(facts);
  }

  private Component submitted(Report report) {
    Div box =
        new Div(step(report.submitted(), What.SUBMIT_REPORT, shown.file().commission() != null));
    LocalDate due =
        shown.file().commission() == null ? null : shown.file().commission().reportDueOn();
    if (report.submitted() == null && due != null) {
      boolean late = due.isBefore(shown.on());
      box.add(
          late
              ? new Tag(Tone.RED, "!", "Was due " + Words.date(due))
              : new Tag(Tone.GREY, "○", "Due " + Words.date(due)));
    }
    if (!report.documents().isEmpty()) {
      box.add(shown.files().of(report.documents()));
    }
    return box;
  }

  private Component publication(Report report) {
    When published = report.published();
    When withheld = report.withheld();
    if (published != null) {
      String where = report.where();
      Div box = new Div(new Tag(Tone.GREEN, "✓", Words.date(published.date())));
      if (where != null && !where.isBlank()) {
        box.add(Texts.small(where));
      }
      if (withheld != null) {
        box.add(Texts.small("It had been withheld since " + Words.date(withheld.date()) + "."));
      }
      return box;
    }
    if (withheld == null) {
      return step(null, What.PUBLISH_REPORT, report.approved() != null);
    }
    LocalDate until = report.withheldUntil();
    Div box =
        new Div(
            new Tag(
                Tone.AMBER,
                "✋",
                "Withheld since "
                    + Words.date(withheld.date())
                    + (report.untilInquest() ? ", until the inquest" : "")));
    if (until != null) {
      box.add(
          until.isBefore(shown.on())
              ? new Tag(Tone.RED, "!", "To be looked at again since " + Words.date(until))
              : new Tag(Tone.GREY, "○", "To be looked at again on " + Words.date(until)));
    }
    String because = report.withheldBecause();
    if (because != null) {
      box.add(Texts.said(because));
    }
    if (report.approved() != null && shown.may(What.PUBLISH_REPORT)) {
      box.add(shown.opener().link(What.PUBLISH_REPORT, "Record the publication", Map.of()));
    }
    return box;
  }

  private Component step(@Nullable When done, What what, boolean possible) {
    if (done != null) {
      return new Tag(Tone.GREEN, "✓", Words.date(done.date()));
    }
    Div box = new Div(new Tag(Tone.GREY, "○", "Not yet"));
    if (possible && shown.may(what)) {
      box.add(new Span(" "), shown.opener().link(what, what.title(), Map.of()));
    }
    return box;
  }
}
