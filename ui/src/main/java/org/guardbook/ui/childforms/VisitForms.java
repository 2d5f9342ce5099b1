package org.guardbook.ui.childforms;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.guardbook.command.childprotection.ChildProtectionCommand;
import org.guardbook.command.childprotection.ChildProtectionCommand.RecordVisit;
import org.guardbook.command.childprotection.ChildProtectionCommand.SetVisitFrequency;
import org.guardbook.command.referencedata.Span;
import org.guardbook.query.child.ChildFile;
import org.guardbook.ui.components.Choice;
import org.guardbook.ui.components.LongText;
import org.guardbook.ui.components.Pick;
import org.guardbook.ui.components.TextEntry;
import org.guardbook.ui.components.WhenEntry;
import org.guardbook.ui.forms.Ask;
import org.guardbook.ui.forms.Usual;
import org.jspecify.annotations.Nullable;

/** Visits to children on plans, and how often they are to be. */
final class VisitForms {

  private final Desk desk;

  VisitForms(Desk desk) {
    this.desk = desk;
  }

  private enum Sight {
    ALONE("Seen alone"),
    SEEN("Seen, not alone"),
    NOT_SEEN("Not seen");

    private final String words;

    Sight(String words) {
      this.words = words;
    }
  }

  /** How the child was seen, which an entry says in two words. */
  private static final class Seen extends Choice<Sight> {

    private final String prefix;

    Seen(String prefix) {
      super(prefix + "seen", "Was the child seen?");
      this.prefix = prefix;
      for (Sight sight : Sight.values()) {
        option(sight, sight.words);
      }
      require("Say whether the child was seen, and seen alone.");
    }

    @Override
    public void take(Map<String, String> recorded) {
      if (recorded.containsKey(prefix + "seen")) {
        fill(
            Boolean.parseBoolean(recorded.get(prefix + "seenAlone"))
                ? Sight.ALONE
                : Boolean.parseBoolean(recorded.get(prefix + "seen"))
                    ? Sight.SEEN
                    : Sight.NOT_SEEN);
      }
    }
  }

  private static final class Visited extends Part {
    private final Seen seen;
    private final LongText note;

    Visited(ChildFile child, String prefix) {
      super(child, prefix);
      seen = new Seen(prefix);
      note = new LongText(prefix + "note", "What was seen and said");
      note.aside(isOwn() ? "" : "leave empty where it is the same as above");
      with(seen, note);
    }
  }

  Ask<ChildProtectionCommand> visit() {
    WhenEntry happened = desk.happened("Visited");
    TextEntry by = new TextEntry("by", "Who visited");
    by.aside("by role");
    by.require("Say who it was, by role.");
    Set<String> roles = new LinkedHashSet<>();
    CoreGroupForms.members(desk.file()).forEach(member -> roles.add(member.role()));
    roles.addAll(List.of("Key worker", "Duty social worker", "Family support worker"));
    by.suggest(List.copyOf(roles));
    // The key worker stands first in a core group
    by.fill(desk.correcting() ? null : roles.iterator().next());
    FamilySheet<Visited> form = new FamilySheet<>(desk, Desk::isOnPlan, Visited::new);
    form.beside(happened, by);
    form.about("The visit was also to", _ -> true).each();
    return form.ask(
        "Record the visit",
        part ->
            new RecordVisit(
                part.reference(),
                Usual.when(happened),
                Desk.line(by),
                part.seen.value() != Sight.NOT_SEEN,
                part.seen.value() == Sight.ALONE,
                Desk.either(part.note, form.own().note)),
        "The visit is recorded.");
  }

  Ask<ChildProtectionCommand> frequency() {
    Count amount = new Count("every.amount", "Every");
    Map<String, String> units = new LinkedHashMap<>();
    units.put(Span.Unit.WORKING_DAYS.name(), "working days");
    units.put(Span.Unit.DAYS.name(), "days");
    units.put(Span.Unit.WEEKS.name(), "weeks");
    units.put(Span.Unit.MONTHS.name(), "months");
    Pick unit = new Pick("every.unit", "Counted in", units);
    unit.require("Choose what it is counted in.");
    @Nullable Span now = Desk.openPlan(desk.file()).map(ChildFile.Plan::visitEvery).orElse(null);
    if (now != null) {
      amount.fill(String.valueOf(now.amount()));
      unit.fill(now.unit().name());
    }
    LongText reason = Usual.reason("Why this often", null);
    WhenEntry happened = desk.happened("From");
    FamilySheet<Part> form = new FamilySheet<>(desk, Desk::isOnPlan, Part::new);
    form.beside(amount, unit).with(reason, happened);
    form.about("For which brothers and sisters too", _ -> true);
    return form.ask(
        "Set how often",
        part ->
            new SetVisitFrequency(
                part.reference(),
                Usual.when(happened),
                new Span(
                    amount.number(),
                    Span.Unit.valueOf(
                        Objects.requireNonNullElse(unit.value(), Span.Unit.WEEKS.name()))),
                reason.value()),
        "How often to visit is set.");
  }

  /** A whole number from 1. */
  private static final class Count extends TextEntry {

    Count(String name, String label) {
      super(name, label);
      require("Write a whole number from 1.");
    }

    @Override
    public @Nullable String problem() {
      String typed = value();
      return typed != null && !typed.matches("[1-9]\\d{0,2}")
          ? "\"" + typed + "\" is not a whole number from 1."
          : super.problem();
    }

    int number() {
      return Integer.parseInt(Desk.line(this));
    }
  }
}
