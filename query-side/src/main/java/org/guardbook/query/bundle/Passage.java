package org.guardbook.query.bundle;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A name or a passage that is left out of what is handed out, wherever it stands as words of its
 * own: in capitals or not, however it is broken into lines, whichever dash or apostrophe was typed.
 * A date is found however it is written, for a record stores it in one way and a paper prints it in
 * another.
 */
public final class Passage {

  private static final List<DateTimeFormatter> DATES =
      Stream.of(
              "uuuu-MM-dd",
              "d MMMM uuuu",
              "d MMM uuuu",
              "d/M/uuuu",
              "dd/MM/uuuu",
              "d.M.uuuu",
              "dd.MM.uuuu",
              "d-M-uuuu",
              "dd-MM-uuuu",
              "dd MMMM uuuu",
              "dd MMM uuuu",
              "MMMM d uuuu")
          .map(
              pattern ->
                  new DateTimeFormatterBuilder()
                      .parseCaseInsensitive()
                      .appendPattern(pattern)
                      .toFormatter(Locale.UK))
          .toList();

  /** A day of the year in which the reader is: "3 February". */
  private static final DateTimeFormatter WITHOUT_YEAR =
      DateTimeFormatter.ofPattern("d MMMM", Locale.UK);

  private static final Pattern ORDINAL = Pattern.compile("\\b(\\d{1,2})(st|nd|rd|th)\\b");

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
    List<Pattern> forms = new ArrayList<>();
    for (DateTimeFormatter written : DATES) {
      try {
        LocalDate day = LocalDate.parse(ORDINAL.matcher(folded).replaceAll("$1"), written);
        Set<String> all = new LinkedHashSet<>(List.of(folded));
        DATES.forEach(each -> all.add(folded(each.format(day))));
        // The time of day may follow at once where a program wrote it
        all.forEach(each -> forms.add(form(each, "(?![\\p{L}\\p{N}])|(?=t\\d\\d:)")));
        forms.add(form(folded(WITHOUT_YEAR.format(day)), "(?![\\p{L}\\p{N}]| \\d{4})"));
        return new Passage(forms);
      } catch (DateTimeParseException _) {
        // It is no date, or one that is written in another way
      }
    }
    return new Passage(List.of(form(folded, "(?![\\p{L}\\p{N}\\p{M}])")));
  }

  /** Words end where no letter follows; what is no word has no such bounds. */
  private static Pattern form(String folded, String end) {
    boolean beginsAsWord = !folded.isEmpty() && isWord(folded.codePointAt(0));
    boolean endsAsWord = !folded.isEmpty() && isWord(folded.codePointBefore(folded.length()));
    return Pattern.compile(
        (beginsAsWord ? "(?<![\\p{L}\\p{N}])" : "")
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
