package org.guardbook.query.bundle;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A name or a passage that is left out of what is handed out, wherever it stands as words of its
 * own: in capitals or not, however it is broken into lines, whichever dash or apostrophe was typed.
 * A date is found however it is written, for a record stores it in one way and a paper prints it in
 * another.
 */
public final class Passage {

  /** How a day is written; "name" is that of its month. */
  private static final List<String> DATES =
      List.of(
          "year-month-day",
          "day/month/year",
          "day[.]month[.]year",
          "day-month-year",
          "day(?:st|nd|rd|th)?(?: of)? name[.]?,? year",
          "name[.]? day(?:st|nd|rd|th)?,? year");

  /** How one is written of the year in which the reader is: "3 February". */
  private static final List<String> WITHOUT_YEAR =
      List.of("day(?:st|nd|rd|th)?(?: of)? name", "name[.]? day(?:st|nd|rd|th)?");

  private static final List<Pattern> TO_BE_READ =
      DATES.stream()
          .map(
              each ->
                  Pattern.compile(
                      written(
                          each,
                          "(?<day>[0-9]{1,2})",
                          "(?<month>[0-9]{1,2})",
                          "(?<name>[a-z]+)",
                          "(?<year>[0-9]{4})")))
          .toList();

  private static final String BEGIN = "(?<![\\p{L}\\p{N}])";

  private final List<Pattern> forms;

  private Passage(List<Pattern> forms) {
    this.forms = forms;
  }

  /**
   * A stretch of a text.
   *
   * @param to where it is over
   */
  public record Stretch(int from, int to) {}

  public static Passage of(String words) {
    String folded = folded(words);
    return new Passage(
        day(folded)
            .map(Passage::forms)
            .orElseGet(() -> List.of(form(folded, "(?![\\p{L}\\p{N}\\p{M}])"))));
  }

  private static List<Pattern> forms(LocalDate day) {
    return List.of(
        // The time of day may follow at once where a program wrote it
        form(day, DATES, "(?![\\p{L}\\p{N}])|(?=t\\d\\d:)"),
        form(day, WITHOUT_YEAR, "(?![\\p{L}\\p{N}]|[.]?,? \\d{4})"));
  }

  private static Pattern form(LocalDate day, List<String> ways, String end) {
    String any =
        ways.stream()
            .map(
                each ->
                    written(
                        each,
                        "0?" + day.getDayOfMonth(),
                        "0?" + day.getMonthValue(),
                        "(?:" + String.join("|", names(day.getMonth())) + ")",
                        "%04d".formatted(day.getYear())))
            .collect(Collectors.joining("|"));
    return Pattern.compile(BEGIN + "(?:" + any + ")(?:" + end + ")");
  }

  private static String written(String way, String day, String month, String name, String year) {
    return way.replace("day", day)
        .replace("month", month)
        .replace("name", name)
        .replace("year", year);
  }

  private static List<String> names(Month month) {
    String name = month.getDisplayName(TextStyle.FULL, Locale.UK).toLowerCase(Locale.UK);
    return month == Month.SEPTEMBER
        ? List.of(name, "sept", "sep")
        : List.of(name, name.substring(0, 3));
  }

  /** The day that these words are; empty where they are none. */
  private static Optional<LocalDate> day(String folded) {
    return TO_BE_READ.stream()
        .map(each -> each.matcher(folded))
        .filter(Matcher::matches)
        .findFirst()
        .flatMap(Passage::day);
  }

  private static Optional<LocalDate> day(Matcher read) {
    try {
      return month(read)
          .map(
              month ->
                  LocalDate.of(
                      Integer.parseInt(read.group("year")),
                      month,
                      Integer.parseInt(read.group("day"))));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static Optional<Month> month(Matcher read) {
    return read.namedGroups().containsKey("month")
        ? Optional.of(Month.of(Integer.parseInt(read.group("month"))))
        : Stream.of(Month.values())
            .filter(month -> names(month).contains(read.group("name")))
            .findFirst();
  }

  /** Words end where no letter follows; what is no word has no such bounds. */
  private static Pattern form(String folded, String end) {
    boolean beginsAsWord = !folded.isEmpty() && isWord(folded.codePointAt(0));
    boolean endsAsWord = !folded.isEmpty() && isWord(folded.codePointBefore(folded.length()));
    return Pattern.compile(
        (beginsAsWord ? BEGIN : "")
            + Pattern.quote(folded)
            + (endsAsWord ? "(?:" + end + ")" : ""));
  }

  private static boolean isWord(int letter) {
    return Character.isLetterOrDigit(letter);
  }

  private static String folded(String words) {
    return new FoldedText(words).folded().strip();
  }

  /** Whether there is anything in these words that could be looked for. */
  public static boolean isOne(String words) {
    return folded(words).codePoints().anyMatch(Passage::isWord);
  }

  /** Where it stands in a text, in order. */
  public List<Stretch> in(FoldedText text) {
    List<Stretch> found = new ArrayList<>();
    for (Pattern form : forms) {
      Matcher matcher = form.matcher(text.folded());
      while (matcher.find()) {
        found.add(new Stretch(text.start(matcher.start()), text.end(matcher.end() - 1)));
      }
    }
    return found;
  }
}
