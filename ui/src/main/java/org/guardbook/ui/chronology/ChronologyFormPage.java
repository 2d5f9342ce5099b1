package org.guardbook.ui.chronology;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guardbook.command.Narrative;
import org.guardbook.command.When;
import org.guardbook.command.chronology.ChronologyCommand;
import org.guardbook.query.chronology.Chronology;
import org.guardbook.query.chronology.Chronology.Chosen;
import org.guardbook.query.chronology.Chronology.Said;
import org.guardbook.query.timeline.TimelineEntry;
import org.guardbook.ui.components.Card;
import org.guardbook.ui.components.FormSheet;
import org.guardbook.ui.components.LongText;
import org.guardbook.ui.components.Texts;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.drafts.Drafts;
import org.guardbook.ui.forms.Ask;
import org.guardbook.ui.forms.FormPage;
import org.guardbook.ui.forms.Usual;

/** The form of one change to the chronology of a record, with the entry that it is about beside. */
abstract class ChronologyFormPage extends FormPage {

  private final Chronicled kind;

  ChronologyFormPage(Chronicled kind, Dispatch dispatch, Drafts drafts, Clock clock) {
    super(dispatch, drafts, clock);
    this.kind = kind;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Change change = asked(event, Change.all(kind));
    String reference = event.getRouteParameters().get("reference").orElse("");
    String title = kind.title(dispatch(), reference, null).orElseThrow(NotFoundException::new);
    String id = given(event).getOrDefault("entry", "");
    TimelineEntry entry = kind.entry(dispatch(), reference, id);
    Chronology chronology = kind.read(dispatch(), reference, null);
    Optional<Chosen> chosen =
        chronology.entries().stream()
            .filter(each -> each.picked().eventId().equals(id))
            .findFirst();
    boolean toPick = change.act() == Change.Act.PICK;
    if (!toPick && chosen.isEmpty()) {
      throw new NotFoundException();
    }
    lay(
        event,
        change.title() + " · " + reference,
        kind.record().headAbout(reference, reference, change.title()).under(title),
        ask(change.act(), reference, entry, chosen),
        toPick ? "Back to the " + kind.record().one() : "Back to the chronology",
        _ -> toPick ? kind.record().address(reference) : kind.address(reference),
        beside(entry, chosen));
  }

  private Ask<ChronologyCommand> ask(
      Change.Act act, String reference, TimelineEntry entry, Optional<Chosen> chosen) {
    String id = entry.eventId();
    LongText significance = new LongText("significance", "What it meant for the child");
    significance.require("Say what it meant for the child.");
    significance.hint(
        "In your own words, good news as much as bad: what changed for the child, or did not.");
    LongText reason =
        Usual.reason(
            "Why it is taken out",
            "The entry stays on the timeline, and what was said of it stays on record.");
    return switch (act) {
      case PICK ->
          new Ask<>(
              new FormSheet().with(significance),
              "Put it in the chronology",
              () -> kind.pick(reference, When.at(now()), id, significance.value()),
              "It is in the chronology.");
      case RESTATE -> {
        chosen.ifPresent(each -> significance.fill(new Narrative(each.significance().words())));
        yield new Ask<>(
            new FormSheet().with(significance),
            "Say it anew",
            () -> kind.restate(reference, When.at(now()), id, significance.value()),
            "The chronology says so now; what it said before is kept.");
      }
      case TAKE_OUT ->
          new Ask<>(
              new FormSheet().with(reason),
              "Take it out",
              () -> kind.takeOut(reference, When.at(now()), id, reason.value()),
              "It is no longer in the chronology.");
    };
  }

  /** What it is about, so that nobody has to remember it while writing. */
  private static Component[] beside(TimelineEntry entry, Optional<Chosen> chosen) {
    List<Component> beside = new ArrayList<>();
    beside.add(
        new Card(
            Words.when(entry.happened()), new Paragraph(entry.what()), Texts.said(entry.detail())));
    chosen.ifPresent(
        each -> {
          Said said = each.significance();
          beside.add(
              new Card(
                  "What the chronology says of it",
                  Texts.said(said.words()),
                  Texts.small(ChronologySlips.who(said))));
        });
    return beside.toArray(Component[]::new);
  }
}
