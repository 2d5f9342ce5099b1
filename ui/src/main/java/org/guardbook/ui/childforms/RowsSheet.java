package org.guardbook.ui.childforms;

import java.util.ArrayList;
import java.util.List;
import org.guardbook.command.Refusal;
import org.guardbook.ui.components.Field;
import org.guardbook.ui.components.FormSheet;
import org.jspecify.annotations.Nullable;

/** A form with lists of rows in it: what is refused in a row is said in that row. */
class RowsSheet extends FormSheet {

  private static final String REPLACEMENT = "replacement.";

  @Override
  public void refuse(List<Refusal> refusals) {
    List<Refusal> all = new ArrayList<>();
    for (Refusal refusal : refusals) {
      all.addAll(inItsRow(refusal));
    }
    List<Field<?>> inner = new ArrayList<>();
    for (Field<?> field : fields()) {
      if (field instanceof RowsField<?> rows) {
        inner.addAll(rows.inner());
      }
    }
    // They come and go, so they are known only while it is said what is wrong with them
    fields().addAll(inner);
    try {
      super.refuse(all);
    } finally {
      fields().removeAll(inner);
    }
  }

  private List<Refusal> inItsRow(Refusal refusal) {
    @Nullable String said = refusal.field();
    if (said == null) {
      return List.of(refusal);
    }
    String field = said.startsWith(REPLACEMENT) ? said.substring(REPLACEMENT.length()) : said;
    for (Field<?> each : List.copyOf(fields())) {
      if (each instanceof RowsField<?> rows) {
        if (field.equals(rows.name())) {
          List<Refusal> within = rows.problems();
          return within.isEmpty() ? List.of(refusal) : within;
        }
        if (field.startsWith(rows.name() + "[")) {
          return List.of(new Refusal(rows.own(field), refusal.sentence()));
        }
      }
    }
    return List.of(refusal);
  }
}
