package org.guardbook.ui.exports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.guardbook.query.bundle.FoldedText;
import org.guardbook.query.bundle.Passage;
import org.jspecify.annotations.Nullable;

/**
 * Takes passages out of whatever is written to a paper, and puts a number in their place. What it
 * gives back holds nothing of them any more, so that nothing of them can be in the file.
 */
public final class Blackening {

  private final List<Redaction> redactions;
  private final List<Passage> passages;
  private final int[] found;

  public Blackening(List<Redaction> redactions) {
    this.redactions = List.copyOf(redactions);
    this.passages = redactions.stream().map(each -> Passage.of(each.passage())).toList();
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

  List<Run> of(String text) {
    if (passages.isEmpty()) {
      return text.isEmpty() ? List.of() : List.of(new Run(text, null));
    }
    FoldedText folded = new FoldedText(text);
    String whole = folded.text();
    List<Run> runs = new ArrayList<>();
    int at = 0;
    for (Gap gap : gaps(folded)) {
      if (gap.from > at) {
        runs.add(new Run(whole.substring(at, gap.from), null));
      }
      String numbers = gap.numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
      runs.add(new Run("redacted " + numbers, numbers));
      at = gap.to;
    }
    if (at < whole.length()) {
      runs.add(new Run(whole.substring(at), null));
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
  private List<Gap> gaps(FoldedText text) {
    List<Gap> all = new ArrayList<>();
    for (int i = 0; i < passages.size(); i++) {
      for (Passage.Stretch stretch : passages.get(i).in(text)) {
        found[i]++;
        all.add(new Gap(stretch.from(), stretch.to(), new TreeSet<>(List.of(i + 1))));
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
  public int timesFound(int number) {
    return found[number - 1];
  }
}
