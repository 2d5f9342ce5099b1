package org.guardbook.ui.child;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.query.child.ChildFile.InCategory;
import org.guardbook.query.child.ChildFile.Plan;
import org.guardbook.query.child.ChildFile.Revision;
import org.guardbook.query.child.PlanComparison;
import org.guardbook.ui.child.PlanSight.Way;
import org.guardbook.ui.childforms.What;
import org.guardbook.ui.components.Actions;
import org.guardbook.ui.components.Card;
import org.guardbook.ui.components.Chips;
import org.guardbook.ui.components.Facts;
import org.guardbook.ui.components.Pick;
import org.guardbook.ui.components.PlainTable;
import org.guardbook.ui.components.Texts;
import org.guardbook.ui.components.Words;
import org.jspecify.annotations.Nullable;

/** A plan as it stands, what changed in it between any two of its revisions, or all of these. */
final class PlanCard extends Card {

  private final Shown shown;
  private final Plan plan;
  private final Consumer<PlanSight> onSight;
  private final H2 heading = new H2();
  private final Div body = new Div();
  private PlanSight sight;

  /**
   * @param onSight is told what is read from now on
   */
  PlanCard(Shown shown, Plan plan, PlanSight sight, Consumer<PlanSight> onSight) {
    this.shown = shown;
    this.plan = plan;
    this.sight = sight;
    this.onSight = onSight;
    setId("plan");
    addClassName("childplan");
    getElement().setAttribute("aria-label", "Plan");
    Div head = new Div(heading);
    head.addClassName("planhead");
    add(head);
    if (plan.revisions().isEmpty()) {
      heading.setText("Plan");
      add(nothingYet());
    } else {
      body.addClassName("planbody");
      add(body);
      fill(head);
    }
    add(course());
  }

  private boolean isOpen() {
    return plan.endedOn() == null;
  }

  private Component nothingYet() {
    Div nothing = new Div(Texts.small("What must change has not been written down yet."));
    if (isOpen() && shown.may(What.UPDATE_PLAN)) {
      nothing.add(new Div(shown.opener().of(What.UPDATE_PLAN, "Write the plan", Map.of(), "btn")));
    }
    return nothing;
  }

  private void fill(Div head) {
    head.getChildren().filter(each -> each != heading).toList().forEach(head::remove);
    Revision later = sight.later(plan);
    Optional<Revision> earlier = sight.earlier(plan);
    heading.removeAll();
    heading.add(title(later));
    head.add(ways(head));
    body.removeAll();
    switch (sight.way()) {
      case AS_IT_STANDS -> {
        body.add(PlanTable.of(later.outcomes(), shown.on(), isOpen()), foot(later));
        if (later.number() != plan.revisions().getLast().number()) {
          body.addComponentAsFirst(
              Texts.small(
                  "An earlier revision, as it was written " + Words.when(later.made()) + "."));
        }
      }
      case CHANGES -> {
        body.add(comparing(head, later, earlier));
        earlier.ifPresentOrElse(
            before -> body.add(changes(before, later)),
            () ->
                body.add(
                    Texts.small("This is the first revision: all of it was new."),
                    PlanTable.of(later.outcomes(), shown.on(), isOpen()),
                    foot(later)));
      }
      case ALL -> body.add(all(head));
    }
  }

  private Component[] title(Revision later) {
    if (sight.way() == Way.ALL) {
      return new Component[] {new Span("Plan, all revisions")};
    }
    Span when = new Span(" " + Words.date(later.made().date()) + ", " + agreedBy(later));
    when.addClassName("small");
    return new Component[] {new Span("Plan, revision " + later.number()), when};
  }

  private static String agreedBy(Revision revision) {
    return Words.within(revision.agreedBy());
  }

  private Chips<Way> ways(Div head) {
    int revisions = plan.revisions().size();
    Chips<Way> chips =
        new Chips<>(
            "How the plan is read",
            way ->
                read(
                    head,
                    way == Way.CHANGES
                        ? sight.read(way, sight.revision(), sight.since())
                        : sight.read(way, null, null)));
    chips.chip(Way.AS_IT_STANDS, "As it stands");
    if (revisions > 1) {
      chips.chip(
          Way.CHANGES,
          "Changes since revision "
              + sight.earlier(plan).map(Revision::number).orElse(revisions - 1));
      chips.chip(Way.ALL, "All " + revisions);
    }
    chips.show(sight.way());
    chips.setVisible(revisions > 1);
    return chips;
  }

  private void read(Div head, PlanSight next) {
    sight = next;
    onSight.accept(next);
    fill(head);
    // The chip that was pressed has been drawn anew
    head.getElement()
        .executeJs("this.querySelector('[aria-pressed=\"true\"]')?.focus({preventScroll: true})");
  }

  /** Two revisions to choose, each among those that make sense beside the other. */
  private Component comparing(Div head, Revision later, Optional<Revision> earlier) {
    Pick since = new Pick("since", "What changed since", named(later.number() - 1));
    earlier.ifPresent(before -> since.fill(String.valueOf(before.number())));
    Pick until = new Pick("revision", "up to", named(plan.revisions().getLast().number()));
    until.fill(String.valueOf(later.number()));
    Runnable changed =
        () -> {
          PlanSight next = sight.read(Way.CHANGES, number(until.value()), number(since.value()));
          sight = next;
          onSight.accept(next);
          fill(head);
          getElement()
              .executeJs("this.querySelector('.comparing select')?.focus({preventScroll: true})");
        };
    since.onChange(changed);
    until.onChange(changed);
    Div both = new Div(since, until);
    both.addClassNames("comparing", "no-print");
    both.setVisible(plan.revisions().size() > 2);
    return both;
  }

  private static @Nullable Integer number(@Nullable String text) {
    return text == null ? null : Integer.valueOf(text);
  }

  private Map<String, String> named(int upTo) {
    Map<String, String> names = new LinkedHashMap<>();
    for (Revision each : plan.revisions()) {
      if (each.number() <= upTo) {
        names.put(
            String.valueOf(each.number()),
            "Revision " + each.number() + ", " + Words.date(each.made().date()));
      }
    }
    return names;
  }

  private Component changes(Revision earlier, Revision later) {
    PlanComparison comparison = PlanComparison.between(earlier, later);
    String words = comparison.words();
    Div said = new Div();
    Span summary =
        new Span(
            words.isEmpty()
                ? "Nothing in it is different from revision " + earlier.number() + "."
                : Words.sentence(words) + " since revision " + earlier.number() + ".");
    summary.addClassName("changed");
    said.add(summary);
    Div all = new Div(said, PlanTable.of(comparison, shown.on()));
    // Between two that do not follow each other lie the reasons of more than one
    plan.revisions().stream()
        .filter(each -> each.number() > earlier.number() && each.number() <= later.number())
        .forEach(each -> all.add(foot(each)));
    return all;
  }

  private Component foot(Revision revision) {
    boolean alone = sight.way() == Way.AS_IT_STANDS;
    return Texts.said(
        (alone ? "" : "Revision " + revision.number() + ": ")
            + ChildWords.ended(revision.reason())
            + " Agreed by "
            + agreedBy(revision)
            + ".");
  }

  private Component all(Div head) {
    PlainTable table =
        new PlainTable("Revisions, the latest first", "Revision", "What changed", "Why", "");
    List<Revision> revisions = plan.revisions();
    for (int i = revisions.size() - 1; i >= 0; i--) {
      Revision each = revisions.get(i);
      Revision before = i == 0 ? null : revisions.get(i - 1);
      Div which =
          new Div(
              new Span(String.valueOf(each.number())),
              Texts.small(Words.when(each.made()) + ", " + agreedBy(each)));
      String changed =
          before == null
              ? "Written: " + Words.count(each.outcomes().size(), "outcome", "outcomes")
              : Words.sentence(PlanComparison.between(before, each).words());
      Div links = new Div();
      links.addClassName("no-print");
      Component open =
          Actions.inline(
              "As it stood", () -> read(head, sight.read(Way.AS_IT_STANDS, each.number(), null)));
      open.getElement().setAttribute("aria-label", "Revision " + each.number() + " as it stood");
      links.add(open);
      if (before != null) {
        Component compare =
            Actions.inline(
                "Changes",
                () -> read(head, sight.read(Way.CHANGES, each.number(), before.number())));
        compare.getElement().setAttribute("aria-label", "Changes in revision " + each.number());
        links.add(new Span(" · "), compare);
      }
      table.row(
          which,
          new Span(changed.isEmpty() ? "Nothing" : changed),
          Texts.said(each.reason()),
          links);
    }
    table.addClassName("revisions");
    return table;
  }

  /** How the plan began, what category it was in when, and how it ended. */
  private Component course() {
    Facts facts = new Facts();
    facts.add("Began", Words.day(plan.startedOn()) + because(plan.reason()));
    if (plan.categories().size() > 1) {
      for (InCategory each : plan.categories()) {
        facts.add(
            Words.date(each.since().date()),
            shown.label(CodeList.CATEGORY, each.category())
                + (each.reason().equals(plan.reason()) ? "" : because(each.reason())));
      }
    } else {
      facts.add("Category", shown.label(CodeList.CATEGORY, ChildWords.category(plan)));
    }
    if (plan.endedOn() != null) {
      String by = plan.endedBy();
      facts.add(
          "Ended",
          Words.day(plan.endedOn())
              + " after "
              + Words.lasted(plan.startedOn(), plan.endedOn())
              + ", "
              + shown.within(CodeList.PLAN_END, plan.outcome())
              + because(ChildWords.orElse(plan.endedBecause(), ""))
              + (by == null ? "" : " Decided by " + by + "."));
    }
    Div course = new Div(facts);
    course.addClassName("cardfoot");
    return course;
  }

  private static String because(String reason) {
    return reason.isBlank() ? "" : ": " + ChildWords.ended(reason);
  }
}
