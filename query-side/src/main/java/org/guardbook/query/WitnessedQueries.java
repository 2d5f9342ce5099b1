package org.guardbook.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.queryhandling.QueryMessage;
import org.guardbook.command.Provenance;
import org.guardbook.command.look.Sight;
import org.guardbook.query.chronology.Chronology;
import org.guardbook.query.timeline.TimelineQuery.Timeline;
import org.jspecify.annotations.Nullable;

/**
 * Writes down who looked into which file before the answer is given: here, where every screen and
 * program is answered, so that none can forget to. What cannot be written down is not shown.
 */
final class WitnessedQueries implements MessageHandlerInterceptor<QueryMessage<?, ?>> {

  private static final int WORDS = 200;

  private final Scribe scribe;

  WitnessedQueries(Scribe scribe) {
    this.scribe = scribe;
  }

  @Override
  public @Nullable Object handle(
      UnitOfWork<? extends QueryMessage<?, ?>> unitOfWork, InterceptorChain chain)
      throws Exception {
    QueryMessage<?, ?> query = unitOfWork.getMessage();
    Object answer = chain.proceed();
    Provenance asker = Provenance.from(query.getMetaData());
    // What the system asks on its own, for a letter say, is shown to nobody here
    if (answer != null && !Provenance.SYSTEM.equals(asker.account())) {
      Optional<TakenAway> taken = TakenAway.from(query.getMetaData());
      scribe.write(seen(query, answer, taken), asker, taken.map(TakenAway::together).orElse(null));
    }
    return answer;
  }

  /** Writes down that somebody asked for a record and was not shown it. */
  void refused(Sight.Kind kind, OpensAFile opening, String reference, Provenance asker) {
    scribe.write(List.of(new Sight(kind, reference, opening.asAt(), null, null)), asker, null);
  }

  private static List<Sight> seen(
      QueryMessage<?, ?> query, Object answer, Optional<TakenAway> taken) {
    List<Sight> seen = new ArrayList<>();
    if (query.getPayload() instanceof OpensAFile opening
        && opening.reference() != null
        && !isEmpty(answer)) {
      seen.add(
          new Sight(
              taken.map(TakenAway::as).orElse(Sight.Kind.OPENED),
              opening.reference(),
              opening.asAt(),
              taken.map(TakenAway::reason).orElse(null),
              taken.map(TakenAway::form).orElse(null)));
    } else if (query.getPayload() instanceof ShowsFiles<?> listing
        && (taken.isPresent() || !listing.words().isBlank())) {
      for (String reference : new LinkedHashSet<>(shown(listing, answer))) {
        seen.add(
            new Sight(
                taken.map(TakenAway::as).orElse(Sight.Kind.FOUND),
                reference,
                null,
                taken.map(TakenAway::reason).orElse(null),
                taken.map(TakenAway::form).orElseGet(() -> shortened(listing.words()))));
      }
    }
    return seen;
  }

  private static boolean isEmpty(Object answer) {
    return (answer instanceof Optional<?> one && one.isEmpty())
        || (answer instanceof Collection<?> list && list.isEmpty())
        || (answer instanceof Timeline timeline && timeline.total() == 0)
        || (answer instanceof Chronology chronology && chronology.showsNothing());
  }

  /** The bus answers a query with what its handler returns, which is what the query says. */
  @SuppressWarnings("unchecked")
  private static <A> List<String> shown(ShowsFiles<A> listing, Object answer) {
    return listing.shown((A) answer);
  }

  private static String shortened(String words) {
    return words.length() <= WORDS ? words : words.substring(0, WORDS);
  }
}
