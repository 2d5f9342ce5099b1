package org.guardbook.command.positionoftrust;

import static org.guardbook.command.positionoftrust.Facts.*;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.guardbook.command.Narrative;
import org.guardbook.command.Person;
import org.guardbook.command.Refusal;
import org.guardbook.command.When;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.NamedPerson;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.RecordContact;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.ContactRecorded;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.EarlierCaseLinked;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.MatchDismissed;
import org.guardbook.command.referencedata.Nature;
import org.guardbook.command.referencedata.Sector;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LoggingAContact {

  private static final CaseReference FIRST = new CaseReference("W13-001");

  @Test
  void opensACaseUnderTheNextReferenceOfItsYear() {
    Story.given().when(reportAllegation()).then(allegationReported(FIRST));
  }

  @Test
  void goesOnAfterTheReferencesThatAreThere() {
    Story.given(
            allegationReported(FIRST),
            allegationReported(new CaseReference("W13-002")),
            allegationReported(new CaseReference("W13-003")))
        .when(reportAllegation())
        .then(allegationReported(new CaseReference("W13-004")));
  }

  @Test
  void countsTheYearFromAprilOn() {
    RecordContact march = contact(When.on(LocalDate.of(2013, 3, 31)), WILLOW, null);

    Story.given().when(march).then(recorded(march, new CaseReference("W12-001")));
  }

  @Test
  void linksTheEarlierCasesOfTheSamePersonAndRemembersWhoItIsNot() {
    CaseReference other = new CaseReference("W12-051");
    RecordContact contact = withEarlier(List.of(EARLIER), List.of(other));

    Story.given(allegationReported(EARLIER), allegationReported(other))
        .when(contact)
        .then(
            recorded(contact, FIRST),
            new EarlierCaseLinked(
                FIRST,
                RECEIVED,
                EARLIER,
                new Narrative("Confirmed to be the same person when the contact was logged.")),
            new MatchDismissed(FIRST, RECEIVED, other));
  }

  @Test
  void takesAdviceAboutSomebodyUnnamed() {
    RecordContact advice =
        new RecordContact(
            RECEIVED,
            ContactType.ADVICE,
            "Head teacher",
            new Sector("EDUCATION"),
            List.of(),
            false,
            null,
            null,
            "  ",
            "",
            null,
            WORDS,
            List.of(),
            List.of());

    Story.given().when(advice).then(recorded(advice, FIRST));
  }

  @Test
  void refusesAReferralWithoutANameOrANature() {
    RecordContact nameless =
        new RecordContact(
            RECEIVED,
            ContactType.REFERRAL,
            "Head teacher",
            new Sector("EDUCATION"),
            List.of(),
            false,
            null,
            null,
            null,
            null,
            null,
            WORDS,
            List.of(),
            List.of());

    Story.given()
        .when(nameless)
        .refused(
            new Refusal(
                "adult",
                "A referral names the adult. Log it as advice until the name is known, then add it."),
            new Refusal("natures", "Choose what kind of harm the referral is about."));
  }

  @Test
  void saysAllThatIsWrongAtOnce() {
    RecordContact wrong =
        new RecordContact(
            When.on(LocalDate.of(2014, 4, 1)),
            ContactType.REFERRAL,
            " ",
            new Sector("SCHOOL"),
            List.of(new Nature("PHYSICAL"), new Nature("TEASING"), new Nature("PHYSICAL")),
            false,
            LocalDate.of(2014, 4, 2),
            new NamedPerson("", LocalDate.of(2008, 1, 1)),
            "x".repeat(201),
            "El\u0000der",
            new NamedPerson("Pine", LocalDate.of(2014, 5, 1)),
            NOTHING,
            List.of(new CaseReference("W99-999")),
            List.of());

    Story.given()
        .when(wrong)
        .refused(
            new Refusal("happened", "1 April 2014 is in the future."),
            new Refusal("referrer", "Say who got in touch."),
            new Refusal("sector", "\"SCHOOL\" is not on the board's list of settings."),
            new Refusal("natures[1]", "\"TEASING\" is not on the board's list of natures."),
            new Refusal("natures[2]", "This is named twice."),
            new Refusal(
                "employerLearnedOn",
                "The employer cannot have learned of it on 2 April 2014, after the contact of 1 April 2014."),
            new Refusal("adult.name", "Give the name."),
            new Refusal(
                "adult.dateOfBirth",
                "Check the date of birth: 1 January 2008 would make the adult 6 years old."),
            new Refusal("adultRole", "This is too long: 201 characters of at most 200."),
            new Refusal(
                "employer",
                "This has a character in it that cannot be printed. Type it again, please."),
            new Refusal("child.dateOfBirth", "The date of birth is after the day of the contact."),
            new Refusal("allegation", "Write down what was alleged or asked."),
            new Refusal("samePersonAs[0]", "There is no case W99-999."));
  }

  @Test
  @SuppressWarnings("NullAway") // a program may leave out anything
  void saysAllThatIsMissingAtOnce() {
    Story.given()
        .when(
            new RecordContact(
                null, null, null, null, null, false, null, null, null, null, null, null, null,
                null))
        .refusedFields(
            "happened",
            "contactType",
            "referrer",
            "sector",
            "natures",
            "allegation",
            "samePersonAs",
            "notSamePersonAs");
  }

  @Test
  void refusesATimeThatHasNotComeYet() {
    Story.given()
        .when(contact(When.at(LocalDateTime.of(2014, 3, 31, 12, 1)), WILLOW, null))
        .refused("happened", "12:01 today is still to come.");
  }

  @Test
  void goesByEnglandsClocks() {
    RecordContact justNow = contact(When.at(LocalDateTime.of(2014, 3, 31, 12, 0)), WILLOW, null);

    Story.given().when(justNow).then(recorded(justNow, FIRST));
  }

  @Test
  void refusesAYearThatCannotBeMeant() {
    Story.given()
        .when(contact(When.on(LocalDate.of(213, 10, 7)), WILLOW, null))
        .refusedFields("happened", "adult.dateOfBirth");
  }

  @Test
  void refusesACaseThatIsSaidToBeTheSameAndNotTheSame() {
    Story.given(allegationReported(EARLIER))
        .when(withEarlier(List.of(EARLIER), List.of(EARLIER)))
        .refused("notSamePersonAs[0]", "W12-050 is named twice.");
  }

  @Test
  void refusesWordsBeyondTheLimit() {
    RecordContact contact =
        contact(RECEIVED, WILLOW, new Narrative("x".repeat(Narrative.LIMIT + 1)));

    Story.given()
        .when(contact)
        .refused("allegation", "This is too long: 20,001 characters of at most 20,000.");
  }

  private static RecordContact contact(
      When received, NamedPerson adult, @Nullable Narrative allegation) {
    return new RecordContact(
        received,
        ContactType.REFERRAL,
        "Head teacher",
        new Sector("EDUCATION"),
        List.of(new Nature("PHYSICAL")),
        false,
        null,
        adult,
        null,
        null,
        null,
        allegation == null ? WORDS : allegation,
        List.of(),
        List.of());
  }

  private static RecordContact withEarlier(List<CaseReference> same, List<CaseReference> other) {
    return new RecordContact(
        RECEIVED,
        ContactType.REFERRAL,
        "Head teacher",
        new Sector("EDUCATION"),
        List.of(new Nature("PHYSICAL")),
        false,
        null,
        WILLOW,
        null,
        null,
        null,
        WORDS,
        same,
        other);
  }

  private static ContactRecorded recorded(RecordContact contact, CaseReference reference) {
    NamedPerson adult = contact.adult();
    return new ContactRecorded(
        reference,
        contact.happened(),
        contact.contactType(),
        contact.referrer(),
        contact.sector(),
        contact.natures(),
        contact.immediateConcern(),
        null,
        adult == null ? null : new Person(reference + "/adult", adult.name(), adult.dateOfBirth()),
        null,
        null,
        null,
        contact.allegation());
  }
}
