package org.guardbook.ui.layout;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guardbook.command.access.Operation;
import org.guardbook.command.restriction.Restricted;
import org.guardbook.query.actionplan.ActionPlanQuery.ActionFile;
import org.guardbook.query.actionplan.ActionPlanQuery.OpenAction;
import org.guardbook.query.casefile.CaseQuery.Cases;
import org.guardbook.query.casefile.CaseQuery.FindCases;
import org.guardbook.query.child.ChildFile;
import org.guardbook.query.child.ChildQuery.Children;
import org.guardbook.query.child.ChildQuery.FindChildren;
import org.guardbook.query.child.ChildQuery.OpenChild;
import org.guardbook.query.review.ReviewFile;
import org.guardbook.query.review.ReviewQuery.OpenReview;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.security.SignedIn;

/**
 * The box in the top bar. What names a child's record, a review or an action leads straight to it;
 * anything else to the list, of those the reader may see, that has it.
 */
@Tag("form")
final class Finder extends HtmlContainer {

  /** {@code C-00417}, {@code W3}, {@code W3 4.2}, {@code W3/4.2} or {@code W3 · 4.2}. */
  private static final Pattern REFERENCE =
      Pattern.compile("([A-Z][A-Z0-9-]*)(?:\\s*[\\s/·]\\s*([0-9][0-9A-Z.-]*))?");

  private final Dispatch dispatch;
  private final SignedIn person;

  Finder(Dispatch dispatch, SignedIn person) {
    this.dispatch = dispatch;
    this.person = person;
    String label = label(person);
    getElement().setAttribute("role", "search");
    addClassName("search");
    Element field = new Element("input");
    field
        .setAttribute("type", "search")
        .setAttribute("aria-label", label)
        .setAttribute("placeholder", label)
        .setAttribute("autocomplete", "off");
    Element key = new Element("kbd").setText("/").setAttribute("aria-hidden", "true");
    getElement().appendChild(field, key);
    getElement()
        .addEventListener(
            "submit",
            event ->
                find(
                    event.getEventData().get("element.firstElementChild.value").asString().strip()))
        .addEventData("element.firstElementChild.value")
        .preventDefault();
  }

  /** Whether there is anything that the person could find with it. */
  static boolean serves(SignedIn person) {
    return person.may(Operation.READ_ALLEGATIONS)
        || person.may(Operation.READ_REVIEWS)
        || person.may(Operation.READ_CHILD_PROTECTION);
  }

  private static String label(SignedIn person) {
    boolean allegations = person.may(Operation.READ_ALLEGATIONS);
    boolean reviews = person.may(Operation.READ_REVIEWS);
    boolean children = person.may(Operation.READ_CHILD_PROTECTION);
    if (allegations && !reviews && !children) {
      return "Find a case, a person or a setting";
    }
    if (children && !allegations && !reviews) {
      return "Find a child by name or reference";
    }
    List<String> found = new ArrayList<>();
    if (allegations) {
      found.add("a case");
    }
    if (children) {
      found.add("a child");
    }
    if (reviews) {
      found.add("a review");
      found.add("an action");
    }
    return "Find "
        + String.join(", ", found.subList(0, found.size() - 1))
        + " or "
        + found.getLast();
  }

  private void find(String text) {
    UI ui = UI.getCurrentOrThrow();
    Optional<String> itself = named(text);
    if (itself.isPresent()) {
      ui.navigate(itself.get());
    } else {
      ui.navigate(listThatHas(text), QueryParameters.of("q", text));
    }
  }

  /** The last of the lists that the person may see where none of them has it. */
  private String listThatHas(String text) {
    boolean reviews = person.may(Operation.READ_REVIEWS);
    boolean children = person.may(Operation.READ_CHILD_PROTECTION);
    if (person.may(Operation.READ_ALLEGATIONS) && (!(reviews || children) || isInCases(text))) {
      return "cases";
    }
    return children && (!reviews || isAmongChildren(text)) ? "children" : "action-plans";
  }

  private Optional<String> named(String text) {
    Matcher named = REFERENCE.matcher(text.toUpperCase(Locale.UK));
    if (!named.matches()) {
      return Optional.empty();
    }
    String review = named.group(1);
    String action = named.group(2);
    if (action == null && isAChild(review)) {
      return Optional.of("children/" + review);
    }
    if (!person.may(Operation.READ_REVIEWS)) {
      return Optional.empty();
    }
    if (action != null) {
      return dispatch
          .askForOne(new OpenAction(review, action, null), ActionFile.class)
          .map(_ -> "reviews/" + review + "/actions/" + action);
    }
    return dispatch
        .askForOne(new OpenReview(review, null), ReviewFile.class)
        .map(_ -> "reviews/" + review);
  }

  /** One that is restricted is there, too: its page says so, and how it is opened. */
  private boolean isAChild(String reference) {
    if (!person.may(Operation.READ_CHILD_PROTECTION)) {
      return false;
    }
    try {
      return dispatch.askForOne(new OpenChild(reference, null), ChildFile.class).isPresent();
    } catch (Restricted _) {
      return true;
    }
  }

  private boolean isAmongChildren(String text) {
    FindChildren like = new FindChildren(text, Set.of(), Set.of(), Set.of(), null, false, 0, 1);
    return dispatch.ask(like, Children.class).total() > 0;
  }

  private boolean isInCases(String text) {
    FindCases like =
        new FindCases(text, Set.of(), Set.of(), Set.of(), Set.of(), null, null, null, false, 0, 1);
    return dispatch.ask(like, Cases.class).total() > 0;
  }
}
