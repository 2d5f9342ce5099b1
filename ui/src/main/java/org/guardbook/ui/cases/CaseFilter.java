package org.guardbook.ui.cases;

import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
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
import org.guardbook.query.casefile.CaseQuery.FindCases;
import org.guardbook.query.casefile.CaseState;
import org.jspecify.annotations.Nullable;

/**
 * Which cases are shown and in which order, exactly as the address of the page says it, so that the
 * address can be kept or sent to a colleague.
 *
 * @param sortBy null for newest first
 */
record CaseFilter(
    String text,
    Set<CaseState> states,
    Set<String> sectors,
    Set<String> natures,
    Set<String> outcomes,
    Days received,
    Days firstMeeting,
    @Nullable String sortBy,
    boolean descending) {

  static final CaseFilter NONE =
      new CaseFilter("", Set.of(), Set.of(), Set.of(), Set.of(), Days.ANY, Days.ANY, null, false);

  /**
   * @param until the last day
   */
  record Days(@Nullable LocalDate from, @Nullable LocalDate until) {
    static final Days ANY = new Days(null, null);
  }

  /** Reads an address; what it cannot mean is passed over, since people shorten addresses. */
  static CaseFilter from(QueryParameters address) {
    String sort = address.getSingleParameter("sort").orElse("");
    boolean descending = sort.startsWith("-");
    String sortBy = descending ? sort.substring(1) : sort;
    boolean sorted = CasesGrid.SORTABLE.contains(sortBy);
    return new CaseFilter(
        address.getSingleParameter("q").orElse("").strip(),
        address.getParameters("state").stream()
            .flatMap(name -> state(name).stream())
            .collect(Collectors.toCollection(LinkedHashSet::new)),
        codes(address, "sector"),
        codes(address, "nature"),
        codes(address, "outcome"),
        new Days(day(address, "from"), day(address, "until")),
        new Days(day(address, "metFrom"), day(address, "metUntil")),
        sorted ? sortBy : null,
        sorted && descending);
  }

  QueryParameters toAddress() {
    Map<String, List<String>> address = new LinkedHashMap<>();
    put(address, "q", text.isEmpty() ? List.of() : List.of(text));
    put(address, "state", states.stream().sorted().map(Enum::name).toList());
    put(address, "sector", sectors);
    put(address, "nature", natures);
    put(address, "outcome", outcomes);
    put(address, "from", written(received.from()));
    put(address, "until", written(received.until()));
    put(address, "metFrom", written(firstMeeting.from()));
    put(address, "metUntil", written(firstMeeting.until()));
    put(address, "sort", sortBy == null ? List.of() : List.of((descending ? "-" : "") + sortBy));
    return new QueryParameters(address);
  }

  FindCases page(@Nullable Instant asAt, int page, int size) {
    return new FindCases(
        text,
        states,
        sectors,
        natures,
        outcomes,
        received.from(),
        received.until(),
        sortBy,
        descending,
        page,
        size,
        firstMeeting.from(),
        firstMeeting.until(),
        asAt);
  }

  /** Whether every case is shown that the reader may see. */
  boolean showsAll() {
    return equals(NONE.sortedBy(sortBy, descending));
  }

  /** How many fields narrow the list, text and state apart. */
  long fieldsInUse() {
    return List.of(
            sectors.isEmpty(),
            natures.isEmpty(),
            outcomes.isEmpty(),
            received.equals(Days.ANY),
            firstMeeting.equals(Days.ANY))
        .stream()
        .filter(unused -> !unused)
        .count();
  }

  CaseFilter containing(String words) {
    return new CaseFilter(
        words.strip(),
        states,
        sectors,
        natures,
        outcomes,
        received,
        firstMeeting,
        sortBy,
        descending);
  }

  CaseFilter inStates(Set<CaseState> chosen) {
    return new CaseFilter(
        text,
        Set.copyOf(chosen),
        sectors,
        natures,
        outcomes,
        received,
        firstMeeting,
        sortBy,
        descending);
  }

  CaseFilter withCodes(Set<String> ofSectors, Set<String> ofNatures, Set<String> ofOutcomes) {
    return new CaseFilter(
        text,
        states,
        Set.copyOf(ofSectors),
        Set.copyOf(ofNatures),
        Set.copyOf(ofOutcomes),
        received,
        firstMeeting,
        sortBy,
        descending);
  }

  CaseFilter within(Days receivedWithin, Days metWithin) {
    return new CaseFilter(
        text, states, sectors, natures, outcomes, receivedWithin, metWithin, sortBy, descending);
  }

  CaseFilter sortedBy(@Nullable String property, boolean downwards) {
    return new CaseFilter(
        text, states, sectors, natures, outcomes, received, firstMeeting, property, downwards);
  }

  private static void put(
      Map<String, List<String>> address, String name, Collection<String> values) {
    if (!values.isEmpty()) {
      address.put(name, new ArrayList<>(values));
    }
  }

  private static List<String> written(@Nullable LocalDate day) {
    return day == null ? List.of() : List.of(day.toString());
  }

  private static Optional<CaseState> state(String name) {
    return Arrays.stream(CaseState.values()).filter(state -> state.name().equals(name)).findAny();
  }

  private static Set<String> codes(QueryParameters address, String name) {
    return address.getParameters(name).stream()
        .filter(code -> !code.isBlank())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static @Nullable LocalDate day(QueryParameters address, String name) {
    try {
      return address.getSingleParameter(name).map(LocalDate::parse).orElse(null);
    } catch (DateTimeParseException _) {
      return null;
    }
  }
}
