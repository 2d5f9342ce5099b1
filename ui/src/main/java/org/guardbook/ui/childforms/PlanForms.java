package org.guardbook.ui.childforms;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.guardbook.command.Narrative;
import org.guardbook.command.childprotection.ChildProtectionCommand;
import org.guardbook.command.childprotection.ChildProtectionCommand.ChangeCategory;
import org.guardbook.command.childprotection.ChildProtectionCommand.EndPlan;
import org.guardbook.command.childprotection.ChildProtectionCommand.HoldConference;
import org.guardbook.command.childprotection.ChildProtectionCommand.UpdatePlan;
import org.guardbook.command.childprotection.ConferenceKind;
import org.guardbook.command.referencedata.Category;
import org.guardbook.command.referencedata.PlanEnd;
import org.guardbook.query.child.ChildFile;
import org.guardbook.query.child.ChildFile.Plan;
import org.guardbook.query.child.ChildFile.Revision;
import org.guardbook.ui.components.LongText;
import org.guardbook.ui.components.Pick;
import org.guardbook.ui.components.TextEntry;
import org.guardbook.ui.components.WhenEntry;
import org.guardbook.ui.forms.Ask;
import org.guardbook.ui.forms.Usual;

/** A plan: written and revised, put into another category, ended. */
final class PlanForms {

  private final Desk desk;
  private final Supplier<Optional<ChildFile>> now;

  /**
   * @param now the child's record as it stands whenever it is asked for
   */
  PlanForms(Desk desk, Supplier<Optional<ChildFile>> now) {
    this.desk = desk;
    this.now = now;
  }

  Ask<ChildProtectionCommand> update() {
    List<Revision> revisions = Desk.openPlan(desk.file()).map(Plan::revisions).orElse(List.of());
    WhenEntry happened = desk.happened("Agreed");
    TextEntry agreedBy = new TextEntry("agreedBy", "Who agreed");
    agreedBy.require("Say who agreed.");
    agreedBy.suggest(List.of("Core group", "Review conference", "Initial conference"));
    agreedBy.fill(revisions.isEmpty() ? "Initial conference" : "Core group");
    LongText reason =
        revisions.isEmpty()
            ? Usual.reason("What the plan is to bring about", null)
            : Usual.reason("Why the plan is changed", "It stands beside the revision for ever.");
    PlanEditor outcomes = new PlanEditor("outcomes");
    RevisedMeanwhile seen = new RevisedMeanwhile(() -> now.get().flatMap(Desk::openPlan), outcomes);
    if (!revisions.isEmpty()) {
      outcomes.fill(revisions.getLast().outcomes());
      seen.fill(revisions.getLast().number());
    }
    RowsSheet form = new RowsSheet();
    form.with(seen).beside(happened, agreedBy).with(reason, outcomes);
    // Once somebody has looked, nothing is said to stand in the way any more
    seen.onChange(() -> form.refuse(List.of()));
    return new Ask<>(
        form,
        revisions.isEmpty() ? "Make the plan" : "Make the revision",
        () ->
            new UpdatePlan(
                desk.reference(),
                Usual.when(happened),
                seen.value(),
                outcomes.value(),
                reason.value(),
                Desk.line(agreedBy)),
        revisions.isEmpty() ? "The plan is made." : "The plan is revised.");
  }

  Ask<ChildProtectionCommand> category() {
    Pick category = desk.category("category", "Category from now on");
    category.require("Choose the category.");
    LongText reason = Usual.reason("Why it is changed between conferences", null);
    WhenEntry happened = desk.happened("Decided");
    return new Ask<>(
        new RowsSheet().with(category, reason, happened),
        "Change the category",
        () ->
            new ChangeCategory(
                desk.reference(),
                Usual.when(happened),
                new Category(Desk.line(category)),
                reason.value()),
        "The category is changed.");
  }

  /** How the start of a plan is put right: with the conference that decided on it. */
  Ask<ChildProtectionCommand> started() {
    Pick category = desk.category("category", "Category");
    category.require("Choose the category of the plan.");
    LongText reason = Usual.reason("Why a plan is needed", null);
    WhenEntry happened = desk.happened("Started");
    return new Ask<>(
        new RowsSheet().with(category, happened, reason),
        "",
        () ->
            new HoldConference(
                desk.reference(),
                Usual.when(happened),
                ConferenceKind.INITIAL,
                desk.account(),
                List.of(),
                new Narrative(""),
                new Narrative(""),
                true,
                new Category(Desk.line(category)),
                null,
                reason.value(),
                new Narrative(""),
                List.of()),
        "");
  }

  private final class Ended extends Part {
    private final Pick outcome;
    private final LongText reason;

    Ended(ChildFile child, String prefix) {
      super(child, prefix);
      outcome = desk.planEnd(prefix + "outcome");
      outcome.require("Say why the plan ends.");
      reason = EnquiryForms.reason(this, "What is different now");
      with(outcome, reason);
    }
  }

  Ask<ChildProtectionCommand> end() {
    WhenEntry happened = desk.happened("Ended");
    TextEntry decidedBy = Usual.decidedBy();
    FamilySheet<Ended> form = new FamilySheet<>(desk, Desk::isOnPlan, Ended::new);
    form.with(happened);
    form.about("Whose plans end too", _ -> false).each();
    form.with(decidedBy);
    return form.ask(
        "End the plan",
        part ->
            new EndPlan(
                part.reference(),
                Usual.when(happened),
                Objects.requireNonNullElse(Desk.planEnd(part.outcome), new PlanEnd("")),
                Desk.either(part.reason, form.own().reason),
                decidedBy.value()),
        "The plan is ended.");
  }
}
