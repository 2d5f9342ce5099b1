package org.guardbook.ui.childforms;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.guardbook.command.childprotection.ChildProtectionCommand;
import org.guardbook.command.childprotection.ChildProtectionCommand.FormCoreGroup;
import org.guardbook.command.childprotection.ChildProtectionCommand.RecordCoreGroup;
import org.guardbook.command.childprotection.CoreGroupMember;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.query.child.ChildFile;
import org.guardbook.query.child.ChildFile.Plan;
import org.guardbook.ui.components.DayEntry;
import org.guardbook.ui.components.LongText;
import org.guardbook.ui.components.WhenEntry;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.forms.Ask;
import org.guardbook.ui.forms.Usual;
import org.jspecify.annotations.Nullable;

/** The core group: who is in it, and what it did. */
final class CoreGroupForms {

  private final Desk desk;

  CoreGroupForms(Desk desk) {
    this.desk = desk;
  }

  static List<CoreGroupMember> members(ChildFile child) {
    return Desk.openPlan(child).map(Plan::coreGroup).orElse(List.of());
  }

  private static String inCategory(Desk desk, ChildFile child) {
    @Nullable String category = child.summary().category();
    return category == null ? "" : Words.within(desk.codes().label(CodeList.CATEGORY, category));
  }

  Ask<ChildProtectionCommand> form() {
    MemberRows members = new MemberRows("members", desk.inForce(CodeList.AGENCY));
    List<CoreGroupMember> now = members(desk.file());
    if (!now.isEmpty()) {
      members.fill(now);
    }
    WhenEntry happened = desk.happened("From");
    FamilySheet<Part> form = new FamilySheet<>(desk, Desk::isOnPlan, Part::new);
    form.with(members, happened);
    form.about(
        "It is also the core group of",
        child -> members(child).isEmpty() || members(child).equals(now),
        child -> inCategory(desk, child));
    return form.ask(
        "Name the core group",
        part -> new FormCoreGroup(part.reference(), Usual.when(happened), members.value()),
        "The core group is named.");
  }

  Ask<ChildProtectionCommand> met() {
    WhenEntry happened = desk.happened("Met");
    Set<String> roles = new LinkedHashSet<>();
    (desk.correcting() ? desk.file().plans() : Desk.openPlan(desk.file()).stream().toList())
        .forEach(plan -> plan.coreGroup().forEach(member -> roles.add(member.role())));
    Present present = new Present("present", "Who came", List.copyOf(roles));
    if (roles.isEmpty()) {
      present.hint("No core group is named yet. Name it first to record who came.");
    }
    LongText note = new LongText("note", "What was said and agreed");
    DayEntry next = new DayEntry("nextOn", "Next meeting");
    next.aside("if a day is agreed");
    FamilySheet<Part> form = new FamilySheet<>(desk, Desk::isOnPlan, Part::new);
    form.with(happened, present, note, next);
    form.about(
        "It was also the core group of",
        child -> members(child).equals(members(desk.file())),
        child -> inCategory(desk, child));
    return form.ask(
        "Record the meeting",
        part ->
            new RecordCoreGroup(
                part.reference(),
                Usual.when(happened),
                ofTheGroup(part, present.value()),
                note.value(),
                next.value()),
        "The core group meeting is recorded.");
  }

  /** Of a sister's group only those are said to have come who are in it. */
  private static List<String> ofTheGroup(Part part, List<String> came) {
    if (part.isOwn()) {
      return came;
    }
    List<String> theirs = members(part.child()).stream().map(CoreGroupMember::role).toList();
    return theirs.isEmpty() ? came : came.stream().filter(theirs::contains).toList();
  }
}
