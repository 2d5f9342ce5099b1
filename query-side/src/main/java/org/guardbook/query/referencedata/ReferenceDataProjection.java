package org.guardbook.query.referencedata;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.command.referencedata.ReferenceDataEvent;
import org.guardbook.command.referencedata.ReferenceDataEvent.CodeIntroduced;
import org.guardbook.command.referencedata.ReferenceDataEvent.CodeRelabelled;
import org.guardbook.command.referencedata.ReferenceDataEvent.CodeRetired;
import org.guardbook.command.referencedata.ReferenceDataEvent.PopulationStated;
import org.guardbook.command.referencedata.ReferenceDataEvent.RuleSetAdopted;
import org.guardbook.command.referencedata.ReferenceDataEvent.RuleSetWithdrawn;
import org.guardbook.query.Recorded;
import org.guardbook.query.referencedata.ReferenceDataQuery.CodeChange;
import org.guardbook.query.referencedata.ReferenceDataQuery.CodeChange.Kind;
import org.guardbook.query.referencedata.ReferenceDataQuery.ListedCode;
import org.guardbook.query.referencedata.ReferenceDataQuery.Population;
import org.guardbook.query.views.Collection;
import org.guardbook.query.views.View;
import org.guardbook.query.views.Views;
import org.jspecify.annotations.Nullable;

/** The board's code lists and rule sets as its administrators have dated them. */
@ProcessingGroup(ReferenceDataProjection.NAME)
class ReferenceDataProjection {

  static final String NAME = "reference-data";

  static final Collection<ListedCode> CODES =
      new Collection<>(
          "listed-codes", ListedCode.class, ListedCode::id, List.of(List.of("list", "position")));

  static final Collection<CodeChange> CHANGES =
      new Collection<>(
          "code-changes", CodeChange.class, CodeChange::id, List.of(List.of("list", "-position")));

  static final Collection<RuleSets> RULE_SETS = RuleSets.keptIn("rule-sets");

  static final Collection<Population> POPULATIONS =
      new Collection<>("populations", Population.class, Population::id, List.of(List.of("-from")));

  private final View<ListedCode> codes;
  private final View<CodeChange> changes;
  private final View<RuleSets> ruleSets;
  private final View<Population> populations;

  ReferenceDataProjection(Views views) {
    codes = views.view(CODES);
    changes = views.view(CHANGES);
    ruleSets = views.view(RULE_SETS);
    populations = views.view(POPULATIONS);
  }

  @EventHandler
  void on(ReferenceDataEvent event, Recorded recorded) {
    switch (event) {
      case CodeIntroduced introduced -> {
        ListedCode code = listed(introduced);
        codes.put(code);
        changes.put(change(Kind.INTRODUCED, code, null, introduced.from(), recorded));
      }
      case CodeRelabelled(CodeList list, String name, String label, LocalDate from) ->
          codes.change(
              id(list, name),
              code -> {
                ListedCode now = code.labelled(label, from);
                changes.put(change(Kind.RELABELLED, now, code.labelOn(from), from, recorded));
                return now;
              });
      case CodeRetired(CodeList list, String name, LocalDate from) ->
          codes.change(
              id(list, name),
              code -> {
                changes.put(change(Kind.RETIRED, code, null, from, recorded));
                return code.retiredFrom(from);
              });
      case PopulationStated stated ->
          populations.put(
              new Population(
                  stated.from().toString(), stated.from(), stated.under18(), stated.source()));
      case RuleSetAdopted _, RuleSetWithdrawn _ -> ruleSets.put(RuleSets.in(ruleSets).after(event));
    }
  }

  /** A code that was retired and comes back keeps what it was called before. */
  private ListedCode listed(CodeIntroduced introduced) {
    String id = id(introduced.list(), introduced.code());
    ListedCode anew =
        new ListedCode(
            id,
            introduced.list(),
            introduced.code(),
            introduced.label(),
            introduced.position(),
            introduced.from(),
            null,
            List.of(new ListedCode.Label(introduced.from(), introduced.label())));
    return codes
        .find(id)
        .map(earlier -> anew.withLabelsOf(earlier).labelled(anew.label(), anew.from()))
        .orElse(anew);
  }

  private static CodeChange change(
      Kind kind, ListedCode code, @Nullable String before, LocalDate from, Recorded recorded) {
    return new CodeChange(
        recorded.eventId(),
        code.list(),
        code.code(),
        kind,
        code.label(),
        before,
        from,
        recorded.position(),
        recorded.at(),
        recorded.by().account());
  }

  static String id(CodeList list, String code) {
    return list + ":" + code;
  }
}
