package org.guardbook.ui.casefile;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.guardbook.command.RuleViolated;
import org.guardbook.command.positionoftrust.CaseReference;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.query.casefile.CaseFile;
import org.guardbook.ui.components.Codes;
import org.guardbook.ui.components.Field;
import org.guardbook.ui.components.WhenEntry;
import org.guardbook.ui.forms.Usual;

/**
 * What lies to hand when a form of a case is laid out: the case, the code lists, the calendar, and
 * the fields that many forms share.
 *
 * @param correcting whether the form is to put right what was recorded before, so that everything
 *     that was ever there is offered
 */
record Desk(Codes codes, CaseFile file, LocalDateTime now, boolean correcting) {

  CaseReference reference() {
    return new CaseReference(file.reference());
  }

  /** Label by code, of what can be chosen today. */
  Map<String, String> inForce(CodeList list) {
    return codes.inForce(list, now.toLocalDate());
  }

  /** Label by code, those named first. */
  Map<String, String> agencies(List<String> first) {
    Map<String, String> all = new LinkedHashMap<>();
    first.forEach(code -> all.put(code, codes.label(CodeList.AGENCY, code)));
    inForce(CodeList.AGENCY).forEach(all::putIfAbsent);
    return all;
  }

  WhenEntry happened(String label) {
    return Usual.happened(label, now);
  }

  /**
   * @throws RuleViolated if it is none, about the field it was typed in
   */
  static CaseReference caseReference(Field<String> typed) {
    String reference = Objects.requireNonNullElse(typed.value(), "").strip();
    try {
      return new CaseReference(reference.toUpperCase(Locale.UK));
    } catch (RuleViolated refused) {
      throw new RuleViolated(typed.name(), refused.refusals().getFirst().sentence());
    }
  }
}
