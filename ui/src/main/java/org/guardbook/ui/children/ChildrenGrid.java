package org.guardbook.ui.children;

import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.query.child.ChildQuery.Children;
import org.guardbook.query.child.ChildSummary;
import org.guardbook.ui.components.Codes;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.forms.KindOfRecord;
import org.guardbook.ui.layout.Vantage;
import org.guardbook.ui.lists.LazyGrid;
import org.jspecify.annotations.Nullable;

/** The rows of the list of children. */
final class ChildrenGrid extends LazyGrid<ChildSummary> {

  private static final String CHILD =
      "<a data-row href=${item.address}><b>${item.name}</b></a><small>${item.under}</small>";

  private static final String STATE =
      "<span class=\"tag ${item.tone}\"><i aria-hidden=\"true\">${item.sign}</i>"
          + "<span>${item.state}</span></span>";

  private final Dispatch dispatch;
  private final Codes codes;
  private LocalDate on;
  private @Nullable Vantage vantage;

  ChildrenGrid(
      Dispatch dispatch,
      Codes codes,
      LocalDate today,
      BiConsumer<@Nullable String, Boolean> onSort) {
    super("Children", ChildrenFilter.SORTABLE, onSort);
    this.dispatch = dispatch;
    this.codes = codes;
    this.on = today;
    folded("Children", folded());
    column("name", "Child", child(LitRenderer.of(CHILD)))
        .setFlexGrow(4)
        .setWidth("14rem")
        .setRowHeader(true);
    column("state", "State", state(LitRenderer.of(STATE))).setFlexGrow(3);
    column("category", "Category", text(this::category)).setFlexGrow(2);
    column("planStartedOn", "On a plan since", text(ChildrenGrid::since)).setFlexGrow(2);
    column("plans", "Plans", text(child -> Words.count(child.plans())))
        .setFlexGrow(0)
        .setWidth("5.2rem");
    column("team", "Team", text(child -> codes.label(CodeList.TEAM, child.team()))).setFlexGrow(2);
    column("openedOn", "Known since", text(child -> Words.date(child.openedOn()))).setFlexGrow(2);
    opens(child -> address(child.reference()));
  }

  /** Shows what a filter found; the first page of it has been fetched already. */
  void show(ChildrenFilter filter, Vantage from, Children first) {
    vantage = from;
    on = from.time().toLocalDate();
    show(
        first.children(),
        first.total(),
        (page, size) -> fetch(filter, from, page, size).children(),
        filter.sortBy(),
        filter.descending());
  }

  Children fetchFirst(ChildrenFilter filter, Vantage from) {
    return fetch(filter, from, 0, PAGE);
  }

  private Children fetch(ChildrenFilter filter, Vantage from, int page, int size) {
    return dispatch.ask(filter.page(from.asAt(), page, size), Children.class);
  }

  private String address(String reference) {
    String address = KindOfRecord.CHILD.address(reference);
    return vantage == null ? address : vantage.from(address);
  }

  private LitRenderer<ChildSummary> folded() {
    return state(
            child(
                LitRenderer.of(
                    "<div class=\"folded\"><div>"
                        + CHILD
                        + "</div><div>"
                        + STATE
                        + "</div><small>${item.rest}</small></div>")))
        .withProperty("rest", this::rest);
  }

  private String rest(ChildSummary child) {
    List<String> parts = new ArrayList<>();
    if (child.category() != null) {
      parts.add(category(child) + ", since " + since(child));
    }
    if (child.team() != null) {
      parts.add(codes.label(CodeList.TEAM, child.team()));
    }
    parts.add("known since " + Words.date(child.openedOn()));
    return String.join(" · ", parts);
  }

  private LitRenderer<ChildSummary> child(LitRenderer<ChildSummary> renderer) {
    return renderer
        .withProperty("address", child -> address(child.reference()))
        .withProperty("name", ChildSummary::name)
        .withProperty("under", this::under);
  }

  private String under(ChildSummary child) {
    String born = ChildWords.born(child.dateOfBirth(), child.expectedOn(), on);
    return child.reference() + (born.isEmpty() ? "" : " · " + born);
  }

  private static LitRenderer<ChildSummary> state(LitRenderer<ChildSummary> renderer) {
    return renderer
        .withProperty("state", child -> child.state().label())
        .withProperty("tone", child -> ChildWords.tone(child.state()))
        .withProperty("sign", child -> ChildWords.sign(child.state()));
  }

  private static LitRenderer<ChildSummary> text(ValueProvider<ChildSummary, String> text) {
    return LitRenderer.<ChildSummary>of("${item.text}").withProperty("text", text);
  }

  private String category(ChildSummary child) {
    return codes.label(CodeList.CATEGORY, child.category());
  }

  private static String since(ChildSummary child) {
    LocalDate started = child.planStartedOn();
    return started == null ? "" : Words.date(started);
  }
}
