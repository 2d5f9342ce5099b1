package org.guardbook.query.views;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Filters, sorts and indexes in the words of the database. */
final class MongoMeaning {

  private MongoMeaning() {}

  static Bson of(Filter filter, Class<?> document) {
    return switch (filter) {
      case Filter.Equal(String name, Object value) -> {
        Field field = Field.of(document, name);
        Object wanted = Stowage.scalar(field.wanted(value));
        yield condition(field, new Document("$eq", wanted));
      }
      case Filter.In(String name, var values) -> {
        Field field = Field.of(document, name);
        List<@Nullable Object> wanted = new ArrayList<>();
        values.forEach(value -> wanted.add(Stowage.scalar(field.wanted(value))));
        yield condition(field, new Document("$in", wanted));
      }
      case Filter.Range(String name, Comparable<?> from, Comparable<?> until) -> {
        Field field = Field.of(document, name);
        Document range = new Document();
        if (from != null) {
          range.append("$gte", Stowage.scalar(field.wanted(from)));
        }
        if (until != null) {
          range.append("$lt", Stowage.scalar(field.wanted(until)));
        }
        yield range.isEmpty() ? new Document() : condition(field, range);
      }
      case Filter.Prefix(String name, String prefix) -> {
        Field field = Field.ofText(document, name);
        yield prefix.isEmpty()
            ? anyText(field)
            : Filters.regex(field.name(), Pattern.compile("^" + literal(prefix)));
      }
      case Filter.Contains(String name, String part) -> {
        Field field = Field.ofText(document, name);
        yield part.isEmpty()
            ? anyText(field)
            : Filters.regex(field.name(), Pattern.compile(literal(part)));
      }
      case Filter.And(List<Filter> all) ->
          all.isEmpty() ? new Document() : Filters.and(allOf(all, document));
      case Filter.Or(List<Filter> any) ->
          any.isEmpty() ? Filters.in("_id", List.of()) : Filters.or(allOf(any, document));
      case Filter.Not(Filter other) -> Filters.nor(of(other, document));
    };
  }

  /** Not every server is of one mind on whether an empty expression is found in an empty list. */
  private static Bson anyText(Field field) {
    return Filters.gte(field.name(), "");
  }

  private static List<Bson> allOf(List<Filter> filters, Class<?> document) {
    return filters.stream().map(filter -> of(filter, document)).toList();
  }

  /** Both ends of a range must hold for the same element of a list. */
  private static Document condition(Field field, Document condition) {
    Document innermost = condition;
    List<Field.Step> steps = field.steps();
    String path = "";
    for (int i = steps.size() - 1; i >= 0; i--) {
      Field.Step step = steps.get(i);
      if (step.list()) {
        innermost =
            new Document("$elemMatch", path.isEmpty() ? innermost : new Document(path, innermost));
        path = step.name();
      } else {
        path = path.isEmpty() ? step.name() : step.name() + "." + path;
      }
    }
    return new Document(path, innermost);
  }

  /** The database uses an index for a plain beginning only, so quote no more than need be. */
  private static String literal(String text) {
    return text.replaceAll("[\\\\.\\[\\]{}()*+?^$|/#-]", "\\\\$0");
  }

  static Bson of(Sort sort, Class<?> document) {
    List<Bson> keys = new ArrayList<>();
    Set<String> sorted = new HashSet<>();
    for (Sort.Key key : sort.keys()) {
      // Refuses what has no order
      Meaning.of(key, document);
      // The database would heed a second mention, which has nothing left to decide
      if (sorted.add(key.field())) {
        keys.add(key.descending() ? Sorts.descending(key.field()) : Sorts.ascending(key.field()));
      }
    }
    keys.add(Sorts.ascending("_id"));
    return Sorts.orderBy(keys);
  }

  static Bson index(List<String> declared) {
    List<Bson> keys = new ArrayList<>();
    for (Sort.Key key : Index.keys(declared)) {
      keys.add(key.descending() ? Indexes.descending(key.field()) : Indexes.ascending(key.field()));
    }
    keys.add(Indexes.ascending("_id"));
    return Indexes.compoundIndex(keys);
  }
}
