package org.guardbook.query.referencedata;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.command.referencedata.ReferenceDataEvent;
import org.guardbook.command.referencedata.ReferenceDataEvent.CodeIntroduced;
import org.guardbook.command.referencedata.ReferenceDataEvent.CodeRelabelled;
import org.guardbook.command.referencedata.ReferenceDataEvent.CodeRetired;
import org.guardbook.command.referencedata.ReferenceDataEvent.RuleSetAdopted;
import org.guardbook.command.referencedata.ReferenceDataEvent.RuleSetWithdrawn;
import org.guardbook.query.referencedata.ReferenceDataQuery.ListedCode;
import org.guardbook.query.views.Collection;
import org.guardbook.query.views.View;
import org.guardbook.query.views.Views;

/** The board's code lists and rule sets as its administrators have dated them. */
@ProcessingGroup(ReferenceDataProjection.NAME)
class ReferenceDataProjection {

  static final String NAME = "reference-data";

  static final Collection<ListedCode> CODES =
      new Collection<>(
          "listed-codes", ListedCode.class, ListedCode::id, List.of(List.of("list", "position")));

  static final Collection<RuleSets> RULE_SETS = RuleSets.keptIn("rule-sets");

  private final View<ListedCode> codes;
  private final View<RuleSets> ruleSets;

  ReferenceDataProjection(Views views) {
    codes = views.view(CODES);
    ruleSets = views.view(RULE_SETS);
  }

  @EventHandler
  void on(ReferenceDataEvent event) {
    switch (event) {
      case CodeIntroduced introduced -> codes.put(listed(introduced));
      case CodeRelabelled relabelled ->
          codes.change(
              id(relabelled.list(), relabelled.code()),
              code -> code.labelled(relabelled.label(), relabelled.from()));
      case CodeRetired retired ->
          codes.change(
              id(retired.list(), retired.code()), code -> code.retiredFrom(retired.from()));
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

  static String id(CodeList list, String code) {
    return list + ":" + code;
  }
}
