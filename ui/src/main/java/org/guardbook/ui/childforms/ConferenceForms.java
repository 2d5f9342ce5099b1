package org.guardbook.ui.childforms;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.guardbook.command.When;
import org.guardbook.command.childprotection.ChildProtectionCommand;
import org.guardbook.command.childprotection.ChildProtectionCommand.CallConference;
import org.guardbook.command.childprotection.ChildProtectionCommand.HoldConference;
import org.guardbook.command.childprotection.ChildProtectionCommand.PutOffConference;
import org.guardbook.command.childprotection.ChildProtectionCommand.RequireConference;
import org.guardbook.command.childprotection.ChildReference;
import org.guardbook.command.childprotection.ConferenceKind;
import org.guardbook.command.referencedata.Agency;
import org.guardbook.query.child.ChildFile;
import org.guardbook.query.child.ChildFile.Called;
import org.guardbook.query.child.ChildFile.Required;
import org.guardbook.ui.components.Choice;
import org.guardbook.ui.components.LongText;
import org.guardbook.ui.components.Pick;
import org.guardbook.ui.components.TextEntry;
import org.guardbook.ui.components.Ticks;
import org.guardbook.ui.components.WhenEntry;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.forms.Ask;
import org.guardbook.ui.forms.Usual;
import org.jspecify.annotations.Nullable;

/** Conferences: required, called, put off and held, for one child or for the family. */
final class ConferenceForms {

  private final Desk desk;

  ConferenceForms(Desk desk) {
    this.desk = desk;
  }

  /** The conference that is next for a child, by where the child stands. */
  static ConferenceKind next(ChildFile child) {
    Called called = child.called();
    if (called != null) {
      return called.kind();
    }
    if (Desk.isOnPlan(child)) {
      return ConferenceKind.REVIEW;
    }
    return child.required().stream()
        .map(Required::kind)
        .filter(kind -> kind != ConferenceKind.REVIEW)
        .findFirst()
        .orElse(ConferenceKind.INITIAL);
  }

  static String words(ConferenceKind kind) {
    return switch (kind) {
      case INITIAL -> "Initial";
      case RECEIVING_IN -> "Receiving-in";
      case REVIEW -> "Review";
    };
  }

  private Choice<ConferenceKind> kind() {
    Choice<ConferenceKind> kind = new Choice<>("kind", "Which kind of conference");
    for (ConferenceKind each : ConferenceKind.values()) {
      kind.option(each, words(each));
    }
    kind.require("Say which kind of conference it is.");
    kind.fill(next(desk.file()));
    return kind;
  }

  /** One conference can be a review for a child and the first for the baby. */
  private static ConferenceKind kind(Choice<ConferenceKind> chosen, Part part) {
    return part.isOwn()
        ? Objects.requireNonNullElse(chosen.value(), ConferenceKind.INITIAL)
        : next(part.child());
  }

  private static String kindOf(ChildFile child) {
    return next(child).words();
  }

  Ask<ChildProtectionCommand> require() {
    Choice<ConferenceKind> kind = kind();
    LongText reason = Usual.reason("Why it is required", null);
    WhenEntry happened = desk.happened("Found to be required");
    FamilySheet<Part> form = new FamilySheet<>(desk, child -> child.called() == null, Part::new);
    form.with(kind, reason, happened);
    form.about("For which brothers and sisters too", _ -> false, ConferenceForms::kindOf);
    return form.ask(
        "Require the conference",
        part ->
            new RequireConference(
                part.reference(), Usual.when(happened), kind(kind, part), reason.value()),
        "The conference is required.");
  }

  Ask<ChildProtectionCommand> call() {
    Choice<ConferenceKind> kind = kind();
    WhenEntry heldFor = new WhenEntry("heldFor", "To be held");
    heldFor.require("Enter when the conference is to be held.");
    TextEntry place = new TextEntry("place", "Where");
    place.aside("a room, or a link");
    TextEntry chair = chair();
    Ticks invited = new Ticks("invited", "Who is invited", desk.agencies(List.of()));
    invited.fill(lastInvited());
    WhenEntry happened = desk.happened("Arranged");
    Kept recorded = new Kept("together");
    FamilySheet<Part> form =
        new FamilySheet<>(
            desk,
            child ->
                child.called() == null && (Desk.isOnPlan(child) || !child.required().isEmpty()),
            Part::new);
    form.with(kind).beside(heldFor, place).with(chair, invited);
    form.about("Which brothers and sisters it is about too", _ -> true, ConferenceForms::kindOf);
    form.with(happened);
    if (desk.correcting()) {
      form.alsoKnow(recorded);
    }
    return form.ask(
        "Call the conference",
        part ->
            new CallConference(
                part.reference(),
                Usual.when(happened),
                kind(kind, part),
                Usual.when(heldFor),
                place.value(),
                Desk.line(chair),
                invited.value().stream().map(Agency::new).toList(),
                together(form, part, recorded)),
        "The conference is called.");
  }

  private TextEntry chair() {
    TextEntry chair = new TextEntry("chair", "Chair");
    chair.aside("by name or account");
    chair.require("Say who chairs.");
    chair.fill(desk.account());
    return chair;
  }

  private List<String> lastInvited() {
    return desk.file().conferences().stream()
        .max(Comparator.comparingInt(ChildFile.Conference::number))
        .map(
            conference ->
                conference.attendance().stream().map(each -> each.agency().code()).toList())
        .orElse(List.of());
  }

  private <P extends Part> List<ChildReference> together(
      FamilySheet<P> form, P part, Kept recorded) {
    return desk.correcting()
        ? Arrays.stream(recorded.value().split(";", -1))
            .filter(reference -> !reference.isBlank())
            .map(ChildReference::new)
            .toList()
        : form.besides(part);
  }

  Ask<ChildProtectionCommand> putOff() {
    WhenEntry heldFor = new WhenEntry("heldFor", "Now to be held");
    heldFor.aside("leave empty while there is no new time");
    LongText reason = Usual.reason("Why it is put off", null);
    WhenEntry happened = desk.happened("Decided");
    FamilySheet<Part> form = new FamilySheet<>(desk, this::isCalledWithUs, Part::new);
    form.with(heldFor, reason, happened);
    form.about("For which brothers and sisters too", _ -> true, ConferenceForms::kindOf);
    return form.ask(
        "Put it off",
        part ->
            new PutOffConference(
                part.reference(), Usual.when(happened), heldFor.value(), reason.value()),
        "The conference is put off.");
  }

  private boolean isCalledWithUs(ChildFile sibling) {
    Called ours = desk.file().called();
    Called theirs = sibling.called();
    return ours != null && theirs != null && Objects.equals(ours.heldFor(), theirs.heldFor());
  }

  /** What a conference decided about one child. */
  private final class Decided extends Part {

    private final Function<Decided, ConferenceKind> kind;
    private final LongText childsView;
    private final Choice<Boolean> planNeeded;
    private final Pick category;
    private final Pick outcome;
    private final LongText reason;

    Decided(ChildFile child, String prefix, Function<Decided, ConferenceKind> kind) {
      super(child, prefix);
      this.kind = kind;
      childsView = new LongText(prefix + "childsView", "What the child wishes");
      childsView.aside("and who said so; leave empty where it was not to be had");
      planNeeded = new PlanNeeded(prefix + "planNeeded", this);
      planNeeded.require("Say whether a plan is needed.");
      planNeeded.onChange(this::fit);
      category = desk.category(prefix + "category", "Category");
      outcome = desk.planEnd(prefix + "outcome");
      reason = EnquiryForms.reason(this, "Why it was so decided");
      with(childsView, planNeeded, category, outcome, reason);
      if (!desk.correcting()) {
        Desk.openPlan(child)
            .map(plan -> plan.categories().getLast().category())
            .ifPresent(category::fill);
      }
    }

    @Override
    void fit() {
      ConferenceKind held = kind.apply(this);
      boolean review = held == ConferenceKind.REVIEW;
      Boolean needed = planNeeded.value();
      planNeeded.recaption(review ? "Is a plan still needed?" : "Is a plan needed?");
      planNeeded.relabel(true, review ? "Yes, it goes on" : "Yes, from today on");
      planNeeded.relabel(false, review ? "No, it ends" : "No");
      boolean asked = planNeeded.isVisible();
      category.setVisible(asked && Boolean.TRUE.equals(needed));
      category.require(review || desk.correcting() ? null : "Choose the category of the plan.");
      category.aside(
          desk.correcting()
              ? "leave empty to keep it as it was decided"
              : review ? "choose another to change it" : "the main one");
      outcome.setVisible(asked && review && Boolean.FALSE.equals(needed));
      outcome.require(desk.correcting() ? null : "Say why the plan ends.");
      outcome.aside(desk.correcting() ? "leave empty to keep it as it was decided" : "");
    }

    HoldConference command(
        When happened,
        String chair,
        PresenceRows attendance,
        LongText parentsView,
        LongText dissent,
        LongText sharedReason,
        List<ChildReference> together) {
      boolean needed = Boolean.TRUE.equals(planNeeded.value());
      ConferenceKind held = kind.apply(this);
      return new HoldConference(
          reference(),
          happened,
          held,
          chair,
          attendance.attendance(),
          childsView.value(),
          parentsView.value(),
          needed,
          needed ? Desk.category(category) : null,
          !needed && held == ConferenceKind.REVIEW ? Desk.planEnd(outcome) : null,
          Desk.either(reason, sharedReason),
          dissent.value(),
          together);
    }
  }

  /** What else is asked for depends on it, also where a draft or an entry fills it. */
  private static final class PlanNeeded extends Choice<Boolean> {

    private final Part part;

    PlanNeeded(String name, Part part) {
      super(name, "Is a plan needed?");
      this.part = part;
      option(true, "Yes").option(false, "No");
    }

    @Override
    public void fillText(String text) {
      super.fillText(text);
      part.fit();
    }
  }

  Ask<ChildProtectionCommand> hold() {
    Called called = desk.correcting() ? null : desk.file().called();
    Choice<ConferenceKind> kind = kind();
    WhenEntry happened = desk.happened("Held");
    TextEntry chair = chair();
    PresenceRows attendance =
        new PresenceRows(
            "attendance",
            "Who came, and who sent a report",
            desk.agencies(called == null ? List.of() : called.invited()));
    if (called != null) {
      chair.fill(called.chair());
      attendance.expect(called.invited());
      @Nullable When heldFor = called.heldFor();
      if (heldFor != null && !heldFor.earliest().isAfter(desk.now())) {
        happened.fill(heldFor);
      }
    }
    LongText parentsView = new LongText("parentsView", "What the parents wish");
    parentsView.aside("leave empty where it was not to be had");
    LongText dissent = new LongText("dissent", "Who disagreed, and why");
    dissent.aside("if anybody did");
    Kept recorded = new Kept("together");
    FamilySheet<Decided> form =
        new FamilySheet<>(
            desk,
            child -> child.called() != null || Desk.isOnPlan(child) || !child.required().isEmpty(),
            (child, prefix) -> new Decided(child, prefix, part -> kind(kind, part)));
    form.with(kind).beside(happened, chair).with(attendance, parentsView);
    form.about(
        "Which brothers and sisters it was about too",
        child -> called == null ? isDue(child) : called.together().contains(child.reference()),
        ConferenceForms::kindOf);
    form.each();
    form.with(dissent);
    kind.onChange(() -> form.own().fit());
    if (desk.correcting()) {
      form.alsoKnow(recorded);
    }
    return form.ask(
        "Record the conference",
        part ->
            part.command(
                Usual.when(happened),
                Desk.line(chair),
                attendance,
                parentsView,
                dissent,
                form.own().reason,
                together(form, part, recorded)),
        "The conference is recorded.");
  }

  private static boolean isDue(ChildFile child) {
    return child.called() == null && (Desk.isOnPlan(child) || !child.required().isEmpty());
  }

  /** "review conference called for Mon 12 December 2011", for those who look over the form. */
  static @Nullable String called(ChildFile child) {
    Called called = child.called();
    if (called == null) {
      return null;
    }
    @Nullable When heldFor = called.heldFor();
    return Words.sentence(called.kind().words())
        + (heldFor == null ? " put off, no new time yet" : " called for " + Words.when(heldFor));
  }
}
