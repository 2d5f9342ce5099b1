package org.guardbook.query.actionplan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.query.actionplan.ActionFigures.ByAgency;
import org.guardbook.query.actionplan.ActionFigures.Silence;
import org.guardbook.query.actionplan.ActionPlanQuery.ActionFilter;
import org.guardbook.query.referencedata.Labels;
import org.jspecify.annotations.Nullable;

/** Works out what became of actions. */
final class Figures {

  private static final int MONTHS = 12;

  private final TrackedActions actions;
  private final Labels labels;

  Figures(TrackedActions actions, Labels labels) {
    this.actions = actions;
    this.labels = labels;
  }

  /**
   * @param plan null for all
   */
  ActionFigures of(@Nullable String plan) {
    ActionFilter filter =
        plan == null
            ? ActionFilter.ALL
            : new ActionFilter("", Set.of(), Set.of(plan), Set.of(), false, false, Set.of());
    Tally tally = new Tally();
    Sum all = new Sum();
    Map<String, Sum> byAgency = new TreeMap<>();
    actions.each(
        filter,
        seen -> {
          tally.count(seen);
          all.add(seen);
          byAgency.computeIfAbsent(seen.leadAgency(), _ -> new Sum()).add(seen);
        });
    return new ActionFigures(
        plan,
        actions.day(),
        tally.totals(),
        all.medianDaysToComplete(),
        all.verifiedWithImpact,
        byAgency.entrySet().stream()
            .sorted(
                Comparator.comparing(
                    (Map.Entry<String, Sum> each) ->
                        labels.position(CodeList.AGENCY, each.getKey())))
            .map(each -> each.getValue().of(each.getKey()))
            .toList(),
        silence(filter));
  }

  private List<Silence> silence(ActionFilter filter) {
    LocalDate on = actions.day();
    YearMonth month = YearMonth.from(on);
    YearMonth last = month.atEndOfMonth().equals(on) ? month : month.minusMonths(1);
    List<Silence> silence = new ArrayList<>(MONTHS);
    for (int back = MONTHS - 1; back >= 0; back--) {
      LocalDate end = last.minusMonths(back).atEndOfMonth();
      long[] counts = {0, 0};
      actions
          .on(end)
          .each(
              filter,
              seen -> {
                counts[0] += seen.state().isOpen() ? 1 : 0;
                counts[1] += seen.silent() ? 1 : 0;
              });
      silence.add(new Silence(end, counts[0], counts[1]));
    }
    return silence;
  }

  private static final class Sum {

    private long total;
    private long open;
    private long overdue;
    private long silent;
    private long complete;
    private long verified;
    private long withdrawn;
    private long datesMoved;
    private long verifiedWithImpact;
    private final List<Long> daysToComplete = new ArrayList<>();

    void add(Seen seen) {
      total++;
      open += seen.state().isOpen() ? 1 : 0;
      silent += seen.silent() ? 1 : 0;
      datesMoved += seen.standing().due().timesMoved();
      switch (seen.state()) {
        case NOT_STARTED, ON_TRACK, AT_RISK -> {}
        case OVERDUE -> overdue++;
        case COMPLETE -> complete++;
        case VERIFIED -> {
          verified++;
          verifiedWithImpact += seen.standing().end().impact() == null ? 0 : 1;
        }
        case WITHDRAWN -> withdrawn++;
      }
      LocalDate completedOn = seen.standing().end().completedOn();
      if (completedOn != null) {
        daysToComplete.add(
            ChronoUnit.DAYS.between(seen.action().agreed().happened().date(), completedOn));
      }
    }

    @Nullable Double medianDaysToComplete() {
      if (daysToComplete.isEmpty()) {
        return null;
      }
      daysToComplete.sort(null);
      int middle = daysToComplete.size() / 2;
      return daysToComplete.size() % 2 == 1
          ? daysToComplete.get(middle).doubleValue()
          : (daysToComplete.get(middle - 1) + daysToComplete.get(middle)) / 2.0;
    }

    ByAgency of(String agency) {
      return new ByAgency(
          agency,
          total,
          open,
          overdue,
          silent,
          complete,
          verified,
          withdrawn,
          datesMoved,
          medianDaysToComplete(),
          verifiedWithImpact);
    }
  }
}
