package org.guardbook.query.look;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.messaging.MetaData;
import org.axonframework.queryhandling.QueryHandler;
import org.guardbook.command.Provenance;
import org.guardbook.command.When;
import org.guardbook.command.access.Operation;
import org.guardbook.command.access.Role;
import org.guardbook.command.look.Look;
import org.guardbook.command.look.Looks;
import org.guardbook.command.look.Looks.Tally;
import org.guardbook.command.look.LooksSought;
import org.guardbook.command.look.LooksSought.Order;
import org.guardbook.command.look.Sight;
import org.guardbook.command.restriction.RestrictedKind;
import org.guardbook.query.Scribe;
import org.guardbook.query.look.LookQuery.CountOpenings;
import org.guardbook.query.look.LookQuery.FindLooks;
import org.guardbook.query.look.LookQuery.FoundLooks;
import org.guardbook.query.look.LookQuery.KeepLooks;
import org.guardbook.query.look.LookQuery.Openings;
import org.guardbook.query.restriction.WhoMaySee;
import org.jspecify.annotations.Nullable;

/**
 * Answers who looked, of those kinds of records that the asker may see, and writes down looks for
 * nodes that keep none.
 */
class LookAnswers {

  private final Looks looks;
  private final Scribe scribe;
  private final WhoMaySee whoMaySee;

  LookAnswers(Looks looks, Scribe scribe, WhoMaySee whoMaySee) {
    this.looks = looks;
    this.scribe = scribe;
    this.whoMaySee = whoMaySee;
  }

  @QueryHandler
  FoundLooks answer(FindLooks query, MetaData asker) {
    Map<Sight.Kind, Long> byKind = looks.countByKind(sought(query, Set.of(), asker));
    long total =
        byKind.entrySet().stream()
            .filter(each -> query.kinds().isEmpty() || query.kinds().contains(each.getKey()))
            .mapToLong(Map.Entry::getValue)
            .sum();
    List<Look> page =
        query.size() <= 0
            ? List.of()
            : looks.find(
                sought(query, query.kinds(), asker),
                (long) Math.max(0, query.page()) * query.size(),
                query.size());
    return new FoundLooks(withheld(page, Provenance.from(asker)), total, byKind);
  }

  /**
   * What was searched for tells whom a record is about. So of a search that brought up a hidden one
   * no look says it, be the hidden one on the page or not; nor does any to whoever does not read
   * that kind of record.
   */
  private List<Look> withheld(List<Look> page, Provenance asker) {
    Set<String> hidden = whoMaySee.hiddenFrom(asker).all();
    Map<Search, Boolean> tells = new HashMap<>();
    return page.stream()
        .map(
            look ->
                look.kind() == Sight.Kind.FOUND
                        && (!readsSuch(look.subject(), asker)
                            || tells.computeIfAbsent(
                                Search.of(look),
                                _ -> !Collections.disjoint(looks.foundAlong(look), hidden)))
                    ? withoutWords(look)
                    : look)
        .toList();
  }

  private static boolean readsSuch(String reference, Provenance asker) {
    Role role = asker.role();
    return role != null
        && RestrictedKind.of(reference).map(kind -> kind.isReadBy(role)).orElse(true);
  }

  private record Search(String account, Instant at) {

    static Search of(Look look) {
      return new Search(look.account(), look.at());
    }
  }

  private static Look withoutWords(Look look) {
    return new Look(
        look.position(),
        look.at(),
        look.account(),
        look.role(),
        look.agency(),
        look.kind(),
        look.subject(),
        look.asAt(),
        look.reason(),
        null);
  }

  @QueryHandler
  Openings answer(CountOpenings query, MetaData asker) {
    Instant asAt = query.asAt();
    Tally tally =
        looks.tally(
            new LooksSought(
                query.reference(),
                null,
                null,
                asAt == null ? null : asAt.plusMillis(1),
                Set.of(Sight.Kind.OPENED),
                allegationsOnly(query.reference(), asker),
                own(asker),
                Order.TIME,
                true));
    return new Openings(tally.looks(), tally.people());
  }

  @QueryHandler
  boolean answer(KeepLooks query, MetaData asker) {
    scribe.write(query.seen(), Provenance.from(asker), query.together());
    return true;
  }

  private Set<String> own(MetaData asker) {
    return whoMaySee.hiddenFrom(Provenance.from(asker)).own();
  }

  private LooksSought sought(FindLooks query, Set<Sight.Kind> kinds, MetaData asker) {
    LocalDate until = query.until();
    String reference = unlessBlank(query.reference());
    return new LooksSought(
        reference,
        unlessBlank(query.account()),
        beginning(query.from()),
        beginning(until == null ? null : until.plusDays(1)),
        kinds,
        allegationsOnly(reference, asker),
        own(asker),
        order(query.sortBy()),
        query.sortBy() == null || query.descending());
  }

  private static @Nullable String unlessBlank(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static @Nullable Instant beginning(@Nullable LocalDate day) {
    return day == null ? null : day.atStartOfDay(When.ENGLAND).toInstant();
  }

  private static Order order(@Nullable String sortBy) {
    return switch (sortBy) {
      case "account" -> Order.ACCOUNT;
      case "subject" -> Order.SUBJECT;
      case "kind" -> Order.KIND;
      case null, default -> Order.TIME;
    };
  }

  /**
   * Whoever sees allegations and no other kind of record is told of no look into another, but for
   * one of which they decide who may see it.
   */
  private boolean allegationsOnly(@Nullable String reference, MetaData asker) {
    Provenance by = Provenance.from(asker);
    @Nullable Role role = by.role();
    return role == null
        || !(Operation.READ_REVIEWS.isAllowedTo(role)
                && Operation.READ_CHILD_PROTECTION.isAllowedTo(role)
            || reference != null && whoMaySee.decidesOf(reference, by));
  }
}
