package org.guardbook.query.chronology;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.guardbook.command.Narrative;
import org.guardbook.command.When;
import org.guardbook.command.chronology.ChronologyEvent;
import org.guardbook.command.chronology.ChronologyEvent.EntryPicked;
import org.guardbook.command.chronology.ChronologyEvent.EntryTakenOut;
import org.guardbook.command.chronology.ChronologyEvent.SignificanceRestated;
import org.guardbook.command.chronology.RecordKind;
import org.guardbook.query.Recorded;
import org.guardbook.query.chronology.Chronology.Said;
import org.guardbook.query.views.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was ever picked of one record, in the order in which it was.
 *
 * @param record its reference
 */
record Picks(String record, RecordKind kind, List<Pick> picks) {

  static final Collection<Picks> ALL =
      new Collection<>("chronology", Picks.class, Picks::record, List.of()).about("record");

  /**
   * @param entry event id of what was picked
   * @param takenOut null while it is in the chronology
   */
  record Pick(String entry, Said pick, List<Said> restated, @Nullable Said takenOut) {}

  Picks after(ChronologyEvent event, Recorded recorded) {
    return switch (event) {
      case EntryPicked picked -> with(picked, said(picked.significance(), event, recorded));
      case SignificanceRestated said ->
          change(said, pick -> restated(pick, said(said.significance(), event, recorded)));
      case EntryTakenOut out ->
          change(
              out,
              pick ->
                  new Pick(
                      pick.entry, pick.pick, pick.restated, said(out.reason(), event, recorded)));
    };
  }

  private Picks with(EntryPicked picked, Said said) {
    List<Pick> more = new ArrayList<>(picks);
    more.add(new Pick(picked.entry(), said, List.of(), null));
    return new Picks(record, kind, List.copyOf(more));
  }

  private static Pick restated(Pick pick, Said said) {
    List<Said> more = new ArrayList<>(pick.restated);
    more.add(said);
    return new Pick(pick.entry, pick.pick, List.copyOf(more), null);
  }

  private Picks change(ChronologyEvent event, UnaryOperator<Pick> change) {
    return new Picks(
        record,
        kind,
        picks.stream()
            .map(
                pick ->
                    pick.takenOut == null && pick.entry.equals(event.entry())
                        ? change.apply(pick)
                        : pick)
            .toList());
  }

  private static Said said(Narrative words, ChronologyEvent event, Recorded recorded) {
    When on = event.happened();
    return new Said(
        words.words(),
        on,
        recorded.by().account(),
        recorded.by().role(),
        recorded.at(),
        recorded.eventId(),
        recorded.position());
  }
}
