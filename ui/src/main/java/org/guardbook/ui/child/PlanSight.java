package org.guardbook.ui.child;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guardbook.query.child.ChildFile;
import org.guardbook.query.child.ChildFile.Plan;
import org.guardbook.query.child.ChildFile.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Which of a child's plans is read, and how, as the address of the page says it. What it cannot
 * mean is passed over, since people shorten addresses.
 *
 * @param plan number; null for the open one, else the last
 * @param revision null for the last
 * @param since earlier revision with which it is compared; null for the one before
 */
record PlanSight(
    @Nullable Integer plan, Way way, @Nullable Integer revision, @Nullable Integer since) {

  /** How a plan is read. */
  enum Way {
    AS_IT_STANDS("stands"),
    CHANGES("changes"),
    ALL("all");

    private final String slug;

    Way(String slug) {
      this.slug = slug;
    }
  }

  static final PlanSight FIRST = new PlanSight(null, Way.AS_IT_STANDS, null, null);

  static PlanSight from(QueryParameters address) {
    Way way = Way.AS_IT_STANDS;
    for (Way each : Way.values()) {
      if (address.getSingleParameter("read").filter(each.slug::equals).isPresent()) {
        way = each;
      }
    }
    return new PlanSight(
        number(address, "plan"), way, number(address, "revision"), number(address, "since"));
  }

  private static @Nullable Integer number(QueryParameters address, String name) {
    return address
        .getSingleParameter(name)
        .filter(text -> text.matches("\\d{1,6}"))
        .map(Integer::valueOf)
        .orElse(null);
  }

  PlanSight of(int number) {
    return new PlanSight(number, Way.AS_IT_STANDS, null, null);
  }

  PlanSight read(Way next, @Nullable Integer now, @Nullable Integer before) {
    return new PlanSight(plan, next, now, before);
  }

  /** The plan that is read; empty where the child has none. */
  Optional<Plan> in(ChildFile file) {
    return file.plans().stream()
        .filter(each -> plan != null && each.number() == plan)
        .findFirst()
        .or(() -> file.plans().stream().filter(each -> each.endedOn() == null).findFirst())
        .or(() -> file.plans().stream().findFirst());
  }

  /** The revision that is read, of a plan that has one at least. */
  Revision later(Plan read) {
    return find(read.revisions(), revision).orElseGet(() -> read.revisions().getLast());
  }

  /** The revision with which it is compared; empty where it is the first. */
  Optional<Revision> earlier(Plan read) {
    int now = later(read).number();
    return find(read.revisions(), since)
        .filter(each -> each.number() < now)
        .or(() -> read.revisions().reversed().stream().filter(r -> r.number() < now).findFirst());
  }

  private static Optional<Revision> find(List<Revision> all, @Nullable Integer number) {
    return all.stream().filter(each -> number != null && each.number() == number).findFirst();
  }

  /**
   * What follows the page's own address.
   *
   * @param besides what else stands in the address
   */
  String query(Map<String, String> besides) {
    Map<String, String> all = new LinkedHashMap<>(besides);
    put(all, "plan", plan);
    if (way != Way.AS_IT_STANDS) {
      all.put("read", way.slug);
    }
    put(all, "revision", revision);
    put(all, "since", since);
    String query = QueryParameters.simple(all).getQueryString();
    return query.isEmpty() ? "" : "?" + query;
  }

  private static void put(Map<String, String> all, String name, @Nullable Integer number) {
    if (number != null) {
      all.put(name, number.toString());
    }
  }

  /** What of an address is not about plans. */
  static Map<String, String> besides(QueryParameters address) {
    return address.getParameters().entrySet().stream()
        .filter(each -> each.getKey().equals("asAt") && !each.getValue().isEmpty())
        .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().getFirst()));
  }
}
