package org.guardbook.ui.ledger;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.guardbook.command.RuleViolated;
import org.guardbook.command.access.Operation;
import org.guardbook.command.custody.CustodyCommand.ChangeLedgerKey;
import org.guardbook.query.ledger.LedgerQuery.Alarm;
import org.guardbook.query.ledger.LedgerQuery.Keys;
import org.guardbook.query.ledger.LedgerQuery.LedgerStatus;
import org.guardbook.query.ledger.LedgerQuery.LogStatus;
import org.guardbook.query.ledger.LedgerQuery.ReadHeads;
import org.guardbook.query.ledger.LedgerQuery.ReadKeys;
import org.guardbook.query.ledger.LedgerQuery.ReadLedger;
import org.guardbook.query.ledger.LedgerQuery.SignedHead;
import org.guardbook.ui.components.Actions;
import org.guardbook.ui.components.Card;
import org.guardbook.ui.components.FormSheet;
import org.guardbook.ui.components.LongText;
import org.guardbook.ui.components.PageHead;
import org.guardbook.ui.components.Question;
import org.guardbook.ui.components.Tag;
import org.guardbook.ui.components.Texts;
import org.guardbook.ui.components.Tone;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.layout.MainLayout;
import org.guardbook.ui.layout.Notices;
import org.guardbook.ui.layout.OpenTo;
import org.guardbook.ui.security.SignedIn;

/** How the ledger stands: what is vouched for, by which keys, before whom, and what was found. */
@Route(value = "ledger", layout = MainLayout.class)
@PageTitle("Ledger · Guardbook")
@PermitAll
@OpenTo(Operation.READ_LEDGER)
@StyleSheet("context://guardbook/ledger.css")
class LedgerView extends Div implements BeforeEnterObserver {

  private static final int HEADS = 24;

  private final Dispatch dispatch;
  private final SignedIn reader;
  private final Div content = new Div();

  LedgerView(Dispatch dispatch) {
    this.dispatch = dispatch;
    this.reader = Dispatch.signedIn().orElseThrow();
    addClassName("ledger");
    PageHead head =
        new PageHead("Ledger")
            .under(
                "Proof that nothing recorded was altered, lost or slipped in. It needs nobody’s word:"
                    + " anyone can check it.");
    if (reader.may(Operation.CHANGE_LEDGER_KEY)) {
      head.actions(Actions.quiet("Change the key", this::askToChangeTheKey));
    }
    add(head, content);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent entered) {
    fill();
  }

  private void fill() {
    LedgerStatus status = dispatch.ask(new ReadLedger(), LedgerStatus.class);
    content.removeAll();
    content.addClassName("stack");
    if (!status.alarms().isEmpty()) {
      content.add(
          new AlarmsCard(
              dispatch, status.alarms(), reader.may(Operation.RESUME_WRITING), this::fill));
    }
    content.add(standing(status));
    status.logs().forEach(log -> content.add(log(log)));
    content.add(keys(), new WitnessesCard(status.witnesses()), checkItYourself());
  }

  private int keysInUse() {
    try {
      return dispatch.ask(new ReadKeys(), Keys.class).keys().size();
    } catch (RuleViolated _) {
      return 0;
    }
  }

  private Component keys() {
    try {
      return new KeysCard(dispatch.ask(new ReadKeys(), Keys.class));
    } catch (RuleViolated unreadable) {
      return new Card(
          "Keys",
          new Paragraph(
              "The keys cannot be read, so nothing is signed. What was recorded is still there;"
                  + " restore the ledger’s own files from a back-up."));
    }
  }

  private static Component standing(LedgerStatus status) {
    Div tags =
        new Div(
            status.checked()
                ? new Tag(Tone.GREEN, "✓", "All was checked since the program started")
                : new Tag(Tone.AMBER, "◔", "Being checked since the program started"),
            found(status.alarms()),
            status.writing()
                ? new Tag(Tone.GREEN, "✓", "Recording goes on")
                : new Tag(Tone.RED, "×", "Nothing can be recorded"));
    tags.addClassName("facts");
    return new Card(
        "How it stands",
        tags,
        Texts.small(
            "All of it is compared with what was signed when the program starts and once a day."));
  }

  private static Tag found(List<Alarm> alarms) {
    if (alarms.isEmpty()) {
      return new Tag(Tone.GREEN, "✓", "Nothing was found altered");
    }
    return alarms.stream().allMatch(Alarm::wasPutRight)
        ? new Tag(Tone.AMBER, "◔", "What was found is put right")
        : new Tag(Tone.RED, "!", "Something was found altered");
  }

  private Component log(LogStatus log) {
    List<SignedHead> heads = dispatch.askForAll(new ReadHeads(log.log(), HEADS), SignedHead.class);
    return new HeadsCard(log, heads);
  }

  private static Component checkItYourself() {
    return new Card(
        "Check it yourself",
        new Paragraph("On the machine that keeps the data, whether the program runs or not:"),
        new Paragraph(Digest.mono("./guardbook verify --data DIR")),
        new Paragraph(
            "The same against a head that you kept elsewhere, which shows even that everything was"
                + " made anew:"),
        new Paragraph(Digest.mono("./guardbook verify --data DIR --head FILE")),
        new Paragraph(
            new Span(
                "Every format is told to the byte, with examples to test another verifier by, in "),
            Digest.mono("docs/ledger.md"),
            new Span(" of the program’s sources.")));
  }

  private void askToChangeTheKey() {
    Question question = new Question("Change the key?");
    LongText reason = new LongText("reason", "Why the key is changed");
    reason.require("Say why the key is changed.");
    FormSheet form =
        new FormSheet()
            .with(
                new Paragraph(
                    "The present key vouches for the new one. Heads that it signed stay good;"
                        + " whoever checks on their own needs the new line below."),
                reason);
    form.submit(
        "Change the key",
        () -> {
          int before = keysInUse();
          dispatch.send(new ChangeLedgerKey(reason.value()), form.commandId());
          question.close();
          fill();
          Notices.say(
              keysInUse() > before
                  ? "Heads are signed with the new key from now on."
                  : "It is on record that the key is retired. A new one takes over once the ledger’s"
                      + " keys can be read and written again.");
        });
    form.foot(Actions.quiet("Keep the present one", question::close));
    question.asking(form).openOver(this);
  }
}
