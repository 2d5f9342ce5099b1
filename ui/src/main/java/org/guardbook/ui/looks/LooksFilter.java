package org.guardbook.ui.looks;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.guardbook.command.look.Sight;
import org.guardbook.query.look.LookQuery.FindLooks;
import org.jspecify.annotations.Nullable;

/**
 * Which looks are shown and in which order, exactly as the address of the page says it.
 *
 * @param reference of one record; empty for all
 * @param account of one person; empty for all
 * @param until the last day
 * @param sortBy null for newest first
 */
record LooksFilter(
    String reference,
    String account,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    Set<Sight.Kind> kinds,
    @Nullable String sortBy,
    boolean descending) {

  static final LooksFilter NONE = new LooksFilter("", "", null, null, Set.of(), null, false);

  static final Set<String> SORTABLE = Set.of("at", "account", "subject", "kind");

  /** Reads an address; what it cannot mean is passed over, since people shorten addresses. */
  static LooksFilter from(QueryParameters address) {
    String sort = address.getSingleParameter("sort").orElse("");
    boolean descending = sort.startsWith("-");
    String sortBy = descending ? sort.substring(1) : sort;
    boolean sorted = SORTABLE.contains(sortBy);
    List<String> kinds = address.getParameters("kind");
    return new LooksFilter(
        address.getSingleParameter("reference").orElse("").strip(),
        address.getSingleParameter("account").orElse("").strip(),
        day(address, "from"),
        day(address, "until"),
        Arrays.stream(Sight.Kind.values())
            .filter(kind -> kinds.contains(kind.name()))
            .collect(Collectors.toUnmodifiableSet()),
        sorted ? sortBy : null,
        sorted && descending);
  }

  private static @Nullable LocalDate day(QueryParameters address, String name) {
    try {
      return address.getSingleParameter(name).map(LocalDate::parse).orElse(null);
    } catch (DateTimeParseException _) {
      return null;
    }
  }

  QueryParameters toAddress() {
    Map<String, List<String>> address = new LinkedHashMap<>();
    put(address, "reference", reference);
    put(address, "account", account);
    put(address, "from", from == null ? "" : from.toString());
    put(address, "until", until == null ? "" : until.toString());
    if (!kinds.isEmpty()) {
      address.put("kind", kinds.stream().sorted().map(Enum::name).toList());
    }
    put(address, "sort", sortBy == null ? "" : (descending ? "-" : "") + sortBy);
    return new QueryParameters(address);
  }

  private static void put(Map<String, List<String>> address, String name, String value) {
    if (!value.isEmpty()) {
      address.put(name, List.of(value));
    }
  }

  FindLooks page(int page, int size) {
    return new FindLooks(reference, account, from, until, kinds, sortBy, descending, page, size);
  }

  boolean showsAll() {
    return equals(NONE.sortedBy(sortBy, descending));
  }

  LooksFilter about(String record, String person) {
    return new LooksFilter(record, person, from, until, kinds, sortBy, descending);
  }

  LooksFilter within(@Nullable LocalDate first, @Nullable LocalDate last) {
    return new LooksFilter(reference, account, first, last, kinds, sortBy, descending);
  }

  LooksFilter of(Set<Sight.Kind> chosen) {
    return new LooksFilter(reference, account, from, until, Set.copyOf(chosen), sortBy, descending);
  }

  LooksFilter sortedBy(@Nullable String property, boolean downwards) {
    return new LooksFilter(reference, account, from, until, kinds, property, downwards);
  }
}
