package org.guardbook.ui.committee;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.query.committee.CommitteeQuery.Committee;
import org.guardbook.query.committee.CommitteeQuery.Member;
import org.guardbook.ui.components.Card;
import org.guardbook.ui.components.Codes;
import org.guardbook.ui.components.Texts;
import org.guardbook.ui.components.Words;

/** Who has a seat, for which agency, and who had one. */
final class MembersCard extends Card {

  MembersCard(Committee committee, Codes codes) {
    super("Members");
    setId("members");
    if (committee.members().isEmpty()) {
      add(Texts.small("Nobody is appointed yet."));
    }
    for (Member member : committee.members()) {
      Div line = new Div();
      line.addClassName("asked");
      Span name = new Span(member.person().name());
      name.getElement().getStyle().set("font-weight", "600");
      line.add(name);
      line.add(
          Texts.small(codes.label(CodeList.AGENCY, member.agency()) + ", " + member.capacity()));
      if (member.stoodDown() != null) {
        line.add(Texts.small("Stood down " + Words.date(member.stoodDown().date())));
      }
      add(line);
    }
  }
}
