package org.guardbook.ui.exports;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes passages out of whatever is written to a paper, and puts a number in their place. What it
 * gives back holds nothing of them any more, so that nothing of them can be in the file.
 */
public final class Blackening {

  private static final int FLAGS =
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

  private final List<Redaction> redactions;
  private final List<Pattern> patterns;
  private final int[] found;

  public Blackening(List<Redaction> redactions) {
    this.redactions = List.copyOf(redactions);
    this.patterns = redactions.stream().map(each -> pattern(each.passage())).toList();
    this.found = new int[redactions.size()];
  }

  /**
   * Some text, or what stands in the place of a passage.
   *
   * @param numbers of the redactions that took something out here, counted from 1; null for text
   */
  record Run(String text, @Nullable String numbers) {}

  /** A stretch of a text that is taken out. */
  private record Gap(int from, int to, SortedSet<Integer> numbers) {}

  private static Pattern pattern(String passage) {
    String words =
        Arrays.stream(normal(passage).split("[\\s\\u00a0]+"))
            .map(Blackening::word)
            .collect(Collectors.joining("[\\s\\u00a0]+"));
    return Pattern.compile("(?<![\\p{L}\\p{N}])" + words + "(?![\\p{L}\\p{N}])", FLAGS);
  }

  /** An apostrophe is one whichever way it was typed. */
  private static String word(String word) {
    return Arrays.stream(word.split("['’]", -1))
        .map(part -> part.isEmpty() ? "" : Pattern.quote(part))
        .collect(Collectors.joining("['’]"));
  }

  private static String normal(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  List<Run> of(String text) {
    String normal = normal(text);
    List<Run> runs = new ArrayList<>();
    int at = 0;
    for (Gap gap : gaps(normal)) {
      if (gap.from > at) {
        runs.add(new Run(normal.substring(at, gap.from), null));
      }
      String numbers = gap.numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
      runs.add(new Run("redacted " + numbers, numbers));
      at = gap.to;
    }
    if (at < normal.length()) {
      runs.add(new Run(normal.substring(at), null));
    }
    return runs;
  }

  /** The same as one text, where nothing can be drawn. */
  public String plain(String text) {
    return of(text).stream()
        .map(run -> run.numbers() == null ? run.text() : "[" + run.text() + "]")
        .collect(Collectors.joining());
  }

  /** In order; where two passages meet or overlap, both are taken out as one. */
  private List<Gap> gaps(String text) {
    List<Gap> all = new ArrayList<>();
    for (int i = 0; i < patterns.size(); i++) {
      Matcher matcher = patterns.get(i).matcher(text);
      while (matcher.find()) {
        found[i]++;
        all.add(new Gap(matcher.start(), matcher.end(), new TreeSet<>(List.of(i + 1))));
      }
    }
    all.sort(Comparator.comparingInt(Gap::from));
    List<Gap> merged = new ArrayList<>();
    for (Gap gap : all) {
      if (merged.isEmpty() || merged.getLast().to < gap.from) {
        merged.add(gap);
      } else {
        Gap last = merged.removeLast();
        last.numbers.addAll(gap.numbers);
        merged.add(new Gap(last.from, Math.max(last.to, gap.to), last.numbers));
      }
    }
    return merged;
  }

  List<Redaction> redactions() {
    return redactions;
  }

  /** How often the redaction of that number took something out; counted from 1. */
  int timesFound(int number) {
    return found[number - 1];
  }
}
