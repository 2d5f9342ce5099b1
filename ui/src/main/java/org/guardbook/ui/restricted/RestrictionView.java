package org.guardbook.ui.restricted;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guardbook.command.Narrative;
import org.guardbook.command.access.NotPermitted;
import org.guardbook.command.access.Operation;
import org.guardbook.command.access.Role;
import org.guardbook.command.restriction.RestrictedKind;
import org.guardbook.command.restriction.RestrictionCommand;
import org.guardbook.command.restriction.RestrictionCommand.BreakGlass;
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
import org.guardbook.ui.forms.KindOfRecord;
import org.guardbook.ui.layout.MainLayout;
import org.guardbook.ui.layout.Notices;
import org.guardbook.ui.layout.OpenTo;
import org.guardbook.ui.security.SignedIn;

/** Settles who may see one record. */
@Route(value = "restricted/:reference", layout = MainLayout.class)
@PageTitle("Who may see a record · Guardbook")
@PermitAll
@OpenTo(Operation.RESTRICT_RECORDS)
@StyleSheet("context://guardbook/lists.css")
class RestrictionView extends Div implements BeforeEnterObserver {

  private static final String ONLY_THE_NAMED =
      "Only the people named on this record say who sees it.";

  private final Dispatch dispatch;
  private final SignedIn person;
  private String reference = "";

  RestrictionView(Dispatch dispatch) {
    this.dispatch = dispatch;
    this.person = Dispatch.signedIn().orElseThrow();
  }

  static String address(String reference) {
    return ClosedView.HOME + "/" + reference;
  }

  /** Broken glass lets nobody change who sees a record, but for the way out where all have left. */
  static boolean decides(WhoSees who, SignedIn person) {
    return who.openUntil() == null || person.roles().contains(Role.DESIGNATED_SENIOR_OFFICER);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    reference = event.getRouteParameters().get("reference").orElse("");
    RestrictedKind kind = RestrictedKind.of(reference).orElseThrow(NotFoundException::new);
    if (person.roles().stream().noneMatch(kind::isRestrictedBy)) {
      throw new NotPermitted(Operation.RESTRICT_RECORDS);
    }
    show();
  }

  private void show() {
    Optional<WhoSees> seen = dispatch.askForOne(new ReadRestriction(reference), WhoSees.class);
    removeAll();
    add(
        head()
            .under(
                seen.map(who -> "Only " + Words.list(who.readers()))
                    .orElse("Whoever holds the role")));
    if (seen.isEmpty()) {
      layRestricting();
    } else if (seen.get().openUntil() == null) {
      layChanges(seen.get());
    } else if (decides(seen.get(), person)) {
      layWayOut();
    } else {
      add(new Card(new Paragraph(ONLY_THE_NAMED)));
    }
  }

  private PageHead head() {
    String title = "Who may see " + reference;
    return RestrictedKind.of(reference)
        .filter(kind -> person.roles().stream().anyMatch(kind::isReadBy))
        .map(kind -> KindOfRecord.of(kind).headAbout(reference, reference, title))
        .orElseGet(() -> new PageHead(title));
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
            reason -> new RestrictRecord(reference, names(readers.text()), reason),
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
            reason -> new NameReader(reference, account.text().strip(), reason),
            account),
        card(
            "Take a name off",
            "Take it off",
            "They see this record no more.",
            reason ->
                new RemoveReader(
                    reference, Objects.requireNonNullElse(removed.value(), ""), reason),
            removed),
        lifting());
  }

  private void layWayOut() {
    add(
        new Card(
            new Paragraph(
                ONLY_THE_NAMED
                    + " Where none of them still can, because they have left say, you may lift the"
                    + " restriction.")),
        lifting());
  }

  private Card lifting() {
    return card(
        "Lift the restriction",
        "Lift it",
        "Whoever holds the role sees this record again.",
        reason -> new LiftRestriction(reference, reason));
  }

  private Card card(
      String heading,
      String button,
      String done,
      Function<Narrative, RestrictionCommand> asked,
      Field<?>... fields) {
    LongText reason = new LongText("reason", "Reason");
    reason.require("Give a reason.");
    FormSheet form = new FormSheet().with(fields).with(reason);
    form.submit(
        button,
        () -> {
          RestrictionCommand command = asked.apply(reason.value());
          dispatch.send(command, form.commandId());
          if (closes(command)) {
            Notices.sayOnNextPage(done);
            UI.getCurrentOrThrow().navigate(ClosedView.class);
          } else {
            Notices.say(done);
            show();
          }
        });
    return new Card(heading, form);
  }

  /** Whether the record is closed to whoever asks this, once it is done. */
  private boolean closes(RestrictionCommand command) {
    return switch (command) {
      case RestrictRecord restricting -> !restricting.readers().contains(person.account());
      case RemoveReader removing -> removing.account().equals(person.account());
      case NameReader _, LiftRestriction _, BreakGlass _ -> false;
    };
  }
}
