package org.guardbook.query.views;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gte;

import com.mongodb.ExplainVerbosity;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * What was asked of a collection, and whether an index that it declares serves that: a database
 * must neither read through all of it for the few that are meant, nor put in order what it has read
 * only to show the first of them. Of a list in an order that an index has, it may pass over what is
 * not meant on its way to the first: that takes no longer than the list is.
 *
 * @param sort null where documents are counted
 * @param page null where documents are counted
 * @param by null where they are not counted by the values of a field
 */
public record Asked(
    Collection<?> collection,
    Filter filter,
    @Nullable Sort sort,
    @Nullable Page page,
    @Nullable String by) {

  public boolean isServed() {
    if (sort == null || page == null) {
      return isEverything() || isNarrowed(filter) || by != null && leads(by);
    }
    boolean first = page.limit() < Integer.MAX_VALUE;
    return isEverything() || first ? isOrdered(sort) : isNarrowed(filter);
  }

  /** Whether all there is of it is read, which only few documents bear. */
  public boolean isTheWhole() {
    return isEverything() && by == null && (page == null || page.limit() == Integer.MAX_VALUE);
  }

  /** What is left out narrows nothing. */
  private boolean isEverything() {
    return conditions(filter).stream().allMatch(each -> each instanceof Filter.Not);
  }

  /** Whether it is about what lies in the midst of a text, which is in no order. */
  public boolean isForPartOfAText() {
    return !isNarrowed(filter) && isForPartOfAText(filter);
  }

  private static boolean isForPartOfAText(Filter filter) {
    return switch (filter) {
      case Filter.Contains _ -> true;
      case Filter.And(List<Filter> all) -> all.stream().anyMatch(Asked::isForPartOfAText);
      case Filter.Or(List<Filter> any) -> any.stream().anyMatch(Asked::isForPartOfAText);
      case Filter.Equal _, Filter.In _, Filter.Range _, Filter.Prefix _, Filter.Not _ -> false;
    };
  }

  private boolean isNarrowed(Filter by) {
    return conditions(by).stream()
        .anyMatch(
            each ->
                switch (each) {
                  case Filter.Equal equal -> leads(equal.field());
                  case Filter.In in -> in.values().isEmpty() || leads(in.field());
                  case Filter.Range range -> leads(range.field());
                  case Filter.Prefix prefix -> leads(prefix.field());
                  case Filter.Or or -> or.any().stream().allMatch(this::isNarrowed);
                  case Filter.Contains _, Filter.Not _, Filter.And _ -> false;
                });
  }

  private boolean leads(String field) {
    return indexes().anyMatch(index -> Index.keys(index).getFirst().field().equals(field));
  }

  private boolean isOrdered(Sort wanted) {
    List<String> fixed =
        conditions(filter).stream()
            .filter(Filter.Equal.class::isInstance)
            .map(each -> ((Filter.Equal) each).field())
            .toList();
    List<Sort.Key> open = open(wanted.keys(), fixed);
    return open.isEmpty()
        || indexes()
            .map(Index::keys)
            .anyMatch(
                keys -> {
                  int settled = 0;
                  while (settled < keys.size() && fixed.contains(keys.get(settled).field())) {
                    settled++;
                  }
                  return open.equals(keys.subList(settled, keys.size()));
                });
  }

  /**
   * What is left to be put in order; a field that is mentioned again has nothing left to decide.
   */
  private static List<Sort.Key> open(List<Sort.Key> keys, List<String> fixed) {
    List<Sort.Key> open = new ArrayList<>();
    Set<String> settled = new HashSet<>(fixed);
    keys.stream().filter(key -> settled.add(key.field())).forEach(open::add);
    return open;
  }

  private Stream<List<String>> indexes() {
    return Stream.concat(collection.indexes().stream(), collection.databaseIndexes().stream());
  }

  private static List<Filter> conditions(Filter filter) {
    return filter instanceof Filter.And(List<Filter> all)
        ? all.stream().flatMap(each -> conditions(each).stream()).toList()
        : List.of(filter);
  }

  /**
   * Stages of the plan that a server has for it, in a database that holds nothing but the indexes.
   */
  public List<String> planned(MongoDatabase database) {
    MongoCollection<Document> documents = database.getCollection(collection.name());
    indexes().forEach(index -> documents.createIndex(MongoMeaning.index(index)));
    Bson match = MongoMeaning.of(filter, collection.document());
    Document plan =
        sort == null
            ? documents
                .find(by == null ? match : and(match, gte(by, "")))
                .explain(ExplainVerbosity.QUERY_PLANNER)
            : documents
                .find(match)
                .sort(MongoMeaning.of(sort, collection.document()))
                .explain(ExplainVerbosity.QUERY_PLANNER);
    List<String> stages = new ArrayList<>();
    addStages(plan.get("queryPlanner", Document.class).get("winningPlan"), stages);
    return stages;
  }

  private static void addStages(@Nullable Object of, List<String> stages) {
    switch (of) {
      case Document document -> {
        if (document.get("stage") instanceof String stage) {
          stages.add(stage);
        }
        document.values().forEach(each -> addStages(each, stages));
      }
      case List<?> list -> list.forEach(each -> addStages(each, stages));
      case null, default -> {}
    }
  }
}
