package org.guardbook.ui.children;

import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guardbook.query.child.ChildQuery.FindChildren;
import org.guardbook.query.child.ChildState;
import org.jspecify.annotations.Nullable;

/**
 * Which children are listed and in which order, exactly as the address of the page says it.
 *
 * @param sortBy null for newest first
 */
record ChildrenFilter(
    String text,
    Set<ChildState> states,
    Set<String> categories,
    Set<String> teams,
    @Nullable String sortBy,
    boolean descending) {

  static final ChildrenFilter NONE =
      new ChildrenFilter("", Set.of(), Set.of(), Set.of(), null, false);

  /** What the columns are sorted by: components of a child's summary. */
  static final Set<String> SORTABLE =
      Set.of("name", "state", "category", "planStartedOn", "team", "openedOn");

  /** Reads an address; what it cannot mean is passed over, since people shorten addresses. */
  static ChildrenFilter from(QueryParameters address) {
    String sort = address.getSingleParameter("sort").orElse("");
    boolean descending = sort.startsWith("-");
    String sortBy = descending ? sort.substring(1) : sort;
    boolean sorted = SORTABLE.contains(sortBy);
    return new ChildrenFilter(
        address.getSingleParameter("q").orElse("").strip(),
        Addresses.names(address, "state", ChildState.class),
        Addresses.values(address, "category"),
        Addresses.values(address, "team"),
        sorted ? sortBy : null,
        sorted && descending);
  }

  QueryParameters toAddress() {
    Map<String, List<String>> address = new LinkedHashMap<>();
    Addresses.put(address, "q", text.isEmpty() ? List.of() : List.of(text));
    Addresses.put(address, "state", states.stream().sorted().map(Enum::name).toList());
    Addresses.put(address, "category", categories);
    Addresses.put(address, "team", teams);
    Addresses.put(
        address, "sort", sortBy == null ? List.of() : List.of((descending ? "-" : "") + sortBy));
    return new QueryParameters(address);
  }

  FindChildren page(@Nullable Instant asAt, int page, int size) {
    return new FindChildren(text, states, categories, teams, sortBy, descending, page, size, asAt);
  }

  boolean showsAll() {
    return equals(NONE.sortedBy(sortBy, descending));
  }

  ChildrenFilter containing(String words) {
    return new ChildrenFilter(words.strip(), states, categories, teams, sortBy, descending);
  }

  ChildrenFilter inStates(Set<ChildState> chosen) {
    return new ChildrenFilter(text, Set.copyOf(chosen), categories, teams, sortBy, descending);
  }

  ChildrenFilter of(Set<String> ofCategories, Set<String> ofTeams) {
    return new ChildrenFilter(
        text, states, Set.copyOf(ofCategories), Set.copyOf(ofTeams), sortBy, descending);
  }

  ChildrenFilter sortedBy(@Nullable String property, boolean downwards) {
    return new ChildrenFilter(text, states, categories, teams, property, downwards);
  }
}
