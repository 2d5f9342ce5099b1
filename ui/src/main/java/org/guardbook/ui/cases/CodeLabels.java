package org.guardbook.ui.cases;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.query.referencedata.ReferenceDataQuery.ListedCode;
import org.guardbook.query.referencedata.ReferenceDataQuery.ReadCodeList;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.dispatch.Dispatch;
import org.jspecify.annotations.Nullable;

/** What the board calls each code, retired ones too, since old cases keep them. */
final class CodeLabels {

  private final Map<CodeList, Map<String, String>> labels = new EnumMap<>(CodeList.class);

  CodeLabels(Dispatch dispatch, CodeList... lists) {
    for (CodeList list : lists) {
      Map<String, String> byCode = new LinkedHashMap<>();
      dispatch
          .askForAll(new ReadCodeList(list), ListedCode.class)
          .forEach(code -> byCode.put(code.code(), code.label()));
      labels.put(list, byCode);
    }
  }

  /** Codes with their labels in printed order. */
  Map<String, String> all(CodeList list) {
    return labels.getOrDefault(list, Map.of());
  }

  String of(CodeList list, @Nullable String code) {
    return code == null ? "" : all(list).getOrDefault(code, code);
  }

  String of(CodeList list, List<String> codes) {
    return Words.list(codes.stream().map(code -> of(list, code)).toList());
  }
}
