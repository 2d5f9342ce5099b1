package org.guardbook.ui.figures;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guardbook.query.statistics.AllegationFigures;
import org.guardbook.query.statistics.AllegationFigures.Resolution;
import org.guardbook.query.statistics.AllegationFigures.Timeliness;
import org.jspecify.annotations.Nullable;

/** The four figures that a board asks for first. */
final class KeyFigures extends Div {

  private final Printed printed;

  KeyFigures(AllegationFigures figures, Printed printed) {
    this.printed = printed;
    addClassName("grid4");
    add(
        contacts(figures),
        meetings(figures),
        timeliness(figures),
        resolution(figures.resolution()));
  }

  private KeyFigure contacts(AllegationFigures figures) {
    AllegationFigures lastYear = figures.lastYear();
    Span below = new Span();
    if (lastYear != null) {
      String change = printed.change(figures.contacts(), lastYear.contacts());
      below.add(printed.number(lastYear.contacts()) + " last year");
      if (change != null) {
        Span changed = new Span(change);
        changed.addClassName("up");
        below.add(new Span(" · "), changed);
      }
    }
    return new KeyFigure("Contacts", printed.number(figures.contacts()), below);
  }

  private KeyFigure meetings(AllegationFigures figures) {
    long ours = figures.contactsOfThePeriodWithMeeting();
    long earlier = figures.meetings() - ours;
    return new KeyFigure(
        "First meetings held",
        printed.number(figures.meetings()),
        printed.form().hides(ours) || printed.form().hides(earlier)
            ? "whenever the contact was received"
            : "%s from this period’s contacts, %s from earlier ones"
                .formatted(printed.number(ours), printed.number(earlier)));
  }

  private KeyFigure timeliness(AllegationFigures figures) {
    Timeliness timeliness = figures.timeliness();
    return new KeyFigure(
        "First meeting in 5 working days",
        printed.within(figures),
        figures.meetings() == 0
            ? "no meetings in the period"
            : "%s of %s · mean %s days"
                .formatted(
                    printed.number(timeliness.withinFiveWorkingDays()),
                    printed.number(figures.meetings()),
                    printed.mean(figures)));
  }

  private static KeyFigure resolution(Resolution resolution) {
    String shares =
        Stream.of(
                resolution.percentInOneMonth(),
                resolution.percentInThreeMonths(),
                resolution.percentInTwelveMonths())
            .map(KeyFigures::share)
            .collect(Collectors.joining(" / "));
    return new KeyFigure("Resolved in 1 / 3 / 12 months", shares + "%", "expected 80 / 90 / 100");
  }

  private static String share(@Nullable Integer percent) {
    return percent == null ? Printed.NONE : percent.toString();
  }
}
