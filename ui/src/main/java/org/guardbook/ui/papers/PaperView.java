package org.guardbook.ui.papers;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guardbook.command.RuleViolated;
import org.guardbook.command.access.Operation;
import org.guardbook.command.look.Sight;
import org.guardbook.query.TakenAway;
import org.guardbook.ui.bundle.Bundle;
import org.guardbook.ui.bundle.Bundles;
import org.guardbook.ui.bundle.Wanted;
import org.guardbook.ui.components.Actions;
import org.guardbook.ui.components.Card;
import org.guardbook.ui.components.FormSheet;
import org.guardbook.ui.components.TextEntry;
import org.guardbook.ui.components.Texts;
import org.guardbook.ui.components.Ticks;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.exports.Format;
import org.guardbook.ui.exports.RecordPaper;
import org.guardbook.ui.exports.Redaction;
import org.guardbook.ui.forms.KindOfRecord;
import org.guardbook.ui.layout.OfThePast;
import org.guardbook.ui.layout.Vantage;
import org.jspecify.annotations.Nullable;

/** Where a record is put on paper: what for, and what of it is others' and left out. */
abstract class PaperView extends Div implements BeforeEnterObserver, HasDynamicTitle, OfThePast {

  private final KindOfRecord kind;
  private final Bundles bundles;
  private final Clock clock;
  private final Div result = new Div();
  private String reference = "";
  private Vantage vantage;

  @SuppressWarnings("NullAway.Init") // from when it is looked at is known with the address
  PaperView(KindOfRecord kind, Bundles bundles, Clock clock) {
    this.kind = kind;
    this.bundles = bundles;
    this.clock = clock;
    result.addClassName("made");
    result.getElement().setAttribute("role", "status");
  }

  /** What the record is called beside its reference; empty where there is none. */
  abstract Optional<String> title(String reference, @Nullable Instant asAt);

  abstract Optional<RecordPaper> paper(String reference, @Nullable Instant asAt, String purpose);

  @Override
  public String getPageTitle() {
    return "Paper · " + reference + " · Guardbook";
  }

  @Override
  public @Nullable Component band() {
    return vantage.band();
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    reference = event.getRouteParameters().get("reference").orElse("");
    vantage = Vantage.of(event, kind.address(reference) + "/paper", clock);
    removeAll();
    result.removeAll();
    Optional<String> title = title(reference, vantage.asAt());
    if (title.isEmpty()) {
      add(vantage.nothing(reference, "Nothing of this had been recorded by then."));
      return;
    }
    Div columns = new Div(new Card(form()), help());
    columns.addClassName("grid2");
    add(
        kind.headAbout(reference, reference, reference + " as a PDF").under(title.get()),
        result,
        columns);
  }

  private FormSheet form() {
    FormSheet form = new FormSheet();
    TextEntry purpose = new TextEntry("why", "What it is for");
    purpose.hint("It stands on the cover: a hearing, a conference, a request by its reference.");
    purpose.require("Say what it is for.");
    RedactionRows redactions = new RedactionRows(form);
    form.with(purpose, new H2("What to leave out because it is about others"), redactions);
    form.submit("Make the PDF", () -> make(purpose.text().strip(), redactions.redactions()));
    if (Dispatch.signedIn().orElseThrow().may(Operation.TAKE_BUNDLES)) {
      Map<String, String> evidence = evidence();
      Ticks withheld = new Ticks("withheld", "Files of evidence to leave out", evidence);
      if (!evidence.isEmpty()) {
        form.with(withheld.down());
      }
      form.alsoSubmit(
          "Make the inspection bundle",
          () -> {
            Wanted wanted =
                new Wanted(
                    reference,
                    vantage.asAt(),
                    purpose.text(),
                    redactions.redactions(),
                    Set.copyOf(withheld.value()));
            try {
              bundle(wanted);
            } catch (RuleViolated refused) {
              throw redactions.inItsRows(refused);
            }
          });
    }
    form.foot(
        Actions.quietLink("Back to the " + kind.one(), vantage.from(kind.address(reference))));
    return form;
  }

  private Map<String, String> evidence() {
    Map<String, String> evidence = new LinkedHashMap<>();
    bundles
        .evidence(reference, vantage.asAt())
        .forEach(file -> evidence.put(file.sha256(), file.fileName()));
    return evidence;
  }

  private static Component help() {
    return new Card(
        "Leaving something out",
        Texts.small(
            "A name is left out wherever it stands; give every form in which it is used, the first"
                + " name alone, say."),
        Texts.small(
            "A numbered black box stands in its place and the last page says why. The words themselves"
                + " are not in the file."),
        Texts.small("Read the paper before you give it to anybody."));
  }

  /** Made to its end before it is offered, so that nobody gets half a file. */
  private void make(String purpose, List<Redaction> redactions) {
    RecordPaper paper =
        Dispatch.takingAway(
            new TakenAway(Sight.Kind.EXPORTED, purpose, form(redactions)),
            () -> paper(reference, vantage.asAt(), purpose).orElseThrow(NotFoundException::new));
    ByteArrayOutputStream made = new ByteArrayOutputStream();
    List<Redaction> notFound;
    try {
      notFound = paper.write(redactions, made);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    offer(
        "The PDF is ready.",
        paper.fileName(),
        event -> {
          event.setContentType(Format.PDF.mediaType());
          event.setContentLength(made.size());
          made.writeTo(event.getOutputStream());
        });
    if (!notFound.isEmpty()) {
      warn(
          "Found nowhere in it, so look at how it is written: ",
          notFound.stream().map(Redaction::passage).toList());
    }
  }

  private static String form(List<Redaction> redactions) {
    return Format.PDF.name()
        + (redactions.isEmpty()
            ? ""
            : ", " + Words.count(redactions.size(), "passage", "passages") + " left out");
  }

  private void warn(String words, List<String> passages) {
    Div warning =
        new Div(
            new Span(
                words
                    + Words.list(passages.stream().map(each -> "“" + each + "”").toList())
                    + "."));
    warning.addClassNames("notice", "warn");
    result.add(warning);
  }

  private void bundle(Wanted wanted) {
    try {
      Bundle made = bundles.make(wanted);
      offer(
          "The bundle is ready. Whoever has it can check it without us: README.txt in it says how.",
          made.fileName(),
          event -> {
            event.setContentType(Bundle.MEDIA_TYPE);
            made.write(event.getOutputStream());
          });
      if (!made.onPaperOnly().isEmpty()) {
        warn(
            "Blacked out on paper and in no entry as you wrote it, so leave out its parts one by one"
                + " where an entry has them: ",
            made.onPaperOnly());
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void offer(String words, String fileName, DownloadHandler content) {
    Anchor download =
        new Anchor(
            (DownloadHandler)
                event -> {
                  event.setFileName(fileName);
                  content.handleDownloadRequest(event);
                },
            "Download " + fileName);
    download.getElement().setAttribute("download", true).setAttribute("router-ignore", true);
    download.addClassName("download");
    Div ready = new Div(new Span(words), download);
    ready.addClassName("notice");
    result.removeAll();
    result.add(ready);
  }
}
