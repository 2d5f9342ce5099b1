package org.guardbook.ui.administration;

import java.util.LinkedHashMap;
import java.util.Map;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.query.referencedata.ReferenceDataQuery.ListedCode;
import org.guardbook.query.referencedata.ReferenceDataQuery.ReadCodeList;
import org.guardbook.ui.dispatch.Dispatch;

/** The agencies somebody can work for. */
final class Agencies {

  private Agencies() {}

  /** Labels by code, in printed order. */
  static Map<String, String> labels(Dispatch dispatch) {
    Map<String, String> labels = new LinkedHashMap<>();
    dispatch
        .askForAll(new ReadCodeList(CodeList.AGENCY), ListedCode.class)
        .forEach(code -> labels.put(code.code(), code.label()));
    return labels;
  }
}
