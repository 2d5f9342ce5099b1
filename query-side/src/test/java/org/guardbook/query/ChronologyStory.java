package org.guardbook.query;

import org.guardbook.command.Narrative;
import org.guardbook.command.When;
import org.guardbook.command.chronology.ChronologyEvent.EntryPicked;
import org.guardbook.command.chronology.ChronologyEvent.EntryTakenOut;
import org.guardbook.command.chronology.ChronologyEvent.SignificanceRestated;
import org.guardbook.command.chronology.ChronologyReference;
import org.guardbook.command.chronology.RecordKind;

/** What is done to an invented chronology, for tests. */
public record ChronologyStory(ChronologyReference chronology) {

  public static ChronologyStory of(RecordKind kind, String record) {
    return new ChronologyStory(new ChronologyReference(kind, record));
  }

  public EntryPicked picked(String entry, String significance) {
    return new EntryPicked(chronology, on("2013-11-01"), entry, new Narrative(significance));
  }

  public SignificanceRestated restated(String entry, String significance) {
    return new SignificanceRestated(
        chronology, on("2013-11-04"), entry, new Narrative(significance));
  }

  public EntryTakenOut takenOut(String entry, String reason) {
    return new EntryTakenOut(chronology, on("2013-11-05"), entry, new Narrative(reason));
  }

  private static When on(String day) {
    return When.parse(day);
  }
}
