package org.guardbook.query.views;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Names a collection of documents and says how it is found again.
 *
 * @param name kebab-case; it names the stored collection
 * @param document the record every document is one of
 * @param id identifies a document within the collection
 * @param indexes each a list of fields that a filter fixes in order and a sort goes on with; a
 *     leading minus sorts the other way: {@code ["caseReference", "-happened"]}
 * @param databaseIndexes those that only a database keeps: memory is read through sooner than each
 *     of a list's many values is put in order
 * @param about the fields in which a document says about which records it is, by their references;
 *     who may not know of one of those is not shown it. None where it is about no record
 * @param closes whether its documents say what is closed to whom, so that none of the others may be
 *     found before them
 */
public record Collection<D extends Record>(
    String name,
    Class<D> document,
    Function<D, String> id,
    List<List<String>> indexes,
    List<List<String>> databaseIndexes,
    List<String> about,
    boolean closes) {

  public Collection(
      String name,
      Class<D> document,
      Function<D, String> id,
      List<List<String>> indexes,
      List<List<String>> databaseIndexes) {
    this(name, document, id, indexes, databaseIndexes, List.of(), false);
  }

  public Collection(
      String name, Class<D> document, Function<D, String> id, List<List<String>> indexes) {
    this(name, document, id, indexes, List.of());
  }

  public Collection<D> about(String... references) {
    return new Collection<>(
        name, document, id, indexes, databaseIndexes, List.of(references), closes);
  }

  public Collection<D> closing() {
    return new Collection<>(name, document, id, indexes, databaseIndexes, about, true);
  }

  /**
   * Indexes for a list that is sorted by any of its columns, upwards or downwards: a database reads
   * an index backwards, but only with all its fields turned round, the id that parts what is equal
   * among them.
   *
   * @param then how rows come that the column leaves equal, the same whichever way it is sorted
   */
  public static List<List<String>> eitherWay(List<String> columns, String... then) {
    return columns.stream()
        .flatMap(column -> Stream.of(column, "-" + column))
        .map(
            column -> {
              List<String> index = new ArrayList<>(List.of(column));
              index.addAll(List.of(then));
              return List.copyOf(index);
            })
        .toList();
  }

  /** Several lots of indexes as one. */
  @SafeVarargs
  public static List<List<String>> all(List<List<String>>... indexes) {
    return Stream.of(indexes).flatMap(List::stream).toList();
  }
}
