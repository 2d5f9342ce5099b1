package org.guardbook.ui.casefile;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.guardbook.command.RuleViolated;
import org.guardbook.command.When;
import org.guardbook.command.positionoftrust.CaseReference;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.query.casefile.CaseFile;
import org.guardbook.ui.components.Codes;
import org.guardbook.ui.components.Field;
import org.guardbook.ui.components.LongText;
import org.guardbook.ui.components.Pick;
import org.guardbook.ui.components.TextEntry;
import org.guardbook.ui.components.WhenEntry;
import org.guardbook.ui.components.Words;
import org.jspecify.annotations.Nullable;

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
    WhenEntry happened = new WhenEntry("happened", label);
    happened.aside("day, month, year and the time, if known");
    happened.require("Enter when it was.");
    happened.fill(When.at(now));
    return happened;
  }

  static LongText reason(String label, @Nullable String hint) {
    LongText reason = reasonNamed("reason", label);
    if (hint != null) {
      reason.hint(hint);
    }
    return reason;
  }

  static LongText reasonNamed(String name, String label) {
    LongText reason = new LongText(name, label);
    reason.require("Give the reason: " + Words.within(label) + ".");
    return reason;
  }

  static TextEntry decidedBy() {
    TextEntry decidedBy = new TextEntry("decidedBy", "Who decided");
    decidedBy.aside("their account; leave empty if it was you");
    return decidedBy;
  }

  static When when(WhenEntry entry) {
    return Objects.requireNonNull(entry.value(), "a date that has no problem has a value");
  }

  static int number(Pick pick) {
    return Integer.parseInt(Objects.requireNonNullElse(pick.value(), "0"));
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
