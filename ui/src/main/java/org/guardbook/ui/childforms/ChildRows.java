package org.guardbook.ui.childforms;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.guardbook.command.childprotection.ChildProtectionCommand.NamedChild;
import org.guardbook.command.childprotection.ChildReference;
import org.guardbook.query.child.ChildFile;
import org.guardbook.query.child.ChildQuery.FindKnownChildren;
import org.guardbook.query.child.ChildQuery.OpenChild;
import org.guardbook.query.child.ChildSummary;
import org.guardbook.ui.components.Actions;
import org.guardbook.ui.components.DayEntry;
import org.guardbook.ui.components.Field;
import org.guardbook.ui.components.Pick;
import org.guardbook.ui.components.TextEntry;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.forms.KindOfRecord;
import org.jspecify.annotations.Nullable;

/**
 * The children that a form is about, some of whom may have a record already: those are offered
 * while a name is typed, and a person says whether it is the same child.
 *
 * @param <V> what is said of one child
 */
abstract class ChildRows<V> extends RowsField<V> {

  private static final int ENOUGH = 3;

  /** Begins the answer that none of these is meant, who follow it. */
  private static final String NOT = "-";

  private final Dispatch dispatch;
  private final Map<Row, Offers> offers = new HashMap<>();

  ChildRows(String label, Dispatch dispatch) {
    super("children", label, "child", 0);
    this.dispatch = dispatch;
    require("Name the child.");
  }

  /** What is known of a child, or is asked about it. */
  private final class Offers extends Div {
    private final Row row;
    private final Div fresh;
    private final Kept reference;
    private final Field<?> next;
    private final Div said = new Div();
    private List<ChildSummary> offered = List.of();

    /**
     * @param next what is asked once it is known which child it is
     */
    Offers(Row row, Div fresh, Kept reference, Field<?> next) {
      this.row = row;
      this.fresh = fresh;
      this.reference = reference;
      this.next = next;
      said.getElement().setAttribute("aria-live", "polite");
      add(said);
    }

    boolean isKnown() {
      return isOnRecord(reference.value());
    }

    boolean isUnanswered() {
      return !offered.isEmpty();
    }

    /** Asks again for what has been typed so far. */
    void ask() {
      String name = ChildRows.this.<TextEntry>part(row, "child.name").value();
      offered =
          isKnown() || name == null || name.length() < ENOUGH
              ? List.of()
              : dispatch.askForAll(
                  new FindKnownChildren(
                      name, ChildRows.this.<DayEntry>part(row, "child.dateOfBirth").value()),
                  ChildSummary.class);
      List<String> dismissed = dismissed();
      offered = offered.stream().filter(each -> !dismissed.contains(each.reference())).toList();
      show();
    }

    /** What was pressed is gone after it, so the focus goes on to what is asked then. */
    private void answer(String answer) {
      reference.fill(answer);
      ask();
      (answer.isEmpty() ? first(row) : next).focus();
      changed();
    }

    private List<String> dismissed() {
      String kept = reference.value();
      return kept.startsWith(NOT) ? List.of(kept.substring(1).split(";", -1)) : List.of();
    }

    /** Another name, or a date of birth, may call up others: those are asked about again. */
    private void dismiss() {
      List<String> all = new ArrayList<>(dismissed());
      offered.forEach(each -> all.add(each.reference()));
      answer(NOT + String.join(";", all));
    }

    private void show() {
      said.removeAll();
      said.setClassName("known", isKnown() || isUnanswered());
      fresh.setVisible(!isKnown());
      for (String part :
          List.of("child.name", "child.dateOfBirth", "child.expectedOn", "child.gender")) {
        part(row, part).setVisible(!isKnown());
      }
      if (isKnown()) {
        Optional<ChildFile> file =
            dispatch.askForOne(new OpenChild(reference.value(), null), ChildFile.class);
        Paragraph who = new Paragraph(link(reference.value()));
        who.add(new Span(file.map(it -> " " + Childs.known(it.summary())).orElse("")));
        said.add(who);
        file.ifPresent(it -> offerSiblings(it.siblings()));
        said.add(Actions.inline("It is another child", () -> answer("")));
      } else if (isUnanswered()) {
        said.add(new Paragraph("On record already?"));
        for (ChildSummary each : offered) {
          Div line = new Div(link(each.reference()), new Span(" " + Childs.known(each) + " "));
          line.add(Actions.inline("It is this child", () -> answer(each.reference())));
          said.add(line);
        }
        said.add(Actions.inline("None of these", this::dismiss));
      } else if (!reference.value().isEmpty()) {
        said.add(
            new Span("None of the children on record. "),
            Actions.inline("Look again", () -> answer("")));
      }
    }

    private void offerSiblings(List<ChildSummary> siblings) {
      for (ChildSummary sibling : siblings) {
        if (!isNamed(sibling.reference())) {
          Div line = new Div(new Span("Of the same family: " + Childs.known(sibling) + " "));
          line.add(
              Actions.inline(
                  "Add " + sibling.name(),
                  () -> {
                    Row added = addKnown(sibling.reference());
                    offers.values().forEach(Offers::show);
                    Objects.requireNonNull(offers.get(added)).next.focus();
                    ChildRows.this.changed();
                  }));
          said.add(line);
        }
      }
    }

    private Anchor link(String child) {
      Anchor link = new Anchor(KindOfRecord.CHILD.address(child), child);
      link.setTarget("_blank");
      return link;
    }
  }

  @Override
  protected final void layOut(Row row) {
    TextEntry name = row.know(new Name(row));
    DayEntry born = row.know(new DayEntry(row.path("child.dateOfBirth"), "Date of birth"));
    born.aside("if known");
    DayEntry expected = row.know(new DayEntry(row.path("child.expectedOn"), "Expected"));
    expected.aside("if not born yet");
    Pick gender =
        row.know(new Pick(row.path("child.gender"), "Girl or boy", FamilyForms.genders()));
    gender.aside("if known");
    Kept reference = row.know(new Kept(row.path("reference")));
    Div first = new Div(name, gender);
    first.addClassName("two");
    Div second = new Div(born, expected);
    second.addClassName("two");
    Div fresh = new Div(first, second);
    row.add(fresh);
    int place = row.getComponentCount();
    Offers about = new Offers(row, fresh, reference, particulars(row));
    offers.put(row, about);
    row.addComponentAtIndex(place, about);
    name.onChange(about::ask);
    born.onChange(about::ask);
  }

  /** A name may be that of a child on record, of which it has to be said. */
  private final class Name extends TextEntry {
    private final Row row;

    Name(Row row) {
      super(row.path("child.name"), "Name");
      this.row = row;
      require("Give the child's name.");
    }

    @Override
    public @Nullable String problem() {
      return Objects.requireNonNull(offers.get(row)).isUnanswered()
          ? "Say whether " + text().strip() + " is one of the children on record."
          : super.problem();
    }
  }

  /**
   * Lays what this form asks of a child beside who it is.
   *
   * @return the first of it
   */
  protected abstract Field<?> particulars(Row row);

  @Override
  protected boolean isBlank(Row row) {
    return reference(row) == null && super.isBlank(row);
  }

  @Override
  protected void filled(Row row) {
    Objects.requireNonNull(offers.get(row)).ask();
  }

  @Override
  protected Field<?> first(Row row) {
    return part(row, "child.name");
  }

  /** What is typed, or a draft of it, fills it; this only empties it. */
  @Override
  public void fill(@Nullable List<V> value) {
    clear();
    begin();
  }

  /** Begins with a child who has a record. */
  final Row addKnown(String child) {
    Row row = rows().stream().filter(this::isBlank).findFirst().orElseGet(this::append);
    this.<Kept>part(row, "reference").fill(child);
    filled(row);
    return row;
  }

  private static boolean isOnRecord(String kept) {
    return !kept.isEmpty() && !kept.startsWith(NOT);
  }

  private boolean isNamed(String child) {
    return rows().stream().anyMatch(row -> child.equals(this.<Kept>part(row, "reference").value()));
  }

  /** Of a child who has a record; null for one who has none yet. */
  protected final @Nullable ChildReference reference(Row row) {
    String kept = this.<Kept>part(row, "reference").value();
    return isOnRecord(kept) ? new ChildReference(kept) : null;
  }

  /** A child who has no record yet; null for one who has. */
  protected final @Nullable NamedChild named(Row row) {
    return reference(row) != null
        ? null
        : new NamedChild(
            this.<TextEntry>part(row, "child.name").text().strip(),
            this.<DayEntry>part(row, "child.dateOfBirth").value(),
            this.<DayEntry>part(row, "child.expectedOn").value(),
            FamilyForms.gender(part(row, "child.gender")));
  }
}
