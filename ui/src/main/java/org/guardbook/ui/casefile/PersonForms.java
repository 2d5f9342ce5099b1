package org.guardbook.ui.casefile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.DismissMatch;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.LinkEarlierCase;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.NameAdult;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.NamedPerson;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.UnlinkEarlierCase;
import org.guardbook.ui.components.DayEntry;
import org.guardbook.ui.components.FormSheet;
import org.guardbook.ui.components.LongText;
import org.guardbook.ui.components.Pick;
import org.guardbook.ui.components.TextEntry;
import org.guardbook.ui.components.WhenEntry;
import org.guardbook.ui.forms.Ask;
import org.guardbook.ui.forms.Usual;

/** Whom a case is about, and which other cases are about the same person. */
final class PersonForms {

  private final Desk desk;

  PersonForms(Desk desk) {
    this.desk = desk;
  }

  Ask<PositionOfTrustCommand> nameAdult() {
    TextEntry name = new TextEntry("adult.name", "The adult's name");
    name.require("Enter the name.");
    DayEntry born = new DayEntry("adult.dateOfBirth", "Date of birth");
    born.aside("day, month, year, if known");
    LongText reason = Usual.reason("How the name became known", null);
    WhenEntry happened = desk.happened("When");
    return new Ask<>(
        new FormSheet().beside(name, born).with(reason, happened),
        "Name the adult",
        () ->
            new NameAdult(
                desk.reference(),
                Usual.when(happened),
                new NamedPerson(Objects.requireNonNullElse(name.value(), ""), born.value()),
                reason.value()),
        "The adult is named.");
  }

  Ask<PositionOfTrustCommand> link() {
    TextEntry earlier = new TextEntry("earlier", "Reference of the other case");
    earlier.hint("One looks like W13-117");
    earlier.require("Enter the reference of the other case.");
    LongText reason = Usual.reason("Why it is about the same person", null);
    WhenEntry happened = desk.happened("Decided");
    return new Ask<>(
        new FormSheet().with(earlier, reason, happened),
        "Link the cases",
        () ->
            new LinkEarlierCase(
                desk.reference(),
                Usual.when(happened),
                Desk.caseReference(earlier),
                reason.value()),
        "The cases are linked.");
  }

  Ask<PositionOfTrustCommand> unlink() {
    Map<String, String> linked = new LinkedHashMap<>();
    desk.file().linkedCases().forEach(each -> linked.put(each, each));
    Pick earlier = new Pick("earlier", "Which link", linked);
    earlier.require("Choose the case that is not to be linked.");
    if (linked.size() == 1) {
      earlier.fill(linked.keySet().iterator().next());
    }
    LongText reason = Usual.reason("Why it was wrong", null);
    WhenEntry happened = desk.happened("Decided");
    return new Ask<>(
        new FormSheet().with(earlier, reason, happened),
        "Undo the link",
        () ->
            new UnlinkEarlierCase(
                desk.reference(),
                Usual.when(happened),
                Desk.caseReference(earlier),
                reason.value()),
        "The link is undone.");
  }

  Ask<PositionOfTrustCommand> dismissMatch() {
    TextEntry other = new TextEntry("other", "Reference of the other case");
    other.require("Enter the reference of the other case.");
    WhenEntry happened = desk.happened("Decided");
    return new Ask<>(
        new FormSheet().with(other, happened),
        "Not the same person",
        () -> new DismissMatch(desk.reference(), Usual.when(happened), Desk.caseReference(other)),
        "It is noted that the other case is about somebody else.");
  }
}
