package org.guardbook.ui.childforms;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guardbook.command.childprotection.ChildProtectionCommand;
import org.guardbook.command.childprotection.ChildProtectionCommand.BeginEnquiry;
import org.guardbook.command.childprotection.ChildProtectionCommand.ChildDiscussed;
import org.guardbook.command.childprotection.ChildProtectionCommand.ConcludeEnquiry;
import org.guardbook.command.childprotection.ChildProtectionCommand.RecordStrategyDiscussion;
import org.guardbook.command.childprotection.Finding;
import org.guardbook.command.referencedata.Agency;
import org.guardbook.query.child.ChildFile;
import org.guardbook.query.child.ChildState;
import org.guardbook.ui.components.Choice;
import org.guardbook.ui.components.LongText;
import org.guardbook.ui.components.TextEntry;
import org.guardbook.ui.components.Ticks;
import org.guardbook.ui.components.WhenEntry;
import org.guardbook.ui.forms.Ask;
import org.guardbook.ui.forms.Usual;

/** Whether a child may be at risk: strategy discussions and section 47 enquiries. */
final class EnquiryForms {

  private final Desk desk;

  EnquiryForms(Desk desk) {
    this.desk = desk;
  }

  static Choice<Boolean> section47Required(String name) {
    Choice<Boolean> required =
        new Choice<Boolean>(name, "Are section 47 enquiries required?")
            .option(true, "Yes")
            .option(false, "No");
    required.require("Say whether section 47 enquiries are required.");
    return required;
  }

  /** Who discussed it, what was said, and when: the same for every child. */
  record Discussion(WhenEntry happened, Ticks agencies, LongText reason, TextEntry decidedBy) {

    static Discussion of(WhenEntry happened, Map<String, String> offered) {
      Ticks agencies = new Ticks("agencies", "Which agencies took part", offered);
      agencies.require("Say which agencies took part.");
      return new Discussion(
          happened,
          agencies,
          Usual.reason("What gave rise to it, and why it was so decided", null),
          Usual.decidedBy());
    }

    List<Agency> tookPart() {
      return agencies.value().stream().map(Agency::new).toList();
    }
  }

  private static final class Discussed extends Part {
    private final Choice<Boolean> required;

    Discussed(ChildFile child, String prefix) {
      super(child, prefix);
      // An entry calls it by the place of its child, the first
      required =
          section47Required(
              prefix.isEmpty() ? "children[0].section47Required" : prefix + "section47Required");
      with(required);
    }
  }

  Ask<ChildProtectionCommand> discussion() {
    Discussion discussion = Discussion.of(desk.happened("Held"), desk.agencies(List.of()));
    FamilySheet<Discussed> form = new FamilySheet<>(desk, _ -> true, Discussed::new);
    form.with(discussion.happened(), discussion.agencies(), discussion.reason());
    form.about("Which brothers and sisters were discussed too", _ -> true).each();
    form.with(discussion.decidedBy());
    return new Ask<>(
        form,
        "Record the discussion",
        () ->
            new RecordStrategyDiscussion(
                Usual.when(discussion.happened()),
                form.chosen().stream()
                    .map(
                        part ->
                            new ChildDiscussed(
                                part.reference(), null, Boolean.TRUE.equals(part.required.value())))
                    .toList(),
                null,
                discussion.tookPart(),
                discussion.reason().value(),
                discussion.decidedBy().value()),
        "The strategy discussion is recorded.");
  }

  Ask<ChildProtectionCommand> begin() {
    WhenEntry happened = desk.happened("Begun");
    Choice<Boolean> withPolice =
        new Choice<Boolean>("withPolice", "Who enquires?")
            .option(true, "Social care and the police together")
            .option(false, "Social care alone");
    withPolice.require("Say who enquires.");
    FamilySheet<Part> form =
        new FamilySheet<>(
            desk,
            child -> isRequired(child) && child.summary().state() != ChildState.ENQUIRY,
            Part::new);
    form.with(happened, withPolice);
    form.about(
        "About which brothers and sisters too",
        child -> child.summary().state() == ChildState.DISCUSSED);
    return form.ask(
        "Begin enquiries",
        part ->
            new BeginEnquiry(
                part.reference(), Usual.when(happened), Boolean.TRUE.equals(withPolice.value())),
        "Section 47 enquiries have begun.");
  }

  private static boolean isRequired(ChildFile child) {
    return child.discussions().stream()
        .anyMatch(discussion -> Boolean.TRUE.equals(discussion.section47Required()));
  }

  private static final class Concluded extends Part {
    private final Choice<Finding> finding;
    private final Choice<Boolean> conferenceRequired;
    private final LongText reason;

    Concluded(ChildFile child, String prefix) {
      super(child, prefix);
      finding = new Choice<>(prefix + "finding", "What was found?");
      for (Finding each : Finding.values()) {
        finding.option(each, words(each));
      }
      finding.down();
      finding.require("Say what the enquiries found.");
      conferenceRequired =
          new Choice<Boolean>(prefix + "conferenceRequired", "Is an initial conference required?")
              .option(true, "Yes")
              .option(false, "No");
      conferenceRequired.require("Say whether an initial conference is required.");
      reason = reason(this, "Why");
      with(finding, conferenceRequired, reason);
    }
  }

  /** Each record says why by itself; what holds for a sister too is written once. */
  static LongText reason(Part part, String label) {
    if (part.isOwn()) {
      return Usual.reason(label, null);
    }
    LongText reason = new LongText(part.prefix() + "reason", label);
    reason.aside("leave empty where it is the same as above");
    return reason;
  }

  Ask<ChildProtectionCommand> conclude() {
    WhenEntry happened = desk.happened("Concluded");
    TextEntry decidedBy = Usual.decidedBy();
    FamilySheet<Concluded> form =
        new FamilySheet<>(
            desk, child -> child.summary().state() == ChildState.ENQUIRY, Concluded::new);
    form.with(happened);
    form.about("About which brothers and sisters too", _ -> true).each();
    form.with(decidedBy);
    return form.ask(
        "Conclude enquiries",
        part ->
            new ConcludeEnquiry(
                part.reference(),
                Usual.when(happened),
                Objects.requireNonNullElse(part.finding.value(), Finding.NOT_SUBSTANTIATED),
                Boolean.TRUE.equals(part.conferenceRequired.value()),
                Desk.either(part.reason, form.own().reason),
                decidedBy.value()),
        "Section 47 enquiries are concluded.");
  }

  static String words(Finding finding) {
    return switch (finding) {
      case NOT_SUBSTANTIATED -> "Concerns not substantiated";
      case SUBSTANTIATED_NO_CONTINUING_RISK ->
          "Substantiated, but no continuing risk of significant harm";
      case SUBSTANTIATED_CONTINUING_RISK ->
          "Substantiated, and a continuing risk of significant harm";
    };
  }
}
