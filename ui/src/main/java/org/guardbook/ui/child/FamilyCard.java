package org.guardbook.ui.child;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.guardbook.command.childprotection.Gender;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.query.child.ChildFile;
import org.guardbook.query.child.ChildState;
import org.guardbook.query.child.ChildSummary;
import org.guardbook.ui.components.Card;
import org.guardbook.ui.components.Texts;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.forms.KindOfRecord;

/** The child among its brothers and sisters, and where each of them stands. */
final class FamilyCard extends Card {

  private static final Comparator<ChildSummary> ELDEST_FIRST =
      Comparator.comparing(FamilyCard::born).thenComparing(ChildSummary::reference);

  private final Shown shown;

  FamilyCard(Shown shown) {
    super("Family");
    this.shown = shown;
    ChildFile file = shown.file();
    UnorderedList list = new UnorderedList();
    list.addClassNames("plain", "family");
    Stream.concat(Stream.of(file.summary()), file.siblings().stream())
        .sorted(ELDEST_FIRST)
        .forEach(each -> list.add(line(each)));
    add(list);
    add(
        Texts.small(
            file.siblings().isEmpty()
                ? "No brother or sister has a record here."
                : "Conferences are shared, plans are each child's own."));
  }

  /** An unborn child is the youngest; one whose birthday nobody knows stands before it. */
  private static LocalDate born(ChildSummary child) {
    return Objects.requireNonNullElse(
        child.dateOfBirth(),
        Objects.requireNonNullElse(child.expectedOn(), LocalDate.of(9999, 1, 1)));
  }

  private ListItem line(ChildSummary child) {
    boolean itself = child.reference().equals(shown.reference());
    String name = ChildWords.aged(child, shown.on());
    Component who;
    if (itself) {
      Span here = new Span(name);
      here.addClassName("here");
      who = here;
    } else {
      // The others as they stood at the same moment
      who = new Anchor(KindOfRecord.CHILD.address(child.reference()) + shown.sameMoment(), name);
    }
    Div under = new Div(new Span(itself ? own(child) : standing(child)));
    under.addClassName("small");
    return new ListItem(who, under);
  }

  private String own(ChildSummary child) {
    LocalDate born = child.dateOfBirth();
    Gender gender = shown.file().gender();
    String sex =
        gender == null
            ? ""
            : switch (gender) {
              case FEMALE -> "girl";
              case MALE -> "boy";
              case INDETERMINATE -> "sex indeterminate";
              case NOT_STATED -> "";
            };
    String birth = born == null ? "" : "born " + Words.date(born);
    return Stream.of(standing(child), birth, sex)
        .filter(each -> !each.isEmpty())
        .reduce((one, other) -> one + " · " + other)
        .orElse("");
  }

  private String standing(ChildSummary child) {
    LocalDate since = child.planStartedOn();
    return child.state() == ChildState.ON_PLAN && since != null
        ? "On a plan since "
            + Words.date(since)
            + " · "
            + shown.within(CodeList.CATEGORY, child.category())
        : child.state().label();
  }
}
