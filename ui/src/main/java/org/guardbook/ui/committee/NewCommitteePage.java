package org.guardbook.ui.committee;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import org.guardbook.command.access.Operation;
import org.guardbook.command.committee.CommitteeCommand.FormCommittee;
import org.guardbook.command.committee.CommitteeReference;
import org.guardbook.ui.components.Card;
import org.guardbook.ui.components.FormSheet;
import org.guardbook.ui.components.TextEntry;
import org.guardbook.ui.components.Texts;
import org.guardbook.ui.components.WhenEntry;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.drafts.Drafts;
import org.guardbook.ui.forms.Ask;
import org.guardbook.ui.forms.FormPage;
import org.guardbook.ui.forms.KindOfRecord;
import org.guardbook.ui.forms.Usual;
import org.guardbook.ui.layout.MainLayout;
import org.guardbook.ui.layout.OpenTo;

/** A committee is formed; members are appointed and meetings called from there on. */
@Route(value = "committees/new", layout = MainLayout.class)
@PermitAll
@OpenTo(Operation.KEEP_COMMITTEES)
class NewCommitteePage extends FormPage {

  NewCommitteePage(Dispatch dispatch, Drafts drafts, Clock clock) {
    super(dispatch, drafts, clock);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    layOpening(
        event,
        KindOfRecord.COMMITTEE,
        "Form a committee",
        "Form a committee",
        form(),
        new Card(
            "What a committee does here",
            Texts.small(
                "Its meetings have an agenda made of what is late, silent or waiting to be"
                    + " verified; its members are expected at four meetings in five.")));
  }

  private Ask<FormCommittee> form() {
    TextEntry name = new TextEntry("name", "Name");
    name.hint("For example: Review committee");
    name.require("Give the committee's name.");
    TextEntry reference = new TextEntry("committee", "Short name");
    reference.hint("Small letters and hyphens, as it stands in addresses: review-committee");
    reference.require("Give it a short name.");
    name.onChange(() -> suggest(name, reference));
    WhenEntry happened = Usual.happened("Formed", now());
    return new Ask<>(
        new FormSheet().with(name, reference, happened),
        "Form the committee",
        () ->
            new FormCommittee(
                new CommitteeReference(
                    Objects.requireNonNullElse(reference.value(), "").toLowerCase(Locale.UK)),
                Usual.when(happened),
                Objects.requireNonNullElse(name.value(), "")),
        "The committee is formed.");
  }

  private static void suggest(TextEntry name, TextEntry reference) {
    if (reference.isEmpty()) {
      reference.fill(
          name.text()
              .strip()
              .toLowerCase(Locale.UK)
              .replaceAll("[^a-z]+", "-")
              .replaceAll("^-|-$", ""));
    }
  }
}
