package org.guardbook.ui.actionplans;

import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.guardbook.query.actionplan.ActionState;
import org.guardbook.query.actionplan.TrackedAction;
import org.guardbook.ui.action.ActionWords;
import org.guardbook.ui.action.Step;
import org.guardbook.ui.components.ActionTag;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.layout.Vantage;
import org.guardbook.ui.security.SignedIn;
import org.jspecify.annotations.Nullable;

/** How an action is written into the cells of a row, and a heading into those of its own. */
final class PlanRow {

  private static final String STATE =
      "<span class=${item.tag} ?hidden=${!item.state}><i aria-hidden=\"true\">${item.sign}</i>"
          + "<span>${item.state}</span></span>";

  private static final String ACTION =
      "<span class=\"heading\" ?hidden=${!item.heading}>${item.heading}</span>"
          + "<a data-row href=${item.address} ?hidden=${!item.number}><b>${item.number}</b>"
          + " ${item.text}</a><small>${item.measure}</small>";

  private static final String NEXT =
      "<a href=${item.next} aria-label=${item.nextSaid} ?hidden=${!item.nextLabel}>"
          + "${item.nextLabel}</a>";

  private final PlanLabels labels;
  private final SignedIn reader;
  private LocalDate on;
  private @Nullable Vantage vantage;

  PlanRow(PlanLabels labels, SignedIn reader, LocalDate on) {
    this.labels = labels;
    this.reader = reader;
    this.on = on;
  }

  /** Days are said as seen from that one, and each row leads to its action at that moment. */
  void seenFrom(LocalDate day, Vantage moment) {
    on = day;
    vantage = moment;
  }

  String address(TrackedAction action) {
    String address = ActionWords.address(action);
    return vantage == null ? address : vantage.from(address);
  }

  LitRenderer<Line> state() {
    return withState(LitRenderer.of(STATE));
  }

  LitRenderer<Line> action() {
    return withAction(LitRenderer.of(ACTION));
  }

  LitRenderer<Line> agency() {
    return LitRenderer.<Line>of("<span>${item.agency}</span><small>${item.role}</small>")
        .withProperty("agency", of(action -> labels.agency(action.leadAgency())))
        .withProperty("role", of(TrackedAction::leadRole));
  }

  LitRenderer<Line> due() {
    return LitRenderer.<Line>of("<span>${item.due}</span><small>${item.moved}</small>")
        .withProperty("due", of(action -> ActionWords.date(action.dueOn(), on)))
        .withProperty("moved", of(action -> ActionWords.moved(action, on)));
  }

  LitRenderer<Line> quiet() {
    return LitRenderer.<Line>of("<span class=${item.loud}>${item.quiet}</span>")
        .withProperty("loud", of(action -> action.silent() ? "silent" : ""))
        .withProperty("quiet", of(ActionWords::quiet));
  }

  LitRenderer<Line> lastWord() {
    return LitRenderer.<Line>of("<small class=\"said\">${item.said}</small>")
        .withProperty("said", of(action -> ActionWords.lastWord(action, on)));
  }

  LitRenderer<Line> next() {
    return withNext(LitRenderer.of(NEXT));
  }

  /** Everything in one cell. */
  LitRenderer<Line> folded() {
    return withNext(
            withState(
                withAction(
                    LitRenderer.of(
                        "<div class=${item.card}><div>"
                            + STATE
                            + "</div><div>"
                            + ACTION
                            + "</div><small>${item.rest}</small><small>${item.said}</small><div>"
                            + NEXT
                            + "</div></div>"))))
        .withProperty("card", line -> "folded " + edge(line))
        .withProperty(
            "rest",
            of(
                action ->
                    labels.agency(action.leadAgency())
                        + " · due "
                        + ActionWords.date(action.dueOn(), on)
                        + (action.timesMoved() == 0 ? "" : ", " + ActionWords.moved(action, on))
                        + (action.state().isOpen()
                            ? " · silent " + ActionWords.quiet(action)
                            : "")))
        .withProperty("said", of(action -> ActionWords.lastWord(action, on)));
  }

  /** What the row's edge says: that it is late, or may be. */
  static String edge(Line line) {
    return switch (line) {
      case Line.Heading _ -> "group";
      case Line.Of(TrackedAction action) ->
          action.state() == ActionState.OVERDUE
              ? "hot"
              : action.state() == ActionState.AT_RISK ? "warm" : "plain";
    };
  }

  private LitRenderer<Line> withState(LitRenderer<Line> renderer) {
    return renderer
        .withProperty("state", of(action -> action.state().label()))
        .withProperty("sign", of(action -> ActionTag.sign(action.state())))
        .withProperty("tag", of(action -> "tag state " + ActionWords.style(action.state())));
  }

  private LitRenderer<Line> withAction(LitRenderer<Line> renderer) {
    return renderer
        .withProperty("heading", PlanRow::heading)
        .withProperty("address", of(this::address))
        .withProperty("number", of(ActionWords::number))
        .withProperty("text", of(TrackedAction::text))
        .withProperty(
            "measure",
            of(
                action ->
                    action.successMeasure().isBlank()
                        ? ""
                        : "Measure: " + Words.within(action.successMeasure())));
  }

  private LitRenderer<Line> withNext(LitRenderer<Line> renderer) {
    return renderer
        .withProperty("nextLabel", of(this::nextLabel))
        .withProperty(
            "nextSaid", of(action -> nextLabel(action) + " " + ActionWords.number(action)))
        .withProperty(
            "next",
            of(
                action ->
                    step(action)
                        .map(step -> step.address(action))
                        .orElseGet(() -> address(action))));
  }

  private String nextLabel(TrackedAction action) {
    return step(action).map(Step::label).orElse("Open");
  }

  private Optional<Step> step(TrackedAction action) {
    return vantage == null || vantage.isNow() ? Step.next(action, reader) : Optional.empty();
  }

  private static String heading(Line line) {
    return switch (line) {
      case Line.Heading(String label, long actions) ->
          label + " · " + Words.count(actions, "action", "actions");
      case Line.Of _ -> "";
    };
  }

  private static ValueProvider<Line, String> of(Function<TrackedAction, String> words) {
    return line ->
        switch (line) {
          case Line.Heading _ -> "";
          case Line.Of(TrackedAction action) -> words.apply(action);
        };
  }
}
