package org.guardbook.ui.forms;

import com.vaadin.flow.component.html.Anchor;
import org.guardbook.command.restriction.RestrictedKind;
import org.guardbook.ui.components.PageHead;
import org.guardbook.ui.layout.Vantage;

/** The kinds of record there are: where their pages stand, and what one of them is called. */
public enum KindOfRecord {
  CASE("cases", "Position of trust", "case"),
  REVIEW("reviews", "Reviews", "review"),
  COMMITTEE("committees", "Meetings", "committee"),
  CHILD("children", "Children", "child");

  private final String home;
  private final String label;
  private final String one;

  KindOfRecord(String home, String label, String one) {
    this.home = home;
    this.label = label;
    this.one = one;
  }

  public static KindOfRecord of(RestrictedKind kind) {
    return switch (kind) {
      case ALLEGATION -> CASE;
      case CHILD -> CHILD;
    };
  }

  /** Address of the page that lists them, which is what several are called, too. */
  public String home() {
    return home;
  }

  /** What one is called within a sentence. */
  public String one() {
    return one;
  }

  /** Address of the page of one. */
  public String address(String reference) {
    return home + "/" + reference;
  }

  /** The head of the page of one, which leads to the list as it was at the same moment. */
  public PageHead head(String reference, String title, Vantage vantage) {
    return new PageHead(reference + " · " + title).trail(label, vantage.from(home), reference);
  }

  /** The head of a page about one, which it leads back to by its name. */
  public PageHead headAbout(String reference, String name, String title) {
    return new PageHead(title).trail(new Anchor(home, label), new Anchor(address(reference), name));
  }

  /** The same, which leads back to it as it was at the same moment. */
  public PageHead headAbout(String reference, String name, String title, Vantage vantage) {
    return new PageHead(title)
        .trail(
            new Anchor(vantage.from(home), label),
            new Anchor(vantage.from(address(reference)), name));
  }

  /** The head of the page on which one is opened. */
  public PageHead headOfNew(String title) {
    return new PageHead(title).trail(new Anchor(home, label));
  }
}
