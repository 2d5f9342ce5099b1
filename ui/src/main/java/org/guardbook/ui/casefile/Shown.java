package org.guardbook.ui.casefile;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.util.Map;
import org.guardbook.command.Person;
import org.guardbook.query.casefile.CaseFile;
import org.guardbook.ui.components.Codes;
import org.guardbook.ui.components.Words;

/**
 * The case a page is about, as its parts are drawn from it.
 *
 * @param on the day from which it is looked at
 * @param changeable whether the reader may add to it, here and now
 * @param opening makes what opens a form
 */
record Shown(CaseFile file, Codes codes, LocalDate on, boolean changeable, Opening opening) {

  /** Makes a link to a form of its own page, or a button that asks over this one. */
  @FunctionalInterface
  interface Opening {

    /**
     * @param given what the form is filled with
     * @param style the look of the link or button
     */
    Component of(What what, String label, Map<String, String> given, String style);
  }

  String reference() {
    return file.reference();
  }

  Component opener(What what, String label, Map<String, String> given, String style) {
    return opening.of(what, label, given, style);
  }

  /** A person as they stand in a list of facts. */
  static String named(Person who) {
    LocalDate born = who.dateOfBirth();
    return who.name() + (born == null ? "" : ", b. " + Words.date(born));
  }
}
