package org.guardbook.ui.actionplans;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.guardbook.query.actionplan.ActionPlanQuery.ActionFilter;
import org.guardbook.query.actionplan.ActionPlanQuery.FindActions;
import org.guardbook.query.actionplan.ActionState;
import org.guardbook.ui.components.EarlierMoment;
import org.jspecify.annotations.Nullable;

/**
 * Which actions are shown, in which groups and order, exactly as the address of the page says it,
 * so that the address can be kept or sent to a colleague.
 *
 * @param groupedBy null for one list
 * @param sortBy null for the most pressing first
 * @param on the business day; null for today
 * @param asAt from what had been recorded by then; null for now
 */
record PlanFilter(
    ActionFilter which,
    @Nullable Grouping groupedBy,
    @Nullable String sortBy,
    boolean descending,
    @Nullable LocalDate on,
    @Nullable EarlierMoment asAt) {

  static final PlanFilter NONE = new PlanFilter(ActionFilter.ALL, null, null, false, null, null);

  /** What the actions are put under one heading by. */
  enum Grouping {
    AGENCY("agency", "Agency"),
    REVIEW("review", "Review"),
    STATE("state", "State");

    private final String slug;
    private final String label;

    Grouping(String slug, String label) {
      this.slug = slug;
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  /** Reads an address; what it cannot mean is passed over, since people shorten addresses. */
  static PlanFilter from(QueryParameters address) {
    String sort = address.getSingleParameter("sort").orElse("");
    boolean descending = sort.startsWith("-");
    String sortBy = descending ? sort.substring(1) : sort;
    boolean sorted = PlanGrid.SORTABLE.contains(sortBy);
    return new PlanFilter(
        new ActionFilter(
            address.getSingleParameter("q").orElse("").strip(),
            values(address, "agency"),
            values(address, "review"),
            address.getParameters("state").stream()
                .flatMap(name -> state(name).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new)),
            address.getSingleParameter("silent").isPresent(),
            address.getSingleParameter("moved").isPresent(),
            values(address, "theme")),
        address
            .getSingleParameter("group")
            .flatMap(
                slug ->
                    Arrays.stream(Grouping.values())
                        .filter(each -> each.slug.equals(slug))
                        .findAny())
            .orElse(null),
        sorted ? sortBy : null,
        sorted && descending,
        address.getSingleParameter("on").flatMap(PlanFilter::day).orElse(null),
        address.getSingleParameter("asAt").flatMap(EarlierMoment::parse).orElse(null));
  }

  QueryParameters toAddress() {
    Map<String, List<String>> address = new LinkedHashMap<>();
    put(address, "q", which.text().isEmpty() ? List.of() : List.of(which.text()));
    put(address, "state", which.states().stream().sorted().map(Enum::name).toList());
    put(address, "silent", which.silent() ? List.of("1") : List.of());
    put(address, "moved", which.moved() ? List.of("1") : List.of());
    put(address, "agency", which.agencies());
    put(address, "review", which.reviews());
    put(address, "theme", which.themes());
    put(address, "group", groupedBy == null ? List.of() : List.of(groupedBy.slug));
    put(address, "sort", sortBy == null ? List.of() : List.of((descending ? "-" : "") + sortBy));
    put(address, "on", on == null ? List.of() : List.of(on.toString()));
    put(address, "asAt", asAt == null ? List.of() : List.of(asAt.written()));
    return new QueryParameters(address);
  }

  FindActions page(int page, int size) {
    return new FindActions(
        which, on, asAt == null ? null : asAt.instant(), sortBy, descending, page, size);
  }

  /** Whether every action is shown that the reader may see. */
  boolean showsAll() {
    return which.equals(ActionFilter.ALL);
  }

  /** Whether it differs from the list as it is first opened by more than its order. */
  boolean isWorthAName() {
    return !showsAll() || groupedBy != null || on != null;
  }

  PlanFilter containing(String words) {
    return showing(
        new ActionFilter(
            words.strip(),
            which.agencies(),
            which.reviews(),
            which.states(),
            which.silent(),
            which.moved(),
            which.themes()));
  }

  PlanFilter inStates(Set<ActionState> states, boolean silent, boolean moved) {
    return showing(
        new ActionFilter(
            which.text(),
            which.agencies(),
            which.reviews(),
            Set.copyOf(states),
            silent,
            moved,
            which.themes()));
  }

  PlanFilter of(
      Collection<String> agencies, Collection<String> reviews, Collection<String> themes) {
    return showing(
        new ActionFilter(
            which.text(),
            Set.copyOf(agencies),
            Set.copyOf(reviews),
            which.states(),
            which.silent(),
            which.moved(),
            Set.copyOf(themes)));
  }

  PlanFilter showing(ActionFilter others) {
    return new PlanFilter(others, groupedBy, sortBy, descending, on, asAt);
  }

  PlanFilter groupedBy(@Nullable Grouping grouping) {
    return new PlanFilter(which, grouping, sortBy, descending, on, asAt);
  }

  PlanFilter sortedBy(@Nullable String property, boolean downwards) {
    return new PlanFilter(which, groupedBy, property, downwards, on, asAt);
  }

  PlanFilter on(@Nullable LocalDate day) {
    return new PlanFilter(which, groupedBy, sortBy, descending, day, asAt);
  }

  /** The same from everything there is on record. */
  PlanFilter now() {
    return new PlanFilter(which, groupedBy, sortBy, descending, on, null);
  }

  private static void put(
      Map<String, List<String>> address, String name, Collection<String> values) {
    if (!values.isEmpty()) {
      address.put(name, new ArrayList<>(values));
    }
  }

  private static Optional<ActionState> state(String name) {
    return Arrays.stream(ActionState.values()).filter(state -> state.name().equals(name)).findAny();
  }

  private static Set<String> values(QueryParameters address, String name) {
    return address.getParameters(name).stream()
        .filter(value -> !value.isBlank())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }
}
