package org.guardbook.ui.imports;

import static org.guardbook.ui.imports.Cells.shortened;
import static org.guardbook.ui.imports.ContactColumn.*;

import java.time.LocalDate;
import java.util.List;
import org.guardbook.command.Narrative;
import org.guardbook.command.RuleViolated;
import org.guardbook.command.When;
import org.guardbook.command.positionoftrust.CaseReference;
import org.guardbook.command.positionoftrust.ContactType;
import org.guardbook.command.positionoftrust.EarlierContact;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.NamedPerson;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.command.referencedata.Consequence;
import org.guardbook.command.referencedata.Nature;
import org.guardbook.command.referencedata.Outcome;
import org.guardbook.command.referencedata.Sector;
import org.jspecify.annotations.Nullable;

/** A row of a file of contacts. */
final class ContactRow {

  /** What a file of contacts is made of; a case has one row. */
  static final FileKind<ContactColumn, EarlierContact> FILE =
      new FileKind<>(
          ContactColumn.class,
          "contacts",
          cells -> new ContactRow(cells).read(),
          REFERENCE,
          cells -> cells.text(REFERENCE));

  private final Cells<ContactColumn> cells;

  private ContactRow(Cells<ContactColumn> cells) {
    this.cells = cells;
  }

  private @Nullable EarlierContact read() {
    CaseReference reference = cells.parsed(REFERENCE, CaseReference::new);
    When received = cells.parsed(RECEIVED, When::parse);
    ContactType type = cells.parsed(CONTACT_TYPE, ContactRow::contactType);
    String sector = cells.code(SECTOR, CodeList.SECTOR);
    List<Nature> natures = cells.codes(NATURES, CodeList.NATURE, Nature::new);
    List<Nature> meetingNatures = cells.codes(MEETING_NATURES, CodeList.NATURE, Nature::new);
    Boolean immediate = cells.parsed(IMMEDIATE_CONCERN, Cells::yesOrNo);
    NamedPerson adult = person(ADULT_NAME, ADULT_DATE_OF_BIRTH);
    NamedPerson child = person(CHILD_NAME, CHILD_DATE_OF_BIRTH);
    LocalDate heldOn = cells.date(INITIAL_MEETING_HELD_ON);
    String outcome = cells.code(OUTCOME, CodeList.OUTCOME);
    LocalDate outcomeOn = cells.date(OUTCOME_ON);
    List<Consequence> consequences =
        cells.codes(CONSEQUENCES, CodeList.CONSEQUENCE, Consequence::new);
    LocalDate letterOn = cells.date(OUTCOME_LETTER_SENT_ON);
    LocalDate copyOn = cells.date(EMPLOYER_COPY_SENT_ON);
    LocalDate dbsOn = cells.date(DBS_REFERRED_ON);
    LocalDate closedOn = cells.date(CLOSED_ON);
    if (!cells.areGood()
        || reference == null
        || received == null
        || type == null
        || immediate == null) {
      return null;
    }
    return new EarlierContact(
        cells.fingerprint(),
        reference,
        received,
        type,
        new Sector(sector),
        natures,
        meetingNatures,
        immediate,
        adult,
        cells.textOrNull(ADULT_ROLE),
        cells.textOrNull(EMPLOYER),
        child,
        cells.text(REFERRER_AGENCY),
        new Narrative(cells.text(SUMMARY)),
        heldOn,
        outcome.isEmpty() ? null : new Outcome(outcome),
        outcomeOn,
        consequences,
        letterOn,
        copyOn,
        dbsOn,
        closedOn);
  }

  private @Nullable NamedPerson person(ContactColumn name, ContactColumn dateOfBirth) {
    LocalDate born = cells.date(dateOfBirth);
    if (cells.text(name).isEmpty()) {
      if (born != null) {
        cells.wrong(name, "There is a date of birth, but nobody's name.");
      }
      return null;
    }
    return new NamedPerson(cells.text(name), born);
  }

  private static ContactType contactType(String text) {
    for (ContactType type : ContactType.values()) {
      if (type.name().equals(text)) {
        return type;
      }
    }
    throw new RuleViolated(
        "\"" + shortened(text) + "\" is not a type of contact; write REFERRAL or ADVICE.");
  }
}
