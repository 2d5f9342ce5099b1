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
import org.guardbook.query.referencedata.ReferenceDataQuery.ListedCode;
import org.guardbook.query.referencedata.ReferenceDataQuery.ReadCodeList;
import org.guardbook.ui.components.Actions;
import org.guardbook.ui.components.Chips;
import org.guardbook.ui.components.PageHead;
import org.guardbook.ui.components.PlainTable;
import org.guardbook.ui.components.Tag;
import org.guardbook.ui.components.Tone;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.layout.MainLayout;
import org.guardbook.ui.layout.Notices;
import org.guardbook.ui.layout.OpenTo;

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
  private final PlainTable table =
      new PlainTable("Codes", "Place", "Code", "Label", "In use", "State", "");
  private CodeList list = CodeList.SECTOR;

  CodeListsView(Dispatch dispatch, Clock clock) {
    this.dispatch = dispatch;
    this.today = LocalDate.now(clock.withZone(When.ENGLAND));
    this.changes = new CodeChanges(dispatch, this, today, this::done);
    this.lists = new Chips<>("Which list", this::open);
    for (CodeList each : CodeList.values()) {
      lists.chip(each, each.label());
    }
    Div sheet = new Div(table);
    sheet.addClassNames("card", "flush");
    head.under(
        "A code that is retired stays on the cases that have it; each change holds from a day on.");
    add(head, new Tabs(Tabs.Tab.CODE_LISTS), lists, sheet);
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
    head.actions(Actions.button("Introduce a code", () -> changes.introduce(list, next)));
    table.clear();
    for (ListedCode code : codes) {
      Span name = new Span(code.code());
      name.addClassName("mono");
      table.row(
          new Span(String.valueOf(code.position())),
          name,
          new Span(code.label()),
          new Span(inUse(code)),
          state(code),
          actions(code));
    }
  }

  private static String inUse(ListedCode code) {
    LocalDate retired = code.retiredFrom();
    return "from "
        + Words.date(code.from())
        + (retired == null ? "" : " to " + Words.date(retired.minusDays(1)));
  }

  private Component state(ListedCode code) {
    if (code.isInForceOn(today)) {
      return code.retiredFrom() == null
          ? new Tag(Tone.GREEN, "✓", "In use")
          : new Tag(Tone.AMBER, "◔", "In use, to be retired");
    }
    return code.from().isAfter(today)
        ? new Tag(Tone.BLUE, "○", "To come")
        : new Tag(Tone.GREY, "■", "Retired");
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
