package org.guardbook.ui.imports;

import static org.guardbook.ui.imports.Cells.shortened;
import static org.guardbook.ui.imports.EpisodeColumn.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.guardbook.command.RuleViolated;
import org.guardbook.command.childprotection.ChildReference;
import org.guardbook.command.childprotection.ConferenceKind;
import org.guardbook.command.childprotection.EarlierEpisode;
import org.guardbook.command.childprotection.Gender;
import org.guardbook.command.referencedata.Category;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.command.referencedata.PlanEnd;
import org.jspecify.annotations.Nullable;

/** A row of a file of child protection episodes. */
final class EpisodeRow {

  /** What a file of episodes is made of; a child's episode has one row. */
  static final FileKind<EpisodeColumn, EarlierEpisode> FILE =
      new FileKind<>(
          EpisodeColumn.class,
          "episodes",
          cells -> new EpisodeRow(cells).read(),
          REFERENCE,
          cells -> cells.text(REFERENCE));

  private final Cells<EpisodeColumn> cells;

  private EpisodeRow(Cells<EpisodeColumn> cells) {
    this.cells = cells;
  }

  private @Nullable EarlierEpisode read() {
    ChildReference reference = cells.parsed(REFERENCE, ChildReference::new);
    Gender gender = constant(GENDER, Gender.class);
    ConferenceKind kind = constant(CONFERENCE_KIND, ConferenceKind.class);
    LocalDate born = cells.date(CHILD_DATE_OF_BIRTH);
    LocalDate discussed = cells.date(STRATEGY_DISCUSSION_ON);
    Boolean section47Required = yesOrNo(SECTION47_REQUIRED);
    LocalDate begun = cells.date(SECTION47_STARTED_ON);
    Boolean conferenceRequired = yesOrNo(INITIAL_CONFERENCE_REQUIRED);
    LocalDate held = cells.date(INITIAL_CONFERENCE_HELD_ON);
    Boolean planMade = yesOrNo(PLAN_MADE);
    LocalDate started = cells.date(PLAN_STARTED_ON);
    String category = cells.code(CATEGORY, CodeList.CATEGORY);
    List<LocalDate> reviews = reviews();
    LocalDate ended = cells.date(PLAN_ENDED_ON);
    String outcome = cells.code(END_OUTCOME, CodeList.PLAN_END);
    if (!cells.areGood() || reference == null) {
      return null;
    }
    return new EarlierEpisode(
        cells.fingerprint(),
        reference,
        cells.text(CHILD_NAME),
        born,
        gender,
        discussed,
        section47Required,
        begun,
        conferenceRequired,
        held,
        kind,
        planMade,
        started,
        category.isEmpty() ? null : new Category(category),
        reviews,
        ended,
        outcome.isEmpty() ? null : new PlanEnd(outcome));
  }

  private List<LocalDate> reviews() {
    List<LocalDate> days = new ArrayList<>();
    String text = cells.text(REVIEW_CONFERENCES_HELD_ON);
    if (!text.isEmpty()) {
      for (String day : text.split(";", -1)) {
        LocalDate read = cells.parsed(REVIEW_CONFERENCES_HELD_ON, day.strip(), Cells::date);
        if (read != null) {
          days.add(read);
        }
      }
    }
    return List.copyOf(days);
  }

  private @Nullable Boolean yesOrNo(EpisodeColumn column) {
    return cells.parsed(column, Cells::yesOrNo);
  }

  private <E extends Enum<E>> @Nullable E constant(EpisodeColumn column, Class<E> kind) {
    return cells.parsed(
        column,
        text ->
            Arrays.stream(kind.getEnumConstants())
                .filter(one -> one.name().equals(text))
                .findFirst()
                .orElseThrow(
                    () ->
                        new RuleViolated(
                            "\"%s\" is none of %s."
                                .formatted(
                                    shortened(text),
                                    Arrays.stream(kind.getEnumConstants())
                                        .map(Enum::name)
                                        .collect(Collectors.joining(", "))))));
  }
}
