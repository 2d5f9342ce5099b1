package org.guardbook.ui.childforms;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.guardbook.command.RuleViolated;
import org.guardbook.command.childprotection.ChildProtectionCommand;
import org.guardbook.command.childprotection.ChildProtectionCommand.AllocateTeam;
import org.guardbook.command.childprotection.ChildProtectionCommand.ChildTransferred;
import org.guardbook.command.childprotection.ChildProtectionCommand.JoinFamily;
import org.guardbook.command.childprotection.ChildProtectionCommand.NameChild;
import org.guardbook.command.childprotection.ChildProtectionCommand.NamedChild;
import org.guardbook.command.childprotection.ChildProtectionCommand.RecordTransferIn;
import org.guardbook.command.childprotection.ChildProtectionCommand.TransferOut;
import org.guardbook.command.childprotection.ChildReference;
import org.guardbook.command.childprotection.Gender;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.command.referencedata.Team;
import org.guardbook.query.child.ChildFile;
import org.guardbook.ui.components.DayEntry;
import org.guardbook.ui.components.Field;
import org.guardbook.ui.components.FormSheet;
import org.guardbook.ui.components.LongText;
import org.guardbook.ui.components.Pick;
import org.guardbook.ui.components.TextEntry;
import org.guardbook.ui.components.WhenEntry;
import org.guardbook.ui.forms.Ask;
import org.guardbook.ui.forms.Usual;
import org.jspecify.annotations.Nullable;

/** Who the child is, to which family it belongs, who holds its case, and where it lives. */
final class FamilyForms {

  private final Desk desk;

  FamilyForms(Desk desk) {
    this.desk = desk;
  }

  static Map<String, String> genders() {
    Map<String, String> genders = new LinkedHashMap<>();
    for (Gender gender : Gender.values()) {
      genders.put(
          gender.name(),
          switch (gender) {
            case FEMALE -> "Girl";
            case MALE -> "Boy";
            case INDETERMINATE -> "Indeterminate";
            case NOT_STATED -> "Not stated";
          });
    }
    return genders;
  }

  static @Nullable Gender gender(Pick pick) {
    String code = pick.value();
    return code == null ? null : Gender.valueOf(code);
  }

  Ask<ChildProtectionCommand> name() {
    TextEntry name = new TextEntry("child.name", "The child's name");
    name.require("Give the child's name.");
    name.fill(desk.file().child().name());
    DayEntry born = new DayEntry("child.dateOfBirth", "Date of birth");
    born.aside("if known");
    born.fill(desk.file().child().dateOfBirth());
    DayEntry expected = new DayEntry("child.expectedOn", "Expected");
    expected.aside("if not born yet");
    expected.fill(desk.file().summary().expectedOn());
    Pick gender = new Pick("child.gender", "Girl or boy", genders());
    gender.aside("if known");
    Gender now = desk.file().gender();
    gender.fill(now == null ? null : now.name());
    LongText reason = Usual.reason("Why it is changed", "Born on another day, say, or adopted.");
    WhenEntry happened = desk.happened("From");
    return new Ask<>(
        new FormSheet().with(name).beside(born, expected).with(gender, reason, happened),
        "Change it",
        () ->
            new NameChild(
                desk.reference(),
                Usual.when(happened),
                new NamedChild(Desk.line(name), born.value(), expected.value(), gender(gender)),
                reason.value()),
        "It is changed.");
  }

  Ask<ChildProtectionCommand> join() {
    TextEntry family = new TextEntry("family", "Reference of a child of that family");
    family.hint("For example C-00417");
    family.require("Say which family it is.");
    LongText reason = Usual.reason("How it is known", null);
    WhenEntry happened = desk.happened("Found");
    return new Ask<>(
        new FormSheet().with(family, reason, happened),
        "Join the family",
        () ->
            new JoinFamily(
                desk.reference(), Usual.when(happened), reference(family), reason.value()),
        "The child belongs to that family.");
  }

  /**
   * @throws RuleViolated if it is none, about the field it was typed in
   */
  static ChildReference reference(Field<String> typed) {
    try {
      return new ChildReference(Desk.line(typed).toUpperCase(Locale.UK));
    } catch (RuleViolated refused) {
      throw new RuleViolated(typed.name(), refused.refusals().getFirst().sentence());
    }
  }

  Ask<ChildProtectionCommand> team() {
    Pick team = new Pick("team", "Which team", desk.inForce(CodeList.TEAM));
    team.require("Choose the team.");
    WhenEntry happened = desk.happened("From");
    FamilySheet<Part> form = new FamilySheet<>(desk, _ -> true, Part::new);
    form.with(team, happened);
    form.about("Brothers and sisters too", _ -> true);
    return form.ask(
        "Allocate",
        part -> new AllocateTeam(part.reference(), Usual.when(happened), new Team(Desk.line(team))),
        "The team is recorded.");
  }

  Ask<ChildProtectionCommand> transferOut() {
    TextEntry to = new TextEntry("toAuthority", "Which authority");
    to.require("Name the authority that takes the case on.");
    LongText reason =
        Usual.reason(
            "Why, and what they were told",
            "The plan stays open here until their conference; end it then as moved away.");
    WhenEntry happened = desk.happened("Told");
    FamilySheet<Part> form = new FamilySheet<>(desk, Desk::isOnPlan, Part::new);
    form.with(to, reason, happened);
    form.about("Which brothers and sisters move too", _ -> true);
    return form.ask(
        "Record that they were told",
        part ->
            new TransferOut(part.reference(), Usual.when(happened), Desk.line(to), reason.value()),
        "The move is recorded.");
  }

  /** What another authority says of one child. */
  private final class Transferred extends Part {
    private final TextEntry theirReference;
    private final DayEntry onPlanSince;
    private final Pick category;

    Transferred(ChildFile child, String prefix) {
      super(child, prefix);
      String path = prefix.isEmpty() ? "children[0]." : prefix;
      theirReference = new TextEntry(path + "theirReference", "Their reference");
      theirReference.aside("if known");
      onPlanSince = new DayEntry(path + "onPlanSince", "On a plan there since");
      onPlanSince.aside("if they say");
      category = desk.category(path + "category", "Category there");
      category.aside("if they say");
      with(theirReference, onPlanSince, category);
    }
  }

  Ask<ChildProtectionCommand> transferIn() {
    TextEntry from = fromAuthority();
    LongText reason = Usual.reason("Why, and what they told us", null);
    WhenEntry happened = desk.happened("They told us");
    FamilySheet<Transferred> form =
        new FamilySheet<>(desk, child -> !Desk.isOnPlan(child), Transferred::new);
    form.beside(from, happened).with(reason);
    form.about("Which brothers and sisters come too", _ -> true).each();
    return new Ask<>(
        form,
        "Record the transfer",
        () ->
            new RecordTransferIn(
                Usual.when(happened),
                form.chosen().stream()
                    .map(
                        part ->
                            new ChildTransferred(
                                part.reference(),
                                null,
                                part.theirReference.value(),
                                part.onPlanSince.value(),
                                Desk.category(part.category)))
                    .toList(),
                null,
                Desk.line(from),
                reason.value()),
        "The transfer is recorded; a receiving-in conference is due.");
  }

  static TextEntry fromAuthority() {
    TextEntry from = new TextEntry("fromAuthority", "From which authority");
    from.require("Name the authority that the child comes from.");
    return from;
  }
}
