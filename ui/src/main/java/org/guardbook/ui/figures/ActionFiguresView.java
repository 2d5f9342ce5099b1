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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guardbook.command.When;
import org.guardbook.command.access.Operation;
import org.guardbook.query.actionplan.ActionFigures;
import org.guardbook.query.review.ReviewQuery.FindReviews;
import org.guardbook.query.review.ReviewQuery.Reviews;
import org.guardbook.ui.Settings;
import org.guardbook.ui.components.Codes;
import org.guardbook.ui.components.EmptyState;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.dispatch.NothingThere;
import org.guardbook.ui.exports.ActionFiguresExport;
import org.guardbook.ui.exports.Export;
import org.guardbook.ui.exports.Format;
import org.guardbook.ui.exports.Made;
import org.guardbook.ui.layout.MainLayout;
import org.guardbook.ui.layout.OfThePast;
import org.guardbook.ui.layout.OpenTo;
import org.guardbook.ui.security.SignedIn;
import org.jspecify.annotations.Nullable;

/** What became of the actions of one plan or of all, on a business day, as recorded up to a day. */
@Route(value = "figures/action-plans", layout = MainLayout.class)
@PageTitle("Figures: action plans · Guardbook")
@PermitAll
@OpenTo(Operation.READ_ACTION_FIGURES)
@StyleSheet("context://guardbook/lists.css")
@StyleSheet("context://guardbook/reviews.css")
class ActionFiguresView extends Div implements BeforeEnterObserver, OfThePast {

  private static final int PLANS = 500;

  private final Dispatch dispatch;
  private final Settings settings;
  private final Clock clock;
  private final SignedIn reader;
  private final ActionQuestions questions;
  private final FiguresFrame frame;
  private ActionsAsked asked;

  ActionFiguresView(Dispatch dispatch, Settings settings, Clock clock) {
    this.dispatch = dispatch;
    this.settings = settings;
    this.clock = clock;
    this.reader = Dispatch.signedIn().orElseThrow();
    this.asked = ActionsAsked.from(QueryParameters.empty(), today());
    this.questions = new ActionQuestions(plans(), today(), this::ask);
    this.frame = new FiguresFrame(FiguresOn.ACTIONS, reader, questions);
    add(frame);
  }

  /** An agency lead is shown their own agency's actions of all plans, and no list of reviews. */
  private Map<String, String> plans() {
    Map<String, String> plans = new LinkedHashMap<>();
    if (reader.may(Operation.READ_REVIEWS)) {
      FindReviews all = new FindReviews("", Set.of(), Set.of(), "reference", false, 0, PLANS);
      dispatch
          .ask(all, Reviews.class)
          .reviews()
          .forEach(each -> plans.put(each.reference(), each.reference() + " · " + each.title()));
    }
    return plans;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent entered) {
    asked = ActionsAsked.from(entered.getLocation().getQueryParameters(), today());
    ActionsAsked shown = asked;
    questions.show(asked);
    frame.asked(
        (asked.plan() == null ? "All plans" : asked.plan())
            + " on "
            + Words.day(asked.on())
            + " · "
            + asked.upTo().words(),
        format -> export(shown, format));
    frame.answer(
        figures(shown)
            .filter(figures -> figures.totals().total() > 0)
            .<Component>map(figures -> new ActionFiguresSheet(figures, new Codes(dispatch)))
            .orElseGet(this::nothing));
  }

  private Export export(ActionsAsked shown, Format format) {
    ActionFigures figures = figures(shown).orElseThrow(NothingThere::new);
    Made made = new Made(settings.board(), reader.name(), clock.instant(), shown.upTo().instant());
    return ActionFiguresExport.of(figures, new Codes(dispatch), format, made);
  }

  private Optional<ActionFigures> figures(ActionsAsked shown) {
    return dispatch.askForOne(shown.toQuery(), ActionFigures.class);
  }

  private Component nothing() {
    return new EmptyState(
        "Nothing to count",
        "No action had been agreed by "
            + Words.date(asked.on())
            + ", "
            + asked.upTo().words()
            + ". Choose another day or plan.");
  }

  private void ask(ActionsAsked other) {
    UI.getCurrentOrThrow().navigate(ActionFiguresView.class, other.toAddress());
  }

  @Override
  public @Nullable Component band() {
    return asked.upTo().band(FiguresOn.ACTIONS.address(asked.now().toAddress()));
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(When.ENGLAND));
  }
}
