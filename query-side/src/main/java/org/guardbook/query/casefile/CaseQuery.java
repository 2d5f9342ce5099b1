package org.guardbook.query.casefile;

import static org.guardbook.command.access.Operation.LOG_CONTACTS;
import static org.guardbook.command.access.Operation.READ_ALLEGATIONS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guardbook.command.access.Requires;
import org.guardbook.query.OpensAFile;
import org.guardbook.query.ShowsFiles;
import org.jspecify.annotations.Nullable;

/** What can be asked about position of trust cases. */
public sealed interface CaseQuery {

  /**
   * A page of the cases that the asker may see, answered with {@link Cases}.
   *
   * @param text name, reference or setting, or a part of one; empty for all
   * @param receivedUntil last day on which the contact was received
   * @param sortBy a component of {@link CaseSummary}; null for newest first
   * @param firstMeetingFrom first day on which the first meeting was held; null for any or none
   * @param firstMeetingUntil last day on which the first meeting was held
   * @param asAt from what had been recorded by then; null for now
   */
  @Requires(READ_ALLEGATIONS)
  record FindCases(
      String text,
      Set<CaseState> states,
      Set<String> sectors,
      Set<String> natures,
      Set<String> outcomes,
      @Nullable LocalDate receivedFrom,
      @Nullable LocalDate receivedUntil,
      @Nullable String sortBy,
      boolean descending,
      int page,
      int size,
      @Nullable LocalDate firstMeetingFrom,
      @Nullable LocalDate firstMeetingUntil,
      @Nullable Instant asAt)
      implements CaseQuery, ShowsFiles<Cases> {

    @Override
    public String words() {
      return text;
    }

    @Override
    public List<String> shown(Cases answer) {
      return answer.cases().stream().map(CaseSummary::reference).toList();
    }

    /** As is known now, and whether and when there was a meeting does not matter. */
    public FindCases(
        String text,
        Set<CaseState> states,
        Set<String> sectors,
        Set<String> natures,
        Set<String> outcomes,
        @Nullable LocalDate receivedFrom,
        @Nullable LocalDate receivedUntil,
        @Nullable String sortBy,
        boolean descending,
        int page,
        int size) {
      this(
          text,
          states,
          sectors,
          natures,
          outcomes,
          receivedFrom,
          receivedUntil,
          sortBy,
          descending,
          page,
          size,
          null,
          null,
          null);
    }

    /** All cases in which the text occurs, newest first. */
    public static FindCases matching(String text, int page, int size) {
      return new FindCases(
          text, Set.of(), Set.of(), Set.of(), Set.of(), null, null, null, false, page, size);
    }
  }

  /**
   * @param total how many there are on all pages
   * @param byState how many of each state there are before the filter by state
   */
  record Cases(List<CaseSummary> cases, long total, Map<CaseState, Long> byState) {}

  /**
   * One case, answered with an {@code Optional} of {@link CaseFile}.
   *
   * @param asAt from what had been recorded by then; null for now
   */
  @Requires(READ_ALLEGATIONS)
  record OpenCase(String reference, @Nullable Instant asAt) implements CaseQuery, OpensAFile {}

  /**
   * Who and what was met before, asked while a contact is being logged; answered with {@link
   * Matches}.
   *
   * @param besides a case that is not to be offered, because it is the one asked for
   */
  @Requires(LOG_CONTACTS)
  record FindMatches(
      @Nullable String name,
      @Nullable LocalDate dateOfBirth,
      @Nullable String employer,
      @Nullable String besides)
      implements CaseQuery, ShowsFiles<Matches> {

    @Override
    public String words() {
      return Stream.of(name, employer)
          .filter(Objects::nonNull)
          .filter(word -> !word.isBlank())
          .collect(Collectors.joining(", "));
    }

    @Override
    public List<String> shown(Matches answer) {
      return Stream.concat(answer.people().stream().map(Match::earlier), answer.setting().stream())
          .map(CaseSummary::reference)
          .toList();
    }
  }

  /**
   * @param people cases about what seems to be the same adult, the likeliest first
   * @param setting other cases at the same employer, received in the last two years, newest first
   */
  record Matches(List<Match> people, List<CaseSummary> setting) {}

  /**
   * @param score how alike the two are, from 0 to 1
   * @param because why it is offered: "Same date of birth, name spelt differently"
   */
  record Match(CaseSummary earlier, double score, String because) {}

  /**
   * Subscribes to what changes: the first answer is a {@link CaseChanged} without a case, each
   * update one for the case that changed. It carries no content; whoever hears it asks again.
   */
  @Requires(READ_ALLEGATIONS)
  record WatchCases() implements CaseQuery {}

  /**
   * @param account who recorded it
   * @param chronologyOnly whether nothing changed but what is picked for its chronology, of which
   *     no list shows anything
   */
  record CaseChanged(
      @Nullable String reference,
      @Nullable String account,
      long position,
      boolean chronologyOnly) {}
}
