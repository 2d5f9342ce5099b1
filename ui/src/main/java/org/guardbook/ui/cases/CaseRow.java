package org.guardbook.ui.cases;

import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import java.util.List;
import java.util.function.UnaryOperator;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.query.casefile.CaseState;
import org.guardbook.query.casefile.CaseSummary;
import org.guardbook.ui.components.Words;

/** How a case is written into the cells of a row. */
final class CaseRow {

  private static final String REFERENCE =
      "<a data-row href=${item.address}><b>${item.reference}</b></a><small>${item.title}</small>";

  private static final String STATE =
      "<span class=\"tag ${item.tone}\"><i aria-hidden=\"true\">${item.sign}</i>"
          + "<span>${item.state}</span></span>";

  private final CodeLabels labels;
  private final UnaryOperator<String> address;

  /**
   * @param address of a case, given its reference
   */
  CaseRow(CodeLabels labels, UnaryOperator<String> address) {
    this.labels = labels;
    this.address = address;
  }

  static String address(String reference) {
    return "cases/" + reference;
  }

  LitRenderer<CaseSummary> reference() {
    return withReference(LitRenderer.of(REFERENCE));
  }

  LitRenderer<CaseSummary> adult() {
    return LitRenderer.<CaseSummary>of(
            "<span class=${item.known}>${item.adult}</span><small>${item.born}</small>")
        .withProperty("known", found -> found.adultName() == null ? "soft" : "")
        .withProperty("adult", CaseRow::adult)
        .withProperty("born", CaseRow::born);
  }

  LitRenderer<CaseSummary> state() {
    return withState(LitRenderer.of(STATE));
  }

  LitRenderer<CaseSummary> text(ValueProvider<CaseSummary, String> text) {
    return LitRenderer.<CaseSummary>of("${item.text}").withProperty("text", text);
  }

  /** Everything in one cell. */
  LitRenderer<CaseSummary> folded() {
    return withState(
            withReference(
                LitRenderer.of(
                    "<div class=\"folded\"><div>"
                        + REFERENCE
                        + "</div><div>"
                        + STATE
                        + "</div><div>${item.adult}</div><small>${item.rest}</small></div>")))
        .withProperty("adult", CaseRow::adult)
        .withProperty(
            "rest",
            found ->
                String.join(
                    " · ",
                    List.of(
                        setting(found),
                        natures(found),
                        "received " + Words.date(found.receivedOn()))));
  }

  String setting(CaseSummary found) {
    return labels.of(CodeList.SECTOR, found.sector());
  }

  String natures(CaseSummary found) {
    return labels.of(CodeList.NATURE, found.natures());
  }

  String outcome(CaseSummary found) {
    return labels.of(CodeList.OUTCOME, found.outcome());
  }

  static String adult(CaseSummary found) {
    String name = found.adultName();
    return name == null ? "Not named" : name;
  }

  private static String born(CaseSummary found) {
    var born = found.adultDateOfBirth();
    return born == null ? "" : "b. " + Words.date(born);
  }

  private LitRenderer<CaseSummary> withReference(LitRenderer<CaseSummary> renderer) {
    return renderer
        .withProperty("address", found -> address.apply(found.reference()))
        .withProperty("reference", CaseSummary::reference)
        .withProperty("title", CaseSummary::title);
  }

  private static LitRenderer<CaseSummary> withState(LitRenderer<CaseSummary> renderer) {
    return renderer
        .withProperty("state", found -> found.state().label())
        .withProperty("tone", found -> tone(found.state()))
        .withProperty("sign", found -> sign(found.state()));
  }

  private static String tone(CaseState state) {
    return switch (state) {
      case AWAITING_THRESHOLD -> "t-amber";
      case AWAITING_FIRST_MEETING, BETWEEN_MEETINGS -> "t-blue";
      case OUTCOME_REACHED -> "t-green";
      case BELOW_THRESHOLD, HANDED_OVER, CLOSED -> "t-grey";
    };
  }

  private static String sign(CaseState state) {
    return switch (state) {
      case AWAITING_THRESHOLD -> "?";
      case AWAITING_FIRST_MEETING -> "○";
      case BETWEEN_MEETINGS -> "◔";
      case OUTCOME_REACHED -> "✓";
      case BELOW_THRESHOLD -> "–";
      case HANDED_OVER -> "→";
      case CLOSED -> "■";
    };
  }
}
