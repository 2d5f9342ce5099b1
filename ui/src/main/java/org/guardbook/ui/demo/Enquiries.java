package org.guardbook.ui.demo;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guardbook.command.Narrative;
import org.guardbook.command.When;
import org.guardbook.command.childprotection.ChildProtectionCommand.AllocateTeam;
import org.guardbook.command.childprotection.ChildProtectionCommand.BeginEnquiry;
import org.guardbook.command.childprotection.ChildProtectionCommand.ChildDiscussed;
import org.guardbook.command.childprotection.ChildProtectionCommand.ConcludeEnquiry;
import org.guardbook.command.childprotection.ChildProtectionCommand.NamedChild;
import org.guardbook.command.childprotection.ChildProtectionCommand.RecordStrategyDiscussion;
import org.guardbook.command.childprotection.ConferenceKind;
import org.guardbook.command.childprotection.Finding;
import org.guardbook.command.referencedata.Agency;
import org.guardbook.command.referencedata.Team;
import org.guardbook.query.clock.WorkingDays;

/** What comes before a conference in the demo's families: the discussion and the enquiries. */
final class Enquiries {

  private final Chance chance;
  private final Cast cast;
  private final Conferences conferences;

  Enquiries(Chance chance, Cast cast, Conferences conferences) {
    this.chance = chance;
    this.cast = cast;
    this.conferences = conferences;
  }

  /** A discussion that finds no enquiries required. */
  void areNotRequired(Household family, LocalDateTime discussed) {
    discuss(family, discussed, false, cast.pick(Concerns.NO_ENQUIRIES));
  }

  /** Enquiries that find no conference required. */
  void endThere(Household family, LocalDateTime discussed, String category) {
    begin(family, discussed, category);
    conclude(family, discussed, false);
  }

  /**
   * Enquiries that lead to an initial conference.
   *
   * @return when it is held
   */
  LocalDateTime leadToConference(Household family, LocalDateTime discussed, String category) {
    int workingDays = chance.happens(8) ? chance.between(16, 21) : chance.between(11, 16);
    LocalDateTime heldFor = leadToConference(family, discussed, category, workingDays);
    return chance.happens(8) ? conferences.putOff(family, family.children(), heldFor, 5) : heldFor;
  }

  /**
   * Enquiries that lead to an initial conference so many working days from the discussion.
   *
   * @return when it is called for
   */
  LocalDateTime leadToConference(
      Household family, LocalDateTime discussed, String category, int workingDays) {
    begin(family, discussed, category);
    LocalDateTime concluded = conclude(family, discussed, true);
    LocalDateTime heldFor =
        conferences.book(
            family, WorkingDays.ofEngland().after(discussed.toLocalDate(), workingDays));
    conferences.call(family, family.children(), concluded, ConferenceKind.INITIAL, heldFor);
    return heldFor;
  }

  private void begin(Household family, LocalDateTime discussed, String category) {
    discuss(
        family,
        discussed,
        true,
        cast.pick(Concerns.REASONS.getOrDefault(category, Concerns.NO_ENQUIRIES)));
    LocalDateTime begun = discussed.plusMinutes(90);
    boolean withPolice = chance.happens(60);
    family.tell(
        begun,
        family.children(),
        child -> new BeginEnquiry(child.reference(), When.on(begun.toLocalDate()), withPolice));
  }

  /** Opens records for those who have none; whoever has one keeps it. */
  private void discuss(
      Household family, LocalDateTime discussed, boolean section47, String reason) {
    List<Agency> agencies =
        Stream.of(
                "CHILDRENS_SOCIAL_CARE",
                "POLICE",
                "HEALTHCARE_TRUST",
                chance.happens(60) ? "EDUCATION" : "HOUSING")
            .map(Agency::new)
            .toList();
    List<NamedChild> named = family.children().stream().map(Sibling::named).toList();
    family.open(
        discussed,
        () ->
            new RecordStrategyDiscussion(
                When.at(discussed),
                IntStream.range(0, named.size())
                    .mapToObj(i -> discussed(family.children().get(i), named.get(i), section47))
                    .toList(),
                null,
                agencies,
                new Narrative(reason),
                null));
    allocate(family, family.children(), discussed, "ASSESSMENT");
  }

  private static ChildDiscussed discussed(Sibling child, NamedChild named, boolean section47) {
    return child.hasRecord()
        ? new ChildDiscussed(child.reference(), null, section47)
        : new ChildDiscussed(null, named, section47);
  }

  private LocalDateTime conclude(Household family, LocalDateTime discussed, boolean conference) {
    LocalDateTime concluded =
        WorkingDays.ofEngland()
            .after(discussed.toLocalDate(), chance.between(5, 10))
            .atTime(15, 30);
    Finding harmOrNone =
        chance.happens(55) ? Finding.NOT_SUBSTANTIATED : Finding.SUBSTANTIATED_NO_CONTINUING_RISK;
    Finding finding = conference ? Finding.SUBSTANTIATED_CONTINUING_RISK : harmOrNone;
    String reason = cast.pick(conference ? Concerns.CONFERENCE_NEEDED : Concerns.NO_CONFERENCE);
    family.tell(
        concluded,
        family.children(),
        child ->
            new ConcludeEnquiry(
                child.reference(),
                When.on(concluded.toLocalDate()),
                finding,
                conference,
                new Narrative(reason),
                null));
    return concluded;
  }

  static void allocate(Household family, List<Sibling> whom, LocalDateTime at, String team) {
    family.tell(
        at,
        whom,
        child -> new AllocateTeam(child.reference(), When.on(at.toLocalDate()), new Team(team)));
  }
}
