package org.guardbook.ui.demo;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.guardbook.command.Narrative;
import org.guardbook.command.When;
import org.guardbook.command.positionoftrust.Attendance;
import org.guardbook.command.positionoftrust.Attendance.Presence;
import org.guardbook.command.positionoftrust.CaseReference;
import org.guardbook.command.positionoftrust.MeetingAction;
import org.guardbook.command.positionoftrust.MeetingKind;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.*;
import org.guardbook.command.positionoftrust.Strand;
import org.guardbook.command.positionoftrust.ThresholdGround;
import org.guardbook.command.referencedata.Agency;
import org.guardbook.command.referencedata.Consequence;
import org.guardbook.command.referencedata.Nature;
import org.guardbook.command.referencedata.Outcome;

/** What becomes of an allegation that meets the threshold: meetings, strands, outcome, letters. */
final class Investigation {

  private static final Weighted OUTCOMES =
      new Weighted(
          "UNSUBSTANTIATED 52,SUBSTANTIATED 20,UNFOUNDED 14,FALSE 6,MALICIOUS 2,EMPLOYER_ACTION 6");

  private static final List<ThresholdGround> OTHER_GROUNDS =
      List.of(
          ThresholdGround.HARMED_A_CHILD,
          ThresholdGround.RISK_OF_HARM,
          ThresholdGround.SUITABILITY);

  private final Chance chance;
  private final Cast cast;
  private final Notes notes;

  Investigation(Chance chance, Cast cast, Notes notes) {
    this.chance = chance;
    this.cast = cast;
    this.notes = notes;
  }

  /** Looks up what was noted in a case, to correct it. */
  @FunctionalInterface
  interface Notes {

    /** Event id of the note that was recorded last. */
    String latest(CaseReference reference);
  }

  void follows(Story story, LocalDateTime received, boolean immediate, List<Nature> natures) {
    LocalDateTime decided = received.plusMinutes(chance.between(40, 420));
    boolean offence = chance.happens(55);
    story.tell(
        "lado",
        decided,
        chance.minutes(5, 60),
        reference ->
            new DecideThreshold(
                reference,
                When.at(decided),
                true,
                offence
                    ? List.of(ThresholdGround.HARMED_A_CHILD, ThresholdGround.POSSIBLE_OFFENCE)
                    : List.of(cast.pick(OTHER_GROUNDS)),
                new Narrative(cast.pick(Wording.MET)),
                null));
    if (chance.happens(2)) {
      handOver(story, chance.later(decided, 1, 4));
      return;
    }
    boolean safeguarded = chance.happens(60);
    if (safeguarded) {
      LocalDateTime from = chance.later(decided, 0, 2);
      story.tell(
          "lado",
          from,
          chance.minutes(10, 300),
          reference ->
              new PutSafeguardInPlace(
                  reference,
                  When.on(from.toLocalDate()),
                  new Narrative(cast.pick(Wording.SAFEGUARDS))));
    }
    List<Strand> strands = new ArrayList<>();
    if (offence || chance.happens(20)) {
      strands.add(Strand.POLICE_INVESTIGATION);
    }
    if (chance.happens(45)) {
      strands.add(Strand.SOCIAL_CARE_ENQUIRY);
    }
    if (strands.isEmpty() || chance.happens(85)) {
      strands.add(Strand.EMPLOYER_CONSIDERATION);
    }
    for (Strand strand : strands) {
      LocalDateTime opened = chance.later(decided, 0, 3);
      story.tell(
          "lado",
          opened,
          chance.minutes(10, 400),
          reference ->
              new OpenStrand(
                  reference,
                  When.on(opened.toLocalDate()),
                  strand,
                  new Narrative(cast.pick(Wording.PROGRESS))));
    }
    LocalDateTime first = meetings(story, decided, immediate, natures);
    conclude(story, strands, natures, first, safeguarded);
  }

  private LocalDateTime meetings(
      Story story, LocalDateTime decided, boolean immediate, List<Nature> natures) {
    LocalDateTime called = decided.plusMinutes(chance.between(20, 200));
    LocalDateTime planned = chance.later(decided, immediate ? 1 : 2, immediate ? 3 : 10);
    List<Agency> invited =
        List.of(
            new Agency("POLICE"),
            new Agency("CHILDRENS_SOCIAL_CARE"),
            new Agency("EDUCATION"),
            new Agency("HEALTHCARE_TRUST"));
    story.tell(
        "lado",
        called,
        chance.minutes(2, 30),
        reference ->
            new CallMeeting(
                reference,
                When.at(called),
                MeetingKind.INITIAL,
                When.at(planned),
                "Civic Centre, room 2",
                invited));
    LocalDateTime held = planned;
    if (chance.happens(9)) {
      held = chance.later(planned, 1, 6);
      LocalDateTime to = held;
      story.tell(
          "lado",
          planned.minusHours(3),
          chance.minutes(2, 30),
          reference ->
              new PutOffMeeting(
                  reference,
                  When.at(planned.minusHours(3)),
                  1,
                  When.at(to),
                  new Narrative("The police officer in charge is at court on the day.")));
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
                        chance.happens(84)
                            ? Presence.ATTENDED
                            : chance.happens(70) ? Presence.APOLOGIES : Presence.ABSENT))
            .toList();
    story.tell(
        "lado",
        held,
        chance.minutes(60, 400),
        reference ->
            new HoldMeeting(
                reference, When.at(held), called ? meeting : null, kind, attendance, natures));
    List<MeetingAction> actions = new ArrayList<>();
    int asked = called ? chance.between(1, 4) : 0;
    for (int number = 1; number <= asked; number++) {
      actions.add(
          new MeetingAction(
              number,
              new Narrative(cast.pick(Wording.ACTIONS)),
              cast.pick(Wording.OWNERS),
              chance.later(held, 4, 15).toLocalDate()));
    }
    LocalDateTime written = held.plusHours(chance.between(2, 6));
    story.tell(
        "lado",
        written,
        chance.minutes(5, 60),
        reference ->
            new MinuteMeeting(
                reference,
                When.at(written),
                meeting,
                new Narrative(
                    called ? cast.pick(Wording.MINUTES.subList(0, 3)) : Wording.MINUTES.getLast()),
                List.of(new Narrative(cast.pick(Wording.DECISIONS))),
                actions));
    for (MeetingAction action : actions) {
      LocalDateTime done = chance.later(held, 2, 14);
      story.tell(
          "lado",
          done,
          chance.minutes(5, 600),
          reference ->
              new CompleteMeetingAction(
                  reference,
                  When.on(done.toLocalDate()),
                  meeting,
                  action.number(),
                  new Narrative("Done; told by e-mail.")));
    }
  }

  private void conclude(
      Story story,
      List<Strand> strands,
      List<Nature> natures,
      LocalDateTime first,
      boolean safeguarded) {
    if (chance.happens(45)) {
      LocalDateTime known = chance.later(first, 1, 9);
      story.tell(
          "lado",
          known,
          chance.happens(25) ? Duration.ofDays(chance.between(8, 14)) : chance.minutes(10, 600),
          reference ->
              new NoteDevelopment(
                  reference,
                  When.on(known.toLocalDate()),
                  new Narrative(cast.pick(Wording.DEVELOPMENTS))));
    }
    if (chance.happens(7)) {
      misfile(story, first);
    }
    LocalDateTime last = first;
    for (Strand strand : strands) {
      LocalDateTime progress = chance.later(first, 5, 15);
      LocalDateTime concluded =
          chance.later(progress, 2, strand == Strand.POLICE_INVESTIGATION ? 110 : 40);
      story.tell(
          "lado",
          progress,
          chance.minutes(10, 900),
          reference ->
              new ProgressStrand(
                  reference,
                  When.on(progress.toLocalDate()),
                  strand,
                  new Narrative(cast.pick(Wording.PROGRESS))));
      story.tell(
          "lado",
          concluded,
          chance.minutes(10, 900),
          reference ->
              new ConcludeStrand(
                  reference, When.on(concluded.toLocalDate()), strand, result(strand)));
      last = concluded.isAfter(last) ? concluded : last;
    }
    List<Agency> invited = List.of(new Agency("POLICE"), new Agency("EDUCATION"));
    LocalDateTime finalMeeting = chance.later(last, 2, 16);
    hold(story, finalMeeting, MeetingKind.FINAL, invited, natures);
    if (safeguarded) {
      story.tell(
          "lado",
          finalMeeting.plusMinutes(60),
          chance.minutes(30, 200),
          reference ->
              new LiftSafeguard(
                  reference,
                  When.at(finalMeeting.plusMinutes(60)),
                  1,
                  new Narrative("No longer needed after the final meeting.")));
    }
    outcome(story, finalMeeting);
  }

  /** A note that belongs elsewhere, found and taken out the same week. */
  private void misfile(Story story, LocalDateTime first) {
    LocalDateTime noted = chance.later(first, 1, 5);
    story.tell(
        "lado",
        noted,
        chance.minutes(5, 90),
        reference ->
            new NoteDevelopment(
                reference,
                When.on(noted.toLocalDate()),
                new Narrative("The duty solicitor asks for the date of the interview.")));
    LocalDateTime found = chance.later(noted, 1, 4);
    story.tell(
        "lado",
        found,
        chance.minutes(5, 90),
        reference ->
            new CorrectEntry(
                reference,
                When.on(found.toLocalDate()),
                notes.latest(reference),
                null,
                new Narrative("Recorded on the wrong case; it is now on the right one.")));
  }

  private void outcome(Story story, LocalDateTime finalMeeting) {
    String outcome = chance.pick(OUTCOMES);
    LocalDateTime reached = finalMeeting.plusMinutes(90);
    story.tell(
        "lado",
        reached,
        chance.minutes(30, 300),
        reference ->
            new RecordOutcome(
                reference,
                When.on(reached.toLocalDate()),
                new Outcome(outcome),
                Wording.reasonFor(outcome, cast),
                "dso"));
    if (outcome.equals("SUBSTANTIATED")) {
      LocalDateTime on = chance.later(reached, 1, 6);
      String consequence = cast.pick(List.of("DISCIPLINARY", "DISMISSAL", "CESSATION_OF_USE"));
      story.tell(
          "lado",
          on,
          chance.minutes(30, 300),
          reference ->
              new RecordConsequence(
                  reference,
                  When.on(on.toLocalDate()),
                  new Consequence(consequence),
                  new Narrative("The employer's decision, told in writing.")));
      if (!consequence.equals("DISCIPLINARY")) {
        LocalDateTime told = chance.later(on, 1, 8);
        story.tell(
            "lado",
            told,
            chance.minutes(30, 300),
            reference ->
                new ReferToBarringService(
                    reference,
                    When.on(told.toLocalDate()),
                    new Narrative("Sent by the employer, copy on file.")));
      }
    }
    LocalDateTime letter = chance.later(reached, 1, 7);
    LocalDateTime copy = chance.later(letter, 0, 3);
    story.tell(
        "lado",
        letter,
        chance.minutes(10, 200),
        reference -> new SendOutcomeLetter(reference, When.on(letter.toLocalDate())));
    story.tell(
        "lado",
        copy,
        chance.minutes(10, 200),
        reference -> new SendEmployerCopy(reference, When.on(copy.toLocalDate())));
    story.close(
        chance.happens(20) ? "dso" : "lado",
        chance.later(copy, 0, 8),
        "All strands concluded, letters sent, actions done.");
  }

  private void handOver(Story story, LocalDateTime on) {
    story.tell(
        "lado",
        on,
        chance.minutes(10, 200),
        reference ->
            new HandOverCase(
                reference,
                When.on(on.toLocalDate()),
                cast.pick(List.of("Dunmere", "Northwick", "Eastvale")),
                new Narrative(
                    "The adult's main employment is there; agreed by telephone with their LADO.")));
  }

  private Narrative result(Strand strand) {
    return new Narrative(
        switch (strand) {
          case POLICE_INVESTIGATION ->
              chance.happens(85)
                  ? "No further action by police."
                  : "Charged; the court's date is awaited.";
          case SOCIAL_CARE_ENQUIRY ->
              chance.happens(75)
                  ? "No section 47 enquiry needed; child safe."
                  : "Enquiry made, child safe, no plan.";
          case EMPLOYER_CONSIDERATION -> "Investigation finished; report shared with the LADO.";
        });
  }
}
