package org.guardbook.query.views;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** One collection of documents. Fields are named by record component, nested ones with a dot. */
public interface View<D extends Record> {

  Optional<D> find(String id);

  /** In the order of the sort; documents that it leaves equal come in the order of their ids. */
  List<D> find(Filter filter, Sort sort, Page page);

  long count(Filter filter);

  /**
   * How many there are of each value of a field, which is a text or a constant that stands under
   * its name; those in which it is absent are left out.
   */
  Map<String, Long> count(Filter filter, String by);

  /** Adds the document, or replaces the one of the same id. */
  void put(D document);

  /** Changes a document that is there; one that is not is left absent. */
  void change(String id, UnaryOperator<D> change);

  void remove(String id);
}
