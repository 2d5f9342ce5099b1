package org.guardbook.ui.children;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.guardbook.command.When;
import org.guardbook.command.access.Operation;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.query.child.ChildFile.Called;
import org.guardbook.query.child.DueStep;
import org.guardbook.ui.children.ComingConferences.Sitting;
import org.guardbook.ui.components.Actions;
import org.guardbook.ui.components.Chips;
import org.guardbook.ui.components.Codes;
import org.guardbook.ui.components.EmptyState;
import org.guardbook.ui.components.PageHead;
import org.guardbook.ui.components.PlainTable;
import org.guardbook.ui.components.Tag;
import org.guardbook.ui.components.Tone;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.exports.ExportMenu;
import org.guardbook.ui.forms.KindOfRecord;
import org.guardbook.ui.layout.MainLayout;
import org.guardbook.ui.layout.OfThePast;
import org.guardbook.ui.layout.OpenTo;
import org.guardbook.ui.layout.Vantage;
import org.guardbook.ui.lists.WhatChanged;
import org.guardbook.ui.security.SignedIn;
import org.jspecify.annotations.Nullable;

/** Conferences to come: those called, a family's as one, and those still to be called. */
@Route(value = "conferences", layout = MainLayout.class)
@PageTitle("Conferences · Guardbook")
@PermitAll
@OpenTo(Operation.READ_CHILD_PROTECTION)
@StyleSheet("context://guardbook/lists.css")
@StyleSheet("context://guardbook/reviews.css")
@StyleSheet("context://guardbook/children.css")
class ConferencesPage extends Div implements BeforeEnterObserver, OfThePast {

  private final Dispatch dispatch;
  private final Clock clock;
  private final SignedIn reader;
  private final Codes codes;
  private final PageHead head = new PageHead("Conferences");
  private final Div filters = new Div();
  private final Div parts = new Div();
  private final WhatChanged changed = new WhatChanged(this::refresh);
  private final Div earlier = new Div();
  private @Nullable String chair;
  private Vantage vantage;

  @SuppressWarnings("NullAway.Init") // from when it is looked at is known with the address
  ConferencesPage(Dispatch dispatch, Clock clock, ConferencesExport export) {
    this.dispatch = dispatch;
    this.clock = clock;
    this.reader = Dispatch.signedIn().orElseThrow();
    this.codes = new Codes(dispatch);
    head.actions(
        Actions.quiet("Print", () -> getElement().executeJs("window.print()")),
        new ExportMenu(_ -> export.of(chair, vantage.asAt(), codes, reader.name())).quiet());
    addClassNames("due-list", "conferences-to-come");
    filters.addClassName("filters");
    add(head, filters, changed, parts, earlier);
    OthersAtWork.watch(this, changed, dispatch, reader);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent entered) {
    chair =
        entered
            .getLocation()
            .getQueryParameters()
            .getSingleParameter("chair")
            .filter(name -> !name.isBlank())
            .orElse(null);
    vantage = Vantage.ofList(entered, clock);
    changed.listen(vantage.isNow());
    refresh();
  }

  @Override
  public @Nullable Component band() {
    return vantage.band();
  }

  private void narrow(String chosen) {
    UI.getCurrentOrThrow()
        .navigate(
            ConferencesPage.class,
            vantage.from(
                chosen.isEmpty() ? QueryParameters.empty() : QueryParameters.of("chair", chosen)));
  }

  private void refresh() {
    changed.clear();
    LocalDate today = vantage.time().toLocalDate();
    earlier.removeAll();
    earlier.add(vantage.way());
    ComingConferences all = ComingConferences.from(today, vantage.asAt(), dispatch);
    ComingConferences coming = chair == null ? all : all.chairedBy(chair);
    showChairs(all.byChair());
    List<DueStep> toCall = coming.toCall();
    head.under(
        Words.count(coming.called().size(), "conference called", "conferences called")
            + (toCall.isEmpty()
                ? ""
                : " · "
                    + Words.count(toCall.size(), "child", "children")
                    + " whose next one is still to be called"));
    parts.removeAll();
    if (coming.called().isEmpty() && toCall.isEmpty()) {
      parts.add(chair == null ? nothing() : nothingFor(chair));
      return;
    }
    if (!coming.called().isEmpty()) {
      parts.add(called(coming.called(), today));
    }
    if (!toCall.isEmpty()) {
      parts.add(
          new DueTable(
              "To be called",
              "to-be-called",
              "Each by the last day on which it may be held.",
              toCall,
              codes,
              vantage,
              vantage.isNow() && reader.may(Operation.KEEP_CHILD_PROTECTION)));
    }
  }

  /** Each chair's own, where there are several. */
  private void showChairs(Map<String, Long> byChair) {
    filters.removeAll();
    if (byChair.size() < 2 && chair == null) {
      return;
    }
    Chips<String> chairs = new Chips<>("Whose conferences", this::narrow);
    chairs.chip("", "Every chair");
    chairs.count("", byChair.values().stream().mapToLong(Long::longValue).sum());
    byChair.forEach(
        (name, count) -> {
          chairs.chip(name, name);
          chairs.count(name, count);
        });
    chairs.show(chair == null ? "" : chair);
    filters.add(chairs);
  }

  private static Component nothing() {
    return new EmptyState(
        "No conference is to come",
        "Conferences stand here from when they are required until they have been held.");
  }

  private Component nothingFor(String name) {
    return new EmptyState(
        "No conference is called that " + name + " chairs",
        "Look at everybody’s.",
        Actions.button("Show every chair", () -> narrow("")));
  }

  private Component called(List<Sitting> called, LocalDate today) {
    PlainTable table = new PlainTable("Called", "When", "Conference", "Children", "Chair", "Asked");
    called.forEach(
        sitting ->
            table
                .row(
                    when(sitting, today),
                    what(sitting),
                    children(sitting),
                    new Span(sitting.call().chair()),
                    new Span(Words.list(codes.labels(CodeList.AGENCY, sitting.call().invited()))))
                .setClassName("hot", sitting.dueOn().isBefore(today)));
    Div card = new Div(table);
    card.addClassNames("card", "flush");
    Div part = new Div(new H2("Called · " + Words.count(called.size())), card);
    part.addClassName("part");
    return part;
  }

  private static Component when(Sitting sitting, LocalDate today) {
    When heldFor = sitting.call().heldFor();
    String time =
        heldFor == null || heldFor.time() == null ? "" : ", " + Words.time(heldFor.time());
    return new Div(
        new Span(Words.day(sitting.day(), today) + time), new Div(state(sitting, today)));
  }

  private static Tag state(Sitting sitting, LocalDate today) {
    if (sitting.day().isBefore(today)) {
      return new Tag(Tone.AMBER, "!", "Not recorded yet");
    }
    if (sitting.dueOn().isBefore(today)) {
      return new Tag(Tone.RED, "!", "Late");
    }
    return sitting.day().isAfter(sitting.dueOn())
        ? new Tag(Tone.AMBER, "!", "Too late: by " + Words.day(sitting.dueOn(), today))
        : new Tag(Tone.BLUE, "✓", "In time");
  }

  private static Component what(Sitting sitting) {
    Called call = sitting.call();
    Div what = new Div(new Span(sitting.kind().label()));
    small(what, call.place());
    if (call.timesPutOff() > 0) {
      String because = call.putOffBecause();
      small(
          what,
          "put off "
              + (call.timesPutOff() == 1 ? "once" : call.timesPutOff() + " times")
              + (because == null ? "" : ": " + because));
    }
    return what;
  }

  private Component children(Sitting sitting) {
    UnorderedList children = new UnorderedList();
    for (DueStep step : sitting.children()) {
      Anchor child =
          new Anchor(
              vantage.from(KindOfRecord.CHILD.address(step.reference())),
              step.name() + " · " + step.reference());
      child.getElement().setAttribute("data-row", true);
      children.add(new ListItem(child));
    }
    return children;
  }

  private static void small(Div under, @Nullable String words) {
    if (words != null && !words.isBlank()) {
      Div small = new Div(words);
      small.addClassName("small");
      under.add(small);
    }
  }
}
