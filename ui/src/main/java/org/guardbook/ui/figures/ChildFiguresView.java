package org.guardbook.ui.figures;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import org.guardbook.command.When;
import org.guardbook.command.access.Operation;
import org.guardbook.query.statistics.ChildProtectionFigures;
import org.guardbook.query.statistics.ChildProtectionFigures.Years;
import org.guardbook.ui.Settings;
import org.guardbook.ui.components.Actions;
import org.guardbook.ui.components.EmptyState;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.exports.ChildFiguresExport;
import org.guardbook.ui.exports.Export;
import org.guardbook.ui.exports.ExportMenu;
import org.guardbook.ui.exports.Format;
import org.guardbook.ui.exports.Made;
import org.guardbook.ui.exports.PlansOfChildren;
import org.guardbook.ui.layout.MainLayout;
import org.guardbook.ui.layout.OfThePast;
import org.guardbook.ui.layout.OpenTo;
import org.guardbook.ui.security.SignedIn;
import org.jspecify.annotations.Nullable;

/** What became of children in a year, beside the years before it, as recorded up to a day. */
@Route(value = "figures/child-protection", layout = MainLayout.class)
@PageTitle("Figures: child protection · Guardbook")
@PermitAll
@OpenTo(Operation.READ_CHILD_PROTECTION_FIGURES)
@StyleSheet("context://guardbook/lists.css")
@StyleSheet("context://guardbook/reviews.css")
class ChildFiguresView extends Div implements BeforeEnterObserver, OfThePast {

  /** As annual reports print them. */
  private static final int YEARS = 5;

  private final Dispatch dispatch;
  private final Settings settings;
  private final Clock clock;
  private final SignedIn reader;
  private final Questions questions;
  private final FiguresFrame frame;
  private Asked asked;

  ChildFiguresView(Dispatch dispatch, Settings settings, Clock clock) {
    this.dispatch = dispatch;
    this.settings = settings;
    this.clock = clock;
    this.reader = Dispatch.signedIn().orElseThrow();
    this.asked = Asked.from(QueryParameters.empty(), today());
    this.questions = new Questions(today(), this::ask);
    this.frame = new FiguresFrame(FiguresOn.CHILD_PROTECTION, reader, questions);
    add(frame);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent entered) {
    asked = Asked.from(entered.getLocation().getQueryParameters(), today());
    Asked shown = asked;
    questions.show(asked);
    Years figures = dispatch.ask(asked.toQuery(YEARS), Years.class);
    frame.asked(
        asked.period().words()
            + (ChildFiguresExport.shown(figures).size() > 1 ? " · earlier years beside" : "")
            + " · "
            + asked.upTo().words(),
        format -> export(shown, format),
        besides(shown));
    frame.answer(
        isEmpty(figures.years().getLast())
            ? nothing()
            : new ChildFiguresSheet(figures, asked.form()));
  }

  /** The list child by child is for whoever may see the children. */
  private Component[] besides(Asked shown) {
    return reader.may(Operation.READ_CHILD_PROTECTION)
        ? new Component[] {
          new ExportMenu(
                  "Plans, child by child",
                  _ -> PlansOfChildren.of(dispatch, shown.period(), made(shown)),
                  Format.CSV,
                  Format.XLSX)
              .quiet()
        }
        : new Component[0];
  }

  private Export export(Asked shown, Format format) {
    Years figures = dispatch.ask(shown.toQuery(YEARS), Years.class);
    return ChildFiguresExport.of(figures, shown.form(), format, made(shown));
  }

  private Made made(Asked shown) {
    return new Made(settings.board(), reader.name(), clock.instant(), shown.upTo().instant());
  }

  private static boolean isEmpty(ChildProtectionFigures year) {
    return year.strategyDiscussions() == 0
        && year.enquiries() == 0
        && year.initialConferences() == 0
        && year.plansStarted() == 0
        && year.openAtBeginning() == 0
        && year.reviewConferences() == 0;
  }

  private Component nothing() {
    return new EmptyState(
        "Nothing to count",
        "No child was discussed, at a conference or on a plan in the period, "
            + asked.upTo().words()
            + ". Choose another one.",
        Actions.quiet("This year", () -> ask(Asked.from(QueryParameters.empty(), today()))));
  }

  private void ask(Asked other) {
    UI.getCurrentOrThrow().navigate(ChildFiguresView.class, other.toAddress());
  }

  @Override
  public @Nullable Component band() {
    return asked.upTo().band(FiguresOn.CHILD_PROTECTION.address(asked.now().toAddress()));
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(When.ENGLAND));
  }
}
