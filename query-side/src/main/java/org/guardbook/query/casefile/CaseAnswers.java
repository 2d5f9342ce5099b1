package org.guardbook.query.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.guardbook.command.RuleViolated;
import org.guardbook.command.When;
import org.guardbook.query.casefile.CaseQuery.Cases;
import org.guardbook.query.casefile.CaseQuery.FindCases;
import org.guardbook.query.casefile.CaseQuery.FindMatches;
import org.guardbook.query.casefile.CaseQuery.Match;
import org.guardbook.query.casefile.CaseQuery.Matches;
import org.guardbook.query.casefile.CaseQuery.OpenCase;
import org.guardbook.query.names.Likeness;
import org.guardbook.query.names.PersonName;
import org.guardbook.query.replay.Hindsight;
import org.guardbook.query.views.Filter;
import org.guardbook.query.views.Page;
import org.guardbook.query.views.Sort;
import org.guardbook.query.views.View;
import org.guardbook.query.views.Views;
import org.jspecify.annotations.Nullable;

/** Answers what can be asked about cases. */
class CaseAnswers {

  /** Offers beyond these would be read by nobody on the telephone. */
  private static final int OFFERED = 10;

  private static final int SETTING_YEARS = 2;
  private static final int SETTING_SHOWN = 20;

  private static final Sort NEWEST_FIRST = Sort.byDescending("newest");

  private final Views live;
  private final View<FiledCase> cases;
  private final View<Relation> relations;
  private final View<SeenBefore> seenBefore;
  private final Hindsight past;
  private final Clock clock;

  /**
   * @param past views of what had been recorded by an instant
   */
  CaseAnswers(Views live, Hindsight past, Clock clock) {
    this.live = live;
    cases = live.view(FiledCase.CASES);
    relations = live.view(Relation.RELATIONS);
    seenBefore = live.view(SeenBefore.SEEN);
    this.past = past;
    this.clock = clock;
  }

  @QueryHandler
  Optional<CaseFile> answer(OpenCase query) {
    String reference = query.reference();
    Instant asAt = query.asAt();
    if (asAt == null) {
      return cases.find(reference).map(filed -> related(filed.file(), relationsOf(reference)));
    }
    Views then = past.at(asAt, reference);
    return then.view(FiledCase.CASES)
        .find(reference)
        .map(filed -> related(filed.file(), relationsOf(reference, asAt, then)));
  }

  private static CaseFile related(CaseFile file, Map<String, Relation> relations) {
    Set<String> linked = new TreeSet<>();
    Set<String> dismissed = new TreeSet<>();
    relations.forEach(
        (other, relation) -> {
          switch (relation.status()) {
            case LINKED -> linked.add(other);
            case DISMISSED -> dismissed.add(other);
            case UNLINKED, NOTHING -> {}
          }
        });
    return file.relatedTo(List.copyOf(linked), List.copyOf(dismissed));
  }

  /** What was said last of this case and each other, in whichever of the two it was said. */
  private Map<String, Relation> relationsOf(String reference) {
    return Relation.latest(reference, Relation.both(relations, reference));
  }

  /** Other cases say something of this one in their own records, so those are gone back in, too. */
  private Map<String, Relation> relationsOf(String reference, Instant asAt, Views then) {
    List<Relation> all = new ArrayList<>(Relation.both(then.view(Relation.RELATIONS), reference));
    for (Relation relation : Relation.both(relations, reference)) {
      if (relation.to().equals(reference)) {
        past.at(asAt, relation.from())
            .view(Relation.RELATIONS)
            .find(relation.id())
            .ifPresent(all::add);
      }
    }
    return Relation.latest(reference, all);
  }

  @QueryHandler
  Cases answer(FindCases query) {
    View<FiledCase> known = past.known(live, query.asAt()).view(FiledCase.CASES);
    Filter besidesState = filter(query);
    Map<CaseState, Long> byState = new EnumMap<>(CaseState.class);
    long all = 0;
    for (CaseState state : CaseState.values()) {
      long count = known.count(Filter.and(Filter.equal("state", state), besidesState));
      byState.put(state, count);
      if (query.states().isEmpty() || query.states().contains(state)) {
        all += count;
      }
    }
    Filter wanted =
        query.states().isEmpty()
            ? besidesState
            : Filter.and(besidesState, Filter.in("state", query.states()));
    List<CaseSummary> page =
        query.size() <= 0
            ? List.of()
            : known
                .find(
                    wanted,
                    sort(query),
                    new Page((long) Math.max(0, query.page()) * query.size(), query.size()))
                .stream()
                .map(filed -> filed.file().summary())
                .toList();
    return new Cases(page, all, byState);
  }

  private static Filter filter(FindCases query) {
    List<Filter> all = new ArrayList<>();
    for (String word : Search.wanted(query.text())) {
      all.add(Filter.prefix("search.words", word));
    }
    addUnlessEmpty(all, "file.summary.sector", query.sectors());
    addUnlessEmpty(all, "file.summary.natures", query.natures());
    if (!query.outcomes().isEmpty()) {
      all.add(outcomeIn(query.outcomes()));
    }
    addWithin(all, "file.summary.receivedOn", query.receivedFrom(), query.receivedUntil());
    addWithin(
        all, "file.summary.firstMeetingOn", query.firstMeetingFrom(), query.firstMeetingUntil());
    return all.isEmpty() ? Filter.ALL : new Filter.And(List.copyOf(all));
  }

  private static void addUnlessEmpty(List<Filter> all, String field, Set<String> codes) {
    if (!codes.isEmpty()) {
      all.add(Filter.in(field, codes));
    }
  }

  private static void addWithin(
      List<Filter> all, String field, @Nullable LocalDate from, @Nullable LocalDate until) {
    if (from != null || until != null) {
      all.add(Filter.range(field, from, until == null ? null : until.plusDays(1)));
    }
  }

  /** ONGOING stands for no outcome yet, as it does in the figures. */
  private static Filter outcomeIn(Set<String> outcomes) {
    Filter reached = Filter.in("file.summary.outcome", outcomes);
    return outcomes.contains("ONGOING")
        ? Filter.or(reached, Filter.equal("file.summary.outcome", null))
        : reached;
  }

  private static Sort sort(FindCases query) {
    if (query.sortBy() == null) {
      return NEWEST_FIRST;
    }
    String field =
        switch (query.sortBy()) {
          case "reference" -> "search.reference";
          case "title" -> "search.title";
          case "adultName" -> "search.adultName";
          case "employer" -> "search.employer";
          case "state" -> "state";
          case "contactType",
              "received",
              "receivedOn",
              "sector",
              "immediateConcern",
              "adultDateOfBirth",
              "firstMeetingOn",
              "outcome",
              "closedOn",
              "lastRecordedAt" ->
              "file.summary." + query.sortBy();
          default ->
              throw new RuleViolated(
                  "sortBy", "Cases cannot be sorted by \"" + query.sortBy() + "\".");
        };
    return new Sort(List.of(new Sort.Key(field, query.descending())))
        .thenByDescending("search.reference");
  }

  @QueryHandler
  Matches answer(FindMatches query) {
    return new Matches(people(query), setting(query));
  }

  private List<Match> people(FindMatches query) {
    if (query.name() == null || query.name().isBlank()) {
      return List.of();
    }
    Set<String> settled = settled(query.besides());
    PersonName name = PersonName.of(query.name());
    Set<String> keys = Set.copyOf(Likeness.keysToLookFor(name, query.dateOfBirth()));
    List<Offer> offers = new ArrayList<>();
    for (SeenBefore seen : seenBefore.find(Filter.in("adultKeys", keys), Sort.BY_ID, Page.ALL)) {
      if (seen.adultName() != null && !settled.contains(seen.reference())) {
        Likeness.between(
                name, query.dateOfBirth(), PersonName.of(seen.adultName()), seen.dateOfBirth())
            .ifPresent(likeness -> offers.add(new Offer(seen, likeness)));
      }
    }
    return offers.stream()
        .sorted(Offer.LIKELIEST_FIRST)
        .limit(OFFERED)
        .flatMap(this::match)
        .toList();
  }

  private Stream<Match> match(Offer offer) {
    return cases.find(offer.seen().reference()).stream()
        .map(
            filed ->
                new Match(
                    filed.file().summary(), offer.likeness().score(), offer.likeness().because()));
  }

  /** The case itself, and those of which somebody has said already how they are related to it. */
  private Set<String> settled(@Nullable String besides) {
    if (besides == null) {
      return Set.of();
    }
    Set<String> settled = new HashSet<>();
    settled.add(besides);
    relationsOf(besides)
        .forEach(
            (other, relation) -> {
              switch (relation.status()) {
                case LINKED, DISMISSED -> settled.add(other);
                case UNLINKED, NOTHING -> {}
              }
            });
    return settled;
  }

  private List<CaseSummary> setting(FindMatches query) {
    if (query.employer() == null) {
      return List.of();
    }
    EmployerName employer = EmployerName.of(query.employer());
    LocalDate since = LocalDate.ofInstant(clock.instant(), When.ENGLAND).minusYears(SETTING_YEARS);
    return seenBefore
        .find(
            Filter.and(
                Filter.in("employerKeys", Set.copyOf(employer.keys())),
                Filter.range("receivedOn", since, null)),
            Sort.byDescending("receivedOn").thenByDescending("reference"),
            Page.ALL)
        .stream()
        .filter(seen -> !seen.reference().equals(query.besides()))
        .filter(
            seen ->
                seen.employer() != null
                    && employer.seemsTheSameAs(EmployerName.of(seen.employer())))
        .limit(SETTING_SHOWN)
        .flatMap(seen -> cases.find(seen.reference()).stream())
        .map(filed -> filed.file().summary())
        .toList();
  }

  private record Offer(SeenBefore seen, Likeness likeness) {

    static final Comparator<Offer> LIKELIEST_FIRST =
        Comparator.comparingDouble((Offer offer) -> offer.likeness().score())
            .reversed()
            .thenComparing((Offer offer) -> offer.seen().receivedOn(), Comparator.reverseOrder())
            .thenComparing((Offer offer) -> offer.seen().reference(), Comparator.reverseOrder());
  }
}
