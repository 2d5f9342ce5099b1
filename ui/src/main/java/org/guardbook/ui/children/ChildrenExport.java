package org.guardbook.ui.children;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.query.child.ChildQuery.Children;
import org.guardbook.query.child.ChildState;
import org.guardbook.query.child.ChildSummary;
import org.guardbook.ui.Settings;
import org.guardbook.ui.components.Codes;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.exports.Column;
import org.guardbook.ui.exports.Export;
import org.guardbook.ui.exports.Made;
import org.guardbook.ui.exports.Row;
import org.guardbook.ui.exports.Table;
import org.guardbook.ui.lists.AllPages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of children as it is shown, all of it, to take away. */
@Component
class ChildrenExport {

  private static final List<Column> COLUMNS =
      List.of(
          Column.text("Reference").wide(0.7f),
          Column.text("Child").wide(1.2f),
          Column.day("Date of birth"),
          Column.text("State"),
          Column.text("Category"),
          Column.day("On a plan since"),
          Column.number("Plans"),
          Column.text("Team"),
          Column.text("Family").wide(0.7f),
          Column.day("Known since"));

  private final Dispatch dispatch;
  private final Settings settings;
  private final Clock clock;

  ChildrenExport(Dispatch dispatch, Settings settings, Clock clock) {
    this.dispatch = dispatch;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * @param asAt from what had been recorded by then; null for now
   */
  Export of(ChildrenFilter filter, @Nullable Instant asAt, Codes codes, String by) {
    String narrowedTo = words(filter, codes);
    return new Export(
        "Children",
        narrowedTo.isEmpty() ? "all" : narrowedTo,
        List.of(
            new Table(
                "Children",
                COLUMNS,
                () ->
                    new AllPages<>(
                        (page, size) ->
                            dispatch.ask(filter.page(asAt, page, size), Children.class).children(),
                        child -> row(child, codes)),
                List.of(
                    "Brothers and sisters have the same family: the reference of the child with"
                        + " whom the family’s records began."))),
        new Made(settings.board(), by, clock.instant(), asAt));
  }

  private static Row row(ChildSummary child, Codes codes) {
    return Row.of(
        child.reference(),
        child.name(),
        child.dateOfBirth(),
        child.state().label(),
        codes.label(CodeList.CATEGORY, child.category()),
        child.planStartedOn(),
        child.plans(),
        codes.label(CodeList.TEAM, child.team()),
        child.family(),
        child.openedOn());
  }

  /** What the list is narrowed to, so that paper says it too. */
  private static String words(ChildrenFilter filter, Codes codes) {
    List<String> parts = new ArrayList<>();
    if (!filter.text().isEmpty()) {
      parts.add("“" + filter.text() + "”");
    }
    if (!filter.states().isEmpty()) {
      parts.add(
          filter.states().stream()
              .sorted()
              .map(ChildState::label)
              .collect(Collectors.joining(" or ")));
    }
    if (!filter.categories().isEmpty()) {
      parts.add(String.join(" or ", codes.labels(CodeList.CATEGORY, filter.categories())));
    }
    if (!filter.teams().isEmpty()) {
      parts.add(String.join(" or ", codes.labels(CodeList.TEAM, filter.teams())));
    }
    return String.join("; ", parts);
  }
}
