package org.guardbook.ui.exports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.guardbook.command.When;
import org.guardbook.command.childprotection.ConferenceKind;
import org.guardbook.command.childprotection.Gender;
import org.guardbook.query.child.ChildFile;
import org.guardbook.query.child.ChildFile.Conference;
import org.guardbook.query.child.ChildFile.InCategory;
import org.guardbook.query.child.ChildFile.Plan;
import org.guardbook.query.child.ChildFile.Visit;
import org.guardbook.query.child.ChildQuery.Children;
import org.guardbook.query.child.ChildQuery.FindChildren;
import org.guardbook.query.child.ChildQuery.OpenChild;
import org.guardbook.query.child.ChildState;
import org.guardbook.query.child.ChildSummary;
import org.guardbook.query.statistics.Period;
import org.guardbook.ui.dispatch.Dispatch;
import org.jspecify.annotations.Nullable;

/**
 * The list of plans, child by child and without names, as inspectors ask for it: those open at the
 * end of a period and those that ended in it, with the codes of the national children in need
 * census.
 */
public final class PlansOfChildren {

  private static final int PAGE = 200;

  private static final List<Column> COLUMNS =
      List.of(
          Column.text("Child").wide(0.6f),
          Column.text("Gender").wide(0.4f),
          Column.day("Date of birth"),
          Column.day("Expected date of birth"),
          Column.text("Family").wide(0.6f),
          Column.day("Section 47 enquiries begun"),
          Column.day("Initial conference"),
          Column.day("Plan started"),
          Column.text("Initial category").wide(0.5f),
          Column.text("Latest category").wide(0.5f),
          Column.number("Previous plans"),
          Column.day("Last review conference"),
          Column.number("Review conferences"),
          Column.day("Last visit"),
          Column.text("Seen alone").wide(0.4f),
          Column.day("Last core group"),
          Column.text("Team").wide(0.7f),
          Column.day("Plan ended"),
          Column.text("Why it ended"));

  private final Dispatch dispatch;
  private final Period period;
  private final @Nullable Instant asAt;

  private PlansOfChildren(Dispatch dispatch, Period period, @Nullable Instant asAt) {
    this.dispatch = dispatch;
    this.period = period;
    this.asAt = asAt;
  }

  /**
   * @param made says, too, from what had been recorded by when it is made
   */
  public static Export of(Dispatch dispatch, Period period, Made made) {
    PlansOfChildren plans = new PlansOfChildren(dispatch, period, made.asAt());
    return new Export(
        "Child protection plans, child by child",
        period.words(),
        List.of(
            new Table(
                "Plans",
                COLUMNS,
                plans::rows,
                List.of(
                    "Plans open at the end of the last day and those that ended in the period; what"
                        + " stands beside them as it was at that end.",
                    "Categories by the codes of the census: NEG neglect, PHY physical, SAB sexual,"
                        + " EMO emotional, MUL multiple. Gender: 1 male, 2 female, 0 not stated, 9"
                        + " indeterminate."))),
        made);
  }

  /** The census's code of a category; a category of the board's own keeps its code. */
  static String census(String category) {
    return switch (category) {
      case "NEGLECT" -> "NEG";
      case "PHYSICAL" -> "PHY";
      case "SEXUAL" -> "SAB";
      case "EMOTIONAL" -> "EMO";
      case "MULTIPLE" -> "MUL";
      default -> category;
    };
  }

  private static String gender(@Nullable Gender gender) {
    return switch (gender) {
      case null -> "0";
      case NOT_STATED -> "0";
      case MALE -> "1";
      case FEMALE -> "2";
      case INDETERMINATE -> "9";
    };
  }

  private Iterator<Row> rows() {
    return Stream.iterate(0, page -> page + 1)
        .map(this::page)
        .takeWhile(page -> !page.isEmpty())
        .flatMap(List::stream)
        .filter(child -> child.plans() > 0 || asAt != null)
        .flatMap(child -> file(child).stream())
        .flatMap(
            file ->
                file.plans().reversed().stream().filter(this::isAsked).map(plan -> row(file, plan)))
        .iterator();
  }

  private List<ChildSummary> page(int page) {
    FindChildren all =
        new FindChildren(
            "", Set.<ChildState>of(), Set.of(), Set.of(), "reference", false, page, PAGE);
    return dispatch.ask(all, Children.class).children();
  }

  private List<ChildFile> file(ChildSummary child) {
    return dispatch
        .askForOne(new OpenChild(child.reference(), asAt), ChildFile.class)
        .map(List::of)
        .orElse(List.of());
  }

  private boolean isAsked(Plan plan) {
    LocalDate ended = plan.endedOn();
    return !plan.startedOn().isAfter(period.until())
        && (ended == null || !ended.isBefore(period.from()));
  }

  private Row row(ChildFile file, Plan plan) {
    LocalDate ended = plan.endedOn();
    boolean open = ended == null || ended.isAfter(period.until());
    LocalDate until = open || ended == null ? period.until() : ended;
    List<Conference> reviews =
        file.conferences().stream()
            .filter(each -> each.kind() == ConferenceKind.REVIEW)
            .filter(each -> isWithin(each.held(), plan.startedOn(), until))
            .toList();
    Visit last = latest(plan, until);
    return Row.of(
        file.reference(),
        gender(file.gender()),
        file.child().dateOfBirth(),
        file.summary().expectedOn(),
        file.summary().family(),
        latestOf(file.enquiries().stream().map(ChildFile.Enquiry::begun), plan.startedOn()),
        latestOf(
            file.conferences().stream()
                .filter(each -> each.kind() != ConferenceKind.REVIEW)
                .map(Conference::held),
            plan.startedOn()),
        plan.startedOn(),
        category(plan, plan.startedOn()),
        category(plan, until),
        previous(file, plan),
        latestOf(reviews.stream().map(Conference::held), until),
        reviews.size(),
        last == null ? null : last.made().date(),
        last == null ? null : last.seenAlone(),
        latestOf(plan.coreGroups().stream().map(ChildFile.CoreGroup::met), until),
        file.summary().team(),
        open ? null : ended,
        open || plan.outcome() == null ? null : plan.outcome().toUpperCase(Locale.ROOT));
  }

  /** The last visit at which the child was seen. */
  private static @Nullable Visit latest(Plan plan, LocalDate until) {
    return plan.visits().stream()
        .filter(Visit::seen)
        .filter(visit -> !visit.made().date().isAfter(until))
        .max(Comparator.comparing(visit -> visit.made().earliest()))
        .orElse(null);
  }

  private static @Nullable String category(Plan plan, LocalDate on) {
    List<InCategory> then = new ArrayList<>(plan.categories());
    then.removeIf(each -> each.since().date().isAfter(on));
    return then.isEmpty()
        ? plan.categories().isEmpty() ? null : census(plan.categories().getFirst().category())
        : census(then.getLast().category());
  }

  /** Here, and one with another authority that told us so. */
  private static int previous(ChildFile file, Plan plan) {
    boolean elsewhere =
        file.transfers().stream()
            .map(ChildFile.Transfer::onPlanSince)
            .anyMatch(since -> since != null && since.isBefore(plan.startedOn()));
    return plan.number() - 1 + (elsewhere ? 1 : 0);
  }

  private static @Nullable LocalDate latestOf(Stream<When> happened, LocalDate until) {
    return happened
        .map(When::date)
        .filter(day -> !day.isAfter(until))
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  private static boolean isWithin(When when, LocalDate from, LocalDate until) {
    return !when.date().isBefore(from) && !when.date().isAfter(until);
  }
}
