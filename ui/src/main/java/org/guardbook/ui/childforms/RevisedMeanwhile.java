package org.guardbook.ui.childforms;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.guardbook.command.childprotection.PlannedAction;
import org.guardbook.command.childprotection.PlannedOutcome;
import org.guardbook.query.child.ChildFile.Plan;
import org.guardbook.query.child.ChildFile.Revision;
import org.guardbook.query.child.PlanComparison;
import org.guardbook.query.child.PlanComparison.Change;
import org.guardbook.query.child.TextComparison;
import org.guardbook.ui.components.Actions;
import org.guardbook.ui.components.Field;
import org.guardbook.ui.components.Texts;
import org.guardbook.ui.components.Words;
import org.jspecify.annotations.Nullable;

/**
 * The revision that whoever writes had before them. Where somebody else has made another meanwhile,
 * it says what they changed; what is typed stays, and is sent once they have looked.
 */
final class RevisedMeanwhile extends Field<Integer> {

  private final Supplier<Optional<Plan>> plan;
  private final PlanEditor editor;
  private final Div shown = new Div();
  private int seen;

  /**
   * @param plan the open plan as it stands whenever it is asked for
   */
  RevisedMeanwhile(Supplier<Optional<Plan>> plan, PlanEditor editor) {
    super("seen", "Changed while you were writing", true);
    this.plan = plan;
    this.editor = editor;
    shown.addClassName("meanwhile");
    shown.getElement().setAttribute("tabindex", "-1");
    lay(shown);
    setVisible(false);
  }

  @Override
  public void refuse(String sentence) {
    setVisible(true);
    super.refuse(sentence);
    plan.get().ifPresent(this::tell);
  }

  private void tell(Plan now) {
    Revision latest = now.revisions().getLast();
    shown.removeAll();
    shown.add(
        new Paragraph(
            "Revision "
                + latest.number()
                + ", "
                + Words.when(latest.made())
                + ", agreed by "
                + Words.within(latest.agreedBy())
                + ". "
                + latest.reason()),
        changes(before(now), latest),
        Actions.quiet(
            "I have looked: mine is to follow revision " + latest.number(), () -> looked(latest)));
  }

  private List<PlannedOutcome> before(Plan now) {
    return now.revisions().stream()
        .filter(revision -> revision.number() == seen)
        .map(Revision::outcomes)
        .findFirst()
        .orElse(List.of());
  }

  private Component changes(List<PlannedOutcome> before, Revision latest) {
    UnorderedList list = new UnorderedList();
    for (PlanComparison.Outcome outcome :
        PlanComparison.between(before, latest.outcomes()).outcomes()) {
      if (outcome.change() != Change.KEPT) {
        ListItem item = new ListItem();
        item.add(new Span(said(outcome.change()) + ": "), text(outcome.text()));
        if (outcome.change() == Change.CHANGED) {
          item.add(new Div(new Span("How we shall know: "), text(outcome.howWeShallKnow())));
        }
        outcome.actions().stream()
            .filter(action -> action.change() != Change.KEPT)
            .forEach(action -> item.add(action(action)));
        if (outcome.change() == Change.ADDED) {
          item.add(takingIn(outcome.number(), latest));
        }
        list.add(item);
      }
    }
    return list.getChildren().findAny().isEmpty()
        ? Texts.small("It says the same as the revision you began with.")
        : list;
  }

  private Component action(PlanComparison.Action action) {
    Div line = new Div(new Span("Action " + Words.within(said(action.change())) + ": "));
    line.add(text(action.text()), new Span(" ("), text(action.owner()), new Span(")"));
    PlannedAction later = action.later();
    if (action.isMoved() && later != null) {
      line.add(
          new Span(
              later.inPlace()
                  ? ", now in place"
                  : later.by() == null ? ", no day any more" : ", by " + Words.date(later.by())));
    }
    return line;
  }

  private Component takingIn(int number, Revision latest) {
    NativeButton take = Actions.inline("Take it into mine as well", () -> {});
    take.addClickListener(
        pressed -> {
          pressed.unregisterListener();
          latest.outcomes().stream()
              .filter(outcome -> outcome.number() == number)
              .findFirst()
              .ifPresent(editor::takeIn);
          take.setText("Taken in, at the end of yours");
          // It keeps the focus, which a button that is off would lose
          take.getElement().setAttribute("aria-disabled", "true");
        });
    return new Div(take);
  }

  private static String said(Change change) {
    return switch (change) {
      case KEPT -> "Kept";
      case CHANGED -> "Changed";
      case ADDED -> "Added";
      case REMOVED -> "Taken out";
    };
  }

  /** What went is struck out, what came is underlined, both said to who cannot see it. */
  private static Component text(TextComparison comparison) {
    Span text = new Span();
    for (TextComparison.Piece piece : comparison.pieces()) {
      String tag =
          switch (piece.change()) {
            case KEPT -> "span";
            case REMOVED -> "del";
            case ADDED -> "ins";
          };
      text.getElement().appendChild(new Element(tag).setText(piece.text()));
    }
    return text;
  }

  private void looked(Revision latest) {
    seen = latest.number();
    shown.removeAll();
    shown.add(
        Texts.small(
            "Yours is going to follow revision " + latest.number() + ". Send it again below."));
    changed();
    focus();
  }

  @Override
  public Integer value() {
    return seen;
  }

  @Override
  public void fill(@Nullable Integer value) {
    seen = value == null ? 0 : value;
  }

  @Override
  public String text() {
    return String.valueOf(seen);
  }

  @Override
  public void fillText(String text) {
    seen = text.isEmpty() ? 0 : Integer.parseInt(text);
  }

  @Override
  protected List<Element> controls() {
    return List.of(shown.getElement());
  }
}
