package org.guardbook.query.referencedata;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guardbook.command.referencedata.Limit;
import org.guardbook.command.referencedata.ReferenceDataEvent;
import org.guardbook.command.referencedata.ReferenceDataEvent.CodeIntroduced;
import org.guardbook.command.referencedata.ReferenceDataEvent.CodeRelabelled;
import org.guardbook.command.referencedata.ReferenceDataEvent.CodeRetired;
import org.guardbook.command.referencedata.ReferenceDataEvent.PopulationStated;
import org.guardbook.command.referencedata.ReferenceDataEvent.RuleSetAdopted;
import org.guardbook.command.referencedata.ReferenceDataEvent.RuleSetWithdrawn;
import org.guardbook.command.referencedata.Span;
import org.guardbook.query.referencedata.ReferenceDataQuery.RuleSet;
import org.guardbook.query.views.Collection;
import org.guardbook.query.views.View;
import org.guardbook.query.views.Views;

/**
 * Every rule set there is, as one document: looking up a limit is one read by id.
 *
 * @param latestFirst by the day from which they hold
 */
public record RuleSets(String id, List<RuleSet> latestFirst) {

  private static final String THE_ONE = "all";

  public static final RuleSets NONE = new RuleSets(THE_ONE, List.of());

  private static final Comparator<RuleSet> LATEST_FIRST =
      Comparator.comparing(RuleSet::from).reversed();

  /**
   * A collection to keep them in. A projection that measures while it takes events in keeps its
   * own, for it may read what it wrote itself only.
   */
  public static Collection<RuleSets> keptIn(String collection) {
    return new Collection<>(collection, RuleSets.class, RuleSets::id, List.of());
  }

  /** Those that everybody who asks is answered from. */
  public static RuleSets of(Views views) {
    return in(views.view(ReferenceDataProjection.RULE_SETS));
  }

  public static RuleSets in(View<RuleSets> kept) {
    return kept.find(THE_ONE).orElse(NONE);
  }

  /** What is left after a change; other changes of reference data leave all as it was. */
  public RuleSets after(ReferenceDataEvent event) {
    return switch (event) {
      case RuleSetAdopted(LocalDate from, var limits, String source) ->
          with(new RuleSet(from.toString(), from, limits, source));
      case RuleSetWithdrawn withdrawn ->
          new RuleSets(id, besides(withdrawn.from()).sorted(LATEST_FIRST).toList());
      case CodeIntroduced _, CodeRelabelled _, CodeRetired _, PopulationStated _ -> this;
    };
  }

  private RuleSets with(RuleSet adopted) {
    return new RuleSets(
        id,
        Stream.concat(besides(adopted.from()), Stream.of(adopted)).sorted(LATEST_FIRST).toList());
  }

  private Stream<RuleSet> besides(LocalDate from) {
    return latestFirst.stream().filter(ruleSet -> !ruleSet.from().equals(from));
  }

  /** The rule set in force on a day; none before the first. */
  public Optional<RuleSet> inForceOn(LocalDate day) {
    for (RuleSet ruleSet : latestFirst) {
      if (!ruleSet.from().isAfter(day)) {
        return Optional.of(ruleSet);
      }
    }
    return Optional.empty();
  }

  /** What a limit came to on a day; none where the rule set of the day does not fix it. */
  public Optional<Span> limit(Limit limit, LocalDate day) {
    return inForceOn(day).map(ruleSet -> ruleSet.limits().get(limit));
  }
}
