package org.guardbook.query.views;

import java.util.Arrays;
import java.util.function.Function;

/** What was there before each write since the last event that could be handled. */
final class Undo {

  /** Nothing was written to the document in this batch before. */
  static final Object UNTOUCHED = new Object();

  private Written[] tables = new Written[16];
  private String[] ids = new String[16];
  private Object[] before = new Object[16];
  private int size;

  void note(Written table, String id, Object pending) {
    if (size == ids.length) {
      tables = Arrays.copyOf(tables, size * 2);
      ids = Arrays.copyOf(ids, size * 2);
      before = Arrays.copyOf(before, size * 2);
    }
    tables[size] = table;
    ids[size] = id;
    before[size++] = pending;
  }

  void forget() {
    size = 0;
  }

  void takeBack() {
    while (size > 0) {
      size--;
      tables[size].restore(ids[size], before[size]);
    }
  }

  /** From now on untouched documents of the table are restored to what they are now. */
  void settle(Written table, Function<String, Object> now) {
    for (int i = 0; i < size; i++) {
      if (tables[i] == table && before[i] == UNTOUCHED) {
        before[i] = now.apply(ids[i]);
      }
    }
  }

  /** What writes can be taken back from. */
  interface Written {

    void restore(String id, Object before);
  }
}
