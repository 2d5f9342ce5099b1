package org.guardbook.ui.imports;

import static org.guardbook.ui.imports.Column.*;
import static org.guardbook.ui.imports.ContactsFile.shortened;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guardbook.command.Narrative;
import org.guardbook.command.RuleViolated;
import org.guardbook.command.When;
import org.guardbook.command.positionoftrust.CaseReference;
import org.guardbook.command.positionoftrust.ContactType;
import org.guardbook.command.positionoftrust.EarlierContact;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.NamedPerson;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.command.referencedata.Consequence;
import org.guardbook.command.referencedata.Nature;
import org.guardbook.command.referencedata.Outcome;
import org.guardbook.command.referencedata.Sector;
import org.jspecify.annotations.Nullable;

/** One row of a file of contacts, cell by cell. */
final class ContactRow {

  private final Function<Column, String> cells;
  private final Map<CodeList, Set<String>> codes;
  private final BiConsumer<Column, String> reject;
  private boolean good = true;

  ContactRow(
      Function<Column, String> cells,
      Map<CodeList, Set<String>> codes,
      BiConsumer<Column, String> reject) {
    this.cells = cells;
    this.codes = codes;
    this.reject = reject;
  }

  String reference() {
    return text(REFERENCE);
  }

  /** The contact that the row tells of; null where any cell was rejected. */
  @Nullable EarlierContact read() {
    for (Column column : Column.values()) {
      String text = cells.apply(column);
      if (column.isNeeded() && text.isBlank()) {
        wrong(column, column.title() + " is empty; every row needs one.");
      } else if (text.chars().anyMatch(ContactRow::isUnprintable)) {
        wrong(column, "This holds a character that cannot be printed. Take it out.");
      }
    }
    CaseReference reference = parsed(REFERENCE, CaseReference::new);
    When received = parsed(RECEIVED, When::parse);
    ContactType type = parsed(CONTACT_TYPE, ContactRow::contactType);
    String sector = code(SECTOR, CodeList.SECTOR, text(SECTOR));
    List<Nature> natures = codes(NATURES, CodeList.NATURE, Nature::new);
    List<Nature> meetingNatures = codes(MEETING_NATURES, CodeList.NATURE, Nature::new);
    Boolean immediate = parsed(IMMEDIATE_CONCERN, ContactRow::yesOrNo);
    NamedPerson adult = person(ADULT_NAME, ADULT_DATE_OF_BIRTH);
    NamedPerson child = person(CHILD_NAME, CHILD_DATE_OF_BIRTH);
    LocalDate heldOn = date(INITIAL_MEETING_HELD_ON);
    String outcome =
        text(OUTCOME).isEmpty() ? null : code(OUTCOME, CodeList.OUTCOME, text(OUTCOME));
    LocalDate outcomeOn = date(OUTCOME_ON);
    List<Consequence> consequences = codes(CONSEQUENCES, CodeList.CONSEQUENCE, Consequence::new);
    LocalDate letterOn = date(OUTCOME_LETTER_SENT_ON);
    LocalDate copyOn = date(EMPLOYER_COPY_SENT_ON);
    LocalDate dbsOn = date(DBS_REFERRED_ON);
    LocalDate closedOn = date(CLOSED_ON);
    if (!good || reference == null || received == null || type == null || immediate == null) {
      return null;
    }
    return new EarlierContact(
        fingerprint(),
        reference,
        received,
        type,
        new Sector(sector),
        natures,
        meetingNatures,
        immediate,
        adult,
        textOrNull(ADULT_ROLE),
        textOrNull(EMPLOYER),
        child,
        text(REFERRER_AGENCY),
        new Narrative(text(SUMMARY)),
        heldOn,
        outcome == null ? null : new Outcome(outcome),
        outcomeOn,
        consequences,
        letterOn,
        copyOn,
        dbsOn,
        closedOn);
  }

  /** Of what the cells say, whatever the order of the columns or the ends of the lines. */
  private String fingerprint() {
    String row =
        Arrays.stream(Column.values())
            .map(column -> text(column).replace("\r\n", "\n"))
            .collect(Collectors.joining("\u001F"));
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(row.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  private String text(Column column) {
    return cells.apply(column).strip();
  }

  private @Nullable String textOrNull(Column column) {
    String text = text(column);
    return text.isEmpty() ? null : text;
  }

  private void wrong(Column column, String message) {
    good = false;
    reject.accept(column, message);
  }

  private <T> @Nullable T parsed(Column column, Function<String, T> parse) {
    String text = text(column);
    if (text.isEmpty()) {
      return null;
    }
    try {
      return parse.apply(text);
    } catch (RuleViolated refused) {
      wrong(column, String.valueOf(refused.getMessage()));
      return null;
    }
  }

  private @Nullable LocalDate date(Column column) {
    return parsed(column, ContactRow::date);
  }

  private @Nullable NamedPerson person(Column name, Column dateOfBirth) {
    LocalDate born = date(dateOfBirth);
    if (text(name).isEmpty()) {
      if (born != null) {
        wrong(name, "There is a date of birth, but nobody's name.");
      }
      return null;
    }
    return new NamedPerson(text(name), born);
  }

  private <T> List<T> codes(Column column, CodeList list, Function<String, T> made) {
    List<T> all = new ArrayList<>();
    if (!text(column).isEmpty()) {
      for (String code : text(column).split(";", -1)) {
        all.add(made.apply(code(column, list, code.strip())));
      }
    }
    return List.copyOf(all);
  }

  private String code(Column column, CodeList list, String code) {
    Set<String> known = codes.get(list);
    if (known != null && !known.contains(code) && !(column == SECTOR && code.isEmpty())) {
      wrong(
          column,
          code.isEmpty()
              ? "There is a semicolon with no code beside it."
              : "\"" + shortened(code) + "\" is not in the code list " + list.label() + ".");
    }
    return code;
  }

  private static boolean isUnprintable(int character) {
    return Character.isISOControl(character)
        && character != '\n'
        && character != '\r'
        && character != '\t';
  }

  private static ContactType contactType(String text) {
    for (ContactType type : ContactType.values()) {
      if (type.name().equals(text)) {
        return type;
      }
    }
    throw new RuleViolated(
        "\"" + shortened(text) + "\" is not a type of contact; write REFERRAL or ADVICE.");
  }

  private static Boolean yesOrNo(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new RuleViolated("\"" + shortened(text) + "\" is neither true nor false.");
    };
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException _) {
      throw new RuleViolated("\"" + shortened(text) + "\" is not a date; write 2013-10-07.");
    }
  }
}
