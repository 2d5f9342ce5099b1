package org.guardbook.query.replay;

import java.util.function.BiFunction;
import java.util.function.Function;
import org.guardbook.command.Entry.Correcting;
import org.guardbook.query.Recorded;
import org.guardbook.query.views.View;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one document of every record: its first event begins it, each further one leads on from it,
 * and after a correction it is told anew by what counts from then on.
 *
 * @param begin the document as the first event makes it; null for any other event
 * @param after the document as a further event leaves it; itself where that changes nothing
 * @param <E> events of that kind of record
 * @param <D> what is kept of it
 */
public record Retelling<E, D extends Record>(
    View<D> documents,
    History<E> history,
    Function<E, @Nullable D> begin,
    BiFunction<D, E, D> after) {

  public void take(E event, Recorded recorded) {
    String subject = recorded.subject();
    if (event instanceof Correcting<?>) {
      documents.remove(subject);
      history.effective(subject, recorded.sequence()).forEach(told -> tell(subject, told.event()));
    } else {
      tell(subject, event);
    }
  }

  private void tell(String subject, E event) {
    D first = begin.apply(event);
    if (first != null) {
      documents.put(first);
    } else {
      documents.change(subject, document -> changed(document, after.apply(document, event)));
    }
  }

  private static <D> D changed(D document, D after) {
    return after.equals(document) ? document : after;
  }
}
