package org.guardbook.query.referencedata;

import static org.guardbook.command.access.Operation.READ_REFERENCE_DATA;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

  /** What was done to a list, the latest first; a list of {@link CodeChange}. */
  @Requires(READ_REFERENCE_DATA)
  record ReadCodeChanges(CodeList list) implements ReferenceDataQuery {}

  /** Every rule set, the latest first; a list of {@link RuleSet}. */
  @Requires(READ_REFERENCE_DATA)
  record ReadRuleSets() implements ReferenceDataQuery {}

  /** What was stated of the population, the latest first; a list of {@link Population}. */
  @Requires(READ_REFERENCE_DATA)
  record ReadPopulations() implements ReferenceDataQuery {}

  /**
   * @param label what it is called today
   * @param retiredFrom first day on which it may no longer be used; null while it may
   * @param labels everything it is, was and will be called, by the day from which
   */
  record ListedCode(
      String id,
      CodeList list,
      String code,
      String label,
      int position,
      LocalDate from,
      @Nullable LocalDate retiredFrom,
      List<Label> labels) {

    /** What a code is called from a day on. */
    public record Label(LocalDate from, String label) {}

    public boolean isInForceOn(LocalDate day) {
      return !day.isBefore(from) && (retiredFrom == null || day.isBefore(retiredFrom));
    }

    /** What it was called on a day; before its first, what it was called first. */
    public String labelOn(LocalDate day) {
      String called = labels.isEmpty() ? label : labels.getFirst().label();
      for (Label next : labels) {
        if (!next.from().isAfter(day)) {
          called = next.label();
        }
      }
      return called;
    }

    ListedCode asCalledOn(LocalDate day) {
      return with(labelOn(day), retiredFrom, labels);
    }

    ListedCode labelled(String newLabel, LocalDate newFrom) {
      List<Label> all = new ArrayList<>(labels);
      all.removeIf(earlier -> earlier.from().equals(newFrom));
      all.add(new Label(newFrom, newLabel));
      all.sort(Comparator.comparing(Label::from));
      return with(newLabel, retiredFrom, List.copyOf(all));
    }

    ListedCode withLabelsOf(ListedCode earlier) {
      return with(label, retiredFrom, earlier.labels);
    }

    ListedCode retiredFrom(LocalDate day) {
      return with(label, day, labels);
    }

    private ListedCode with(String newLabel, @Nullable LocalDate retired, List<Label> newLabels) {
      return new ListedCode(id, list, code, newLabel, position, from, retired, newLabels);
    }
  }

  /**
   * Something that was done to a code.
   *
   * @param label what it is called from then on; for a code that was retired, what it was called
   * @param before what it would have been called from then on; null unless it was relabelled
   * @param from the day from which the change holds
   * @param position of its event in the record
   * @param by the account of whoever made it
   */
  record CodeChange(
      String id,
      CodeList list,
      String code,
      Kind kind,
      String label,
      @Nullable String before,
      LocalDate from,
      long position,
      Instant at,
      String by) {

    public enum Kind {
      INTRODUCED,
      RELABELLED,
      RETIRED
    }
  }

  /** Time limits in force from a day until the next rule set's. */
  record RuleSet(String id, LocalDate from, Map<Limit, Span> limits, String source) {}

  /**
   * How many children live in the area, until the next statement's day.
   *
   * @param under18 people who have not turned eighteen
   */
  record Population(String id, LocalDate from, int under18, String source) {}
}
