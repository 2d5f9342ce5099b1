package org.guardbook.ui.reviews;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.util.Map;
import org.guardbook.command.Person;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.query.review.ReviewFile;
import org.guardbook.ui.components.Codes;
import org.guardbook.ui.components.FilesShown;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.security.SignedIn;

/**
 * The review a page is about, as its parts are drawn from it.
 *
 * @param on the day from which it is looked at
 * @param now whether it is looked at as it stands now, not in the past
 * @param opening makes what opens a form
 */
record Shown(
    ReviewFile file,
    Codes codes,
    LocalDate on,
    boolean now,
    SignedIn reader,
    FilesShown files,
    Opening opening) {

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

  /** Whether the reader may do that, here and now. */
  boolean may(What what) {
    return now && file.summary().closedOn() == null && reader.may(what.operation());
  }

  Component opener(What what, String label, Map<String, String> given) {
    return opening.of(what, label, given, "link");
  }

  String agency(String code) {
    return codes.label(CodeList.AGENCY, code);
  }

  String kind(String code) {
    return codes.label(CodeList.REVIEW_KIND, code);
  }

  /** A person as they stand in a list of facts. */
  static String named(Person who) {
    LocalDate born = who.dateOfBirth();
    return who.name() + (born == null ? "" : ", b. " + Words.date(born));
  }
}
