package org.guardbook.ui.looks;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.guardbook.command.When;
import org.guardbook.command.look.Look;
import org.guardbook.command.look.Sight;
import org.guardbook.query.look.LookQuery.FoundLooks;
import org.guardbook.ui.Settings;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.exports.Column;
import org.guardbook.ui.exports.Export;
import org.guardbook.ui.exports.Made;
import org.guardbook.ui.exports.Row;
import org.guardbook.ui.exports.Table;
import org.guardbook.ui.lists.AllPages;
import org.springframework.stereotype.Component;

/** The list of looks as it is shown, all pages of it, to take away. */
@Component
class LookExport {

  private static final List<Column> COLUMNS =
      List.of(
          Column.moment("When"),
          Column.text("Case or record").wide(0.8f),
          Column.text("Signed in as"),
          Column.text("Role"),
          Column.text("What"),
          Column.text("More").wide(1.5f));

  private final Dispatch dispatch;
  private final Settings settings;
  private final Clock clock;

  LookExport(Dispatch dispatch, Settings settings, Clock clock) {
    this.dispatch = dispatch;
    this.settings = settings;
    this.clock = clock;
  }

  Export of(LooksFilter filter, String by) {
    String narrowedTo = words(filter);
    return new Export(
        "Who looked",
        narrowedTo.isEmpty() ? "all" : narrowedTo,
        List.of(
            new Table(
                "Looks",
                COLUMNS,
                () ->
                    new AllPages<>(
                        (page, size) ->
                            dispatch.ask(filter.page(page, size), FoundLooks.class).looks(),
                        LookExport::row),
                List.of(
                    "Only looks into records that whoever made this list may see are on it. The"
                        + " same look of one person within a minute is one."))),
        new Made(settings.board(), by, clock.instant(), null));
  }

  private static Row row(Look look) {
    return Row.of(
        LocalDateTime.ofInstant(look.at(), When.ENGLAND),
        look.subject(),
        look.account(),
        LookWords.role(look),
        look.kind().label(),
        LookWords.more(look));
  }

  /** What the list is narrowed to, so that paper says it too. */
  private static String words(LooksFilter filter) {
    List<String> parts = new ArrayList<>();
    if (!filter.reference().isEmpty()) {
      parts.add(filter.reference());
    }
    if (!filter.account().isEmpty()) {
      parts.add("by " + filter.account());
    }
    if (!filter.kinds().isEmpty()) {
      parts.add(
          filter.kinds().stream()
              .sorted()
              .map(Sight.Kind::label)
              .collect(Collectors.joining(" or ")));
    }
    if (filter.from() != null || filter.until() != null) {
      parts.add(LooksBar.days(filter));
    }
    return String.join("; ", parts);
  }
}
