package org.guardbook.query.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guardbook.command.Entry;
import org.guardbook.query.Recorded;

/**
 * The events of a record as corrections leave them.
 *
 * @param <E> events of that kind of record
 */
@FunctionalInterface
public interface History<E> {

  /**
   * What counts in a record once the entry of that sequence has been recorded: in the order in
   * which the entries were first recorded, an entry that was corrected by then says what replaced
   * it, under its own number, time and name, and is missing where nothing did. Corrections
   * themselves are not among them; a correction that was corrected in turn counts as it was put
   * right.
   *
   * @param subject the record's reference
   * @param sequence of the last entry that counts, in most cases the correction in hand
   */
  List<Told<E>> effective(String subject, long sequence);

  /** An event and what the store knows of the entry it stands in. */
  record Told<E>(E event, Recorded recorded) {}

  /**
   * @param entries all entries of the record up to some sequence, in order
   */
  static <E> List<Told<E>> effective(List<Told<E>> entries) {
    Map<String, E> says = new HashMap<>();
    Entry.effective(
            entries.stream()
                .map(entry -> new Entry<>(entry.recorded().eventId(), entry.event()))
                .toList())
        .forEach(entry -> says.put(entry.id(), entry.event()));
    List<Told<E>> effective = new ArrayList<>(says.size());
    for (Told<E> entry : entries) {
      E event = says.get(entry.recorded().eventId());
      if (event != null) {
        effective.add(new Told<>(event, entry.recorded()));
      }
    }
    return effective;
  }
}
