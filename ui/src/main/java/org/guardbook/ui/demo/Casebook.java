package org.guardbook.ui.demo;

import static org.guardbook.ui.demo.Story.workday;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.guardbook.command.Narrative;
import org.guardbook.command.When;
import org.guardbook.command.positionoftrust.Attendance;
import org.guardbook.command.positionoftrust.Attendance.Presence;
import org.guardbook.command.positionoftrust.ContactType;
import org.guardbook.command.positionoftrust.MeetingAction;
import org.guardbook.command.positionoftrust.MeetingKind;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.*;
import org.guardbook.command.positionoftrust.Strand;
import org.guardbook.command.positionoftrust.ThresholdGround;
import org.guardbook.command.referencedata.Agency;
import org.guardbook.command.referencedata.Consequence;
import org.guardbook.command.referencedata.Nature;
import org.guardbook.command.referencedata.Outcome;
import org.guardbook.command.referencedata.Sector;
import org.jspecify.annotations.Nullable;

/** Makes up cases in the proportions that boards report (domain.md §2). */
final class Casebook {

  private static final Weighted SECTORS =
      new Weighted(
          "EDUCATION 41,FOSTER_CARE 12,AGENCY_FOSTER_CARE 3,EARLY_YEARS 8,CHILDMINDING 2,RESIDENTIAL 10,"
              + "HEALTH 5,FAITH 4,SOCIAL_CARE 4,TRANSPORT 4,SPORT_AND_LEISURE 3,POLICE 1,VOLUNTARY_YOUTH 2,"
              + "PRIVATE_PROVIDER 1,OTHER 3,NOT_RECORDED 1");
  private static final Weighted NATURES =
      new Weighted("PHYSICAL 47,NEGLECT 17,EMOTIONAL 14,SEXUAL 11,ONLINE 5,CONDUCT 6");
  private static final Weighted OUTCOMES =
      new Weighted(
          "UNSUBSTANTIATED 52,SUBSTANTIATED 20,UNFOUNDED 14,FALSE 6,MALICIOUS 2,EMPLOYER_ACTION 6");
  private static final Weighted OUTCOMES_BELOW =
      new Weighted("NO_FURTHER_ACTION 80,INFORMATION_ONLY 15,EMPLOYER_ACTION 5");

  private final RandomGenerator chance;
  private final Cast cast;
  private final List<Known> known = new ArrayList<>();

  /** An adult who was named before, so that some come again. */
  private record Known(NamedPerson adult, String sector, Cast.Post post) {}

  Casebook(RandomGenerator chance) {
    this.chance = chance;
    this.cast = new Cast(chance);
  }

  Story story(LocalDate day) {
    Story story = new Story();
    LocalDateTime received = workday(day, chance.nextInt(8, 17), chance.nextInt(60));
    if (happens(12)) {
      advice(story, received);
    } else {
      referral(story, received);
    }
    return story;
  }

  private void advice(Story story, LocalDateTime received) {
    String sector = SECTORS.pick(chance);
    Cast.Post post = cast.post(sector);
    story.begin(
        received,
        minutes(5, 40),
        new RecordContact(
            When.at(received),
            ContactType.ADVICE,
            "Manager, " + post.employer(),
            new Sector(sector),
            List.of(),
            false,
            null,
            null,
            post.role(),
            post.employer(),
            null,
            narrative(cast.pick(Wording.ADVICE)),
            List.of(),
            List.of()));
    below(story, received.plusMinutes(20), "INFORMATION_ONLY");
  }

  private void referral(Story story, LocalDateTime received) {
    boolean seenBefore = known.size() > 20 && happens(6);
    Known who;
    if (seenBefore) {
      Known earlier = cast.pick(known);
      who =
          happens(45)
              ? new Known(
                  new NamedPerson(
                      cast.misspelt(earlier.adult().name()), earlier.adult().dateOfBirth()),
                  earlier.sector(),
                  earlier.post())
              : earlier;
    } else {
      String sector = SECTORS.pick(chance);
      who = new Known(cast.adult(received.toLocalDate()), sector, cast.post(sector));
      known.add(who);
    }
    boolean immediate = happens(6);
    String nature = NATURES.pick(chance);
    List<Nature> natures = new ArrayList<>(List.of(new Nature(nature)));
    String second = NATURES.pick(chance);
    if (happens(12) && !second.equals(nature)) {
      natures.add(new Nature(second));
    }
    boolean tellsLate = happens(5);
    story.begin(
        received,
        tellsLate ? Duration.ofHours(chance.nextInt(30, 70)) : minutes(6, 55),
        new RecordContact(
            When.at(received),
            ContactType.REFERRAL,
            cast.pick(
                    List.of(
                        "Head teacher",
                        "Manager",
                        "Duty social worker",
                        "Police officer",
                        "Parent"))
                + ", "
                + who.post().employer(),
            new Sector(who.sector()),
            natures,
            immediate,
            happens(60) ? received.toLocalDate().minusDays(chance.nextInt(3)) : null,
            who.adult(),
            who.post().role(),
            who.post().employer(),
            happens(85) ? cast.child(received.toLocalDate()) : null,
            narrative(cast.pick(Wording.ALLEGATIONS.getOrDefault(nature, Wording.DEVELOPMENTS))),
            List.of(),
            List.of()));
    if (!immediate && happens(64)) {
      below(story, received.plusMinutes(chance.nextInt(30, 2_000)), OUTCOMES_BELOW.pick(chance));
    } else {
      above(story, received, immediate, natures);
    }
  }

  private void below(Story story, LocalDateTime decided, String outcome) {
    LocalDateTime threshold = workday(decided.toLocalDate(), 10, chance.nextInt(60));
    LocalDateTime reached = later(threshold.isBefore(decided) ? decided : threshold, 0, 9);
    When thresholdAt = When.at(threshold.isBefore(decided) ? decided : threshold);
    story.tell(
        "lado",
        threshold.isBefore(decided) ? decided : threshold,
        minutes(5, 90),
        reference ->
            new DecideThreshold(
                reference,
                thresholdAt,
                false,
                List.of(),
                narrative(cast.pick(Wording.BELOW)),
                null));
    story.tell(
        "lado",
        reached,
        minutes(5, 200),
        reference ->
            new RecordOutcome(
                reference,
                When.on(reached.toLocalDate()),
                new Outcome(outcome),
                reason(outcome),
                null));
    close(story, later(reached, 0, 6), "Below the threshold: advice given, no letter is owed.");
  }

  private void above(Story story, LocalDateTime received, boolean immediate, List<Nature> natures) {
    LocalDateTime decided = received.plusMinutes(chance.nextInt(40, 420));
    boolean offence = happens(55);
    story.tell(
        "lado",
        decided,
        minutes(5, 60),
        reference ->
            new DecideThreshold(
                reference,
                When.at(decided),
                true,
                offence
                    ? List.of(ThresholdGround.HARMED_A_CHILD, ThresholdGround.POSSIBLE_OFFENCE)
                    : List.of(cast.pick(List.of(ThresholdGround.values()))),
                narrative(cast.pick(Wording.MET)),
                null));
    if (happens(2)) {
      handOver(story, later(decided, 1, 4));
      return;
    }
    boolean safeguarded = happens(60);
    if (safeguarded) {
      LocalDateTime from = later(decided, 0, 2);
      story.tell(
          "lado",
          from,
          minutes(10, 300),
          reference ->
              new PutSafeguardInPlace(
                  reference,
                  When.on(from.toLocalDate()),
                  narrative(cast.pick(Wording.SAFEGUARDS))));
    }
    List<Strand> strands = new ArrayList<>();
    if (offence || happens(20)) {
      strands.add(Strand.POLICE_INVESTIGATION);
    }
    if (happens(45)) {
      strands.add(Strand.SOCIAL_CARE_ENQUIRY);
    }
    if (strands.isEmpty() || happens(85)) {
      strands.add(Strand.EMPLOYER_CONSIDERATION);
    }
    for (Strand strand : strands) {
      LocalDateTime opened = later(decided, 0, 3);
      story.tell(
          "lado",
          opened,
          minutes(10, 400),
          reference ->
              new OpenStrand(
                  reference,
                  When.on(opened.toLocalDate()),
                  strand,
                  narrative(cast.pick(Wording.PROGRESS))));
    }
    LocalDateTime first = meetings(story, decided, immediate, natures);
    conclude(story, strands, natures, first, safeguarded);
  }

  private LocalDateTime meetings(
      Story story, LocalDateTime decided, boolean immediate, List<Nature> natures) {
    LocalDateTime called = decided.plusMinutes(chance.nextInt(20, 200));
    LocalDateTime planned = later(decided, immediate ? 1 : 2, immediate ? 3 : 7);
    List<Agency> invited =
        List.of(
            new Agency("POLICE"),
            new Agency("CHILDRENS_SOCIAL_CARE"),
            new Agency("EDUCATION"),
            new Agency("HEALTHCARE_TRUST"));
    story.tell(
        "lado",
        called,
        minutes(2, 30),
        reference ->
            new CallMeeting(
                reference,
                When.at(called),
                MeetingKind.INITIAL,
                When.at(planned),
                "Civic Centre, room 2",
                invited));
    LocalDateTime held = planned;
    if (happens(9)) {
      held = later(planned, 1, 6);
      LocalDateTime to = held;
      story.tell(
          "lado",
          planned.minusHours(3),
          minutes(2, 30),
          reference ->
              new PutOffMeeting(
                  reference,
                  When.at(planned.minusHours(3)),
                  1,
                  When.at(to),
                  narrative("The police officer in charge is at court on the day.")));
    }
    hold(story, held, MeetingKind.INITIAL, invited, natures);
    return held;
  }

  /** The initial meeting was called as the case's first; the final one is held without a call. */
  private void hold(
      Story story,
      LocalDateTime held,
      MeetingKind kind,
      List<Agency> invited,
      List<Nature> natures) {
    boolean called = kind == MeetingKind.INITIAL;
    int meeting = called ? 1 : 2;
    List<Attendance> attendance =
        invited.stream()
            .map(
                agency ->
                    new Attendance(
                        agency,
                        happens(84)
                            ? Presence.ATTENDED
                            : happens(70) ? Presence.APOLOGIES : Presence.ABSENT))
            .toList();
    story.tell(
        "lado",
        held,
        minutes(60, 400),
        reference ->
            new HoldMeeting(
                reference, When.at(held), called ? meeting : null, kind, attendance, natures));
    List<MeetingAction> actions = new ArrayList<>();
    int asked = called ? chance.nextInt(1, 4) : 0;
    for (int number = 1; number <= asked; number++) {
      actions.add(
          new MeetingAction(
              number,
              narrative(cast.pick(Wording.ACTIONS)),
              cast.pick(Wording.OWNERS),
              later(held, 4, 15).toLocalDate()));
    }
    LocalDateTime written = held.plusHours(chance.nextInt(2, 6));
    story.tell(
        "lado",
        written,
        minutes(5, 60),
        reference ->
            new MinuteMeeting(
                reference,
                When.at(written),
                meeting,
                narrative(
                    called ? cast.pick(Wording.MINUTES.subList(0, 3)) : Wording.MINUTES.getLast()),
                List.of(narrative(cast.pick(Wording.DECISIONS))),
                actions));
    for (MeetingAction action : actions) {
      LocalDateTime done = later(held, 2, 14);
      story.tell(
          "lado",
          done,
          minutes(5, 600),
          reference ->
              new CompleteMeetingAction(
                  reference,
                  When.on(done.toLocalDate()),
                  meeting,
                  action.number(),
                  narrative("Done; told by e-mail.")));
    }
  }

  private void conclude(
      Story story,
      List<Strand> strands,
      List<Nature> natures,
      LocalDateTime first,
      boolean safeguarded) {
    if (happens(45)) {
      LocalDateTime known = later(first, 1, 9);
      story.tell(
          "lado",
          known,
          happens(25) ? Duration.ofDays(chance.nextInt(8, 14)) : minutes(10, 600),
          reference ->
              new NoteDevelopment(
                  reference,
                  When.on(known.toLocalDate()),
                  narrative(cast.pick(Wording.DEVELOPMENTS))));
    }
    LocalDateTime last = first;
    for (Strand strand : strands) {
      LocalDateTime progress = later(first, 5, 15);
      LocalDateTime concluded = later(progress, 2, strand == Strand.POLICE_INVESTIGATION ? 60 : 20);
      story.tell(
          "lado",
          progress,
          minutes(10, 900),
          reference ->
              new ProgressStrand(
                  reference,
                  When.on(progress.toLocalDate()),
                  strand,
                  narrative(cast.pick(Wording.PROGRESS))));
      story.tell(
          "lado",
          concluded,
          minutes(10, 900),
          reference ->
              new ConcludeStrand(
                  reference, When.on(concluded.toLocalDate()), strand, result(strand)));
      last = concluded.isAfter(last) ? concluded : last;
    }
    List<Agency> invited = List.of(new Agency("POLICE"), new Agency("EDUCATION"));
    LocalDateTime finalMeeting = later(last, 2, 9);
    hold(story, finalMeeting, MeetingKind.FINAL, invited, natures);
    if (safeguarded) {
      story.tell(
          "lado",
          finalMeeting.plusMinutes(60),
          minutes(30, 200),
          reference ->
              new LiftSafeguard(
                  reference,
                  When.at(finalMeeting.plusMinutes(60)),
                  1,
                  narrative("No longer needed after the final meeting.")));
    }
    outcome(story, finalMeeting);
  }

  private void outcome(Story story, LocalDateTime finalMeeting) {
    String outcome = OUTCOMES.pick(chance);
    LocalDateTime reached = finalMeeting.plusMinutes(90);
    story.tell(
        "lado",
        reached,
        minutes(30, 300),
        reference ->
            new RecordOutcome(
                reference,
                When.on(reached.toLocalDate()),
                new Outcome(outcome),
                reason(outcome),
                "dso"));
    if (outcome.equals("SUBSTANTIATED")) {
      LocalDateTime on = later(reached, 1, 6);
      String consequence = cast.pick(List.of("DISCIPLINARY", "DISMISSAL", "CESSATION_OF_USE"));
      story.tell(
          "lado",
          on,
          minutes(30, 300),
          reference ->
              new RecordConsequence(
                  reference,
                  When.on(on.toLocalDate()),
                  new Consequence(consequence),
                  narrative("The employer's decision, told in writing.")));
      if (!consequence.equals("DISCIPLINARY")) {
        LocalDateTime told = later(on, 1, 8);
        story.tell(
            "lado",
            told,
            minutes(30, 300),
            reference ->
                new ReferToBarringService(
                    reference,
                    When.on(told.toLocalDate()),
                    narrative("Sent by the employer, copy on file.")));
      }
    }
    LocalDateTime letter = later(reached, 1, 7);
    LocalDateTime copy = later(letter, 0, 3);
    story.tell(
        "lado",
        letter,
        minutes(10, 200),
        reference -> new SendOutcomeLetter(reference, When.on(letter.toLocalDate())));
    story.tell(
        "lado",
        copy,
        minutes(10, 200),
        reference -> new SendEmployerCopy(reference, When.on(copy.toLocalDate())));
    close(story, later(copy, 0, 8), "All strands concluded, letters sent, actions done.");
  }

  private void handOver(Story story, LocalDateTime on) {
    story.tell(
        "lado",
        on,
        minutes(10, 200),
        reference ->
            new HandOverCase(
                reference,
                When.on(on.toLocalDate()),
                cast.pick(List.of("Dunmere", "Northwick", "Eastvale")),
                narrative(
                    "The adult's main employment is there; agreed by telephone with their LADO.")));
  }

  private void close(Story story, LocalDateTime on, String reason) {
    story.tell(
        happens(20) ? "dso" : "lado",
        on,
        minutes(10, 300),
        reference ->
            new CloseCase(reference, When.on(on.toLocalDate()), narrative(reason), true, null));
  }

  private Narrative reason(String outcome) {
    return narrative(cast.pick(Wording.OUTCOME_REASONS.getOrDefault(outcome, Wording.BELOW)));
  }

  private Narrative result(Strand strand) {
    return narrative(
        switch (strand) {
          case POLICE_INVESTIGATION ->
              happens(85)
                  ? "No further action by police."
                  : "Charged; the court's date is awaited.";
          case SOCIAL_CARE_ENQUIRY ->
              happens(75)
                  ? "No section 47 enquiry needed; child safe."
                  : "Enquiry made, child safe, no plan.";
          case EMPLOYER_CONSIDERATION -> "Investigation finished; report shared with the LADO.";
        });
  }

  /** A working moment some days on, between the two bounds. */
  private LocalDateTime later(LocalDateTime from, int atLeast, int atMost) {
    LocalDate day = from.toLocalDate().plusDays(chance.nextInt(atLeast, atMost + 1));
    LocalDateTime moment = workday(day, chance.nextInt(9, 17), chance.nextInt(4) * 15);
    return moment.isAfter(from) ? moment : from.plusMinutes(chance.nextInt(5, 45));
  }

  private boolean happens(int inAHundred) {
    return chance.nextInt(100) < inAHundred;
  }

  private Duration minutes(int atLeast, int below) {
    return Duration.ofMinutes(chance.nextInt(atLeast, below));
  }

  private static Narrative narrative(@Nullable String words) {
    return new Narrative(words == null ? "" : words);
  }

  /** Codes with how often each comes up. */
  private static final class Weighted {

    private final List<String> codes = new ArrayList<>();

    Weighted(String codesWithWeights) {
      for (String each : codesWithWeights.split(",", -1)) {
        String[] parts = each.split(" ", 2);
        for (int n = Integer.parseInt(parts[1]); n > 0; n--) {
          codes.add(parts[0]);
        }
      }
    }

    String pick(RandomGenerator chance) {
      return codes.get(chance.nextInt(codes.size()));
    }
  }
}
