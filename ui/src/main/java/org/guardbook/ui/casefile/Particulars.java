package org.guardbook.ui.casefile;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Map;
import org.guardbook.command.Person;
import org.guardbook.command.When;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.query.casefile.CaseFile;
import org.guardbook.query.casefile.CaseQuery.Matches;
import org.guardbook.ui.components.Card;
import org.guardbook.ui.components.Facts;
import org.guardbook.ui.components.Tag;
import org.guardbook.ui.components.Texts;
import org.guardbook.ui.components.Tone;
import org.guardbook.ui.components.Words;
import org.jspecify.annotations.Nullable;

/** Beside the timeline: who it is about, and what the case has come to. */
final class Particulars extends Div {

  private final Shown shown;

  Particulars(Shown shown, Matches matches) {
    this.shown = shown;
    CaseFile file = shown.file();
    addClassName("stack");
    add(who());
    if (!file.meetings().isEmpty()) {
      add(new MeetingsCard(shown));
    }
    if (file.outcome() != null || !file.consequences().isEmpty() || !file.referrals().isEmpty()) {
      add(outcome());
    }
    if (!file.safeguards().isEmpty()) {
      add(safeguards());
    }
    add(new SeenBefore(shown, matches));
    if (file.handedOver() != null || file.takenOver() != null) {
      add(transfers());
    }
  }

  private Card who() {
    Facts facts = new Facts();
    Person adult = shown.file().adult();
    if (adult == null) {
      Span unnamed = new Span("Not named");
      Div line = new Div(unnamed);
      if (shown.changeable()) {
        line.add(new Span(" · "), shown.opener().link(What.NAME_ADULT, "Name the adult", Map.of()));
      }
      facts.add("Adult", line);
    } else {
      facts.add("Adult", Words.named(adult));
    }
    facts.add("Work", shown.file().adultRole());
    facts.add("Employer", shown.file().summary().employer());
    facts.add("Setting", shown.codes().label(CodeList.SECTOR, shown.file().summary().sector()));
    facts.add("Child", shown.file().child() == null ? null : Words.named(shown.file().child()));
    facts.add("From", shown.file().referrer());
    LocalDate learned = shown.file().employerLearnedOn();
    facts.add("Employer learned", learned == null ? null : Words.day(learned));
    CaseFile.Threshold threshold = shown.file().threshold();
    if (threshold != null) {
      facts.add(
          "Threshold",
          (threshold.met() ? "Met" : "Not met")
              + ", "
              + Words.day(threshold.decided().date())
              + ", by "
              + threshold.decidedBy());
    }
    return new Card("Who", facts);
  }

  private Card outcome() {
    Card card = new Card("Outcome");
    CaseFile.Decision outcome = shown.file().outcome();
    if (outcome != null) {
      card.add(
          new Tag(Tone.BLUE, "✓", shown.codes().label(CodeList.OUTCOME, outcome.code())),
          Texts.small(Words.day(outcome.decided().date()) + ", decided by " + outcome.decidedBy()),
          Texts.said(outcome.reason()));
      card.add(
          letter("Outcome letter", shown.file().outcomeLetterSent()),
          letter("Employer's copy", shown.file().employerCopySent()));
    }
    for (CaseFile.Consequences each : shown.file().consequences()) {
      card.add(
          Texts.small(
              shown.codes().label(CodeList.CONSEQUENCE, each.code())
                  + ", "
                  + Words.day(each.happened().date())
                  + (each.note().isBlank() ? "" : ": " + each.note())));
    }
    for (CaseFile.Referral each : shown.file().referrals()) {
      card.add(
          Texts.small(
              "Referred to "
                  + (each.to().equals("DBS") ? "the Disclosure and Barring Service" : each.to())
                  + ", "
                  + Words.day(each.happened().date())));
    }
    return card;
  }

  private static Component letter(String what, @Nullable When sent) {
    Div line =
        new Div(
            new Span(what + " "),
            sent == null
                ? new Tag(Tone.GREY, "○", "not sent")
                : new Tag(Tone.GREEN, "✓", "sent " + Words.stub(sent.date())));
    line.addClassName("small");
    return line;
  }

  private Card safeguards() {
    Card card = new Card("Safeguards");
    boolean may = shown.changeable();
    for (CaseFile.Safeguard each : shown.file().safeguards()) {
      When lifted = each.lifted();
      Div line = new Div();
      line.addClassName("asked");
      line.add(
          lifted == null
              ? new Tag(Tone.AMBER, "◔", "Since " + Words.stub(each.putInPlace().date()))
              : new Tag(Tone.GREEN, "✓", "Lifted " + Words.stub(lifted.date())),
          new Span(" " + each.measure() + " "));
      if (lifted == null && may) {
        Component lift =
            shown
                .opener()
                .link(
                    What.LIFT_SAFEGUARD,
                    "Lift",
                    Map.of("safeguard", String.valueOf(each.number())));
        lift.getElement().setAttribute("aria-label", "Lift: " + each.measure());
        line.add(lift);
      }
      card.add(line);
    }
    return card;
  }

  private Card transfers() {
    Card card = new Card("Other authorities");
    CaseFile.Transfer from = shown.file().takenOver();
    CaseFile.Transfer to = shown.file().handedOver();
    if (from != null) {
      String theirs = from.theirReference();
      card.add(
          Texts.small(
              "Taken over from "
                  + from.authority()
                  + (theirs == null ? "" : " (" + theirs + ")")
                  + ", "
                  + Words.day(from.happened().date())
                  + ": "
                  + from.reason()));
    }
    if (to != null) {
      card.add(
          Texts.small(
              "Handed over to "
                  + to.authority()
                  + ", "
                  + Words.day(to.happened().date())
                  + ": "
                  + to.reason()));
    }
    return card;
  }
}
