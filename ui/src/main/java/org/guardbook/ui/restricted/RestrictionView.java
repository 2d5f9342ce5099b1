package org.guardbook.ui.restricted;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.guardbook.command.access.Operation;
import org.guardbook.command.restriction.RestrictionCommand;
import org.guardbook.command.restriction.RestrictionCommand.LiftRestriction;
import org.guardbook.command.restriction.RestrictionCommand.NameReader;
import org.guardbook.command.restriction.RestrictionCommand.RemoveReader;
import org.guardbook.command.restriction.RestrictionCommand.RestrictRecord;
import org.guardbook.query.restriction.RestrictionQuery.ReadRestriction;
import org.guardbook.query.restriction.RestrictionQuery.WhoSees;
import org.guardbook.ui.components.Card;
import org.guardbook.ui.components.Field;
import org.guardbook.ui.components.FormSheet;
import org.guardbook.ui.components.LongText;
import org.guardbook.ui.components.PageHead;
import org.guardbook.ui.components.Pick;
import org.guardbook.ui.components.TextEntry;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.layout.MainLayout;
import org.guardbook.ui.layout.Notices;
import org.guardbook.ui.layout.OpenTo;

/** Settles who may see one record. */
@Route(value = "restricted/:reference", layout = MainLayout.class)
@PageTitle("Who may see a record · Guardbook")
@PermitAll
@OpenTo(Operation.RESTRICT_RECORDS)
@StyleSheet("context://guardbook/lists.css")
class RestrictionView extends Div implements BeforeEnterObserver {

  private final Dispatch dispatch;
  private String reference = "";

  RestrictionView(Dispatch dispatch) {
    this.dispatch = dispatch;
  }

  static String address(String reference) {
    return ClosedView.HOME + "/" + reference;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    reference = event.getRouteParameters().get("reference").orElse("");
    show();
  }

  private void show() {
    Optional<WhoSees> seen = dispatch.askForOne(new ReadRestriction(reference), WhoSees.class);
    removeAll();
    add(
        new PageHead("Who may see " + reference)
            .under(
                seen.map(who -> "Only " + Words.list(who.readers()))
                    .orElse("Whoever holds the role")));
    seen.ifPresentOrElse(this::layChanges, this::layRestricting);
  }

  private void layRestricting() {
    TextEntry readers = new TextEntry("readers", "Who may see it");
    readers.hint(
        "Sign-in names, with commas between them. Name yourself, too, if you are to see it.");
    readers.require("Name who may see it.");
    add(
        card(
            "Restrict this record",
            "Restrict it",
            "Only the people named see this record now.",
            reason -> new RestrictRecord(reference, names(readers.text()), reason.value()),
            readers));
  }

  private static Set<String> names(String typed) {
    return Arrays.stream(typed.split("[,;\\s]+"))
        .filter(name -> !name.isBlank())
        .collect(Collectors.toUnmodifiableSet());
  }

  private void layChanges(WhoSees who) {
    TextEntry account = new TextEntry("account", "Sign-in name");
    account.require("Say who else may see it.");
    Map<String, String> readers = new LinkedHashMap<>();
    who.readers().forEach(reader -> readers.put(reader, reader));
    Pick removed = new Pick("account", "Who may see it no more", readers);
    removed.require("Choose somebody.");
    add(
        card(
            "Name somebody else",
            "Name them",
            "They see this record from now on.",
            reason -> new NameReader(reference, account.text().strip(), reason.value()),
            account),
        card(
            "Take a name off",
            "Take it off",
            "They see this record no more.",
            reason ->
                new RemoveReader(
                    reference, Objects.requireNonNullElse(removed.value(), ""), reason.value()),
            removed),
        card(
            "Lift the restriction",
            "Lift it",
            "Whoever holds the role sees this record again.",
            reason -> new LiftRestriction(reference, reason.value())));
  }

  private interface Asked {
    RestrictionCommand with(LongText reason);
  }

  private Card card(String heading, String button, String done, Asked asked, Field<?>... fields) {
    LongText reason = new LongText("reason", "Reason");
    reason.require("Give a reason.");
    FormSheet form = new FormSheet().with(fields).with(reason);
    Supplier<RestrictionCommand> command = () -> asked.with(reason);
    form.submit(
        button,
        () -> {
          dispatch.send(command.get(), form.commandId());
          Notices.sayOnNextPage(done);
          UI.getCurrentOrThrow().navigate(ClosedView.HOME + "/" + reference);
          Notices.say(done);
          show();
        });
    return new Card(heading, form);
  }
}
