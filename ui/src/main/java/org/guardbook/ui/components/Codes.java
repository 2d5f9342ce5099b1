package org.guardbook.ui.components;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.query.referencedata.ReferenceDataQuery.ListedCode;
import org.guardbook.query.referencedata.ReferenceDataQuery.ReadCodeList;
import org.guardbook.ui.dispatch.Dispatch;
import org.jspecify.annotations.Nullable;

/** What the board's codes are called, as one page reads them. */
public final class Codes {

  private final Dispatch dispatch;
  private final Map<CodeList, List<ListedCode>> lists = new EnumMap<>(CodeList.class);

  public Codes(Dispatch dispatch) {
    this.dispatch = dispatch;
  }

  /** Label by code of what may be used on a day, in printed order. */
  public Map<String, String> inForce(CodeList list, LocalDate day) {
    Map<String, String> labels = new LinkedHashMap<>();
    for (ListedCode listed : codes(list)) {
      if (listed.isInForceOn(day)) {
        labels.put(listed.code(), listed.label());
      }
    }
    return labels;
  }

  /** Every code there ever was, in printed order. */
  public List<String> all(CodeList list) {
    return codes(list).stream().map(ListedCode::code).toList();
  }

  /** What the code is called; one that is not listed is said as well as can be. */
  public String label(CodeList list, @Nullable String code) {
    if (code == null) {
      return "";
    }
    return codes(list).stream()
        .filter(listed -> listed.code().equals(code))
        .map(ListedCode::label)
        .findFirst()
        .orElseGet(() -> Words.sentence(code.toLowerCase(Locale.UK).replace('_', ' ')));
  }

  public List<String> labels(CodeList list, Collection<String> codes) {
    return codes.stream().map(code -> label(list, code)).toList();
  }

  private List<ListedCode> codes(CodeList list) {
    return lists.computeIfAbsent(
        list, asked -> dispatch.askForAll(new ReadCodeList(asked), ListedCode.class));
  }
}
