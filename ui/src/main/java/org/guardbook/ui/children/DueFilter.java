package org.guardbook.ui.children;

import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guardbook.query.child.ChildQuery.FindDue;
import org.guardbook.query.child.DueStep;
import org.guardbook.query.child.DueStep.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What of all that is due is shown, exactly as the address of the page says it.
 *
 * @param weeks how far ahead, this week the first
 */
record DueFilter(Set<Kind> kinds, Set<String> teams, int weeks) {

  /** How far ahead can be looked; each with what it is called. */
  static final Map<Integer, String> AHEAD = new LinkedHashMap<>();

  static {
    AHEAD.put(1, "This week");
    AHEAD.put(4, "4 weeks");
    AHEAD.put(13, "3 months");
    AHEAD.put(27, "6 months");
  }

  static final DueFilter NONE = new DueFilter(Set.of(), Set.of(), 4);

  /** Reads an address; what it cannot mean is passed over, since people shorten addresses. */
  static DueFilter from(QueryParameters address) {
    return new DueFilter(
        Addresses.names(address, "kind", Kind.class),
        Addresses.values(address, "team"),
        address
            .getSingleParameter("weeks")
            .flatMap(
                text ->
                    AHEAD.keySet().stream()
                        .filter(weeks -> weeks.toString().equals(text))
                        .findAny())
            .orElse(NONE.weeks));
  }

  QueryParameters toAddress() {
    Map<String, List<String>> address = new LinkedHashMap<>();
    Addresses.put(address, "kind", kinds.stream().sorted().map(Enum::name).toList());
    Addresses.put(address, "team", teams);
    Addresses.put(
        address, "weeks", weeks == NONE.weeks ? List.of() : List.of(Integer.toString(weeks)));
    return new QueryParameters(address);
  }

  FindDue toQuery(LocalDate today, @Nullable Instant asAt) {
    return new FindDue(sundayOf(today).plusWeeks(weeks - 1L), null, asAt);
  }

  static LocalDate sundayOf(LocalDate day) {
    return day.plusDays(7L - day.getDayOfWeek().getValue());
  }

  boolean shows(DueStep step) {
    return isOfKind(step) && isOfTeam(step);
  }

  boolean isOfKind(DueStep step) {
    return kinds.isEmpty() || kinds.contains(step.kind());
  }

  boolean isOfTeam(DueStep step) {
    return teams.isEmpty() || Optional.ofNullable(step.team()).filter(teams::contains).isPresent();
  }

  boolean showsAll() {
    return kinds.isEmpty() && teams.isEmpty();
  }

  DueFilter ofKinds(Set<Kind> chosen) {
    return new DueFilter(Set.copyOf(chosen), teams, weeks);
  }

  DueFilter ofTeams(Set<String> chosen) {
    return new DueFilter(kinds, Set.copyOf(chosen), weeks);
  }

  DueFilter ahead(int many) {
    return new DueFilter(kinds, teams, many);
  }
}
