package org.guardbook.ui.committee;

import java.util.Arrays;
import java.util.Optional;

/** Everything that can be done in a committee: each has a form with an address of its own. */
enum What {
  APPOINT("appoint", "Appoint a member", Shape.DIALOG),
  STAND_DOWN("stand-down", "A member stands down", Shape.DIALOG),
  CALL("call-meeting", "Call a meeting", Shape.DIALOG),
  PUT_OFF("put-off-meeting", "Put off a meeting", Shape.DIALOG),
  HOLD("meeting", "Record a meeting", Shape.PAGE),
  MINUTES("minutes", "Write the minutes", Shape.PAGE);

  /** One short question is asked over the committee; longer work has a page. */
  enum Shape {
    DIALOG,
    PAGE
  }

  private final String slug;
  private final String title;
  private final Shape shape;

  What(String slug, String title, Shape shape) {
    this.slug = slug;
    this.title = title;
    this.shape = shape;
  }

  String title() {
    return title;
  }

  Shape shape() {
    return shape;
  }

  /** Where the form stands. */
  String address(String committee) {
    return "committees/" + committee + "/" + slug;
  }

  static Optional<What> at(String slug) {
    return Arrays.stream(values()).filter(what -> what.slug.equals(slug)).findFirst();
  }
}
