package org.guardbook.query;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
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
 *
 * <p>A page asks several things of one record, and asks again when something changes; so the same
 * look of the same person within a minute is one. Of what is taken away each file is a look.
 */
final class WitnessedQueries implements MessageHandlerInterceptor<QueryMessage<?, ?>> {

  private static final Duration ONE_LOOK = Duration.ofMinutes(1);
  private static final int REMEMBERED = 20_000;
  private static final int WORDS = 200;

  private final BiConsumer<List<Sight>, Provenance> looks;
  private final InstantSource clock;
  private final Map<Seen, Instant> recently =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Seen, Instant> eldest) {
          return size() > REMEMBERED;
        }
      };

  /**
   * @param together what was taken away in one file; null where nothing was
   */
  private record Seen(
      String account, @Nullable String role, Sight sight, @Nullable String together) {}

  /**
   * @param looks keeps what is seen, and returns once that is on disk
   */
  WitnessedQueries(BiConsumer<List<Sight>, Provenance> looks, InstantSource clock) {
    this.looks = looks;
    this.clock = clock;
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
      write(seen(query, answer, taken), asker, taken.map(TakenAway::together).orElse(null));
    }
    return answer;
  }

  /** Writes down that somebody asked for a record and was not shown it. */
  void refused(Sight.Kind kind, OpensAFile opening, String reference, Provenance asker) {
    write(List.of(new Sight(kind, reference, opening.asAt(), null, null)), asker, null);
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

  private void write(List<Sight> seen, Provenance asker, @Nullable String together) {
    List<Sight> fresh = seen.isEmpty() ? seen : notSeenJustNow(seen, asker, together);
    if (!fresh.isEmpty()) {
      looks.accept(fresh, asker);
      remember(fresh, asker, together);
    }
  }

  private List<Sight> notSeenJustNow(
      List<Sight> seen, Provenance asker, @Nullable String together) {
    Instant now = clock.instant();
    synchronized (recently) {
      return seen.stream()
          .filter(
              sight -> {
                Instant last = recently.get(key(sight, asker, together));
                // A clock that was set back says that it is yet to be seen
                return last == null || last.isAfter(now) || !last.isAfter(now.minus(ONE_LOOK));
              })
          .toList();
    }
  }

  /** Only once it is on disk: two who ask at the same moment are rather written down twice. */
  private void remember(List<Sight> seen, Provenance asker, @Nullable String together) {
    Instant now = clock.instant();
    synchronized (recently) {
      for (Sight sight : seen) {
        Seen key = key(sight, asker, together);
        recently.remove(key);
        recently.put(key, now);
      }
    }
  }

  private static Seen key(Sight sight, Provenance asker, @Nullable String together) {
    return new Seen(
        asker.account(), asker.role() == null ? null : asker.role().name(), sight, together);
  }
}
