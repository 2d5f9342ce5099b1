package org.guardbook.ui.reviews;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.guardbook.query.review.ReviewFile;
import org.guardbook.query.review.ReviewFile.Opinion;
import org.guardbook.ui.components.Card;
import org.guardbook.ui.components.Tag;
import org.guardbook.ui.components.Texts;
import org.guardbook.ui.components.Tone;
import org.guardbook.ui.components.Words;
import org.jspecify.annotations.Nullable;

/** Who said what about holding a review: committee, national panel and chair side by side. */
final class OpinionsCard extends Card {

  private final Shown shown;

  OpinionsCard(Shown shown) {
    super("Ought there to be a review?");
    this.shown = shown;
    setId("opinions");
    ReviewFile file = shown.file();
    String disagreement = disagreement(file);
    if (disagreement != null) {
      Div said = new Div(new Tag(Tone.AMBER, "≠", "They disagreed"), Texts.small(disagreement));
      said.addClassName("disagreement");
      add(said);
    }
    Div three =
        new Div(
            opinion("The committee", file.committee(), What.RECOMMEND_TO_CHAIR),
            opinion("The national panel", file.nationalPanel(), What.PANEL_ADVICE),
            opinion("The chair", file.chair(), What.DECIDE));
    three.addClassNames("grid3", "opinions");
    add(three);
  }

  private Component opinion(String who, @Nullable Opinion opinion, What what) {
    Div box = new Div(new H3(who));
    if (opinion == null) {
      box.add(new Tag(Tone.GREY, "○", "Not yet"));
      if (shown.may(what) && shown.file().commission() == null) {
        Div link = new Div(shown.opener().link(what, "Record it", Map.of()));
        link.getChildren()
            .forEach(each -> each.getElement().setAttribute("aria-label", what.title()));
        box.add(link);
      }
      return box;
    }
    box.add(tag(opinion));
    String by = opinion.decidedBy();
    box.add(
        Texts.small(Words.when(opinion.given()) + (by == null ? "" : ", by " + by)),
        Texts.said(opinion.reason()));
    return box;
  }

  private static Tag tag(Opinion opinion) {
    return Boolean.TRUE.equals(opinion.hold())
        ? new Tag(Tone.BLUE, "✓", "Hold a review")
        : new Tag(Tone.GREY, "✕", "No review");
  }

  /** What each said, in a sentence, where they did not say the same; null where they did. */
  static @Nullable String disagreement(ReviewFile file) {
    List<String> hold = new ArrayList<>();
    List<String> not = new ArrayList<>();
    sort("the committee", file.committee(), hold, not);
    sort("the national panel", file.nationalPanel(), hold, not);
    sort("the chair", file.chair(), hold, not);
    if (hold.isEmpty() || not.isEmpty()) {
      return null;
    }
    return Words.sentence(Words.list(hold))
        + " said that a review is to be held; "
        + Words.list(not)
        + " said that there is to be none.";
  }

  private static void sort(
      String who, @Nullable Opinion opinion, List<String> hold, List<String> not) {
    if (opinion != null && opinion.hold() != null) {
      (opinion.hold() ? hold : not).add(who);
    }
  }
}
