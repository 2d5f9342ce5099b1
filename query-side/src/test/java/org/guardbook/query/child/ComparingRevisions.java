package org.guardbook.query.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.guardbook.query.ChildStory.action;
import static org.guardbook.query.ChildStory.outcome;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.guardbook.command.childprotection.PlannedOutcome;
import org.guardbook.query.child.PlanComparison.Action;
import org.guardbook.query.child.PlanComparison.Change;
import org.guardbook.query.child.PlanComparison.Outcome;
import org.guardbook.query.child.TextComparison.Piece;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparingRevisions {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "Attendance 90% over six weeks | Attendance 95% over six weeks"
            + " | Attendance [-90%-][+95%+] over six weeks",
        "breakfast club | breakfast club and a call home by 9:30"
            + " | breakfast club[+ and a call home by 9:30+]",
        "She is fed, and clean. | She is clean. | She is[- fed, and-] clean.",
        "Two kept in a row | Three appointments kept"
            + " | [-Two-][+Three appointments+] kept[- in a row-]",
        "mother's flat | mother's new flat | mother's[+ new+] flat",
        "old words here | quite other text | [-old words here-][+quite other text+]",
        "same | same | same",
        "\"\" | added | [+added+]",
        "removed | \"\" | [-removed-]",
      })
  void marksTheWordsThatChanged(String earlier, String later, String marked) {
    assertThat(inWords(TextComparison.between(earlier, later))).isEqualTo(marked);
  }

  @Test
  void givesBothTextsBack() {
    Random random = new Random(4);
    for (int i = 0; i < 300; i++) {
      String earlier = text(random);
      String later = text(random);
      TextComparison compared = TextComparison.between(earlier, later);
      assertThat(without(compared, TextComparison.Change.ADDED)).isEqualTo(earlier);
      assertThat(without(compared, TextComparison.Change.REMOVED)).isEqualTo(later);
      assertThat(compared.isChanged()).isEqualTo(!earlier.equals(later));
    }
  }

  @Test
  void comparesTheLongestTextsThereAre() {
    StringBuilder earlier = new StringBuilder();
    StringBuilder later = new StringBuilder();
    for (int i = 0; earlier.length() < 19_900; i++) {
      earlier.append("word").append(i).append(i % 7 == 0 ? "\n" : " ");
      later.append(i % 3 == 0 ? "word" : "other").append(i).append(' ');
    }
    TextComparison compared = TextComparison.between(earlier.toString(), later.toString());
    assertThat(without(compared, TextComparison.Change.REMOVED)).isEqualTo(later.toString());
  }

  private final List<PlannedOutcome> earlier =
      List.of(
          outcome(
              1,
              "Hazel is in school every day, fed and clean",
              "Attendance 90% over six weeks",
              action(2, "Breakfast club", "Parent and school", null)),
          outcome(
              3,
              "The home is safe for a crawling baby",
              "Two unannounced visits find it so",
              action(4, "Weekly visit", "family support worker", "2011-12-02"),
              action(5, "Stair gate", "housing officer", "2011-10-01")),
          outcome(6, "The father stays away", "Nobody has seen him"));

  @Test
  void findsWhatWasAddedRemovedAndChanged() {
    List<PlannedOutcome> later =
        List.of(
            outcome(
                1,
                "Hazel is in school every day, fed and clean",
                "Attendance 95% over six weeks",
                action(2, "Breakfast club and a call home by 9:30", "Parent and school", null)),
            outcome(
                3,
                "The home is safe for a crawling baby",
                "Two unannounced visits find it so",
                action(4, "Weekly visit", "family support worker", "2011-12-16"),
                action(8, "Fire guard", "fire service", "2011-12-09")),
            outcome(
                7,
                "Missed appointments stop",
                "Three kept in a row",
                action(9, "Books, and brings the family", "health visitor", "2011-12-09")));
    PlanComparison compared = PlanComparison.between(earlier, later);
    assertThat(compared.outcomes())
        .extracting(Outcome::number, Outcome::change)
        .containsExactly(
            tuple(1, Change.CHANGED),
            tuple(3, Change.CHANGED),
            tuple(6, Change.REMOVED),
            tuple(7, Change.ADDED));
    Outcome school = compared.outcomes().getFirst();
    assertThat(school.text().isChanged()).isFalse();
    assertThat(inWords(school.howWeShallKnow()))
        .isEqualTo("Attendance [-90%-][+95%+] over six weeks");
    assertThat(inWords(school.actions().getFirst().text()))
        .isEqualTo("Breakfast club[+ and a call home by 9:30+]");
    Outcome home = compared.outcomes().get(1);
    assertThat(home.actions())
        .extracting(Action::number, Action::change, Action::isMoved)
        .containsExactly(
            tuple(4, Change.CHANGED, true),
            tuple(5, Change.REMOVED, false),
            tuple(8, Change.ADDED, false));
    assertThat(Objects.requireNonNull(home.actions().getFirst().earlier()).by())
        .isEqualTo("2011-12-02");
    assertThat(home.actions().getFirst().by()).isEqualTo("2011-12-16");
    assertThat(compared.outcomes().getLast().actions())
        .extracting(Action::change)
        .containsExactly(Change.ADDED);
    assertThat(compared.words())
        .isEqualTo(
            "one outcome added, one outcome changed, one outcome removed, one action added, two"
                + " actions changed, one action removed");
  }

  @Test
  void findsNothingInWhatIsTheSame() {
    PlanComparison compared = PlanComparison.between(earlier, earlier);
    assertThat(compared.outcomes()).extracting(Outcome::change).containsOnly(Change.KEPT);
    assertThat(compared.words()).isEmpty();
    assertThat(PlanComparison.between(List.of(), earlier).words())
        .isEqualTo("three outcomes added");
  }

  private static String inWords(TextComparison compared) {
    return compared.pieces().stream()
        .map(
            piece ->
                switch (piece.change()) {
                  case KEPT -> piece.text();
                  case REMOVED -> "[-" + piece.text() + "-]";
                  case ADDED -> "[+" + piece.text() + "+]";
                })
        .collect(Collectors.joining());
  }

  private static String without(TextComparison compared, TextComparison.Change change) {
    return compared.pieces().stream()
        .filter(piece -> piece.change() != change)
        .map(Piece::text)
        .collect(Collectors.joining());
  }

  private static String text(Random random) {
    String[] words = {"school", "home", " ", "\n", "9:30", "95%", ".", "é", "👶", "mother's", "  "};
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(20); i > 0; i--) {
      text.append(words[random.nextInt(words.length)]);
    }
    return text.toString();
  }
}
