package org.guardbook.ui.exports;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.guardbook.query.chronology.Chronology;
import org.guardbook.query.chronology.Chronology.Chosen;
import org.guardbook.query.chronology.Chronology.Said;
import org.guardbook.query.timeline.TimelineEntry;
import org.guardbook.ui.Settings;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.security.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A record's chronology to hand to a court or a conference. */
@Component
public class ChronologyExport {

  private static final List<Column> COLUMNS =
      List.of(
          Column.moment("Happened"),
          Column.text("What happened").wide(1.5f),
          Column.text("What it meant for the child").wide(1.2f),
          Column.text("Picked by").wide(0.75f),
          Column.text("Ledger").wide(0.35f));

  private final Settings settings;
  private final Clock clock;

  ChronologyExport(Settings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * The chronology as it was read, in the name of whoever is signed in.
   *
   * @param title what the record is called beside its reference
   */
  public Export of(Chronology chronology, String title, @Nullable Instant asAt) {
    String reader = Dispatch.signedIn().map(SignedIn::name).orElse("Guardbook");
    return new Export(
        "Chronology of " + chronology.reference(),
        title,
        List.of(
            new Table(
                "Significant events",
                COLUMNS,
                chronology.entries().stream().map(ChronologyExport::row).toList(),
                List.of(
                    "Chosen from the record by the practitioners named, in the order in which things"
                        + " happened. Ledger is the place of the entry among all that the board ever"
                        + " recorded; the record itself has every entry."))),
        new Made(settings.board(), reader, clock.instant(), asAt));
  }

  private static Row row(Chosen chosen) {
    TimelineEntry stands = chosen.stands();
    return Row.of(
        stands.happened(),
        what(chosen),
        chosen.significance().words(),
        who(chosen.pick()),
        "#" + stands.position());
  }

  private static String what(Chosen chosen) {
    TimelineEntry stands = chosen.stands();
    String said = stands.what() + (stands.detail().isBlank() ? "" : "\n" + stands.detail());
    TimelineEntry picked = chosen.picked();
    if (chosen.correction() == null) {
      return said;
    }
    return said
        + (chosen.struckOut()
            ? "\nStruck out since it was picked: "
            : "\nCorrected since it was picked: ")
        + chosen.picked().correctionReason()
        + "\nAs it was picked (#"
        + picked.position()
        + "): "
        + picked.what()
        + (picked.detail().isBlank() ? "" : "\n" + picked.detail());
  }

  private static String who(Said said) {
    return said.role() == null ? said.by() : said.role().label() + " (" + said.by() + ")";
  }
}
