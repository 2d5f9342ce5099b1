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
import org.guardbook.command.positionoftrust.ContactType;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.*;
import org.guardbook.command.referencedata.Nature;
import org.guardbook.command.referencedata.Outcome;
import org.guardbook.command.referencedata.Sector;
import org.jspecify.annotations.Nullable;

/** Makes up contacts in the proportions that boards report (domain.md §2). */
final class Casebook {

  private static final Weighted SECTORS =
      new Weighted(
          "EDUCATION 41,FOSTER_CARE 12,AGENCY_FOSTER_CARE 3,EARLY_YEARS 8,CHILDMINDING 2,RESIDENTIAL 10,"
              + "HEALTH 5,FAITH 4,SOCIAL_CARE 4,TRANSPORT 4,SPORT_AND_LEISURE 3,POLICE 1,VOLUNTARY_YOUTH 2,"
              + "PRIVATE_PROVIDER 1,OTHER 3,NOT_RECORDED 1");
  private static final Weighted NATURES =
      new Weighted("PHYSICAL 47,NEGLECT 17,EMOTIONAL 14,SEXUAL 11,ONLINE 5,CONDUCT 6");
  private static final Weighted OUTCOMES_BELOW =
      new Weighted("NO_FURTHER_ACTION 80,INFORMATION_ONLY 15,EMPLOYER_ACTION 5");

  private final Chance chance;
  private final Cast cast;
  private final Investigation investigation;
  private final List<Known> known = new ArrayList<>();

  /** An adult who was named before, and in which story, so that some come again. */
  private record Known(NamedPerson adult, String sector, Cast.Post post, Story story) {}

  Casebook(RandomGenerator random, Investigation.Notes notes) {
    this.chance = new Chance(random);
    this.cast = new Cast(random);
    this.investigation = new Investigation(chance, cast, notes);
  }

  Story story(LocalDate day) {
    Story story = new Story();
    LocalDateTime received = workday(day, chance.between(8, 17), chance.between(60));
    if (chance.happens(12)) {
      advice(story, received);
    } else {
      referral(story, received);
    }
    return story;
  }

  private void advice(Story story, LocalDateTime received) {
    String sector = chance.pick(SECTORS);
    Cast.Post post = cast.post(sector);
    story.begin(
        received,
        chance.minutes(5, 40),
        () ->
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
                new Narrative(cast.pick(Wording.ADVICE)),
                List.of(),
                List.of()));
    below(story, received.plusMinutes(20), "INFORMATION_ONLY");
  }

  private void referral(Story story, LocalDateTime received) {
    @Nullable Known earlier = known.size() > 20 && chance.happens(7) ? cast.pick(known) : null;
    boolean misspelt = chance.happens(45);
    Known who = earlier == null ? somebodyNew(story, received) : earlier;
    NamedPerson adult =
        earlier != null && misspelt
            ? new NamedPerson(cast.misspelt(who.adult().name()), who.adult().dateOfBirth())
            : who.adult();
    boolean immediate = chance.happens(6);
    List<Nature> natures = natures();
    boolean entersLate = chance.happens(5);
    String referrer =
        cast.pick(
                List.of(
                    "Head teacher", "Manager", "Duty social worker", "Police officer", "Parent"))
            + ", "
            + who.post().employer();
    LocalDate learned =
        chance.happens(60) ? received.toLocalDate().minusDays(chance.between(3)) : null;
    NamedPerson child = chance.happens(85) ? cast.child(received.toLocalDate()) : null;
    String allegation =
        cast.pick(
            Wording.ALLEGATIONS.getOrDefault(natures.getFirst().code(), Wording.DEVELOPMENTS));
    story.begin(
        received,
        entersLate ? Duration.ofHours(chance.between(30, 70)) : chance.minutes(6, 55),
        () ->
            new RecordContact(
                When.at(received),
                ContactType.REFERRAL,
                referrer,
                new Sector(who.sector()),
                natures,
                immediate,
                learned,
                adult,
                who.post().role(),
                who.post().employer(),
                child,
                new Narrative(allegation),
                earlier == null || misspelt || earlier.story().reference() == null
                    ? List.of()
                    : List.of(earlier.story().reference()),
                List.of()));
    if (!immediate && chance.happens(64)) {
      below(story, received.plusMinutes(chance.between(30, 2_000)), chance.pick(OUTCOMES_BELOW));
    } else {
      investigation.follows(story, received, immediate, natures);
    }
  }

  private Known somebodyNew(Story story, LocalDateTime received) {
    String sector = chance.pick(SECTORS);
    Known somebody =
        new Known(cast.adult(received.toLocalDate()), sector, cast.post(sector), story);
    known.add(somebody);
    return somebody;
  }

  private List<Nature> natures() {
    String first = chance.pick(NATURES);
    String second = chance.pick(NATURES);
    return chance.happens(12) && !second.equals(first)
        ? List.of(new Nature(first), new Nature(second))
        : List.of(new Nature(first));
  }

  private void below(Story story, LocalDateTime decided, String outcome) {
    LocalDateTime threshold = workday(decided.toLocalDate(), 10, chance.between(60));
    LocalDateTime reached = chance.later(threshold.isBefore(decided) ? decided : threshold, 0, 9);
    When thresholdAt = When.at(threshold.isBefore(decided) ? decided : threshold);
    story.tell(
        "lado",
        threshold.isBefore(decided) ? decided : threshold,
        chance.minutes(5, 90),
        reference ->
            new DecideThreshold(
                reference,
                thresholdAt,
                false,
                List.of(),
                new Narrative(cast.pick(Wording.BELOW)),
                null));
    story.tell(
        "lado",
        reached,
        chance.minutes(5, 200),
        reference ->
            new RecordOutcome(
                reference,
                When.on(reached.toLocalDate()),
                new Outcome(outcome),
                Wording.reasonFor(outcome, cast),
                null));
    story.close(
        chance.happens(20) ? "dso" : "lado",
        chance.later(reached, 0, 6),
        "Below the threshold: advice given, no letter is owed.");
  }
}
