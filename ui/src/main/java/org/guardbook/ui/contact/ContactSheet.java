package org.guardbook.ui.contact;

import com.vaadin.flow.component.html.H2;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.guardbook.command.When;
import org.guardbook.command.positionoftrust.CaseReference;
import org.guardbook.command.positionoftrust.ContactType;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.NamedPerson;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.RecordContact;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.command.referencedata.Limit;
import org.guardbook.command.referencedata.Nature;
import org.guardbook.command.referencedata.Sector;
import org.guardbook.query.clock.ClockQuery.Deadline;
import org.guardbook.query.clock.ClockQuery.WorkOutDeadline;
import org.guardbook.ui.components.Choice;
import org.guardbook.ui.components.Codes;
import org.guardbook.ui.components.DayEntry;
import org.guardbook.ui.components.FormSheet;
import org.guardbook.ui.components.LongText;
import org.guardbook.ui.components.OrderedChips;
import org.guardbook.ui.components.Pick;
import org.guardbook.ui.components.TextEntry;
import org.guardbook.ui.components.WhenEntry;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.dispatch.Dispatch;
import org.jspecify.annotations.Nullable;

/** Everything that a contact says, to be logged or to be corrected. */
public final class ContactSheet {

  private final Dispatch dispatch;
  private final FormSheet form = new FormSheet();
  private final Choice<ContactType> contactType =
      new Choice<ContactType>("contactType", "What kind of contact is it?")
          .option(ContactType.REFERRAL, "A referral: an allegation")
          .option(ContactType.ADVICE, "Advice");
  private final WhenEntry happened = new WhenEntry("happened", "Received");
  private final TextEntry referrer = new TextEntry("referrer", "From");
  private final TextEntry adultName = new TextEntry("adult.name", "The adult's name");
  private final DayEntry adultBorn = new DayEntry("adult.dateOfBirth", "Date of birth");
  private final TextEntry adultRole = new TextEntry("adultRole", "Their work with children");
  private final Pick sector;
  private final TextEntry employer = new TextEntry("employer", "Employer");
  private final DayEntry employerLearnedOn =
      new DayEntry("employerLearnedOn", "Employer learned of it");
  private final TextEntry childName = new TextEntry("child.name", "The child's name");
  private final DayEntry childBorn = new DayEntry("child.dateOfBirth", "Child's date of birth");
  private final LongText allegation = new LongText("allegation", "What is alleged?");
  private final OrderedChips natures;
  private final Choice<Boolean> immediateConcern =
      new Choice<Boolean>("immediateConcern", "Is a child at risk now?")
          .option(true, "Yes: 72 hours")
          .option(false, "No: 5 working days");

  /**
   * @param codesOn the day whose codes are offered
   */
  public ContactSheet(Dispatch dispatch, Codes codes, LocalDate codesOn) {
    this.dispatch = dispatch;
    sector = new Pick("sector", "Setting", codes.inForce(CodeList.SECTOR, codesOn));
    natures = new OrderedChips("natures", "Nature", codes.inForce(CodeList.NATURE, codesOn));
    natures.aside("the first is the main one");
    happened.require("Enter when the contact was received.");
    referrer.aside("who got in touch, by what they do");
    referrer.require("Enter who got in touch.");
    happened.aside("day, month, year and the time, if known");
    adultName.aside("leave empty where nobody is named");
    adultBorn.aside("day, month, year, if known");
    adultRole.aside("teaching assistant, say, or coach");
    sector.require("Choose the setting.");
    employer.aside("the school, firm or agency");
    employerLearnedOn.aside("day, month, year, if they report it");
    childName.aside("if known");
    childBorn.aside("day, month, year, if known");
    allegation.require("Write what is alleged, or what was asked.");
    immediateConcern.aside("how soon the first meeting is due");
    immediateConcern.fill(false);
    contactType.fill(ContactType.REFERRAL);
    form.with(contactType)
        .beside(happened, referrer)
        .beside(adultName, adultBorn)
        .beside(adultRole, sector)
        .beside(employer, employerLearnedOn)
        .with(allegation, natures, immediateConcern, subheading())
        .beside(childName, childBorn);
    happened.onChange(this::sayDeadlines);
    contactType.onChange(this::askWhatFits);
  }

  private static H2 subheading() {
    H2 child = new H2("The child");
    child.getStyle().set("border-top", "1px solid var(--line-soft)").set("padding-top", "14px");
    return child;
  }

  public FormSheet form() {
    return form;
  }

  /** Begins a new contact, received at this moment. */
  public void receivedAt(LocalDateTime moment) {
    happened.fill(When.at(moment));
    sayDeadlines();
  }

  /** Begins with an employer already known. */
  TextEntry referrer() {
    return referrer;
  }

  TextEntry adultName() {
    return adultName;
  }

  DayEntry adultBorn() {
    return adultBorn;
  }

  TextEntry employer() {
    return employer;
  }

  /** Says the questions and the deadlines as they fit what stands there. */
  public void refresh() {
    askWhatFits();
    sayDeadlines();
  }

  private void askWhatFits() {
    boolean advice = contactType.value() == ContactType.ADVICE;
    allegation.recaption(advice ? "What was asked?" : "What is alleged?");
    adultName.aside(advice ? "leave empty where nobody is named" : "");
  }

  /** The days on which the first meeting would be due, as rules and bank holidays have it. */
  private void sayDeadlines() {
    When received = happened.value();
    if (received == null) {
      return;
    }
    immediateConcern.relabel(
        true, "Yes: 72 hours, by " + due(Limit.FIRST_MEETING_IMMEDIATE, received));
    immediateConcern.relabel(false, "No: 5 working days, by " + due(Limit.FIRST_MEETING, received));
  }

  private String due(Limit limit, When received) {
    Deadline deadline = dispatch.ask(new WorkOutDeadline(limit, received), Deadline.class);
    LocalDateTime dueAt = deadline.dueAt();
    return Words.day(deadline.dueOn(), received.date())
        + (dueAt == null || received.time() == null ? "" : " " + Words.time(dueAt.toLocalTime()));
  }

  /** What stands in the form, as a command. */
  public RecordContact command(
      List<CaseReference> samePersonAs, List<CaseReference> notSamePersonAs) {
    return new RecordContact(
        Objects.requireNonNull(happened.value()),
        contactType.value() == null ? ContactType.REFERRAL : contactType.value(),
        orEmpty(referrer.value()),
        new Sector(orEmpty(sector.value())),
        natures.value().stream().map(Nature::new).toList(),
        Boolean.TRUE.equals(immediateConcern.value()),
        employerLearnedOn.value(),
        person(adultName.value(), adultBorn.value()),
        adultRole.value(),
        employer.value(),
        person(childName.value(), childBorn.value()),
        allegation.value(),
        samePersonAs,
        notSamePersonAs);
  }

  private static @Nullable NamedPerson person(@Nullable String name, @Nullable LocalDate born) {
    return name == null && born == null ? null : new NamedPerson(orEmpty(name), born);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
