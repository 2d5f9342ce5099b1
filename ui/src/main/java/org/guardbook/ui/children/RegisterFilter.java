package org.guardbook.ui.children;

import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guardbook.query.child.ChildQuery.ReadRegister;
import org.guardbook.query.child.DurationBand;
import org.jspecify.annotations.Nullable;

/**
 * Which plans the register shows, of which day and in which order, exactly as the address says it,
 * so that the address can be kept or sent to a colleague.
 *
 * @param again only children who had a plan before
 * @param sortBy null for the longest first
 * @param on null for today
 */
record RegisterFilter(
    String text,
    Set<String> categories,
    Set<String> teams,
    Set<DurationBand> durations,
    boolean again,
    @Nullable String sortBy,
    boolean descending,
    @Nullable LocalDate on) {

  static final RegisterFilter NONE =
      new RegisterFilter("", Set.of(), Set.of(), Set.of(), false, null, false, null);

  /** What the columns are sorted by: components of a plan of the register. */
  static final Set<String> SORTABLE =
      Set.of("name", "category", "startedOn", "days", "team", "lastReviewOn");

  /** Reads an address; what it cannot mean is passed over, since people shorten addresses. */
  static RegisterFilter from(QueryParameters address) {
    String sort = address.getSingleParameter("sort").orElse("");
    boolean descending = sort.startsWith("-");
    String sortBy = descending ? sort.substring(1) : sort;
    boolean sorted = SORTABLE.contains(sortBy);
    return new RegisterFilter(
        address.getSingleParameter("q").orElse("").strip(),
        Addresses.values(address, "category"),
        Addresses.values(address, "team"),
        Addresses.names(address, "duration", DurationBand.class),
        address.getSingleParameter("again").isPresent(),
        sorted ? sortBy : null,
        sorted && descending,
        Addresses.day(address, "on"));
  }

  QueryParameters toAddress() {
    Map<String, List<String>> address = new LinkedHashMap<>();
    Addresses.put(address, "q", text.isEmpty() ? List.of() : List.of(text));
    Addresses.put(address, "category", categories);
    Addresses.put(address, "team", teams);
    Addresses.put(address, "duration", durations.stream().sorted().map(Enum::name).toList());
    Addresses.put(address, "again", again ? List.of("1") : List.of());
    Addresses.put(
        address, "sort", sortBy == null ? List.of() : List.of((descending ? "-" : "") + sortBy));
    Addresses.put(address, "on", on == null ? List.of() : List.of(on.toString()));
    return new QueryParameters(address);
  }

  ReadRegister page(LocalDate today, @Nullable Instant asAt, int page, int size) {
    return new ReadRegister(
        on == null ? today : on,
        text,
        categories,
        teams,
        durations,
        again,
        sortBy,
        descending,
        page,
        size,
        asAt);
  }

  /** Whether every plan of the day is shown. */
  boolean showsAll() {
    return equals(NONE.on(on).sortedBy(sortBy, descending));
  }

  /** Whether it differs from the register as it is first opened by more than its order. */
  boolean isWorthAName() {
    return !showsAll() || on != null;
  }

  RegisterFilter containing(String words) {
    return new RegisterFilter(
        words.strip(), categories, teams, durations, again, sortBy, descending, on);
  }

  RegisterFilter ofCategories(Set<String> chosen) {
    return new RegisterFilter(
        text, Set.copyOf(chosen), teams, durations, again, sortBy, descending, on);
  }

  RegisterFilter ofTeams(Set<String> chosen) {
    return new RegisterFilter(
        text, categories, Set.copyOf(chosen), durations, again, sortBy, descending, on);
  }

  RegisterFilter lasting(Set<DurationBand> chosen) {
    return new RegisterFilter(
        text, categories, teams, Set.copyOf(chosen), again, sortBy, descending, on);
  }

  RegisterFilter again(boolean only) {
    return new RegisterFilter(text, categories, teams, durations, only, sortBy, descending, on);
  }

  RegisterFilter sortedBy(@Nullable String property, boolean downwards) {
    return new RegisterFilter(text, categories, teams, durations, again, property, downwards, on);
  }

  RegisterFilter on(@Nullable LocalDate day) {
    return new RegisterFilter(text, categories, teams, durations, again, sortBy, descending, day);
  }
}
