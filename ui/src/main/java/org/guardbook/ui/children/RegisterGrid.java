package org.guardbook.ui.children;

import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.query.child.ChildQuery.Register;
import org.guardbook.query.child.RegisteredPlan;
import org.guardbook.ui.components.Codes;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.forms.KindOfRecord;
import org.guardbook.ui.layout.Vantage;
import org.guardbook.ui.lists.LazyGrid;
import org.jspecify.annotations.Nullable;

/** The plans of a day as rows. */
final class RegisterGrid extends LazyGrid<RegisteredPlan> {

  private static final String CHILD =
      "<a data-row href=${item.address}><b>${item.name}</b></a><small>${item.reference}${item.born}</small>";

  private static final String CATEGORY = "${item.category}<small>${item.again}</small>";

  private final Dispatch dispatch;
  private final Codes codes;
  private LocalDate on;
  private @Nullable Vantage vantage;

  RegisterGrid(
      Dispatch dispatch,
      Codes codes,
      LocalDate today,
      BiConsumer<@Nullable String, Boolean> onSort) {
    super("Children on a plan", RegisterFilter.SORTABLE, onSort);
    this.dispatch = dispatch;
    this.codes = codes;
    this.on = today;
    folded("On a plan", folded());
    column("name", "Child", child(LitRenderer.of(CHILD)))
        .setFlexGrow(4)
        .setWidth("14rem")
        .setRowHeader(true);
    column("category", "Category", category(LitRenderer.of(CATEGORY))).setFlexGrow(2);
    column("startedOn", "On a plan since", text(plan -> Words.date(plan.startedOn())))
        .setFlexGrow(2);
    column("days", "How long", text(this::lasted)).setFlexGrow(2);
    column("team", "Team", text(this::team)).setFlexGrow(2);
    column("lastReviewOn", "Last review", text(RegisterGrid::lastReview)).setFlexGrow(2);
    opens(plan -> address(plan.reference()));
  }

  /** Shows what a filter found; the first page of it has been fetched already. */
  void show(RegisterFilter filter, Vantage from, Register first, LocalDate today) {
    vantage = from;
    LocalDate day = filter.on();
    on = day == null ? today : day;
    show(
        first.plans(),
        first.total(),
        (page, size) ->
            dispatch.ask(filter.page(today, from.asAt(), page, size), Register.class).plans(),
        filter.sortBy(),
        filter.descending());
  }

  private String address(String reference) {
    String address = KindOfRecord.CHILD.address(reference);
    return vantage == null ? address : vantage.from(address);
  }

  private LitRenderer<RegisteredPlan> folded() {
    return category(
            child(
                LitRenderer.of(
                    "<div class=\"folded\"><div>"
                        + CHILD
                        + "</div><div>"
                        + CATEGORY
                        + "</div><small>${item.rest}</small></div>")))
        .withProperty(
            "rest",
            plan ->
                "since "
                    + Words.date(plan.startedOn())
                    + ", "
                    + lasted(plan)
                    + " · "
                    + (plan.lastReviewOn() == null
                        ? "no review yet"
                        : "last review " + lastReview(plan))
                    + (plan.team() == null ? "" : " · " + team(plan)));
  }

  private LitRenderer<RegisteredPlan> child(LitRenderer<RegisteredPlan> renderer) {
    return renderer
        .withProperty("address", plan -> address(plan.reference()))
        .withProperty("reference", RegisteredPlan::reference)
        .withProperty("name", RegisteredPlan::name)
        .withProperty("born", this::born);
  }

  private LitRenderer<RegisteredPlan> category(LitRenderer<RegisteredPlan> renderer) {
    return renderer
        .withProperty("category", plan -> codes.label(CodeList.CATEGORY, plan.category()))
        .withProperty("again", plan -> plan.secondOrSubsequent() ? "second or subsequent" : "");
  }

  private static LitRenderer<RegisteredPlan> text(ValueProvider<RegisteredPlan, String> text) {
    return LitRenderer.<RegisteredPlan>of("${item.text}").withProperty("text", text);
  }

  private String born(RegisteredPlan plan) {
    String born = ChildWords.born(plan.dateOfBirth(), null, on);
    return born.isEmpty() ? "" : " · " + born;
  }

  private String lasted(RegisteredPlan plan) {
    return Words.lasted(plan.startedOn(), on);
  }

  private String team(RegisteredPlan plan) {
    return codes.label(CodeList.TEAM, plan.team());
  }

  private static String lastReview(RegisteredPlan plan) {
    LocalDate last = plan.lastReviewOn();
    return last == null ? "none yet" : Words.date(last);
  }
}
