package org.guardbook.command;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.guardbook.command.access.NotPermitted;
import org.guardbook.command.access.Role;
import org.guardbook.command.account.AccountCommand.AssignRoles;
import org.guardbook.command.account.AccountCommand.OpenAccount;
import org.guardbook.command.account.AccountCommand.SuspendAccount;
import org.guardbook.command.childprotection.ChildProtectionCommand.AllocateTeam;
import org.guardbook.command.childprotection.ChildProtectionCommand.ChildDiscussed;
import org.guardbook.command.childprotection.ChildProtectionCommand.JoinFamily;
import org.guardbook.command.childprotection.ChildProtectionCommand.NamedChild;
import org.guardbook.command.childprotection.ChildProtectionCommand.RecordStrategyDiscussion;
import org.guardbook.command.childprotection.ChildProtectionCommand.RecordTogether;
import org.guardbook.command.childprotection.ChildReference;
import org.guardbook.command.chronology.ChronologyCommand.PickCaseEntry;
import org.guardbook.command.positionoftrust.CaseReference;
import org.guardbook.command.positionoftrust.ContactType;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.NamedPerson;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.NoteDevelopment;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.RecordContact;
import org.guardbook.command.referencedata.Agency;
import org.guardbook.command.referencedata.Nature;
import org.guardbook.command.referencedata.ReviewKind;
import org.guardbook.command.referencedata.Sector;
import org.guardbook.command.referencedata.Team;
import org.guardbook.command.restriction.Restricted;
import org.guardbook.command.restriction.Restriction;
import org.guardbook.command.restriction.RestrictionCommand;
import org.guardbook.command.restriction.RestrictionCommand.BreakGlass;
import org.guardbook.command.restriction.RestrictionCommand.LiftRestriction;
import org.guardbook.command.restriction.RestrictionCommand.NameReader;
import org.guardbook.command.restriction.RestrictionCommand.RemoveReader;
import org.guardbook.command.restriction.RestrictionCommand.RestrictRecord;
import org.guardbook.command.restriction.RestrictionEvent.GlassBroken;
import org.guardbook.command.review.ReviewCommand.OpenPlan;
import org.guardbook.command.review.ReviewReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a command side as it runs: who may do what in a record that is restricted. */
class RestrictingARecord {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final When DAY = When.on(LocalDate.of(2026, 3, 2));
  private static final Narrative WHY = new Narrative("The adult works for the council.");
  private static final Provenance LADO = by("lado", Role.LADO);
  private static final Provenance OTHER = by("lado2", Role.LADO);
  private static final Provenance DSO = by("dso", Role.DESIGNATED_SENIOR_OFFICER);
  private static final Provenance CHAIR = by("cpchair", Role.CONFERENCE_CHAIR);
  private static final Provenance ADMIN = by("admin", Role.ADMINISTRATOR);

  @TempDir private static Path folder;
  private static Instant now = NOON;
  private static RunningCommandSide side;
  private String reference = "";

  @BeforeAll
  static void accountsAreThere() {
    side = start();
    for (Provenance each : List.of(LADO, OTHER, DSO, CHAIR)) {
      account(each.account(), requireNonNull(each.role()));
    }
  }

  private static void account(String account, Role role) {
    side.send(new OpenAccount(account, "Alder Smew", null, Set.of(role), null), ADMIN);
  }

  @AfterAll
  static void stop() {
    side.close();
  }

  @BeforeEach
  void aCaseIsThere() {
    now = NOON;
    reference = side.send(contact(), LADO).subject();
  }

  private static RunningCommandSide start() {
    return new RunningCommandSide(
        folder,
        new Clock() {
          @Override
          public ZoneId getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(ZoneId zone) {
            return this;
          }

          @Override
          public Instant instant() {
            return now;
          }
        });
  }

  private static Provenance by(String account, Role role) {
    return new Provenance(account, role, null, null, null, null);
  }

  private static String child(String name) {
    return side.send(discussion(name, null), CHAIR).subject();
  }

  private static RecordStrategyDiscussion discussion(String child, @Nullable String siblingOf) {
    return new RecordStrategyDiscussion(
        DAY,
        List.of(new ChildDiscussed(null, new NamedChild(child, null, null, null), true)),
        siblingOf == null ? null : new ChildReference(siblingOf),
        List.of(new Agency("POLICE")),
        WHY,
        null);
  }

  private static RecordContact contact() {
    return new RecordContact(
        DAY,
        ContactType.REFERRAL,
        "Head teacher",
        new Sector("EDUCATION"),
        List.of(new Nature("PHYSICAL")),
        false,
        null,
        new NamedPerson("Hazel Dunlin", null),
        "Teaching assistant",
        null,
        null,
        new Narrative("A pupil was pulled by the arm."),
        List.of(),
        List.of());
  }

  private NoteDevelopment note() {
    return new NoteDevelopment(new CaseReference(reference), DAY, new Narrative("A call."));
  }

  private void restricted(String... readers) {
    side.send(new RestrictRecord(reference, Set.of(readers), WHY), LADO);
  }

  @Test
  void takesNothingFromWhoeverIsNotNamed() {
    side.send(note(), OTHER);
    restricted("lado");
    long before = side.recorded.lastPosition();

    assertThatThrownBy(() -> side.send(note(), OTHER))
        .isInstanceOfSatisfying(
            Restricted.class, refused -> assertThat(refused.reference()).isEqualTo(reference));
    assertThatThrownBy(() -> side.send(new LiftRestriction(reference, WHY), DSO))
        .isInstanceOf(Restricted.class);
    assertThat(side.recorded.lastPosition()).isEqualTo(before);
    side.send(note(), LADO);
  }

  @Test
  void isRememberedPastARestart() {
    restricted("lado");
    side.close();
    side = start();

    assertThatThrownBy(() -> side.send(note(), OTHER)).isInstanceOf(Restricted.class);
    side.send(note(), LADO);
  }

  @Test
  void followsWhoIsNamed() {
    restricted("lado");
    side.send(new NameReader(reference, "lado2", WHY), LADO);
    side.send(note(), OTHER);

    side.send(new RemoveReader(reference, "lado", WHY), OTHER);
    assertThatThrownBy(() -> side.send(note(), LADO)).isInstanceOf(Restricted.class);

    side.send(new LiftRestriction(reference, WHY), OTHER);
    side.send(note(), LADO);
  }

  @Test
  void openToWhoeverBreaksTheGlassAndClosedAgainByItself() {
    restricted("lado");
    side.send(new BreakGlass(reference, WHY), OTHER);
    side.send(note(), OTHER);
    assertThatThrownBy(() -> side.send(note(), by("lado3", Role.LADO)))
        .isInstanceOf(Restricted.class);

    now = NOON.plusSeconds(4 * 3600 - 1);
    side.send(note(), OTHER);
    now = NOON.plusSeconds(4 * 3600);
    assertThatThrownBy(() -> side.send(note(), OTHER)).isInstanceOf(Restricted.class);

    assertThat(side.recorded.of(Restriction.of(reference)).getLast().event())
        .isEqualTo(new GlassBroken(reference, "lado2", NOON.plusSeconds(4 * 3600), WHY));
  }

  @Test
  void letsWhoeverBrokeTheGlassSeeItAndNotSayWhoElseDoes() {
    restricted("lado");
    side.send(new BreakGlass(reference, WHY), OTHER);
    side.send(new BreakGlass(reference, WHY), DSO);

    for (RestrictionCommand command :
        List.of(
            new NameReader(reference, "lado2", WHY),
            new RemoveReader(reference, "lado", WHY),
            new LiftRestriction(reference, WHY))) {
      for (Provenance sender : List.of(OTHER, DSO)) {
        assertThatThrownBy(() -> side.send(command, sender))
            .isInstanceOf(NotPermitted.class)
            .hasMessageContaining("Only the people named on this record say who sees it.");
      }
    }
  }

  @Test
  void isLiftedByTheSeniorOfficerWhereNobodyNamedCanAnyMore() {
    account("leaver", Role.LADO);
    restricted("leaver");
    side.send(new BreakGlass(reference, WHY), DSO);
    side.send(new BreakGlass(reference, WHY), OTHER);
    assertThatThrownBy(() -> side.send(new LiftRestriction(reference, WHY), DSO))
        .isInstanceOf(NotPermitted.class);

    side.send(new SuspendAccount("leaver", WHY), ADMIN);
    assertThatThrownBy(() -> side.send(new LiftRestriction(reference, WHY), OTHER))
        .isInstanceOf(NotPermitted.class);
    side.send(new LiftRestriction(reference, WHY), DSO);
    side.send(note(), LADO);
  }

  @Test
  void isLiftedByTheSeniorOfficerWhoMayNotReadIt() {
    String child = child("Linnet Pipit");
    account("moved", Role.CONFERENCE_CHAIR);
    side.send(new RestrictRecord(child, Set.of("moved"), WHY), CHAIR);
    side.send(new AssignRoles("moved", Set.of(Role.AUDITOR), null, WHY), ADMIN);

    side.send(new BreakGlass(child, WHY), DSO);
    side.send(new LiftRestriction(child, WHY), DSO);
    side.send(new AllocateTeam(new ChildReference(child), DAY, new Team("SAFEGUARDING")), CHAIR);
  }

  @Test
  void closesToWhoeverIsTakenOffHoweverTheyCameToSeeIt() {
    restricted("lado");
    side.send(new BreakGlass(reference, WHY), OTHER);
    side.send(new NameReader(reference, "lado2", WHY), LADO);
    side.send(new RemoveReader(reference, "lado2", WHY), LADO);

    assertThatThrownBy(() -> side.send(note(), OTHER)).isInstanceOf(Restricted.class);
    side.send(new BreakGlass(reference, WHY), OTHER);
    side.send(note(), OTHER);
  }

  @Test
  void isAnsweredAlikeWhenSentAgainByWhoeverItClosedTheRecordTo() {
    RestrictRecord restrict = new RestrictRecord(reference, Set.of("dso"), WHY);
    Provenance sender = new Provenance("lado", Role.LADO, null, null, reference, null);
    Receipt first = side.send(restrict, sender);

    assertThat(side.send(restrict, sender)).isEqualTo(first);
    side.close();
    side = start();
    assertThat(side.send(restrict, sender)).isEqualTo(first);
    assertThatThrownBy(() -> side.send(note(), LADO)).isInstanceOf(Restricted.class);
  }

  @Test
  void saysNoMoreOfARecordThatIsNotThereThanThatItIsNot() {
    String plan = "BP-%s".formatted(reference.replace("-", ""));
    side.send(
        new OpenPlan(
            new ReviewReference(plan), DAY, "Priorities", new ReviewKind("BOARD_PRIORITY")),
        by("chair", Role.BOARD_MANAGER));
    for (String missing : List.of("W99-999", "C-99999", "lado", plan)) {
      for (RestrictionCommand command :
          List.of(
              new RestrictRecord(missing, Set.of(), new Narrative(" ")),
              new NameReader(missing, "nobody", WHY),
              new RemoveReader(missing, "nobody", WHY),
              new LiftRestriction(missing, WHY),
              new BreakGlass(missing, new Narrative(" ")))) {
        assertThatThrownBy(() -> side.send(command, LADO))
            .isInstanceOf(AggregateNotFoundException.class);
      }
    }
  }

  @Test
  void refusesToBreakWhatIsOpen() {
    assertThatThrownBy(() -> side.send(new BreakGlass(reference, WHY), OTHER))
        .hasMessage("This record is not restricted.");
    restricted("lado");
    assertThatThrownBy(() -> side.send(new BreakGlass(reference, WHY), LADO))
        .hasMessage("You are named on this record: it is open to you.");
    side.send(new BreakGlass(reference, WHY), OTHER);
    assertThatThrownBy(() -> side.send(new BreakGlass(reference, WHY), OTHER))
        .hasMessage("The glass is broken already: it is open to you until 16:00 on 2 March.");
    assertThatThrownBy(() -> side.send(new BreakGlass(reference, new Narrative(" ")), DSO))
        .hasMessage("Give a reason.");
  }

  @Test
  void isForWhoeverHasASayInThatKindOfRecord() {
    assertThatThrownBy(
            () -> side.send(new RestrictRecord(reference, Set.of("cpchair"), WHY), CHAIR))
        .isInstanceOf(NotPermitted.class);
    restricted("lado");
    assertThatThrownBy(() -> side.send(new BreakGlass(reference, WHY), CHAIR))
        .isInstanceOf(NotPermitted.class);
  }

  @Test
  void needsReadersThatThereAreAndARecordThatThereIs() {
    assertThatThrownBy(() -> side.send(new RestrictRecord(reference, Set.of("nobody"), WHY), LADO))
        .hasMessage("Nobody signs in as \"nobody\".");
    assertThatThrownBy(() -> side.send(new RestrictRecord(reference, Set.of(), WHY), LADO))
        .hasMessage("Name at least one person who may see it.");
    restricted("lado");
    assertThatThrownBy(() -> side.send(new RemoveReader(reference, "lado", WHY), LADO))
        .hasMessageContaining("Nobody else is named on it.");
    assertThatThrownBy(() -> restricted("lado")).hasMessageContaining("restricted already");
  }

  @Test
  void holdsForAChildWithinAFamilyToo() {
    String child = child("Ash Pipit");
    side.send(new RestrictRecord(child, Set.of("dso"), WHY), CHAIR);
    AllocateTeam allocate =
        new AllocateTeam(new ChildReference(child), DAY, new Team("SAFEGUARDING"));

    assertThatThrownBy(() -> side.send(allocate, CHAIR)).isInstanceOf(Restricted.class);
    assertThatThrownBy(() -> side.send(new RecordTogether(List.of(allocate)), CHAIR))
        .isInstanceOf(Restricted.class);
    side.send(new BreakGlass(child, WHY), CHAIR);
    side.send(new RecordTogether(List.of(allocate)), CHAIR);
  }

  @Test
  void letsNobodyItIsClosedToMakeAnotherChildOfItsFamily() {
    String closed = child("Fern Dunlin");
    String other = child("Hazel Smew");
    side.send(new RestrictRecord(closed, Set.of("dso"), WHY), CHAIR);
    JoinFamily join =
        new JoinFamily(new ChildReference(other), DAY, new ChildReference(closed), WHY);

    for (Object command :
        List.of(discussion("Ash Smew", closed), join, new RecordTogether(List.of(join)))) {
      assertThatThrownBy(() -> side.send(command, CHAIR))
          .isInstanceOfSatisfying(
              Restricted.class, refused -> assertThat(refused.reference()).isEqualTo(closed));
    }
  }

  @Test
  void holdsForItsChronologyToo() {
    PickCaseEntry pick =
        new PickCaseEntry(
            new CaseReference(reference),
            DAY,
            side.recorded.of(reference).getFirst().eventId(),
            new Narrative("The first that was known."));
    restricted("lado");

    assertThatThrownBy(() -> side.send(pick, OTHER)).isInstanceOf(Restricted.class);
    side.send(pick, LADO);
  }
}
