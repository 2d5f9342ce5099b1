package org.guardbook.ui.looks;

import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import java.util.function.BiConsumer;
import org.guardbook.command.look.Look;
import org.guardbook.query.look.LookQuery.FoundLooks;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.lists.LazyGrid;
import org.jspecify.annotations.Nullable;

/** The rows of the list of looks; a reference or a name leads to the rows that share it. */
final class LooksGrid extends LazyGrid<Look> {

  private static final String RECORD =
      "<a data-row href=${item.address}><b>${item.subject}</b></a>";

  private static final String PERSON =
      "<a href=${item.theirs}>${item.account}</a><small>${item.role}</small>";

  private static final String KIND =
      "<span class=\"tag ${item.tone}\"><i aria-hidden=\"true\">${item.sign}</i>"
          + "<span>${item.kind}</span></span>";

  private final Dispatch dispatch;

  LooksGrid(Dispatch dispatch, BiConsumer<@Nullable String, Boolean> onSort) {
    super("Who looked", LooksFilter.SORTABLE, onSort);
    this.dispatch = dispatch;
    folded(
        "Who looked",
        all(
            LitRenderer.of(
                "<div class=\"folded\"><div>"
                    + RECORD
                    + "</div><div>"
                    + KIND
                    + "</div><div>"
                    + PERSON
                    + "</div><small>${item.at}</small><small>${item.more}</small></div>")));
    column("at", "When", text(look -> LookWords.moment(look.at())))
        .setFlexGrow(0)
        .setWidth("13rem");
    column("subject", "Case or record", all(LitRenderer.of(RECORD))).setRowHeader(true);
    column("account", "Who", all(LitRenderer.of(PERSON))).setFlexGrow(2);
    column("kind", "What", all(LitRenderer.of(KIND))).setFlexGrow(2);
    column("more", "More", text(LookWords::more)).setFlexGrow(3);
  }

  /** Shows what a filter found; the first page of it has been fetched already. */
  void show(LooksFilter filter, FoundLooks first) {
    show(
        first.looks(),
        first.total(),
        (page, size) -> fetch(filter, page, size).looks(),
        filter.sortBy(),
        filter.descending());
  }

  FoundLooks fetchFirst(LooksFilter filter) {
    return fetch(filter, 0, PAGE);
  }

  private FoundLooks fetch(LooksFilter filter, int page, int size) {
    return dispatch.ask(filter.page(page, size), FoundLooks.class);
  }

  private static LitRenderer<Look> text(ValueProvider<Look, String> text) {
    return LitRenderer.<Look>of("${item.text}").withProperty("text", text);
  }

  private static LitRenderer<Look> all(LitRenderer<Look> renderer) {
    return renderer
        .withProperty("address", look -> address(LooksFilter.NONE.about(look.subject(), "")))
        .withProperty("subject", Look::subject)
        .withProperty("theirs", look -> address(LooksFilter.NONE.about("", look.account())))
        .withProperty("account", Look::account)
        .withProperty("role", LookWords::role)
        .withProperty("tone", look -> LookWords.tone(look.kind()))
        .withProperty("sign", look -> LookWords.sign(look.kind()))
        .withProperty("kind", look -> look.kind().label())
        .withProperty("at", look -> LookWords.moment(look.at()))
        .withProperty("more", LookWords::more);
  }

  private static String address(LooksFilter filter) {
    return LooksView.HOME + "?" + filter.toAddress().getQueryString();
  }
}
