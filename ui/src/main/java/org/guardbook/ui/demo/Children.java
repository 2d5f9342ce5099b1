package org.guardbook.ui.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.guardbook.command.Narrative;
import org.guardbook.command.When;
import org.guardbook.command.childprotection.ChildProtectionCommand.ChildTransferred;
import org.guardbook.command.childprotection.ChildProtectionCommand.JoinFamily;
import org.guardbook.command.childprotection.ChildProtectionCommand.NameChild;
import org.guardbook.command.childprotection.ChildProtectionCommand.NamedChild;
import org.guardbook.command.childprotection.ChildProtectionCommand.RecordTransferIn;
import org.guardbook.command.childprotection.ConferenceKind;
import org.guardbook.command.childprotection.EarlierEpisode;
import org.guardbook.command.childprotection.Gender;
import org.guardbook.command.referencedata.Category;
import org.guardbook.ui.demo.Conferences.Decision;
import org.guardbook.ui.demo.Sibling.Ending;

/**
 * The children of whom the demo's board was told: most families are helped without a conference,
 * some sixty children are on plans at the end.
 */
final class Children {

  private static final int FAMILIES_A_YEAR = 75;
  private static final Weighted CATEGORIES =
      new Weighted("NEGLECT 44,EMOTIONAL 31,PHYSICAL 12,SEXUAL 6,MULTIPLE 7");
  private static final Weighted ENDS =
      new Weighted("NO_FURTHER_ACTION 36,CHILD_IN_NEED 42,LOOKED_AFTER 13,MOVED_AWAY 9");
  private static final Weighted SIBLINGS = new Weighted("1 42,2 30,3 19,4 9");

  private final Chance chance;
  private final Cast cast;
  private final Conferences conferences;
  private final Enquiries enquiries;
  private final PlanLife plans;
  private final LocalDate from;
  private final LocalDate today;
  private final List<Household> families = new ArrayList<>();
  private final EarlierChildren earlier;

  /**
   * @param from the day on which the board began to keep its record
   */
  Children(Random random, LocalDate from, LocalDate today, PlanLife.Visits visits) {
    this.chance = new Chance(random);
    this.cast = new Cast(random);
    this.from = from;
    this.today = today;
    this.conferences = new Conferences(chance, cast);
    this.enquiries = new Enquiries(chance, cast, conferences);
    this.plans = new PlanLife(chance, cast, conferences, visits, today);
    this.earlier = new EarlierChildren(chance, from);
  }

  List<Household.Step> steps() {
    families.addAll(broughtOver());
    unborn();
    transferredIn();
    discussedAgain();
    endsAs(500, 330, "MOVED_AWAY", 1);
    endsAs(640, 80, "DIED", 1);
    turnsEighteen();
    long length = today.toEpochDay() - from.toEpochDay() + 1;
    for (int n = 0; n < 3 * FAMILIES_A_YEAR; n++) {
      ordinary(from.plusDays(chance.between((int) length)));
    }
    return families.stream().flatMap(family -> family.steps().stream()).toList();
  }

  /** What the board's office knew before it began to keep this record. */
  List<EarlierEpisode> earlierEpisodes() {
    return earlier.episodes();
  }

  private List<Household> broughtOver() {
    LocalDateTime first = Story.workday(from, 9, 30);
    List<Household> known = new ArrayList<>();
    for (int n = 0; n < EarlierChildren.YEARS * FAMILIES_A_YEAR; n++) {
      LocalDate day = from.minusDays(1 + chance.between(EarlierChildren.YEARS * 365 + 90));
      earlier
          .tell(Story.workday(day, 10, 0).toLocalDate(), children(day), this::category, this::until)
          .ifPresent(
              open -> {
                Household family = open.family();
                known.add(family);
                join(family, first);
                plans.goOn(family, first, open.reviewOn());
              });
    }
    return known;
  }

  /** The earlier record had a row a child, and did not say who belongs together. */
  private static void join(Household family, LocalDateTime at) {
    List<Sibling> children = family.onPlan();
    if (children.size() > 1) {
      Sibling eldest = children.getFirst();
      family.tell(
          at,
          children.subList(1, children.size()),
          child ->
              new JoinFamily(
                  child.reference(),
                  When.on(at.toLocalDate()),
                  eldest.reference(),
                  new Narrative("Brothers and sisters, as the files on paper show.")));
    }
  }

  private void ordinary(LocalDate day) {
    LocalDateTime discussed = Story.workday(day, chance.between(9, 15), chance.between(4) * 15);
    Household family = household(children(day));
    String category = category();
    if (chance.happens(3)) {
      enquiries.areNotRequired(family, discussed);
    } else if (chance.happens(62)) {
      enquiries.endThere(family, discussed, category);
    } else {
      conference(family, discussed, category, 12);
    }
  }

  /**
   * @param against how often of a hundred no plan is needed
   */
  private void conference(Household family, LocalDateTime discussed, String category, int against) {
    LocalDateTime held = enquiries.leadToConference(family, discussed, category);
    boolean none = chance.happens(against);
    conferences.hold(
        family,
        family.children(),
        held,
        ConferenceKind.INITIAL,
        child -> {
          if (none || (against > 0 && family.children().size() > 2 && chance.happens(8))) {
            return new Decision(false, null, null, cast.pick(Concerns.NO_PLAN));
          }
          String of = chance.happens(8) ? category() : category;
          child.goesOnPlan(of, until(held.toLocalDate()));
          return new Decision(
              true, of, null, "At continuing risk of significant harm; unanimous on the plan.");
        });
    if (!family.onPlan().isEmpty()) {
      oneEnding(family);
      plans.goOn(family, held, held.toLocalDate().plusDays(chance.between(76, 90)));
    }
  }

  /** What ends for one mostly ends for all. */
  private void oneEnding(Household family) {
    Ending first = family.onPlan().getFirst().ending();
    for (Sibling child : family.onPlan()) {
      if (!chance.happens(20)) {
        child.goesOnPlan(child.category(), first);
      }
    }
  }

  /** Known before birth; on a plan from then on. */
  private void unborn() {
    LocalDateTime discussed = Story.workday(today.minusDays(300), 10, 30);
    LocalDate born = discussed.toLocalDate().plusDays(26);
    Sibling child =
        Sibling.expected("Baby " + cast.surname(), discussed.toLocalDate().plusDays(31));
    Household family = household(List.of(child));
    LocalDateTime held = enquiries.leadToConference(family, discussed, "NEGLECT");
    conferences.hold(
        family,
        family.children(),
        held,
        ConferenceKind.INITIAL,
        of -> {
          of.goesOnPlan("NEGLECT", new Ending(today.plusDays(100), "CHILD_IN_NEED"));
          return new Decision(
              true,
              "NEGLECT",
              null,
              "Two older children were removed for neglect. The plan begins before the birth.");
        });
    String name = cast.forename() + child.name().substring("Baby".length());
    family.tell(
        later(held, born).atTime(11, 15),
        family.children(),
        of ->
            new NameChild(
                of.reference(),
                When.on(later(held, born)),
                new NamedChild(name, born, null, Gender.FEMALE),
                new Narrative("Born at 38 weeks, healthy; both parents gave the name.")));
    child.isBorn(born);
    plans.goOn(family, held, held.toLocalDate().plusDays(84));
  }

  private static LocalDate later(LocalDateTime held, LocalDate born) {
    return held.toLocalDate().isBefore(born) ? born : held.toLocalDate().plusDays(1);
  }

  private void transferredIn() {
    LocalDateTime told = Story.workday(today.minusDays(265), 11, 0);
    Household family = household(children(told.toLocalDate(), 2));
    List<NamedChild> named = family.children().stream().map(Sibling::named).toList();
    family.open(
        told,
        () ->
            new RecordTransferIn(
                When.on(told.toLocalDate()),
                named.stream()
                    .map(
                        child ->
                            new ChildTransferred(
                                null,
                                child,
                                "FM/" + (4_100 + named.indexOf(child)),
                                told.toLocalDate().minusMonths(14),
                                new Category("EMOTIONAL")))
                    .toList(),
                null,
                "Fenmere",
                new Narrative(
                    "On a plan there; moved to a refuge in our area. Their conference record has"
                        + " come with the notice.")));
    LocalDateTime held = told.toLocalDate().plusDays(14).atTime(10, 0);
    LocalDateTime on = Story.workday(held.toLocalDate(), 10, 0);
    conferences.call(family, family.children(), told, ConferenceKind.RECEIVING_IN, on);
    conferences.hold(
        family,
        family.children(),
        on,
        ConferenceKind.RECEIVING_IN,
        child -> {
          child.goesOnPlan("EMOTIONAL", new Ending(today.plusDays(60), "NO_FURTHER_ACTION"));
          return new Decision(
              true,
              "EMOTIONAL",
              null,
              "The risk has moved with the family; the plan goes on here.");
        });
    plans.goOn(family, on, on.toLocalDate().plusDays(85));
  }

  /** A plan that ended, and before the year was out another. */
  private void discussedAgain() {
    LocalDateTime discussed = Story.workday(today.minusDays(980), 14, 0);
    Household family = household(children(discussed.toLocalDate(), 3));
    LocalDateTime held = enquiries.leadToConference(family, discussed, "NEGLECT");
    conferences.hold(
        family, family.children(), held, ConferenceKind.INITIAL, child -> begins(child, 980 - 250));
    plans.goOn(family, held, held.toLocalDate().plusDays(84));
    LocalDateTime again = Story.workday(today.minusDays(330), 10, 0);
    LocalDateTime heldAgain = enquiries.leadToConference(family, again, "NEGLECT");
    conferences.hold(
        family, family.children(), heldAgain, ConferenceKind.INITIAL, child -> begins(child, -90));
    plans.goOn(family, heldAgain, heldAgain.toLocalDate().plusDays(86));
  }

  private Decision begins(Sibling child, int endsDaysAgo) {
    child.goesOnPlan("NEGLECT", new Ending(today.minusDays(endsDaysAgo), "CHILD_IN_NEED"));
    return new Decision(true, "NEGLECT", null, "What was reported is borne out for every child.");
  }

  private void endsAs(int daysAgo, int after, String outcome, int siblings) {
    LocalDateTime discussed = Story.workday(today.minusDays(daysAgo), 9, 15);
    LocalDate day = discussed.toLocalDate();
    List<Sibling> children =
        outcome.equals("DIED")
            ? List.of(
                Sibling.born(
                    cast.forename() + " " + cast.surname(), day.minusDays(70), Gender.MALE))
            : children(day, siblings);
    ending(household(children), discussed, new Ending(day.plusDays(after), outcome));
  }

  private void turnsEighteen() {
    LocalDate birthday = today.minusDays(115);
    Sibling child =
        Sibling.born(
            cast.forename() + " " + cast.surname(), birthday.minusYears(18), Gender.FEMALE);
    LocalDateTime discussed = Story.workday(today.minusDays(400), 15, 0);
    ending(household(List.of(child)), discussed, new Ending(birthday, "REACHED_EIGHTEEN"));
  }

  private void ending(Household family, LocalDateTime discussed, Ending ending) {
    LocalDateTime held = enquiries.leadToConference(family, discussed, "EMOTIONAL");
    conferences.hold(
        family,
        family.children(),
        held,
        ConferenceKind.INITIAL,
        child -> {
          child.goesOnPlan("EMOTIONAL", ending);
          return new Decision(true, "EMOTIONAL", null, "The conference was unanimous.");
        });
    plans.goOn(family, held, held.toLocalDate().plusDays(83));
  }

  private Household household(List<Sibling> children) {
    Household family = new Household(children);
    families.add(family);
    return family;
  }

  private String category() {
    return chance.pick(CATEGORIES);
  }

  private Ending until(LocalDate started) {
    int days =
        chance.happens(7)
            ? chance.between(640, 1_000)
            : chance.happens(14) ? chance.between(60, 150) : chance.between(190, 520);
    return new Ending(started.plusDays(days), chance.pick(ENDS));
  }

  private List<Sibling> children(LocalDate day) {
    return children(day, Integer.parseInt(chance.pick(SIBLINGS)));
  }

  /** Brothers and sisters, the eldest first. */
  private List<Sibling> children(LocalDate day, int count) {
    String surname = cast.surname();
    Set<String> forenames = new LinkedHashSet<>();
    while (forenames.size() < count) {
      forenames.add(cast.forename());
    }
    List<Sibling> children = new ArrayList<>();
    LocalDate born = day.minusDays(chance.between(count * 680 - 640, 15 * 365));
    for (String forename : forenames) {
      children.add(
          Sibling.born(
              forename + " " + surname, born, chance.happens(50) ? Gender.FEMALE : Gender.MALE));
      born = born.plusDays(chance.between(330, 660));
    }
    return children;
  }
}
