package org.guardbook.ui.forms;

import java.util.Arrays;
import java.util.Optional;
import org.guardbook.command.access.Operation;

/** Something that can be done in a record: it has a form with an address of its own. */
public interface Deed {

  /** One short question is asked over the record; longer work has a page. */
  enum Shape {
    DIALOG,
    PAGE
  }

  /**
   * @param slug under which its address stands below the record's
   * @param operation that a role must allow
   */
  record Form(KindOfRecord kind, String slug, String title, Operation operation, Shape shape) {}

  Form form();

  default String title() {
    return form().title();
  }

  default Operation operation() {
    return form().operation();
  }

  /** Where the form stands. */
  default String address(String reference) {
    return form().kind().address(reference) + "/" + form().slug();
  }

  static <D extends Deed> Optional<D> at(String slug, D[] all) {
    return Arrays.stream(all).filter(deed -> deed.form().slug().equals(slug)).findFirst();
  }
}
