package org.guardbook.query.child;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.axonframework.queryhandling.QueryHandler;
import org.guardbook.command.RuleViolated;
import org.guardbook.query.child.ChildQuery.ReadRegister;
import org.guardbook.query.child.ChildQuery.Register;
import org.guardbook.query.names.PlainText;
import org.guardbook.query.replay.Hindsight;
import org.guardbook.query.views.Page;
import org.guardbook.query.views.Sort;
import org.guardbook.query.views.View;
import org.guardbook.query.views.Views;
import org.jspecify.annotations.Nullable;

/** Answers which plans were open on any day. */
class RegisterAnswers {

  private static final Comparator<RegisteredPlan> LONGEST_FIRST =
      comparing(RegisteredPlan::startedOn).thenComparing(RegisteredPlan::id);

  private final Views live;
  private final Hindsight past;

  /**
   * @param past views of what had been recorded by an instant
   */
  RegisterAnswers(Views live, Hindsight past) {
    this.live = live;
    this.past = past;
  }

  @QueryHandler
  Register answer(ReadRegister query) {
    View<FiledPlan> plans = past.known(live, query.asAt()).view(FiledPlan.PLANS);
    Comparator<RegisteredPlan> order = order(query.sortBy(), query.descending());
    List<String> words = FiledChild.wanted(query.text());
    Map<String, Long> byCategory = new TreeMap<>();
    Map<String, Long> byTeam = new TreeMap<>();
    Map<DurationBand, Long> byDuration = new EnumMap<>(DurationBand.class);
    for (DurationBand band : DurationBand.values()) {
      byDuration.put(band, 0L);
    }
    long secondOrSubsequent = 0;
    List<RegisteredPlan> wanted = new ArrayList<>();
    for (FiledPlan filed : plans.find(FiledPlan.openOn(query.on()), Sort.BY_ID, Page.ALL)) {
      if (!isFound(filed, words)) {
        continue;
      }
      RegisteredPlan plan = filed.on(query.on());
      boolean ofCategory = isAmong(query.categories(), plan.category());
      boolean ofTeam = isAmong(query.teams(), plan.team());
      boolean ofDuration = isAmong(query.durations(), plan.duration());
      boolean ofCount = plan.secondOrSubsequent() || !query.secondOrSubsequent();
      if (ofTeam && ofDuration && ofCount) {
        byCategory.merge(plan.category(), 1L, Long::sum);
      }
      if (ofCategory && ofDuration && ofCount && plan.team() != null) {
        byTeam.merge(plan.team(), 1L, Long::sum);
      }
      if (ofCategory && ofTeam && ofCount) {
        byDuration.merge(plan.duration(), 1L, Long::sum);
      }
      if (ofCategory && ofTeam && ofDuration) {
        secondOrSubsequent += plan.secondOrSubsequent() ? 1 : 0;
        if (ofCount) {
          wanted.add(plan);
        }
      }
    }
    int size = Math.max(0, query.size());
    Page page = new Page((long) Math.max(0, query.page()) * size, size);
    return new Register(
        page.of(wanted, order), wanted.size(), byCategory, byTeam, byDuration, secondOrSubsequent);
  }

  private static boolean isAmong(Set<?> chosen, @Nullable Object value) {
    return chosen.isEmpty() || value != null && chosen.contains(value);
  }

  private static boolean isFound(FiledPlan plan, List<String> words) {
    return words.stream()
        .allMatch(word -> plan.words().stream().anyMatch(each -> each.startsWith(word)));
  }

  private static Comparator<RegisteredPlan> order(@Nullable String sortBy, boolean descending) {
    if (sortBy == null) {
      return LONGEST_FIRST;
    }
    Comparator<RegisteredPlan> order =
        switch (sortBy) {
          case "id", "reference" -> comparing(RegisteredPlan::reference);
          case "name" -> comparing(plan -> PlainText.of(plan.name()));
          case "dateOfBirth" -> comparing(RegisteredPlan::dateOfBirth, nullsFirst(naturalOrder()));
          case "plan" -> comparing(RegisteredPlan::plan);
          case "startedOn" -> comparing(RegisteredPlan::startedOn);
          case "category" -> comparing(RegisteredPlan::category);
          case "team" -> comparing(RegisteredPlan::team, nullsFirst(naturalOrder()));
          case "endedOn" -> comparing(RegisteredPlan::endedOn, nullsFirst(naturalOrder()));
          case "secondOrSubsequent" -> comparing(RegisteredPlan::secondOrSubsequent);
          case "lastReviewOn" ->
              comparing(RegisteredPlan::lastReviewOn, nullsFirst(naturalOrder()));
          case "duration", "days" -> comparing(RegisteredPlan::days);
          default ->
              throw new RuleViolated(
                  "sortBy", "The register cannot be sorted by \"" + sortBy + "\".");
        };
    return (descending ? order.reversed() : order).thenComparing(RegisteredPlan::id);
  }
}
