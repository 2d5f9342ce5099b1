package org.guardbook.ui.children;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guardbook.command.When;
import org.guardbook.command.access.Operation;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.query.child.ChildFile;
import org.guardbook.query.child.ChildQuery.ChildChanged;
import org.guardbook.query.child.ChildQuery.FindDue;
import org.guardbook.query.child.ChildQuery.OpenChild;
import org.guardbook.query.child.DueStep;
import org.guardbook.query.child.DueStep.Kind;
import org.guardbook.ui.components.Actions;
import org.guardbook.ui.components.Codes;
import org.guardbook.ui.components.EmptyState;
import org.guardbook.ui.components.PageHead;
import org.guardbook.ui.components.PlainTable;
import org.guardbook.ui.components.Tag;
import org.guardbook.ui.components.Tone;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.layout.Live;
import org.guardbook.ui.layout.MainLayout;
import org.guardbook.ui.layout.OpenTo;
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
class ConferencesPage extends Div implements BeforeEnterObserver {

  /** The longest that any conference can lie ahead, and some days more. */
  private static final int MONTHS_AHEAD = 7;

  private final Dispatch dispatch;
  private final Clock clock;
  private final SignedIn reader;
  private final Codes codes;
  private final PageHead head = new PageHead("Conferences");
  private final Div parts = new Div();
  private final WhatChanged changed = new WhatChanged(this::refresh);

  /** What makes conferences of several children the same one. */
  private record Sitting(
      Kind kind, @Nullable When heldFor, String chair, @Nullable String place, String together) {}

  /** A child of a conference that is called. */
  private record Place(DueStep step, ChildFile.Called called) {}

  ConferencesPage(Dispatch dispatch, Clock clock) {
    this.dispatch = dispatch;
    this.clock = clock;
    this.reader = Dispatch.signedIn().orElseThrow();
    this.codes = new Codes(dispatch);
    head.actions(Actions.quiet("Print", () -> getElement().executeJs("window.print()")));
    addClassNames("due", "conferences-to-come");
    add(head, changed, parts);
    Live.ofChildrenWhileShown(this, dispatch, changes -> changes.forEach(this::heard));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent entered) {
    refresh();
  }

  private void refresh() {
    changed.clear();
    LocalDate today = LocalDate.ofInstant(clock.instant(), When.ENGLAND);
    List<DueStep> due =
        dispatch
            .askForAll(new FindDue(today.plusMonths(MONTHS_AHEAD), null), DueStep.class)
            .stream()
            .filter(step -> step.kind() != Kind.CORE_GROUP && step.kind() != Kind.VISIT)
            .toList();
    Map<Sitting, List<Place>> called = called(due);
    List<DueStep> toCall = due.stream().filter(step -> step.calledFor() == null).toList();
    head.under(
        Words.count(called.size(), "conference called", "conferences called")
            + " · "
            + Words.count(toCall.size(), "child", "children")
            + " whose next one is still to be called");
    parts.removeAll();
    if (called.isEmpty() && toCall.isEmpty()) {
      parts.add(
          new EmptyState(
              "No conference is to come",
              "Conferences stand here from when they are required until they have been held."));
      return;
    }
    if (!called.isEmpty()) {
      parts.add(calledTable(called, today));
    }
    if (!toCall.isEmpty()) {
      parts.add(
          new DueTable(
              "To be called",
              "to-be-called",
              "Each by the last day on which it may be held.",
              toCall,
              codes,
              today,
              reader.may(Operation.KEEP_CHILD_PROTECTION)));
    }
  }

  private Map<Sitting, List<Place>> called(List<DueStep> due) {
    Map<Sitting, List<Place>> sittings = new LinkedHashMap<>();
    due.stream()
        .filter(step -> step.calledFor() != null)
        .sorted(Comparator.comparing(ConferencesPage::heldFor).thenComparing(DueStep::reference))
        .forEach(
            step ->
                dispatch
                    .askForOne(new OpenChild(step.reference(), null), ChildFile.class)
                    .map(ChildFile::called)
                    .ifPresent(
                        called ->
                            sittings
                                .computeIfAbsent(sitting(step, called), _ -> new ArrayList<>())
                                .add(new Place(step, called))));
    return sittings;
  }

  private static LocalDate heldFor(DueStep step) {
    When calledFor = step.calledFor();
    return calledFor == null ? LocalDate.MAX : calledFor.date();
  }

  private static Sitting sitting(DueStep step, ChildFile.Called called) {
    List<String> all = new ArrayList<>(called.together());
    all.add(step.reference());
    return new Sitting(
        step.kind(),
        called.heldFor(),
        called.chair(),
        called.place(),
        String.join(" ", all.stream().sorted().distinct().toList()));
  }

  private Component calledTable(Map<Sitting, List<Place>> called, LocalDate today) {
    PlainTable table = new PlainTable("Called", "When", "Conference", "Children", "Chair", "Asked");
    called.forEach((sitting, places) -> row(table, sitting, places, today));
    Div card = new Div(table);
    card.addClassNames("card", "flush");
    Div part = new Div(new com.vaadin.flow.component.html.H2("Called"), card);
    part.addClassName("part");
    return part;
  }

  private void row(PlainTable table, Sitting sitting, List<Place> places, LocalDate today) {
    When heldFor = sitting.heldFor();
    Div when = new Div();
    if (heldFor != null) {
      when.add(
          new Span(
              Words.day(heldFor.date(), today)
                  + (heldFor.time() == null ? "" : ", " + Words.time(heldFor.time()))));
    }
    boolean past = heldFor != null && heldFor.date().isBefore(today);
    List<Place> tooLate =
        places.stream().filter(place -> place.step().isArrangedTooLate()).toList();
    boolean late = places.stream().anyMatch(place -> place.step().dueOn().isBefore(today));
    Div tag = new Div();
    if (past) {
      tag.add(new Tag(Tone.AMBER, "!", "Not recorded yet"));
    } else if (late) {
      tag.add(new Tag(Tone.RED, "!", "Late"));
    } else if (!tooLate.isEmpty()) {
      tag.add(
          new Tag(
              Tone.AMBER,
              "!",
              "Too late: by " + Words.day(tooLate.getFirst().step().dueOn(), today)));
    } else {
      tag.add(new Tag(Tone.BLUE, "✓", "In time"));
    }
    when.add(tag);
    Div what = new Div(new Span(sitting.kind().label()));
    small(what, sitting.place());
    ChildFile.Called first = places.getFirst().called();
    if (first.timesPutOff() > 0) {
      small(
          what,
          "put off "
              + (first.timesPutOff() == 1 ? "once" : first.timesPutOff() + " times")
              + (first.putOffBecause() == null ? "" : ": " + first.putOffBecause()));
    }
    UnorderedList children = new UnorderedList();
    for (Place place : places) {
      Anchor child =
          new Anchor(
              ChildWords.address(place.step().reference()),
              place.step().name() + " · " + place.step().reference());
      child.getElement().setAttribute("data-row", true);
      children.add(new ListItem(child));
    }
    table
        .row(
            when,
            what,
            children,
            new Span(sitting.chair()),
            new Span(Words.list(codes.labels(CodeList.AGENCY, first.invited()))))
        .setClassName("hot", late);
  }

  private static void small(Div under, @Nullable String words) {
    if (words != null && !words.isBlank()) {
      Div small = new Div(words);
      small.addClassName("small");
      under.add(small);
    }
  }

  private void heard(ChildChanged change) {
    String reference = change.reference();
    if (reference != null && !reader.account().equals(change.account())) {
      changed.heard(reference);
    }
  }
}
