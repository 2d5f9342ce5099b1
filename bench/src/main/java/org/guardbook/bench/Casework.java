package org.guardbook.bench;

import java.time.LocalDate;
import java.util.List;
import org.guardbook.command.Narrative;
import org.guardbook.command.When;
import org.guardbook.command.positionoftrust.CaseReference;
import org.guardbook.command.positionoftrust.ContactType;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.NamedPerson;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.NoteDevelopment;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.RecordContact;
import org.guardbook.command.referencedata.Nature;
import org.guardbook.command.referencedata.Sector;

/** What a desk sends all day: contacts, and entries in the cases that they open. */
final class Casework {

  private static final When RECEIVED = When.on(LocalDate.of(2025, 9, 1));
  private static final When LATER = When.on(LocalDate.of(2025, 9, 22));
  private static final Narrative NOTE =
      new Narrative(
          "The head teacher rang: the teaching assistant has been told in writing, works from home"
              + " until the meeting, and has been given the name of somebody to turn to.");

  private Casework() {}

  static RecordContact contact() {
    return new RecordContact(
        RECEIVED,
        ContactType.REFERRAL,
        "Head teacher, Elder Primary School",
        new Sector("EDUCATION"),
        List.of(new Nature("PHYSICAL")),
        false,
        null,
        new NamedPerson("Alex Ashdown", LocalDate.of(1984, 2, 29)),
        "teaching assistant",
        "Elder Primary School",
        null,
        new Narrative(
            "A child in year four says that the teaching assistant took hold of her arm and pulled"
                + " her out of the room; another child saw it. A mark was noticed at home."),
        List.of(),
        List.of());
  }

  static NoteDevelopment entry(String reference) {
    return new NoteDevelopment(new CaseReference(reference), LATER, NOTE);
  }
}
