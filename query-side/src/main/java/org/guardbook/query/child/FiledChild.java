package org.guardbook.query.child;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.guardbook.query.names.Likeness;
import org.guardbook.query.names.PersonName;
import org.guardbook.query.names.PlainText;
import org.guardbook.query.views.Collection;

/**
 * A child's record as it is looked for.
 *
 * @param newest sorts records by the day they began, and then by reference
 * @param order sorts references as people count
 * @param plainName sorts names without regard to letter case and accents
 * @param words every word of its reference and name; a word's beginning finds it
 * @param families every family that the record was ever of, also by mistake: that is how it is
 *     found as at an earlier instant
 * @param keys what a name and date of birth that may be the same have in common
 */
record FiledChild(
    String reference,
    String newest,
    String order,
    String plainName,
    ChildState state,
    ChildSummary summary,
    List<String> words,
    List<String> families,
    List<String> keys) {

  static final Collection<FiledChild> CHILDREN =
      new Collection<FiledChild>(
              "children",
              FiledChild.class,
              FiledChild::reference,
              List.of(
                  List.of("newest"),
                  List.of("-newest"),
                  List.of("state", "-newest"),
                  List.of("summary.category", "-newest"),
                  List.of("summary.team", "-newest"),
                  List.of("order"),
                  List.of("-order"),
                  List.of("plainName"),
                  List.of("-plainName"),
                  List.of("summary.dateOfBirth"),
                  List.of("-summary.dateOfBirth"),
                  List.of("summary.planStartedOn"),
                  List.of("-summary.planStartedOn"),
                  List.of("summary.family"),
                  List.of("families"),
                  List.of("words"),
                  List.of("keys")),
              Collection.all(
                  Collection.eitherWay(
                      List.of("summary.expectedOn", "summary.plans", "summary.lastRecordedAt")),
                  List.of(
                      List.of("-summary.family"),
                      List.of("-state", "-newest"),
                      List.of("-summary.category", "-newest"),
                      List.of("-summary.team", "-newest"))))
          .about("reference");

  private static final Pattern REFERENCE = Pattern.compile("[A-Za-z]{1,6}-?\\d{3,8}");
  private static final int DIGITS = 8;

  static FiledChild of(ChildSummary summary) {
    return of(summary, List.of(summary.family()));
  }

  private static FiledChild of(ChildSummary summary, List<String> families) {
    String reference = summary.reference();
    String order = inOrder(reference);
    return new FiledChild(
        reference,
        summary.openedOn() + " " + order,
        order,
        PlainText.of(summary.name()),
        summary.state(),
        summary,
        words(reference, summary.name()),
        families,
        Likeness.keys(PersonName.of(summary.name()), summary.dateOfBirth()));
  }

  /** The same child a step on; what it is found by is worked out where that is another only. */
  FiledChild with(ChildSummary changed) {
    boolean sameChild =
        changed.name().equals(summary.name())
            && Objects.equals(changed.dateOfBirth(), summary.dateOfBirth())
            && changed.openedOn().equals(summary.openedOn());
    List<String> ever = with(changed.family());
    return sameChild
        ? new FiledChild(
            reference, newest, order, plainName, changed.state(), changed, words, ever, keys)
        : of(changed, ever);
  }

  private List<String> with(String family) {
    return families.contains(family)
        ? families
        : Stream.concat(families.stream(), Stream.of(family)).toList();
  }

  private static List<String> words(String reference, String name) {
    String plain = reference.toLowerCase(Locale.ROOT);
    Set<String> words = new TreeSet<>(PlainText.findable(name));
    words.add(plain);
    words.add(plain.replace("-", ""));
    words.add(plain.substring(firstDigit(plain)));
    return List.copyOf(words);
  }

  /** The words somebody typed, each to be found at the beginning of a word of the record. */
  static List<String> wanted(String text) {
    return PlainText.wanted(text, REFERENCE);
  }

  /** Sorts C-1000 after C-999. */
  private static String inOrder(String reference) {
    int digits = firstDigit(reference);
    int missing = DIGITS - (reference.length() - digits);
    return reference.substring(0, digits)
        + "0".repeat(Math.max(0, missing))
        + reference.substring(digits);
  }

  private static int firstDigit(String reference) {
    int at = 0;
    while (at < reference.length() && !Character.isDigit(reference.charAt(at))) {
      at++;
    }
    return at;
  }
}
