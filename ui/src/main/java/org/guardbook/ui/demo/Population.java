package org.guardbook.ui.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.guardbook.command.referencedata.ReferenceDataCommand.StatePopulation;

/** How many children live where the demo's board is: the estimates of each summer. */
final class Population {

  private static final int UNDER_18 = 13_900;
  private static final int MORE_EACH_YEAR = 85;
  private static final int EARLIER = 3;

  private Population() {}

  /**
   * @param from the day on which the board began to keep its record
   */
  static List<Errand> errands(LocalDate from, LocalDate today) {
    Diary diary = new Diary();
    int first = from.getYear() - EARLIER;
    for (int year = first; year <= today.getYear(); year++) {
      LocalDate summer = LocalDate.of(year, 7, 1);
      LocalDate published = summer.plusMonths(11);
      LocalDateTime told = Story.workday(published.isBefore(from) ? from : published, 9, 0);
      diary.tell(
          Staff.ADMINISTRATOR,
          told.toLocalDate(),
          new StatePopulation(
              summer, UNDER_18 + MORE_EACH_YEAR * (year - first), "Mid-year estimates " + year));
    }
    return diary.errands();
  }
}
