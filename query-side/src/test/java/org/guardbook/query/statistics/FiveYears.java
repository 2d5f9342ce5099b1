package org.guardbook.query.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Five years of episodes of an invented board, as the rows of a file and as its own count of them.
 * The count is kept while the rows are thrown, by the year of each step; it knows nothing of how
 * the product counts.
 */
public final class FiveYears {

  static final String HEADER =
      "reference,childName,childDateOfBirth,gender,strategyDiscussionOn,section47Required,"
          + "section47StartedOn,initialConferenceRequired,initialConferenceHeldOn,conferenceKind,"
          + "planMade,planStartedOn,category,reviewConferencesHeldOn,planEndedOn,endOutcome";

  static final int FIRST = 2007;
  static final int LAST = 2011;

  private static final LocalDate BEGINNING = LocalDate.of(FIRST, 4, 1);
  private static final LocalDate END = LocalDate.of(LAST + 1, 3, 31);
  private static final String[] CATEGORIES = {
    "NEGLECT", "NEGLECT", "NEGLECT", "EMOTIONAL", "EMOTIONAL", "PHYSICAL", "SEXUAL", "MULTIPLE"
  };
  private static final String[] OUTCOMES = {
    "CHILD_IN_NEED", "CHILD_IN_NEED", "LOOKED_AFTER", "NO_FURTHER_ACTION", "MOVED_AWAY", "DIED"
  };

  private final Random random;
  private final List<String> rows = new ArrayList<>(List.of(HEADER));
  private final Map<Integer, Map<String, Integer>> counted = new TreeMap<>();

  private FiveYears(long seed, int children) {
    random = new Random(seed);
    for (int year = FIRST; year <= LAST; year++) {
      counted.put(year, new HashMap<>());
    }
    for (int child = 1; child <= children; child++) {
      rows.add(random.nextInt(12) == 0 ? broughtOver(child) : episode(child));
    }
  }

  /** The same seed throws the same rows. */
  public static FiveYears of(long seed, int children) {
    return new FiveYears(seed, children);
  }

  public List<String> rows() {
    return rows;
  }

  /** What was counted of a year that begins on 1 April of that one; 0 where nothing was. */
  int counted(int year, String what) {
    return java.util.Objects.requireNonNull(counted.get(year)).getOrDefault(what, 0);
  }

  /** All that was counted of a kind in a year, by what comes after the point. */
  Map<String, Integer> countedBy(int year, String kind) {
    Map<String, Integer> by = new TreeMap<>();
    java.util.Objects.requireNonNull(counted.get(year))
        .forEach(
            (what, number) -> {
              if (what.startsWith(kind + ".")) {
                by.put(what.substring(kind.length() + 1), number);
              }
            });
    return by;
  }

  /** A plan that was there before the file begins. */
  private String broughtOver(int child) {
    LocalDate started = BEGINNING.minusDays(1 + random.nextInt(900));
    return row(child, "", "", "", "", "", "INITIAL", true, started);
  }

  private String episode(int child) {
    LocalDate discussed = BEGINNING.plusDays(random.nextInt(5 * 365 + 2));
    count(discussed, "discussions");
    boolean enquire = random.nextInt(10) > 0;
    if (enquire) {
      count(discussed, "requiringSection47");
    }
    LocalDate begun = later(discussed, 3);
    if (!enquire || begun == null) {
      return row(child, discussed, enquire, null, false, null, "", false);
    }
    count(begun, "enquiries");
    boolean confer = random.nextInt(5) < 2;
    if (confer) {
      count(begun, "requiringConference");
    }
    boolean receivingIn = !confer && random.nextInt(12) == 0;
    LocalDate held = later(begun, 25);
    if ((!confer && !receivingIn) || held == null) {
      return row(child, discussed, true, begun, confer, null, "", false);
    }
    boolean plan = receivingIn || random.nextInt(8) > 0;
    if (!receivingIn) {
      count(held, "initialConferences");
      if (plan) {
        count(held, "madeSubjectToPlan");
      }
    }
    return row(
        child,
        discussed,
        true,
        begun,
        confer,
        held,
        receivingIn ? "RECEIVING_IN" : "INITIAL",
        plan);
  }

  private String row(
      int child,
      LocalDate discussed,
      boolean enquire,
      @Nullable LocalDate begun,
      boolean confer,
      @Nullable LocalDate held,
      String kind,
      boolean plan) {
    return row(
        child,
        discussed.toString(),
        Boolean.toString(enquire),
        begun == null ? "" : begun.toString(),
        begun == null ? "" : Boolean.toString(confer),
        held == null ? "" : held.toString(),
        kind,
        plan,
        plan ? held : null);
  }

  private String row(
      int child,
      String discussed,
      String enquire,
      String begun,
      String confer,
      String held,
      String kind,
      boolean planMade,
      @Nullable LocalDate started) {
    String plan = started == null ? ",,,," : plan(started);
    return "F%05d,Child %d,2005-06-01,FEMALE,%s,%s,%s,%s,%s,%s,%s,%s"
        .formatted(
            child,
            child,
            discussed,
            enquire,
            begun,
            confer,
            held,
            kind,
            kind.isEmpty() ? "" : Boolean.toString(planMade),
            plan);
  }

  /** planStartedOn,category,reviewConferencesHeldOn,planEndedOn,endOutcome. */
  private String plan(LocalDate started) {
    String category = CATEGORIES[random.nextInt(CATEGORIES.length)];
    // A year or so; some much longer, some ended on the very day on which a band begins
    LocalDate ended =
        switch (random.nextInt(12)) {
          case 0 -> started.plusDays(800 + random.nextInt(900));
          case 1 -> monthsAfter(started, 3);
          case 2 -> monthsAfter(started, 6).minusDays(1);
          case 3 -> monthsAfter(started, 12);
          case 4 -> monthsAfter(started, 24);
          case 5 -> lastOfMarch(started);
          default -> started.plusDays(20 + random.nextInt(500));
        };
    if (ended.isBefore(BEGINNING)) {
      ended = BEGINNING.plusDays(random.nextInt(400));
    }
    if (ended.isAfter(END)) {
      ended = null;
    }
    LocalDate until = ended == null ? END : ended;
    StringBuilder reviews = new StringBuilder();
    LocalDate review = monthsAfter(started, 3);
    while (!review.isAfter(until)) {
      if (!review.isBefore(BEGINNING)) {
        reviews.append(reviews.isEmpty() ? "" : ";").append(review);
        count(review, "reviewConferences");
      }
      review = review.plusDays(90 + random.nextInt(110));
    }
    count(started, "plansStarted");
    String outcome = "";
    if (ended != null) {
      outcome = OUTCOMES[random.nextInt(OUTCOMES.length)];
      count(ended, "plansEnded");
      count(ended, "outcome." + outcome);
      count(ended, "ended." + band(started, ended));
    }
    for (int year = FIRST; year <= LAST; year++) {
      LocalDate last = LocalDate.of(year + 1, 3, 31);
      if (started.compareTo(last) <= 0 && (ended == null || last.compareTo(ended) < 0)) {
        count(last, "openAtEnd");
        count(last, "category." + category);
        count(last, "open." + band(started, last));
      }
    }
    return "%s,%s,%s,%s,%s"
        .formatted(started, category, reviews, ended == null ? "" : ended, outcome);
  }

  private @Nullable LocalDate later(LocalDate day, int within) {
    LocalDate later = day.plusDays(random.nextInt(within + 1));
    return later.isAfter(END) ? null : later;
  }

  private static LocalDate lastOfMarch(LocalDate started) {
    int year = started.getMonthValue() < 4 ? started.getYear() : started.getYear() + 1;
    LocalDate last = LocalDate.of(year, 3, 31);
    return last.isAfter(started) ? last : last.plusYears(1);
  }

  private static String band(LocalDate from, LocalDate to) {
    String band = "UNDER_3_MONTHS";
    if (to.compareTo(monthsAfter(from, 3)) >= 0) {
      band = "FROM_3_TO_6_MONTHS";
    }
    if (to.compareTo(monthsAfter(from, 6)) >= 0) {
      band = "FROM_6_TO_12_MONTHS";
    }
    if (to.compareTo(monthsAfter(from, 12)) >= 0) {
      band = "FROM_1_TO_2_YEARS";
    }
    if (to.compareTo(monthsAfter(from, 24)) >= 0) {
      band = "FROM_2_YEARS";
    }
    return band;
  }

  /** The same day of a later month, or the last that it has. */
  private static LocalDate monthsAfter(LocalDate day, int months) {
    int month = day.getYear() * 12 + day.getMonthValue() - 1 + months;
    LocalDate first = LocalDate.of(month / 12, month % 12 + 1, 1);
    return first.withDayOfMonth(Math.min(day.getDayOfMonth(), first.lengthOfMonth()));
  }

  private void count(LocalDate on, String what) {
    int year = on.getMonthValue() < 4 ? on.getYear() - 1 : on.getYear();
    Map<String, Integer> ofYear = counted.get(year);
    if (ofYear != null) {
      ofYear.merge(what, 1, Integer::sum);
    }
  }
}
