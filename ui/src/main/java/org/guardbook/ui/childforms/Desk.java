package org.guardbook.ui.childforms;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.guardbook.command.Narrative;
import org.guardbook.command.childprotection.ChildReference;
import org.guardbook.command.referencedata.Category;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.command.referencedata.PlanEnd;
import org.guardbook.query.child.ChildFile;
import org.guardbook.query.child.ChildFile.Plan;
import org.guardbook.query.child.ChildState;
import org.guardbook.ui.components.Codes;
import org.guardbook.ui.components.Field;
import org.guardbook.ui.components.LongText;
import org.guardbook.ui.components.Pick;
import org.guardbook.ui.components.WhenEntry;
import org.guardbook.ui.forms.Usual;
import org.jspecify.annotations.Nullable;

/**
 * What lies to hand when a form of a child's record is laid out: the child, the family, the lists,
 * the calendar.
 *
 * @param siblings records of brothers and sisters
 * @param account who writes
 * @param correcting whether the form is to put right what was recorded before
 */
record Desk(
    Codes codes,
    ChildFile file,
    List<ChildFile> siblings,
    LocalDateTime now,
    String account,
    boolean correcting) {

  ChildReference reference() {
    return new ChildReference(file.reference());
  }

  WhenEntry happened(String label) {
    return Usual.happened(label, now);
  }

  LocalDate today() {
    return now.toLocalDate();
  }

  /** Label by code, of what can be chosen today. */
  Map<String, String> inForce(CodeList list) {
    return codes.inForce(list, today());
  }

  /** Label by code, those named first. */
  Map<String, String> agencies(List<String> first) {
    Map<String, String> all = new LinkedHashMap<>();
    first.forEach(code -> all.put(code, codes.label(CodeList.AGENCY, code)));
    inForce(CodeList.AGENCY).forEach(all::putIfAbsent);
    return all;
  }

  Pick category(String name, String label) {
    return new Pick(name, label, inForce(CodeList.CATEGORY));
  }

  Pick planEnd(String name) {
    return new Pick(name, "Why the plan ends", inForce(CodeList.PLAN_END));
  }

  static @Nullable Category category(Pick pick) {
    String code = pick.value();
    return code == null ? null : new Category(code);
  }

  static @Nullable PlanEnd planEnd(Pick pick) {
    String code = pick.value();
    return code == null ? null : new PlanEnd(code);
  }

  /** "Ash Pipit, 9". */
  String named(ChildFile child) {
    return Childs.named(child, today());
  }

  static Optional<Plan> openPlan(ChildFile child) {
    return child.plans().stream().filter(plan -> plan.endedOn() == null).findFirst();
  }

  static boolean isOnPlan(ChildFile child) {
    return child.summary().state() == ChildState.ON_PLAN;
  }

  /** What a line that has no problem says. */
  static String line(Field<String> entry) {
    return Objects.requireNonNullElse(entry.value(), "");
  }

  /** What is said of one child, or else of all. */
  static Narrative either(LongText own, LongText shared) {
    return own.isEmpty() ? shared.value() : own.value();
  }
}
