package org.guardbook.ui.reviews;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.guardbook.command.Person;
import org.guardbook.query.review.ReviewFile;
import org.guardbook.query.review.ReviewFile.Commission;
import org.guardbook.query.review.ReviewFile.Opinion;
import org.guardbook.query.review.ReviewFile.Referral;
import org.guardbook.ui.components.Actions;
import org.guardbook.ui.components.Card;
import org.guardbook.ui.components.Facts;
import org.guardbook.ui.components.Texts;
import org.guardbook.ui.components.Words;

/** Beside the review: what it is about, how it is done, and the way to its parts. */
final class Particulars extends Div {

  /** A part of the page that can be jumped to. */
  record Part(String id, String label) {}

  Particulars(Shown shown, List<Part> parts) {
    ReviewFile file = shown.file();
    addClassName("stack");
    if (parts.size() > 1) {
      add(contents(parts));
    }
    Referral referral = file.referral();
    if (referral != null) {
      add(referral(referral));
    }
    Commission commission = file.commission();
    if (commission != null) {
      add(commission(shown, commission));
    }
    Opinion closure = file.closure();
    if (closure != null) {
      String by = closure.decidedBy();
      add(
          new Card(
              "Closed",
              Texts.small(Words.when(closure.given()) + (by == null ? "" : ", by " + by)),
              Texts.said(closure.reason())));
    }
  }

  private static Card contents(List<Part> parts) {
    UnorderedList list = new UnorderedList();
    list.addClassName("plain");
    for (Part part : parts) {
      list.add(new ListItem(Actions.jump(part.label(), part.id())));
    }
    Card card = new Card("On this page", list);
    card.addClassNames("contents", "no-print");
    return card;
  }

  private static Card referral(Referral referral) {
    Person child = referral.child();
    return new Card(
        "Referral",
        new Facts()
            .add("Referred", Words.when(referral.referred()))
            .add("By", referral.referredBy())
            .add("Child", child == null ? null : Words.named(child)),
        Texts.said(referral.reason()));
  }

  private static Card commission(Shown shown, Commission commission) {
    Person author = commission.author();
    Card card =
        new Card(
            "Commission",
            new Facts()
                .add("Commissioned", Words.when(commission.commissioned()))
                .add("As", shown.kind(commission.kind()))
                .add("Method", commission.method())
                .add("Author", author == null ? "not appointed yet" : Words.named(author))
                .add(
                    "Report due",
                    commission.reportDueOn() == null ? null : Words.date(commission.reportDueOn()))
                .add("Panel", Words.list(commission.panel().stream().map(shown::agency).toList())));
    card.add(Texts.said(commission.termsOfReference()));
    return card;
  }
}
