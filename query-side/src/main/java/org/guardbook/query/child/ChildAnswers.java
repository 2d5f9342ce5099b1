package org.guardbook.query.child;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;
import static java.util.Comparator.nullsLast;
import static java.util.Comparator.reverseOrder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.guardbook.command.RuleViolated;
import org.guardbook.command.When;
import org.guardbook.command.referencedata.Limit;
import org.guardbook.query.child.ChildFile.VisitFrequency;
import org.guardbook.query.child.ChildQuery.Children;
import org.guardbook.query.child.ChildQuery.FindChildren;
import org.guardbook.query.child.ChildQuery.FindKnownChildren;
import org.guardbook.query.child.ChildQuery.OpenChild;
import org.guardbook.query.names.Likeness;
import org.guardbook.query.names.PersonName;
import org.guardbook.query.referencedata.RuleSets;
import org.guardbook.query.replay.Hindsight;
import org.guardbook.query.views.Filter;
import org.guardbook.query.views.Page;
import org.guardbook.query.views.Sort;
import org.guardbook.query.views.View;
import org.guardbook.query.views.Views;
import org.jspecify.annotations.Nullable;

/** Answers what can be asked about children and their records. */
class ChildAnswers {

  /** Offers beyond these would be read by nobody. */
  private static final int OFFERED = 10;

  private static final Sort NEWEST_FIRST = Sort.byDescending("newest");

  private static final Comparator<ChildSummary> ELDEST_FIRST =
      comparing(ChildSummary::dateOfBirth, nullsLast(naturalOrder()))
          .thenComparing(ChildSummary::expectedOn, nullsFirst(naturalOrder()))
          .thenComparing(ChildSummary::reference);

  private final Views live;
  private final View<FiledChild> children;
  private final Hindsight past;
  private final WhatIsDue due;

  /**
   * @param past views of what had been recorded by an instant
   */
  ChildAnswers(Views live, Hindsight past, WhatIsDue due) {
    this.live = live;
    this.children = live.view(FiledChild.CHILDREN);
    this.past = past;
    this.due = due;
  }

  @QueryHandler
  Optional<ChildFile> answer(OpenChild query) {
    String reference = query.reference();
    Instant asAt = query.asAt();
    Views known = asAt == null ? live : past.at(asAt, reference);
    return known
        .view(FiledFile.FILES)
        .find(reference)
        .map(filed -> whole(filed.file(), siblings(filed.file(), asAt), known));
  }

  private ChildFile whole(ChildFile file, List<ChildSummary> siblings, Views known) {
    RuleSets rules = RuleSets.of(known);
    return new ChildFile(
        file.reference(),
        Discretion.kept(file.summary()),
        file.child(),
        file.gender(),
        siblings,
        file.discussions(),
        file.enquiries(),
        file.required(),
        Discretion.kept(file.called()),
        Discretion.kept(file.conferences()),
        file.transfers(),
        file.plans().stream().map(plan -> visitedByTheRules(plan, rules)).toList(),
        due.to(file.reference(), known),
        file.entries(),
        file.lastRecordedAt());
  }

  /** Until somebody says how often the child is to be seen, the rule set does. */
  private static ChildFile.Plan visitedByTheRules(ChildFile.Plan plan, RuleSets rules) {
    List<VisitFrequency> set = plan.visitFrequencies();
    When start = When.on(plan.startedOn());
    return !set.isEmpty() && set.getFirst().since().date().equals(plan.startedOn())
        ? plan
        : new ChildFile.Plan(
            plan.number(),
            plan.startedOn(),
            plan.reason(),
            plan.categories(),
            plan.endedOn(),
            plan.outcome(),
            plan.endedBecause(),
            plan.endedBy(),
            plan.revisions(),
            plan.coreGroup(),
            plan.coreGroups(),
            Stream.concat(
                    rules.inForceOn(plan.startedOn()).stream()
                        .map(
                            rule ->
                                rule.limits()
                                    .getOrDefault(Limit.CHILD_VISIT, Limit.CHILD_VISIT.usual()))
                        .map(usual -> new VisitFrequency(usual, start)),
                    set.stream())
                .toList(),
            plan.visits());
  }

  /** As they are now or, since each has a record of its own, as each was then. */
  private List<ChildSummary> siblings(ChildFile file, @Nullable Instant asAt) {
    String family = file.summary().family();
    Stream<ChildSummary> others =
        children
            .find(
                Filter.equal(asAt == null ? "summary.family" : "families", family),
                Sort.BY_ID,
                Page.ALL)
            .stream()
            .map(FiledChild::summary)
            .filter(child -> !child.reference().equals(file.reference()));
    if (asAt != null) {
      others =
          others
              .map(ChildSummary::reference)
              .flatMap(other -> past.at(asAt, other).view(FiledChild.CHILDREN).find(other).stream())
              .map(FiledChild::summary)
              .filter(child -> child.family().equals(family));
    }
    return others.map(child -> Discretion.kept(child)).sorted(ELDEST_FIRST).toList();
  }

  @QueryHandler
  Children answer(FindChildren query) {
    View<FiledChild> known = past.known(live, query.asAt()).view(FiledChild.CHILDREN);
    Filter besidesState = filter(query);
    Map<String, Long> counted = known.count(besidesState, "state");
    Map<ChildState, Long> byState = new EnumMap<>(ChildState.class);
    long total = 0;
    for (ChildState state : ChildState.values()) {
      long count = counted.getOrDefault(state.name(), 0L);
      byState.put(state, count);
      total += query.states().isEmpty() || query.states().contains(state) ? count : 0;
    }
    Filter wanted =
        query.states().isEmpty()
            ? besidesState
            : Filter.and(besidesState, Filter.in("state", query.states()));
    int size = Math.max(0, query.size());
    Page page = new Page((long) Math.max(0, query.page()) * size, size);
    return new Children(
        known.find(wanted, sort(query), page).stream()
            .map(FiledChild::summary)
            .map(child -> Discretion.kept(child))
            .toList(),
        total,
        byState);
  }

  private static Filter filter(FindChildren query) {
    List<Filter> all = new ArrayList<>();
    for (String word : FiledChild.wanted(query.text())) {
      all.add(Filter.prefix("words", word));
    }
    if (!query.categories().isEmpty()) {
      all.add(Filter.in("summary.category", query.categories()));
    }
    if (!query.teams().isEmpty()) {
      all.add(Filter.in("summary.team", query.teams()));
    }
    return all.isEmpty() ? Filter.ALL : new Filter.And(List.copyOf(all));
  }

  private static Sort sort(FindChildren query) {
    if (query.sortBy() == null) {
      return NEWEST_FIRST;
    }
    String field =
        switch (query.sortBy()) {
          case "reference" -> "order";
          case "name" -> "plainName";
          case "openedOn" -> "newest";
          case "state" -> "state";
          case "dateOfBirth",
              "expectedOn",
              "family",
              "team",
              "category",
              "planStartedOn",
              "plans",
              "lastRecordedAt" ->
              "summary." + query.sortBy();
          default ->
              throw new RuleViolated(
                  "sortBy", "Children cannot be sorted by \"" + query.sortBy() + "\".");
        };
    Sort sort = query.descending() ? Sort.byDescending(field) : Sort.by(field);
    return switch (query.sortBy()) {
      case "state", "category", "team" -> sort.thenByDescending("newest");
      default -> sort;
    };
  }

  @QueryHandler
  List<ChildSummary> answer(FindKnownChildren query) {
    if (query.name().isBlank()) {
      return List.of();
    }
    PersonName name = PersonName.of(query.name());
    LocalDate born = query.dateOfBirth();
    Set<String> keys = Set.copyOf(Likeness.keysToLookFor(name, born));
    return children.find(Filter.in("keys", keys), Sort.BY_ID, Page.ALL).stream()
        .map(FiledChild::summary)
        .flatMap(
            child ->
                Likeness.between(name, born, PersonName.of(child.name()), child.dateOfBirth())
                    .map(likeness -> new Offer(child, likeness.score()))
                    .stream())
        .sorted(Offer.LIKELIEST_FIRST)
        .limit(OFFERED)
        .map(Offer::child)
        .map(child -> Discretion.kept(child))
        .toList();
  }

  private record Offer(ChildSummary child, double score) {

    static final Comparator<Offer> LIKELIEST_FIRST =
        Comparator.comparingDouble(Offer::score)
            .reversed()
            .thenComparing(offer -> offer.child().openedOn(), reverseOrder())
            .thenComparing(offer -> offer.child().reference());
  }
}
