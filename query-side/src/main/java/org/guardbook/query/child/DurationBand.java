package org.guardbook.query.child;

import java.time.LocalDate;

/** How long a plan has lasted, as it is reported (domain.md §4). */
public enum DurationBand {
  UNDER_3_MONTHS("Under 3 months"),
  FROM_3_TO_6_MONTHS("3 to 6 months"),
  FROM_6_TO_12_MONTHS("6 to 12 months"),
  FROM_1_TO_2_YEARS("1 to 2 years"),
  FROM_2_YEARS("2 years and over");

  private static final int[] MONTHS = {3, 6, 12, 24};

  private final String label;

  DurationBand(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** That of a plan which began on a day and ended, or is looked at, on another. */
  public static DurationBand of(LocalDate startedOn, LocalDate on) {
    int band = 0;
    while (band < MONTHS.length && !on.isBefore(startedOn.plusMonths(MONTHS[band]))) {
      band++;
    }
    return values()[band];
  }
}
