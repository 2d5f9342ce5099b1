package org.guardbook.query.referencedata;

import static org.guardbook.command.access.Operation.READ_REFERENCE_DATA;

import java.time.LocalDate;
import java.util.Map;
import org.guardbook.command.access.Requires;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.command.referencedata.Limit;
import org.guardbook.command.referencedata.Span;
import org.jspecify.annotations.Nullable;

/** What can be asked about reference data. */
public sealed interface ReferenceDataQuery {

  /** All codes of a list, retired ones too, in printed order; a list of {@link ListedCode}. */
  @Requires(READ_REFERENCE_DATA)
  record ReadCodeList(CodeList list) implements ReferenceDataQuery {}

  /** Every rule set, the latest first; a list of {@link RuleSet}. */
  @Requires(READ_REFERENCE_DATA)
  record ReadRuleSets() implements ReferenceDataQuery {}

  /**
   * @param retiredFrom first day on which it may no longer be used; null while it may
   */
  record ListedCode(
      String id,
      CodeList list,
      String code,
      String label,
      int position,
      LocalDate from,
      @Nullable LocalDate retiredFrom) {

    public boolean isInForceOn(LocalDate day) {
      return !day.isBefore(from) && (retiredFrom == null || day.isBefore(retiredFrom));
    }
  }

  /** Time limits in force from a day until the next rule set's. */
  record RuleSet(String id, LocalDate from, Map<Limit, Span> limits, String source) {}
}
