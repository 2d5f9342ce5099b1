package org.guardbook.query.views;

import java.util.function.UnaryOperator;

/** What everybody reads: whole batches, and nothing is written through it. */
interface ReadOnly<D extends Record> extends View<D> {

  @Override
  default void put(D document) {
    throw refused();
  }

  @Override
  default void change(String id, UnaryOperator<D> change) {
    throw refused();
  }

  @Override
  default void remove(String id) {
    throw refused();
  }

  static IllegalStateException refused() {
    return new IllegalStateException("Only projections write, and only within a batch.");
  }
}
