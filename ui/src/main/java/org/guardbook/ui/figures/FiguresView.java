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
import java.util.Map;
import org.guardbook.command.When;
import org.guardbook.command.access.Operation;
import org.guardbook.query.statistics.AllegationFigures;
import org.guardbook.query.statistics.Form;
import org.guardbook.ui.Settings;
import org.guardbook.ui.components.EmptyState;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.exports.AllegationFiguresExport;
import org.guardbook.ui.exports.Export;
import org.guardbook.ui.exports.Format;
import org.guardbook.ui.exports.Made;
import org.guardbook.ui.layout.MainLayout;
import org.guardbook.ui.layout.OfThePast;
import org.guardbook.ui.layout.OpenTo;
import org.guardbook.ui.security.SignedIn;
import org.jspecify.annotations.Nullable;

/** The board's figures for a period, last year's beside, as recorded up to now or to a day. */
@Route(value = "figures", layout = MainLayout.class)
@PageTitle("Figures · Guardbook")
@PermitAll
@OpenTo(Operation.READ_ALLEGATION_FIGURES)
@StyleSheet("context://guardbook/lists.css")
class FiguresView extends Div implements BeforeEnterObserver, OfThePast {

  private final Dispatch dispatch;
  private final Settings settings;
  private final Clock clock;
  private final SignedIn reader;
  private final Questions questions;
  private final FiguresFrame frame;
  private Asked asked;

  FiguresView(Dispatch dispatch, Settings settings, Clock clock) {
    this.dispatch = dispatch;
    this.settings = settings;
    this.clock = clock;
    this.reader = Dispatch.signedIn().orElseThrow();
    this.asked = Asked.from(QueryParameters.empty(), today());
    this.questions = new Questions(today(), this::ask);
    this.frame = new FiguresFrame(FiguresOn.ALLEGATIONS, reader, questions);
    add(frame);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent entered) {
    asked = Asked.from(entered.getLocation().getQueryParameters(), today());
    Asked shown = asked;
    questions.show(asked);
    AllegationFigures figures = dispatch.ask(asked.toQuery(), AllegationFigures.class);
    frame.asked(
        asked.period().words() + " · last year beside · " + asked.upTo().words(),
        format -> export(shown, format));
    if (figures.contacts() == 0 && figures.meetings() == 0) {
      frame.answer(nothing());
    } else {
      Printed printed = new Printed(asked.form());
      frame.answer(
          new KeyFigures(figures, printed), new FiguresSheet(figures, printed, casesMet()));
    }
  }

  private Export export(Asked shown, Format format) {
    AllegationFigures figures = dispatch.ask(shown.toQuery(), AllegationFigures.class);
    Made made = new Made(settings.board(), reader.name(), clock.instant(), shown.upTo().instant());
    return AllegationFiguresExport.of(figures, format, shown.form(), made);
  }

  private Component nothing() {
    return new EmptyState(
        "Nothing to count",
        "No contact was received and no first meeting held from "
            + asked.period().words()
            + ", "
            + asked.upTo().words()
            + ". Choose another period.");
  }

  /** Whoever may not see cases, or looks at the past or the public form, is led to none. */
  private @Nullable String casesMet() {
    if (!reader.may(Operation.READ_ALLEGATIONS)
        || !asked.upTo().isNow()
        || asked.form() == Form.PUBLIC) {
      return null;
    }
    return "cases?"
        + QueryParameters.simple(
                Map.of(
                    "metFrom", asked.period().from().toString(),
                    "metUntil", asked.period().until().toString()))
            .getQueryString();
  }

  private void ask(Asked other) {
    UI.getCurrentOrThrow().navigate(FiguresView.class, other.toAddress());
  }

  @Override
  public @Nullable Component band() {
    return asked.upTo().band(FiguresOn.ALLEGATIONS.address(asked.now().toAddress()));
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(When.ENGLAND));
  }
}
