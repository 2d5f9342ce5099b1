package org.guardbook.ui.chronology;

import java.util.Arrays;
import org.guardbook.ui.forms.Deed;

/** Something that can be done to the chronology of one kind of record. */
record Change(Chronicled kind, Act act) implements Deed {

  /** What can be done to any chronology. */
  enum Act {
    PICK("pick", "Pick for the chronology"),
    RESTATE("restate", "Say anew what it meant"),
    TAKE_OUT("take-out", "Take out of the chronology");

    private final String slug;
    private final String title;

    Act(String slug, String title) {
      this.slug = slug;
      this.title = title;
    }
  }

  static Change[] all(Chronicled kind) {
    return Arrays.stream(Act.values()).map(act -> new Change(kind, act)).toArray(Change[]::new);
  }

  @Override
  public Form form() {
    return new Form(kind.record(), act.slug, act.title, kind.keeping(), Shape.PAGE);
  }

  @Override
  public String address(String reference) {
    return kind.address(reference) + "/" + act.slug;
  }
}
