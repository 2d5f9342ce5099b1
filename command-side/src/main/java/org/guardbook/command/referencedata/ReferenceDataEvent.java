package org.guardbook.command.referencedata;

import java.time.LocalDate;
import java.util.Map;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * What can happen to the board's dated reference data; each change says from which day it holds.
 */
public sealed interface ReferenceDataEvent {

  /** All reference data of a board is one record. */
  String SUBJECT = "board:reference-data";

  /**
   * A code may be used from a day on.
   *
   * @param position its place in printed tables, from 1
   */
  @Revision("1")
  record CodeIntroduced(CodeList list, String code, String label, int position, LocalDate from)
      implements ReferenceDataEvent {}

  /** A code is called something else from a day on; what was recorded under it keeps its code. */
  @Revision("1")
  record CodeRelabelled(CodeList list, String code, String label, LocalDate from)
      implements ReferenceDataEvent {}

  /** A code may no longer be used from a day on. */
  @Revision("1")
  record CodeRetired(CodeList list, String code, LocalDate from) implements ReferenceDataEvent {}

  /**
   * Time limits came into force; a case is measured by those in force on the day it began.
   *
   * @param limits every limit, not only what changed
   * @param source the guidance or procedure they come from
   */
  @Revision("1")
  record RuleSetAdopted(LocalDate from, Map<Limit, Span> limits, String source)
      implements ReferenceDataEvent {}

  /** A rule set adopted for a day to come, or in error, never held. */
  @Revision("1")
  record RuleSetWithdrawn(LocalDate from, @Nullable String reason) implements ReferenceDataEvent {}

  /**
   * How many children live in the area, by which rates are reckoned from a day on.
   *
   * @param under18 people who have not turned eighteen
   * @param source "Mid-year estimate of 2011, Office for National Statistics"
   */
  @Revision("1")
  record PopulationStated(LocalDate from, int under18, String source)
      implements ReferenceDataEvent {}
}
