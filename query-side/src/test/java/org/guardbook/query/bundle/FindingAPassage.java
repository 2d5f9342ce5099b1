package org.guardbook.query.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindingAPassage {

  private static List<String> found(String passage, String text) {
    FoldedText folded = new FoldedText(text);
    return Passage.of(passage).in(folded).stream()
        .map(each -> folded.text().substring(each.from(), each.to()))
        .distinct()
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hazel Pipit",
        "HAZEL  pipit",
        "Hazel\nPipit",
        "Hazel\u202fPipit",
        "Hazel\u2009Pipit",
        "\u00a0Hazel\u00a0Pipit",
        "Hazel Pi\u00adpit",
        "Ha\u200bzel \u2060Pipit\ufeff"
      })
  void howeverItIsTyped(String written) {
    assertThat(found("Hazel Pipit", "of " + written + ", who")).hasSize(1);
    assertThat(found(written, "Hazel Pipit was there.")).containsExactly("Hazel Pipit");
  }

  @ParameterizedTest
  @CsvSource({
    "O'Hara, O’Hara",
    "O'Hara, Oʼhara",
    "Smith-Jones, Smith\u2011Jones",
    "Smith-Jones, SMITH\u2013JONES",
    "Yıldız, YILDIZ",
    "Yıldız, Yildiz",
    "İrem, Irem",
    "Strauß, STRAUSS",
    "José, Jose\u0301"
  })
  void whicheverWayItsLettersAreSet(String passage, String written) {
    assertThat(found(passage, "with " + written + " and")).hasSize(1);
    assertThat(found(written, "with " + passage + " and")).hasSize(1);
  }

  @Test
  void notWithinALongerWord() {
    assertThat(found("Reed", "They agreed on Reedham.")).isEmpty();
    assertThat(found("Pip", "Hazel Pipit")).isEmpty();
    assertThat(found("Ann", "Ann's aunt")).containsExactly("Ann");
  }

  @ParameterizedTest
  @ValueSource(strings = {"3 February 2009", "2009-02-03", "03/02/2009", "3rd February 2009"})
  void aDateInEveryWayInWhichOneIsWritten(String passage) {
    assertThat(found(passage, "b. 3 February 2009")).containsExactly("3 February 2009");
    assertThat(found(passage, "2009-02-03")).containsExactly("2009-02-03");
    assertThat(found(passage, "2009-02-03T10:20")).containsExactly("2009-02-03");
    assertThat(found(passage, "born on 3.2.2009 in")).containsExactly("3.2.2009");
    assertThat(found(passage, "Expected 3 February")).containsExactly("3 February");
    assertThat(found(passage, "13 February 2009, 3 February 2010, 2009-02-30")).isEmpty();
  }

  @Test
  void isWordsOrNone() {
    assertThat(Passage.isOne("\u00a0 \u200b")).isFalse();
    assertThat(Passage.isOne(" . ")).isFalse();
    assertThat(Passage.isOne("W13-118")).isTrue();
  }
}
