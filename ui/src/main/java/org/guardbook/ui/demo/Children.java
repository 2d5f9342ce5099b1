package org.guardbook.ui.demo;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
import org.guardbook.query.clock.WorkingDays;
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
  private static final WorkingDays WORKING_DAYS = WorkingDays.ofEngland();

  private final Chance chance;
  private final Cast cast;
  private final Conferences conferences;
  private final Enquiries enquiries;
  private final PlanLife plans;
  private final LocalDate from;
  private final LocalDate today;
  private final List<Household> families = new ArrayList<>();
  private final EarlierChildren earlier;

  private Children(Random random, LocalDate from, LocalDate today, PlanLife.Visits visits) {
    this.chance = new Chance(random);
    this.cast = new Cast(random);
    this.from = from;
    this.today = today;
    this.conferences = new Conferences(chance, cast);
    this.enquiries = new Enquiries(chance, cast, conferences);
    this.plans = new PlanLife(chance, cast, conferences, visits, today);
    this.earlier = new EarlierChildren(chance, from);
  }

  /**
   * Draws until the children are those of an ordinary board: neither so few on plans nor so many
   * that somebody would ask, and for every kind of harm.
   *
   * @param from the day on which the board began to keep its record
   */
  static Children ofAnOrdinaryBoard(
      long seed, LocalDate from, LocalDate today, PlanLife.Visits visits) {
    Children drawn = new Children(new Random(seed), from, today, visits);
    drawn.tell();
    return drawn.areOrdinary() ? drawn : ofAnOrdinaryBoard(seed + 1, from, today, visits);
  }

  private boolean areOrdinary() {
    Map<String, Long> onPlan =
        families.stream()
            .flatMap(family -> family.onPlan().stream())
            .collect(groupingBy(Sibling::category, counting()));
    long all = onPlan.values().stream().mapToLong(Long::longValue).sum();
    return all >= 56
        && all <= 72
        && onPlan.size() == 5
        && onPlan.values().stream().allMatch(number -> number > 1);
  }

  private void tell() {
    families.addAll(broughtOver());
    unborn();
    transferredIn();
    discussedAgain("NEGLECT", 2, 1_085, 980, 690);
    discussedAgain("NEGLECT", 3, 980, 730, 330);
    discussedAgain("EMOTIONAL", 2, 760, 400, 130);
    forYears();
    endsAs(500, 330, "MOVED_AWAY", 1);
    endsAs(640, 80, "DIED", 1);
    turnsEighteen();
    long length = today.toEpochDay() - from.toEpochDay() + 1;
    for (int n = 0; n < 3 * FAMILIES_A_YEAR; n++) {
      ordinary(from.plusDays(chance.between((int) length)));
    }
    inTheirFirstWeeks();
    reviewIsLate(120, 8);
    reviewIsLate(96, 22);
  }

  List<Household.Step> steps() {
    return families.stream().flatMap(family -> family.steps().stream()).toList();
  }

  /** What the board's office knew before it began to keep this record. */
  List<EarlierEpisode> earlierEpisodes() {
    return earlier.episodes();
  }

  private List<Household> broughtOver() {
    LocalDateTime first = Story.workday(from, 9, 30);
    List<LocalDate> days = new ArrayList<>();
    for (int n = 0; n < EarlierChildren.YEARS * FAMILIES_A_YEAR; n++) {
      days.add(from.minusDays(1 + chance.between(EarlierChildren.YEARS * 365 + 90)));
    }
    days.sort(Comparator.naturalOrder());
    List<Household> known = new ArrayList<>();
    for (LocalDate day : days) {
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
    if (!held.toLocalDate().isBefore(today)) {
      return;
    }
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
    LocalDateTime on =
        conferences.book(family, WORKING_DAYS.after(told.toLocalDate().plusDays(13), 1));
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

  /** A plan that ended, and before long another; days ago, all of them. */
  private void discussedAgain(String category, int siblings, int first, int ended, int again) {
    LocalDateTime discussed = Story.workday(today.minusDays(first), 14, 0);
    Household family = household(children(discussed.toLocalDate(), siblings));
    onPlan(family, discussed, category, new Ending(today.minusDays(ended), "CHILD_IN_NEED"));
    onPlan(
        family,
        Story.workday(today.minusDays(again), 10, 0),
        category,
        new Ending(today.minusDays(again - 400), "CHILD_IN_NEED"));
  }

  private void onPlan(Household family, LocalDateTime discussed, String category, Ending until) {
    LocalDateTime held = enquiries.leadToConference(family, discussed, category);
    planMade(family, held, category, until);
    plans.goOn(family, held, held.toLocalDate().plusDays(84));
  }

  private void planMade(Household family, LocalDateTime held, String category, Ending until) {
    conferences.hold(
        family,
        family.children(),
        held,
        ConferenceKind.INITIAL,
        child -> {
          child.goesOnPlan(category, until);
          return new Decision(
              true, category, null, "What was reported is borne out for every child.");
        });
  }

  /** A plan of which everybody asks why it is still needed. */
  private void forYears() {
    LocalDateTime discussed = Story.workday(today.minusDays(820), 11, 30);
    onPlan(
        household(children(discussed.toLocalDate(), 2)),
        discussed,
        "NEGLECT",
        new Ending(today.plusDays(60), "NO_FURTHER_ACTION"));
  }

  /** Enquiries that are open, a conference to come, and one put off past its limit. */
  private void inTheirFirstWeeks() {
    LocalDateTime lately = Story.workday(today.minusDays(4), 11, 15);
    enquiries.endThere(household(children(lately.toLocalDate(), 2)), lately, "EMOTIONAL");
    LocalDateTime earlier = WORKING_DAYS.after(today.minusDays(18), 1).atTime(9, 45);
    enquiries.leadToConference(
        household(children(earlier.toLocalDate(), 3)), earlier, "NEGLECT", 14);
    LocalDateTime before = WORKING_DAYS.after(today.minusDays(25), 1).atTime(14, 30);
    Household family = household(children(before.toLocalDate(), 1));
    LocalDateTime heldFor = enquiries.leadToConference(family, before, "PHYSICAL", 14);
    conferences.putOff(family, family.children(), heldFor, 6);
  }

  /** A first review conference, called for a day past its limit. */
  private void reviewIsLate(int discussedDaysAgo, int inDays) {
    LocalDateTime discussed = Story.workday(today.minusDays(discussedDaysAgo), 13, 0);
    Household family = household(children(discussed.toLocalDate(), 1));
    LocalDateTime held = enquiries.leadToConference(family, discussed, "SEXUAL", 13);
    planMade(family, held, "SEXUAL", new Ending(today.plusDays(100), "CHILD_IN_NEED"));
    plans.goOn(family, held, today.plusDays(inDays));
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
    onPlan(household(children), discussed, "EMOTIONAL", new Ending(day.plusDays(after), outcome));
  }

  private void turnsEighteen() {
    LocalDate birthday = today.minusDays(115);
    Sibling child =
        Sibling.born(
            cast.forename() + " " + cast.surname(), birthday.minusYears(18), Gender.FEMALE);
    LocalDateTime discussed = Story.workday(today.minusDays(400), 15, 0);
    onPlan(
        household(List.of(child)),
        discussed,
        "EMOTIONAL",
        new Ending(birthday, "REACHED_EIGHTEEN"));
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
