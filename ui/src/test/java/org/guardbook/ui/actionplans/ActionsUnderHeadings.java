package org.guardbook.ui.actionplans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.guardbook.query.actionplan.ActionPlanQuery.Actions;
import org.guardbook.query.actionplan.ActionPlanQuery.Totals;
import org.guardbook.query.actionplan.ActionState;
import org.guardbook.query.actionplan.TrackedAction;
import org.guardbook.ui.actionplans.PlanFilter.Grouping;
import org.junit.jupiter.api.Test;

class ActionsUnderHeadings {

  private static final Map<String, Integer> OWED = new LinkedHashMap<>();

  static {
    OWED.put("EDUCATION", 130);
    OWED.put("HOUSING", 0);
    OWED.put("POLICE", 2);
  }

  private final Groups groups =
      new Groups(
          ActionsUnderHeadings::page,
          PlanFilter.NONE,
          Grouping.AGENCY,
          page(PlanFilter.NONE, 0, 1),
          agency -> agency);

  @Test
  void haveALineForEachActionAndEachHeadingThatHasAny() {
    assertThat(groups.lines()).isEqualTo(130 + 1 + 2 + 1);
    assertThat(groups.lines(0, 1)).containsExactly(new Line.Heading("EDUCATION", 130));
    assertThat(groups.lines(131, 132)).containsExactly(new Line.Heading("POLICE", 2));
  }

  @Test
  void areTheSameHoweverManyAreFetchedAtOnce() {
    List<Line> whole = groups.lines(0, groups.lines());
    for (int size : new int[] {1, 7, 50, 64, 131}) {
      List<Line> pieces = new ArrayList<>();
      for (long from = 0; from < groups.lines(); from += size) {
        pieces.addAll(groups.lines(from, from + size));
      }
      assertThat(pieces).as("%d at once", size).isEqualTo(whole);
    }
  }

  private static Actions page(PlanFilter filter, int page, int size) {
    List<String> agencies =
        filter.which().agencies().isEmpty()
            ? List.copyOf(OWED.keySet())
            : List.copyOf(filter.which().agencies());
    List<TrackedAction> all =
        agencies.stream()
            .flatMap(
                agency ->
                    IntStream.range(0, OWED.getOrDefault(agency, 0))
                        .mapToObj(number -> action(agency, number)))
            .toList();
    Map<String, Long> byAgency = new LinkedHashMap<>();
    OWED.forEach((agency, owed) -> byAgency.put(agency, owed.longValue()));
    return new Actions(
        all.stream().skip((long) page * size).limit(size).toList(),
        all.size(),
        new Totals(all.size(), 0, 0, Map.of(), byAgency, Map.of(), Map.of(), Map.of()));
  }

  private static TrackedAction action(String agency, int number) {
    LocalDate day = LocalDate.of(2014, 3, 31);
    return new TrackedAction(
        "W3/" + agency + number,
        "W3",
        "Review W3",
        "SERIOUS_CASE_REVIEW",
        "1",
        "Listen.",
        null,
        agency + number,
        "Do it",
        "Done",
        agency,
        "Head",
        day,
        null,
        day,
        day,
        0,
        ActionState.NOT_STARTED,
        null,
        0,
        false,
        null,
        null,
        0,
        null,
        null,
        null,
        null,
        null,
        1,
        Instant.EPOCH);
  }
}
