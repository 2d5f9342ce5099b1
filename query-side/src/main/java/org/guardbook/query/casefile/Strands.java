package org.guardbook.query.casefile;

import static org.guardbook.query.casefile.Said.changed;
import static org.guardbook.query.casefile.Said.wordsOf;

import java.util.List;
import java.util.function.UnaryOperator;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.StrandConcluded;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.StrandOpened;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.StrandProgressed;
import org.guardbook.command.positionoftrust.Strand;
import org.guardbook.query.casefile.CaseFile.StrandState;

/** The three strands of a case, each as it stands after what was said of it. */
final class Strands {

  private static final List<StrandState> NOT_BEGUN =
      List.of(
          new StrandState(Strand.POLICE_INVESTIGATION, null, null, null, null),
          new StrandState(Strand.SOCIAL_CARE_ENQUIRY, null, null, null, null),
          new StrandState(Strand.EMPLOYER_CONSIDERATION, null, null, null, null));

  private List<StrandState> strands;

  private Strands(List<StrandState> strands) {
    this.strands = strands;
  }

  static Strands notBegun() {
    return new Strands(NOT_BEGUN);
  }

  static Strands of(List<StrandState> strands) {
    return new Strands(strands);
  }

  List<StrandState> list() {
    return strands;
  }

  void opened(StrandOpened opened) {
    change(
        opened.strand(),
        _ ->
            new StrandState(
                opened.strand(), opened.happened(), wordsOf(opened.note()), null, null));
  }

  void progressed(StrandProgressed progressed) {
    change(
        progressed.strand(),
        strand ->
            new StrandState(
                strand.strand(),
                strand.opened(),
                wordsOf(progressed.note()),
                strand.concluded(),
                strand.result()));
  }

  void concluded(StrandConcluded concluded) {
    change(
        concluded.strand(),
        strand ->
            new StrandState(
                strand.strand(),
                strand.opened(),
                strand.lastNote(),
                concluded.happened(),
                wordsOf(concluded.result())));
  }

  private void change(Strand strand, UnaryOperator<StrandState> change) {
    strands = changed(strands, state -> state.strand() == strand, change);
  }
}
