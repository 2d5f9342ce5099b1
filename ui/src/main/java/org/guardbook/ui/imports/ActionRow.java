package org.guardbook.ui.imports;

import static org.guardbook.ui.imports.ActionColumn.*;
import static org.guardbook.ui.imports.Cells.shortened;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guardbook.command.Narrative;
import org.guardbook.command.RuleViolated;
import org.guardbook.command.referencedata.Agency;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.command.referencedata.ReviewKind;
import org.guardbook.command.review.EarlierAction;
import org.guardbook.command.review.EarlierAction.Extension;
import org.guardbook.command.review.EarlierAction.Update;
import org.guardbook.command.review.Outlook;
import org.guardbook.command.review.ReviewReference;
import org.jspecify.annotations.Nullable;

/** A row of a file of action plans. */
final class ActionRow {

  /** What a file of action plans is made of; an action of a plan has one row. */
  static final FileKind<ActionColumn, EarlierAction> FILE =
      new FileKind<>(
          ActionColumn.class,
          "actions",
          cells -> new ActionRow(cells).read(),
          ACTION_NUMBER,
          cells ->
              cells.text(ACTION_NUMBER).isEmpty()
                  ? ""
                  : "Action " + cells.text(ACTION_NUMBER) + " of " + cells.text(PLAN_REFERENCE));

  private static final Pattern BETWEEN_NOTES = Pattern.compile("\\s+\\|\\s+");

  private static final Pattern UPDATE =
      Pattern.compile("(\\S+)\\s+([^\\s:]+)\\s*:\\s*(.*)", Pattern.DOTALL);

  private static final Pattern EXTENSION =
      Pattern.compile("([^\\s:]+)\\s*:\\s*(\\S+)\\s*->\\s*([^\\s:]+)\\s*:\\s*(.*)", Pattern.DOTALL);

  private final Cells<ActionColumn> cells;

  private ActionRow(Cells<ActionColumn> cells) {
    this.cells = cells;
  }

  private @Nullable EarlierAction read() {
    ReviewReference plan = cells.parsed(PLAN_REFERENCE, ReviewReference::new);
    String kind = cells.code(KIND, CodeList.REVIEW_KIND);
    LocalDate agreedOn = cells.date(AGREED_ON);
    String leadAgency = cells.code(LEAD_AGENCY, CodeList.AGENCY);
    LocalDate dueOn = cells.date(DUE_ON);
    List<Update> updates = notes(UPDATES, ActionRow::update);
    List<Extension> extensions = notes(EXTENSIONS, ActionRow::extension);
    LocalDate completedOn = cells.date(COMPLETED_ON);
    LocalDate verifiedOn = cells.date(VERIFIED_ON);
    LocalDate withdrawnOn = cells.date(WITHDRAWN_ON);
    if (!cells.areGood() || plan == null || agreedOn == null || dueOn == null) {
      return null;
    }
    return new EarlierAction(
        cells.fingerprint(),
        plan,
        cells.text(PLAN_TITLE),
        new ReviewKind(kind),
        agreedOn,
        cells.text(RECOMMENDATION_NUMBER),
        new Narrative(cells.text(RECOMMENDATION)),
        cells.text(ACTION_NUMBER),
        new Narrative(cells.text(ACTION)),
        new Agency(leadAgency),
        cells.text(LEAD_ROLE),
        dueOn,
        new Narrative(cells.text(SUCCESS_MEASURE)),
        updates,
        extensions,
        completedOn,
        words(COMPLETION_EVIDENCE),
        verifiedOn,
        words(IMPACT),
        withdrawnOn,
        words(WITHDRAWN_REASON));
  }

  private @Nullable Narrative words(ActionColumn column) {
    String text = cells.textOrNull(column);
    return text == null ? null : new Narrative(text);
  }

  /** Dated notes, each with what is wrong with it. */
  private <T> List<T> notes(ActionColumn column, Function<String, T> parse) {
    List<T> all = new ArrayList<>();
    if (!cells.text(column).isEmpty()) {
      for (String note : BETWEEN_NOTES.split(cells.text(column), -1)) {
        T read = cells.parsed(column, note, parse);
        if (read != null) {
          all.add(read);
        }
      }
    }
    return List.copyOf(all);
  }

  private static Update update(String note) {
    Matcher parts = UPDATE.matcher(note);
    if (!parts.matches()) {
      throw new RuleViolated(
          "\"" + shortened(note) + "\" is no update; write 2014-05-12 ON_TRACK: what was said.");
    }
    return new Update(
        Cells.date(parts.group(1)), outlook(parts.group(2)), new Narrative(parts.group(3)));
  }

  private static Outlook outlook(String text) {
    for (Outlook outlook : Outlook.values()) {
      if (outlook.name().equals(text)) {
        return outlook;
      }
    }
    throw new RuleViolated("\"" + shortened(text) + "\" is neither ON_TRACK nor AT_RISK.");
  }

  private static Extension extension(String note) {
    Matcher parts = EXTENSION.matcher(note);
    if (!parts.matches()) {
      throw new RuleViolated(
          "\""
              + shortened(note)
              + "\" is no extension; write 2014-09-10: 2014-09-30 -> 2014-12-31: the reason.");
    }
    return new Extension(
        Cells.date(parts.group(1)),
        Cells.date(parts.group(2)),
        Cells.date(parts.group(3)),
        new Narrative(parts.group(4)));
  }
}
