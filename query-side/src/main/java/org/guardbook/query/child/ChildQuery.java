package org.guardbook.query.child;

import static org.guardbook.command.access.Operation.KEEP_CHILD_PROTECTION;
import static org.guardbook.command.access.Operation.READ_CHILD_PROTECTION;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guardbook.command.access.Requires;
import org.guardbook.query.OpensAFile;
import org.guardbook.query.ShowsFiles;
import org.guardbook.query.child.ChildFile.Called;
import org.jspecify.annotations.Nullable;

/** What can be asked about children's records and plans. */
public sealed interface ChildQuery {

  /**
   * A page of children's records, answered with {@link Children}.
   *
   * @param text name, reference or a part of one; empty for all
   * @param sortBy a component of {@link ChildSummary}; null for newest first
   * @param asAt from what had been recorded by then; null for now
   */
  @Requires(READ_CHILD_PROTECTION)
  record FindChildren(
      String text,
      Set<ChildState> states,
      Set<String> categories,
      Set<String> teams,
      @Nullable String sortBy,
      boolean descending,
      int page,
      int size,
      @Nullable Instant asAt)
      implements ChildQuery, ShowsFiles<Children> {

    /** As is known now. */
    public FindChildren(
        String text,
        Set<ChildState> states,
        Set<String> categories,
        Set<String> teams,
        @Nullable String sortBy,
        boolean descending,
        int page,
        int size) {
      this(text, states, categories, teams, sortBy, descending, page, size, null);
    }

    @Override
    public String words() {
      return text;
    }

    @Override
    public List<String> shown(Children answer) {
      return answer.children().stream().map(ChildSummary::reference).toList();
    }
  }

  /**
   * @param byState how many of each state there are before the filter by state
   */
  record Children(List<ChildSummary> children, long total, Map<ChildState, Long> byState) {}

  /**
   * One child's record, answered with an {@code Optional} of {@link ChildFile}.
   *
   * @param asAt from what had been recorded by then; null for now
   */
  @Requires(READ_CHILD_PROTECTION)
  record OpenChild(String reference, @Nullable Instant asAt) implements ChildQuery, OpensAFile {}

  /**
   * The plans open at the end of a day, answered with {@link Register}. The day of the register is
   * one thing, what had been recorded of it by an instant another.
   *
   * @param text name, reference or a part of one; empty for all
   * @param secondOrSubsequent only children who had a plan before
   * @param sortBy a component of {@link RegisteredPlan}; null for the longest first
   * @param asAt from what had been recorded by then; null for now
   */
  @Requires(READ_CHILD_PROTECTION)
  record ReadRegister(
      LocalDate on,
      String text,
      Set<String> categories,
      Set<String> teams,
      Set<DurationBand> durations,
      boolean secondOrSubsequent,
      @Nullable String sortBy,
      boolean descending,
      int page,
      int size,
      @Nullable Instant asAt)
      implements ChildQuery, ShowsFiles<Register> {

    /** As is known now. */
    public ReadRegister(
        LocalDate on,
        String text,
        Set<String> categories,
        Set<String> teams,
        Set<DurationBand> durations,
        boolean secondOrSubsequent,
        @Nullable String sortBy,
        boolean descending,
        int page,
        int size) {
      this(
          on,
          text,
          categories,
          teams,
          durations,
          secondOrSubsequent,
          sortBy,
          descending,
          page,
          size,
          null);
    }

    @Override
    public String words() {
      return text;
    }

    @Override
    public List<String> shown(Register answer) {
      return answer.plans().stream().map(RegisteredPlan::reference).toList();
    }
  }

  /**
   * Plans of a day; every number but {@code total} is counted before the filter it is about.
   *
   * @param total how many there are on all pages
   */
  record Register(
      List<RegisteredPlan> plans,
      long total,
      Map<String, Long> byCategory,
      Map<String, Long> byTeam,
      Map<DurationBand, Long> byDuration,
      long secondOrSubsequent) {}

  /**
   * What is due to children by a day, or was before it and has not come, the most urgent first; a
   * list of {@link DueStep}.
   *
   * @param reference of one child; null for all
   * @param asAt from what had been recorded by then; null for now
   */
  @Requires(READ_CHILD_PROTECTION)
  record FindDue(LocalDate until, @Nullable String reference, @Nullable Instant asAt)
      implements ChildQuery, OpensAFile, ShowsFiles<List<DueStep>> {

    /** As is known now. */
    public FindDue(LocalDate until, @Nullable String reference) {
      this(until, reference, null);
    }

    @Override
    public String words() {
      return "";
    }

    @Override
    public List<String> shown(List<DueStep> answer) {
      return answer.stream().map(DueStep::reference).toList();
    }
  }

  /**
   * Conferences that are due to children by a day, or were before it and have not been held, the
   * most urgent first; a list of {@link ConferenceToCome}.
   *
   * @param asAt from what had been recorded by then; null for now
   */
  @Requires(READ_CHILD_PROTECTION)
  record FindConferencesToCome(LocalDate until, @Nullable Instant asAt)
      implements ChildQuery, ShowsFiles<List<ConferenceToCome>> {

    @Override
    public String words() {
      return "";
    }

    @Override
    public List<String> shown(List<ConferenceToCome> answer) {
      return answer.stream().map(coming -> coming.due().reference()).toList();
    }
  }

  /**
   * @param call null where it has no time yet
   */
  record ConferenceToCome(DueStep due, @Nullable Called call) {}

  /**
   * Children with a record whose name and date of birth are like those of one who is about to have
   * one; a list of {@link ChildSummary}, the likeliest first.
   */
  @Requires(KEEP_CHILD_PROTECTION)
  record FindKnownChildren(String name, @Nullable LocalDate dateOfBirth)
      implements ChildQuery, ShowsFiles<List<ChildSummary>> {

    @Override
    public String words() {
      return name;
    }

    @Override
    public List<String> shown(List<ChildSummary> answer) {
      return answer.stream().map(ChildSummary::reference).toList();
    }
  }

  /**
   * Subscribes to what changes: the first answer is a {@link ChildChanged} without a child, each
   * update one for the record that changed. It carries no content; whoever hears it asks again.
   */
  @Requires(READ_CHILD_PROTECTION)
  record WatchChildren() implements ChildQuery {}

  /**
   * @param account who recorded it
   * @param chronologyOnly whether nothing changed but what is picked for its chronology, of which
   *     no list shows anything
   */
  record ChildChanged(
      @Nullable String reference,
      @Nullable String account,
      long position,
      boolean chronologyOnly) {}
}
