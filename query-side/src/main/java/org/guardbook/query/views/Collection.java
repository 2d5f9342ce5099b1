package org.guardbook.query.views;

import java.util.List;
import java.util.function.Function;

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
 */
public record Collection<D extends Record>(
    String name,
    Class<D> document,
    Function<D, String> id,
    List<List<String>> indexes,
    List<List<String>> databaseIndexes,
    List<String> about) {

  public Collection(
      String name,
      Class<D> document,
      Function<D, String> id,
      List<List<String>> indexes,
      List<List<String>> databaseIndexes) {
    this(name, document, id, indexes, databaseIndexes, List.of());
  }

  public Collection(
      String name, Class<D> document, Function<D, String> id, List<List<String>> indexes) {
    this(name, document, id, indexes, List.of());
  }

  public Collection<D> about(String... references) {
    return new Collection<>(name, document, id, indexes, databaseIndexes, List.of(references));
  }
}
