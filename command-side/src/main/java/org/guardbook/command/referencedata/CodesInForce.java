package org.guardbook.command.referencedata;

import static org.guardbook.command.Refusals.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.guardbook.command.referencedata.ReferenceDataEvent.CodeIntroduced;
import org.guardbook.command.referencedata.ReferenceDataEvent.CodeRelabelled;
import org.guardbook.command.referencedata.ReferenceDataEvent.CodeRetired;
import org.guardbook.command.referencedata.ReferenceDataEvent.PopulationStated;
import org.guardbook.command.referencedata.ReferenceDataEvent.RuleSetAdopted;
import org.guardbook.command.referencedata.ReferenceDataEvent.RuleSetWithdrawn;
import org.jspecify.annotations.Nullable;

/** The codes as every command reads them: without a lock, without asking the store. */
final class CodesInForce implements Codes {

  private final Map<CodeKey, List<Period>> periods = new ConcurrentHashMap<>();

  void on(ReferenceDataEvent event) {
    switch (event) {
      case CodeIntroduced introduced ->
          periods.merge(
              new CodeKey(introduced.list(), introduced.code()),
              List.of(new Period(introduced.from(), null)),
              CodesInForce::followedBy);
      case CodeRetired retired ->
          periods.computeIfPresent(
              new CodeKey(retired.list(), retired.code()),
              (_, before) -> endedOn(before, retired.from()));
      case CodeRelabelled _, RuleSetAdopted _, RuleSetWithdrawn _, PopulationStated _ -> {}
    }
  }

  @Override
  public @Nullable String objection(Code code, LocalDate happened, LocalDate recorded) {
    List<Period> inForce = periods.get(new CodeKey(code.list(), code.code()));
    if (inForce == null) {
      return "\"%s\" is not on the board's list of %s."
          .formatted(code.code(), code.list().label().toLowerCase(java.util.Locale.UK));
    }
    for (Period period : inForce) {
      if (period.covers(happened) || period.covers(recorded)) {
        return null;
      }
    }
    Period last = inForce.getLast();
    return last.until() == null || happened.isBefore(last.from())
        ? "\"%s\" may only be used from %s on.".formatted(code.code(), day(last.from()))
        : "\"%s\" has not been in use since %s.".formatted(code.code(), day(last.until()));
  }

  private static List<Period> followedBy(List<Period> before, List<Period> next) {
    List<Period> all = new ArrayList<>(before);
    all.addAll(next);
    return List.copyOf(all);
  }

  private static List<Period> endedOn(List<Period> before, LocalDate until) {
    List<Period> all = new ArrayList<>(before);
    all.set(all.size() - 1, new Period(all.getLast().from(), until));
    return List.copyOf(all);
  }

  private record CodeKey(CodeList list, String code) {}

  /**
   * @param until the first day on which it no longer holds
   */
  private record Period(LocalDate from, @Nullable LocalDate until) {

    boolean covers(LocalDate day) {
      return !day.isBefore(from) && (until == null || day.isBefore(until));
    }
  }
}
