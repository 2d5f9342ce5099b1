package org.guardbook.query.views;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the open batch leaves of the documents of one collection, by id; many changes of a document
 * are one write.
 */
final class Pending implements Undo.Written {

  /** Stands for a document that is not there any more, or never was. */
  static final Object REMOVED = new Object();

  private final Undo undo;
  private final Map<String, Object> writes = new LinkedHashMap<>();

  Pending(Undo undo) {
    this.undo = undo;
  }

  /** Null where the batch has not written to it. */
  @Nullable Object get(String id) {
    return writes.get(id);
  }

  void write(String id, Object value) {
    Object before = writes.put(id, value);
    undo.note(this, id, before == null ? Undo.UNTOUCHED : before);
  }

  @Override
  public void restore(String id, Object before) {
    if (before == Undo.UNTOUCHED) {
      writes.remove(id);
    } else {
      writes.put(id, before);
    }
  }

  /** By id, in the order in which they were first written to. */
  Map<String, Object> all() {
    return writes;
  }

  void clear() {
    writes.clear();
  }
}
