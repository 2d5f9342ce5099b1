package org.guardbook.command;

import static org.guardbook.command.Refusals.day;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Judges a correction by all that was recorded: what is to stand in the place of the mistake is
 * held to the rules that the entry itself was held to, as the record stood then; and every entry
 * after it must make as much sense as it did before.
 *
 * @param entries all that was recorded, corrections among it
 * @param begin reads a record from its beginning
 * @param happened when an entry happened in the world
 * @param wording the subject of a sentence about an entry: "The threshold decision"
 * @param <E> entries of that kind of record
 */
public record Rectification<E>(
    List<Entry<E>> entries,
    Supplier<Course<E>> begin,
    Function<E, When> happened,
    Function<E, String> wording) {

  private static final String IN_THE_REPLACEMENT = "replacement.";

  /**
   * A record as far as it has been read.
   *
   * @param against what speaks against an entry as the next one
   * @param on takes the next one
   */
  public record Course<E>(Function<E, List<Refusal>> against, Consumer<E> on) {}

  /**
   * @throws RuleViolated if the record has no such entry
   */
  public Entry<E> entry(String id) {
    return entries.stream()
        .filter(entry -> entry.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new RuleViolated("entry", "There is no such entry in this record."));
  }

  /**
   * @throws RuleViolated if it was corrected before: then the correction is what to correct
   */
  public void requireNotCorrected(Entry<E> wrong) {
    if (!Entry.putRight(entries).containsKey(wrong.id())) {
      return;
    }
    for (Entry<E> entry : entries.reversed()) {
      if (entry.event() instanceof Entry.Correcting<?> earlier
          && earlier.entry().equals(wrong.id())) {
        throw new RuleViolated(
            "entry",
            "This entry was corrected on %s. If that is wrong too, correct the correction."
                .formatted(day(happened.apply(entry.event()).date())));
      }
    }
  }

  /**
   * Who decided stays who decided, unless the correction is about just that.
   *
   * @param sender decides where the entry does not say who did
   */
  public String decider(E wrong, String sender) {
    String decidedBy = wrong instanceof Entry.Decided decision ? decision.decidedBy() : null;
    return decidedBy == null ? sender : decidedBy;
  }

  /** Reads the record up to where an entry was recorded, as corrections have left that. */
  public void before(Entry<E> wrong, Consumer<E> on) {
    Map<String, E> says = byId(Entry.effective(entries));
    for (Entry<E> earlier : entries) {
      if (earlier.id().equals(wrong.id())) {
        return;
      }
      E event = says.get(earlier.id());
      if (event != null) {
        on.accept(event);
      }
    }
  }

  /**
   * Says what speaks against the replacements, by their fields.
   *
   * @param corrections that are recorded together
   * @throws RuleViolated if an entry after them would make no sense any more
   */
  public void judge(List<? extends E> corrections, Refusals refusals) {
    List<Entry<E>> corrected = new ArrayList<>(entries);
    corrections.forEach(correction -> corrected.add(new Entry<>("", correction)));
    Map<String, E> says = byId(Entry.effective(entries));
    Map<String, E> willSay = byId(Entry.effective(corrected));
    Course<E> as = begin.get();
    Course<E> asIt = begin.get();
    for (Entry<E> entry : entries) {
      E before = says.get(entry.id());
      E after = willSay.get(entry.id());
      if (after != null) {
        // What was out of order before, brought over from an earlier record say, may stay so
        List<Refusal> objections = new ArrayList<>(asIt.against.apply(after));
        if (!objections.isEmpty() && before != null) {
          objections.removeAll(as.against.apply(before));
        }
        if (!after.equals(before)) {
          inTheReplacement(objections, refusals);
        } else if (!objections.isEmpty() && as.against.apply(after).isEmpty()) {
          throw inTheWay(after, objections);
        }
        asIt.on.accept(after);
      }
      if (before != null) {
        as.on.accept(before);
      }
    }
  }

  private static void inTheReplacement(List<Refusal> objections, Refusals refusals) {
    for (Refusal objection : objections) {
      refusals.add(
          objection.field() == null ? "replacement" : IN_THE_REPLACEMENT + objection.field(),
          objection.sentence());
    }
  }

  private RuleViolated inTheWay(E later, List<Refusal> objections) {
    return new RuleViolated(
        "entry",
        "%s on %s stands in the way: %s Correct that entry first."
            .formatted(
                wording.apply(later),
                day(happened.apply(later).date()),
                objections.getFirst().sentence()));
  }

  private static <E> Map<String, E> byId(List<Entry<E>> effective) {
    Map<String, E> byId = new HashMap<>();
    effective.forEach(entry -> byId.put(entry.id(), entry.event()));
    return byId;
  }
}
