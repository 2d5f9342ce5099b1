package org.guardbook.command.referencedata;

import static org.guardbook.command.access.Operation.CHANGE_REFERENCE_DATA;

import java.time.LocalDate;
import java.util.Map;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.guardbook.command.access.Requires;

/** What an administrator can ask of the board's reference data. */
public sealed interface ReferenceDataCommand {

  /** There is one record of it, so every command goes to the same subject. */
  @TargetAggregateIdentifier
  default String subject() {
    return ReferenceDataEvent.SUBJECT;
  }

  @Requires(CHANGE_REFERENCE_DATA)
  record IntroduceCode(CodeList list, String code, String label, int position, LocalDate from)
      implements ReferenceDataCommand {}

  @Requires(CHANGE_REFERENCE_DATA)
  record RelabelCode(CodeList list, String code, String label, LocalDate from)
      implements ReferenceDataCommand {}

  @Requires(CHANGE_REFERENCE_DATA)
  record RetireCode(CodeList list, String code, LocalDate from) implements ReferenceDataCommand {}

  @Requires(CHANGE_REFERENCE_DATA)
  record AdoptRuleSet(LocalDate from, Map<Limit, Span> limits, String source)
      implements ReferenceDataCommand {}

  @Requires(CHANGE_REFERENCE_DATA)
  record WithdrawRuleSet(LocalDate from, String reason) implements ReferenceDataCommand {}

  /** What was stated for the same day before holds no more. */
  @Requires(CHANGE_REFERENCE_DATA)
  record StatePopulation(LocalDate from, int under18, String source)
      implements ReferenceDataCommand {}
}
