package org.guardbook.ui.administration;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.guardbook.command.When;
import org.guardbook.command.access.Operation;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.query.referencedata.ReferenceDataQuery.CodeChange;
import org.guardbook.query.referencedata.ReferenceDataQuery.ListedCode;
import org.guardbook.query.referencedata.ReferenceDataQuery.ReadCodeChanges;
import org.guardbook.query.referencedata.ReferenceDataQuery.ReadCodeList;
import org.guardbook.ui.Settings;
import org.guardbook.ui.administration.Register.Part;
import org.guardbook.ui.components.Actions;
import org.guardbook.ui.components.Chips;
import org.guardbook.ui.components.EmptyState;
import org.guardbook.ui.components.PageHead;
import org.guardbook.ui.components.Tag;
import org.guardbook.ui.components.Tone;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.exports.Column;
import org.guardbook.ui.exports.Export;
import org.guardbook.ui.exports.ExportMenu;
import org.guardbook.ui.exports.Made;
import org.guardbook.ui.layout.MainLayout;
import org.guardbook.ui.layout.Notices;
import org.guardbook.ui.layout.OpenTo;
import org.guardbook.ui.security.SignedIn;

/** The board's own lists: settings, natures, outcomes, consequences and agencies. */
@Route(value = "administration/code-lists", layout = MainLayout.class)
@PageTitle("Code lists · Guardbook")
@PermitAll
@OpenTo(Operation.CHANGE_REFERENCE_DATA)
@StyleSheet("context://guardbook/lists.css")
class CodeListsView extends Div implements BeforeEnterObserver {

  private final Dispatch dispatch;
  private final CodeChanges changes;
  private final LocalDate today;
  private final PageHead head = new PageHead("Administration");
  private final Chips<CodeList> lists;
  private final Register<ListedCode> register;
  private final CodeHistory history;
  private final Chips<State> states = new Chips<>("Which codes", _ -> fill());
  private final ExportMenu export;
  private CodeList list = CodeList.SECTOR;

  /** What the chips choose by. */
  private enum State {
    ALL("All"),
    IN_USE("In use"),
    TO_COME("To come"),
    RETIRED("Retired");

    private final String label;

    State(String label) {
      this.label = label;
    }

    static State of(ListedCode code, LocalDate day) {
      return code.isInForceOn(day) ? IN_USE : code.from().isAfter(day) ? TO_COME : RETIRED;
    }
  }

  CodeListsView(Dispatch dispatch, Clock clock, Settings settings) {
    this.dispatch = dispatch;
    this.today = LocalDate.now(clock.withZone(When.ENGLAND));
    this.changes = new CodeChanges(dispatch, this, today, this::done);
    this.lists = new Chips<>("Which list", this::open);
    for (CodeList each : CodeList.values()) {
      lists.chip(each, each.label());
    }
    for (State each : State.values()) {
      states.chip(each, each.label);
    }
    this.register =
        new Register<>(
            "Codes",
            new EmptyState("No such code on this list", "The chips above show the others."),
            List.of(
                Part.of(Column.number("Place"), ListedCode::position),
                Part.of(Column.text("Code"), ListedCode::code, CodeListsView::code),
                Part.of(Column.text("Label").wide(1.4f), ListedCode::label),
                Part.of(Column.day("In use"), ListedCode::from, code -> new Span(inUse(code))),
                Part.unseen(Column.day("Retired from"), ListedCode::retiredFrom),
                Part.of(Column.text("State"), code -> State.of(code, today).label, this::state),
                Part.toDo(this::actions)));
    this.history = new CodeHistory(today);
    SignedIn reader = Dispatch.signedIn().orElseThrow();
    this.export =
        new ExportMenu(
            _ ->
                new Export(
                    "Code list",
                    list.label(),
                    List.of(register.taken("Only codes that the page showed are on it.")),
                    new Made(settings.board(), reader.name(), clock.instant(), null)));
    head.under(
        "A code that is retired stays on the cases that have it; each change holds from a day on.");
    add(head, new Tabs(Tabs.Tab.CODE_LISTS), lists, states, register, history);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent entered) {
    String named = entered.getLocation().getQueryParameters().getSingleParameter("list").orElse("");
    list =
        Arrays.stream(CodeList.values())
            .filter(each -> each.name().equals(named))
            .findAny()
            .orElse(CodeList.SECTOR);
    lists.show(list);
    fill();
  }

  private void open(CodeList chosen) {
    UI.getCurrentOrThrow().navigate(CodeListsView.class, QueryParameters.of("list", chosen.name()));
  }

  private void fill() {
    List<ListedCode> codes = dispatch.askForAll(new ReadCodeList(list), ListedCode.class);
    int next = codes.stream().mapToInt(ListedCode::position).max().orElse(0) + 1;
    head.actions(Actions.button("Introduce a code", () -> changes.introduce(list, next)), export);
    State chosen = states.chosen();
    for (State each : State.values()) {
      states.count(each, codes.stream().filter(code -> isIn(each, code)).count());
    }
    register.show(codes.stream().filter(code -> chosen == null || isIn(chosen, code)).toList());
    history.show(dispatch.askForAll(new ReadCodeChanges(list), CodeChange.class));
  }

  private boolean isIn(State state, ListedCode code) {
    return state == State.ALL || state == State.of(code, today);
  }

  private static Component code(ListedCode code) {
    Span name = new Span(code.code());
    name.addClassName("mono");
    return name;
  }

  private static String inUse(ListedCode code) {
    LocalDate retired = code.retiredFrom();
    return "from "
        + Words.date(code.from())
        + (retired == null ? "" : " to " + Words.date(retired.minusDays(1)));
  }

  private Component state(ListedCode code) {
    return switch (State.of(code, today)) {
      case TO_COME -> new Tag(Tone.BLUE, "○", "To come");
      case RETIRED -> new Tag(Tone.GREY, "■", "Retired");
      case IN_USE, ALL ->
          code.retiredFrom() == null
              ? new Tag(Tone.GREEN, "✓", "In use")
              : new Tag(Tone.AMBER, "◔", "In use, to be retired");
    };
  }

  private Component actions(ListedCode code) {
    if (code.retiredFrom() != null) {
      return new Span();
    }
    Component relabel = Actions.inline("Relabel", () -> changes.relabel(code));
    relabel.getElement().setAttribute("aria-label", "Relabel " + code.label());
    Component retire = Actions.inline("Retire", () -> changes.retire(code));
    retire.getElement().setAttribute("aria-label", "Retire " + code.label());
    Div both = new Div(relabel, retire);
    both.addClassName("actions");
    return both;
  }

  private void done(String words) {
    fill();
    Notices.say(words);
  }
}
