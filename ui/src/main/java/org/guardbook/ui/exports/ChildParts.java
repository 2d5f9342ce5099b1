package org.guardbook.ui.exports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.guardbook.command.childprotection.PlannedAction;
import org.guardbook.command.childprotection.PlannedOutcome;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.query.child.ChildFile;
import org.guardbook.query.child.ChildFile.Conference;
import org.guardbook.query.child.ChildFile.Enquiry;
import org.guardbook.query.child.ChildFile.InCategory;
import org.guardbook.query.child.ChildFile.Plan;
import org.guardbook.query.child.ChildFile.Revision;
import org.guardbook.query.child.ChildSummary;
import org.guardbook.ui.components.Codes;
import org.guardbook.ui.components.Words;
import org.jspecify.annotations.Nullable;

/** What a child's record comes to, as a paper parts it. */
record ChildParts(ChildFile file, Codes codes) {

  List<Part> all() {
    List<Part> parts = new ArrayList<>();
    parts.add(particulars());
    parts.add(decisions());
    parts.add(conferences());
    for (Plan plan : file.plans().reversed()) {
      parts.add(plan(plan));
    }
    return parts;
  }

  private Part particulars() {
    ChildSummary summary = file.summary();
    return new Part("Particulars and state")
        .fact("State", summary.state().label())
        .fact("Child", Words.named(file.child()))
        .fact("Expected", summary.expectedOn() == null ? null : Words.date(summary.expectedOn()))
        .fact(
            "Gender",
            file.gender() == null
                ? null
                : Words.sentence(file.gender().name().toLowerCase(Locale.UK).replace('_', ' ')))
        .fact("Category", codes.label(CodeList.CATEGORY, summary.category()))
        .fact("Team", codes.label(CodeList.TEAM, summary.team()))
        .fact("Record opened", Words.day(summary.openedOn()))
        .fact(
            "Brothers and sisters",
            String.join(
                "; ",
                file.siblings().stream()
                    .map(each -> each.name() + " (" + each.reference() + ")")
                    .toList()));
  }

  private Part decisions() {
    Part part = new Part("Discussions, enquiries and transfers, with reasons and who decided");
    file.discussions()
        .forEach(
            each ->
                part.statement(
                    "Strategy discussion: " + decision(each.section47Required()),
                    each.held(),
                    each.decidedBy(),
                    each.reason()));
    for (Enquiry enquiry : file.enquiries()) {
      part.statement(
          "Section 47 enquiries"
              + (enquiry.finding() == null
                  ? ""
                  : ": " + enquiry.finding().name().toLowerCase(Locale.UK).replace('_', ' ')),
          "begun "
              + Words.when(enquiry.begun())
              + (enquiry.concluded() == null
                  ? ""
                  : " · concluded " + Words.when(enquiry.concluded()))
              + (enquiry.decidedBy() == null ? "" : " · decided by " + enquiry.decidedBy()),
          enquiry.reason());
    }
    file.transfers()
        .forEach(
            each ->
                part.statement(
                    (each.in() ? "Came from " : "Moved to ") + each.authority(),
                    each.happened(),
                    null,
                    each.reason()));
    return part;
  }

  private static String decision(@Nullable Boolean section47Required) {
    if (section47Required == null) {
      return "whether section 47 enquiries were required is not said";
    }
    return section47Required
        ? "section 47 enquiries required"
        : "section 47 enquiries not required";
  }

  private Part conferences() {
    Part part = new Part("Conferences");
    for (Conference each : file.conferences()) {
      List<String> lines = new ArrayList<>();
      lines.add(each.planNeeded() ? "A plan is needed." : "No plan is needed.");
      add(lines, "", each.reason());
      add(lines, "The child's view: ", each.childsView());
      add(lines, "The parents' view: ", each.parentsView());
      add(lines, "Dissent: ", each.dissent());
      part.statement(
          Words.sentence(each.kind().words())
              + (each.chair() == null ? "" : ", chaired by " + each.chair()),
          each.held(),
          null,
          String.join("\n", lines));
    }
    return part;
  }

  private static void add(List<String> lines, String before, String words) {
    if (!words.isBlank()) {
      lines.add(before + words);
    }
  }

  private Part plan(Plan plan) {
    Part part =
        new Part("Plan " + plan.number())
            .fact("Started", Words.day(plan.startedOn()))
            .fact(
                "Categories",
                String.join("; ", plan.categories().stream().map(this::inCategory).toList()))
            .fact("Ended", plan.endedOn() == null ? null : Words.day(plan.endedOn()))
            .fact("Why it ended", codes.label(CodeList.PLAN_END, plan.outcome()))
            .fact("Visits", Words.count(plan.visits().size()))
            .fact("Core group meetings", Words.count(plan.coreGroups().size()));
    part.statement("Made because", "", plan.reason());
    if (plan.endedBecause() != null) {
      part.statement(
          "Ended because",
          plan.endedBy() == null ? "" : "decided by " + plan.endedBy(),
          plan.endedBecause());
    }
    if (!plan.revisions().isEmpty()) {
      Revision last = plan.revisions().getLast();
      part.statement(
          "Revision " + last.number() + ", agreed by " + last.agreedBy(),
          last.made(),
          null,
          outcomes(last));
    }
    return part;
  }

  private String inCategory(InCategory category) {
    return codes.label(CodeList.CATEGORY, category.category())
        + " since "
        + Words.date(category.since().date());
  }

  private static String outcomes(Revision revision) {
    List<String> lines = new ArrayList<>();
    add(lines, "", revision.reason());
    for (PlannedOutcome outcome : revision.outcomes()) {
      lines.add("Outcome %d: %s".formatted(outcome.number(), outcome.text()));
      lines.add("How we shall know: " + outcome.howWeShallKnow());
      for (PlannedAction action : outcome.actions()) {
        lines.add(
            "Action %d, %s: %s%s"
                .formatted(
                    action.number(),
                    action.owner(),
                    action.text(),
                    action.by() == null ? "" : " by " + Words.date(action.by())));
      }
    }
    return String.join("\n", lines);
  }
}
