package org.guardbook.ui.childforms;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.guardbook.command.Refusal;
import org.guardbook.ui.components.Actions;
import org.guardbook.ui.components.Field;
import org.guardbook.ui.components.Words;
import org.jspecify.annotations.Nullable;

/**
 * A list of which every row is a small form: rows are added, taken out, put back and moved, all by
 * keyboard (Alt and an arrow key move the row one is in). Its fields go by the row they stand in,
 * not by its place, since places change.
 *
 * @param <V> what a row says
 */
abstract class RowsField<V> extends Field<List<V>> {

  /** What parts rows in a draft, and the fields of a row; rows within a row have the second. */
  private static final String[][] APART = {{"\u001e", "\u001f"}, {"\u001c", "\u001d"}};

  private final String one;
  private final String between;
  private final String within;
  private final Div box = new Div();
  private final Div said = new Div();
  private final NativeButton add;
  private final List<Row> rows = new ArrayList<>();
  private int made;

  /**
   * @param one what one row is called: "outcome"
   * @param depth 0, or 1 where it stands in a row itself
   */
  RowsField(String name, String label, String one, int depth) {
    super(name, label, true);
    this.one = one;
    between = APART[depth][0];
    within = APART[depth][1];
    box.addClassName("rows");
    said.addClassNames("small", "rowsaid");
    said.getElement().setAttribute("role", "status");
    add = Actions.quiet(adding(one), this::addAndFocus);
    Div content = new Div(box, said, add);
    content.addClassName("rowsfield");
    lay(content);
  }

  private static String adding(String one) {
    return "Add " + ("aeiou".indexOf(one.charAt(0)) < 0 ? "a " : "an ") + one;
  }

  /** One row, with its fields under the names that the command has for them within it. */
  final class Row extends Div {

    private final String path = name() + "[#" + ++made + "]";
    private final Map<String, Field<?>> parts = new LinkedHashMap<>();
    private final Span title = new Span();
    private final NativeButton up = Actions.inline("Up", () -> move(this, -1));
    private final NativeButton down = Actions.inline("Down", () -> move(this, 1));
    private final NativeButton out = Actions.inline("Take out", () -> takeOut(this));

    private Row() {
      addClassName("row");
      getElement().setAttribute("role", "group");
      title.addClassName("rowtitle");
      Div tools = new Div(up, down, out);
      tools.addClassName("rowtools");
      Div head = new Div(title, tools);
      head.addClassName("rowhead");
      add(head);
      onAlt("ArrowUp", -1);
      onAlt("ArrowDown", 1);
    }

    private void onAlt(String key, int by) {
      String pressed = "event.altKey && event.key === '" + key + "'";
      getElement()
          .addEventListener("keydown", _ -> move(this, by))
          .setFilter(pressed)
          // The row that this one stands in is not to move with it
          .addEventData("(" + pressed + ") && (event.preventDefault(), event.stopPropagation())");
    }

    /** The name of a field of this row. */
    String path(String part) {
      return path + "." + part;
    }

    /** Takes a field in, which the row has laid or lays itself. */
    <F extends Field<?>> F know(F field) {
      parts.put(field.name().substring(path.length() + 1), field);
      field.onChange(RowsField.this::changed);
      return field;
    }

    /** Takes fields in and lays them, one under the other. */
    void with(Field<?>... fields) {
      for (Field<?> field : fields) {
        add(know(field));
      }
    }

    /** Takes fields in and lays them beside each other where there is room: two, or three. */
    void beside(Field<?>... fields) {
      Div beside = new Div();
      for (Field<?> field : fields) {
        beside.add(know(field));
      }
      beside.addClassName(fields.length > 2 ? "three" : "two");
      add(beside);
    }

    private void call(int number) {
      String words = Words.sentence(one) + " " + number;
      title.setText(words);
      getElement().setAttribute("aria-label", words);
      String it = Words.within(words);
      up.getElement().setAttribute("aria-label", "Move " + it + " up");
      down.getElement().setAttribute("aria-label", "Move " + it + " down");
      out.getElement().setAttribute("aria-label", "Take " + it + " out");
      up.setVisible(rows.size() > 1);
      down.setVisible(rows.size() > 1);
    }
  }

  /** Lays the fields of a new row. */
  protected abstract void layOut(Row row);

  /** What a row says. */
  protected abstract V read(Row row);

  /** The field that is filled in first. */
  protected abstract Field<?> first(Row row);

  @SuppressWarnings("unchecked") // each row is laid by the same class that asks
  protected final <F extends Field<?>> F part(Row row, String name) {
    return (F) Objects.requireNonNull(row.parts.get(name));
  }

  protected final Row append() {
    Row row = new Row();
    layOut(row);
    rows.add(row);
    box.add(row);
    recount();
    return row;
  }

  protected final List<Row> rows() {
    return List.copyOf(rows);
  }

  protected final void clear() {
    rows.clear();
    box.removeAll();
    said.removeAll();
  }

  private void addAndFocus() {
    said.removeAll();
    first(append()).focus();
    changed();
  }

  private void recount() {
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).call(i + 1);
    }
  }

  private void move(Row row, int by) {
    int from = rows.indexOf(row);
    int to = from + by;
    said.removeAll();
    if (to < 0 || to >= rows.size()) {
      said.add(new Span("It is the " + (by < 0 ? "first" : "last") + " already."));
      return;
    }
    // The other one makes way, so that whoever types in this one keeps their place in it
    Row other = rows.get(to);
    rows.set(to, row);
    rows.set(from, other);
    box.remove(other);
    box.addComponentAtIndex(from, other);
    recount();
    said.add(new Span("Now " + one + " " + (to + 1) + " of " + rows.size() + "."));
    changed();
  }

  private void takeOut(Row row) {
    int at = rows.indexOf(row);
    rows.remove(row);
    box.remove(row);
    recount();
    said.removeAll();
    NativeButton back = Actions.inline("Put it back", () -> putBack(row, at));
    said.add(new Span(Words.sentence(one) + " " + (at + 1) + " is taken out. "), back);
    back.getElement().executeJs("setTimeout(() => this.focus(), 0)");
    changed();
  }

  private void putBack(Row row, int at) {
    int place = Math.min(at, rows.size());
    rows.add(place, row);
    box.addComponentAtIndex(place, row);
    recount();
    said.removeAll();
    first(row).focus();
    changed();
  }

  /** Nothing stands in the row: it is not sent. */
  protected boolean isBlank(Row row) {
    return row.parts.values().stream()
        .filter(part -> !(part instanceof Kept))
        .allMatch(Field::isEmpty);
  }

  /** Rows in which anything stands. */
  protected final List<Row> filled() {
    return rows.stream().filter(row -> !isBlank(row)).toList();
  }

  /** There is a row to write in, where there is none yet. */
  final void begin() {
    if (rows.isEmpty()) {
      append();
    }
  }

  @Override
  public List<V> value() {
    return filled().stream().map(this::read).toList();
  }

  @Override
  public boolean isEmpty() {
    return filled().isEmpty();
  }

  /** Every field of every row, those of rows within rows too. */
  final List<Field<?>> inner() {
    return filled().stream()
        .flatMap(row -> row.parts.values().stream())
        .flatMap(this::all)
        .toList();
  }

  private Stream<Field<?>> all(Field<?> field) {
    return field instanceof RowsField<?> nested
        ? Stream.concat(Stream.of(field), nested.inner().stream())
        : Stream.of(field);
  }

  /** The name that a field has here which the command calls by the place of its row. */
  final String own(String called) {
    String rest = called.substring(name().length());
    int end = rest.indexOf(']');
    if (!rest.startsWith("[") || end < 0) {
      return called;
    }
    int place = Integer.parseInt(rest.substring(1, end));
    List<Row> sent = filled();
    if (place >= sent.size()) {
      return name();
    }
    Row row = sent.get(place);
    String own = row.path + rest.substring(end + 1);
    for (Field<?> part : row.parts.values()) {
      if (part instanceof RowsField<?> nested && own.startsWith(nested.name() + "[")) {
        return nested.own(own);
      }
    }
    return own;
  }

  /** What is wrong within the rows, each with the field it is about. */
  final List<Refusal> problems() {
    List<Refusal> problems = new ArrayList<>();
    for (Field<?> field : inner()) {
      String problem =
          field.isVisible() && !(field instanceof RowsField<?>) ? field.problem() : null;
      if (problem != null) {
        problems.add(new Refusal(field.name(), problem));
      }
    }
    return problems;
  }

  @Override
  public @Nullable String problem() {
    List<Refusal> problems = problems();
    return problems.isEmpty() ? super.problem() : problems.getFirst().sentence();
  }

  @Override
  public String text() {
    return String.join(
        between,
        filled().stream()
            .map(row -> String.join(within, row.parts.values().stream().map(Field::text).toList()))
            .toList());
  }

  @Override
  public void fillText(String text) {
    clear();
    for (String each : text.isEmpty() ? new String[0] : text.split(between, -1)) {
      Row row = append();
      String[] parts = each.split(within, -1);
      int i = 0;
      for (Field<?> part : row.parts.values()) {
        part.fillText(i < parts.length ? parts[i++] : "");
      }
      filled(row);
    }
    begin();
  }

  /** A row was filled otherwise than by typing. */
  protected void filled(Row row) {}

  @Override
  public void take(Map<String, String> recorded) {
    if (recorded.keySet().stream().noneMatch(key -> key.startsWith(name() + "[0]"))) {
      return;
    }
    clear();
    for (int i = 0; isAmong(recorded, name() + "[" + i + "]."); i++) {
      Row row = append();
      String called = name() + "[" + i + "].";
      Map<String, String> here = new LinkedHashMap<>();
      recorded.forEach(
          (key, value) -> {
            if (key.startsWith(called)) {
              here.put(row.path(key.substring(called.length())), value);
            }
          });
      row.parts.values().forEach(part -> part.take(here));
      filled(row);
    }
  }

  private static boolean isAmong(Map<String, String> recorded, String prefix) {
    return recorded.keySet().stream().anyMatch(key -> key.startsWith(prefix));
  }

  @Override
  protected List<Element> controls() {
    return List.of(add.getElement());
  }
}
