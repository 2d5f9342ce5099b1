package org.guardbook.query.restriction;

import java.util.List;
import org.guardbook.query.restriction.RestrictionQuery.Breaking;
import org.guardbook.query.views.Collection;

/** Every time the glass of a restricted record was broken. */
final class Breakings {

  static final Collection<Breaking> ALL =
      new Collection<>(
          "breakings",
          Breaking.class,
          breaking -> Long.toString(breaking.position()),
          List.of(List.of("-at"), List.of("reference")));

  private Breakings() {}
}
