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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3 Sep 2014",
        "3 Sept 2014",
        "3rd Sept. 2014",
        "03 September 2014",
        "3rd of September, 2014",
        "September 3, 2014",
        "Sept. 3rd 2014",
        "SEP 03, 2014",
        "2014-09-03",
        "03.09.2014"
      })
  void aDateHoweverItsMonthIsShortenedAndWhicheverComesFirst(String written) {
    assertThat(found("3 Sep 2014", "seen on " + written + ", at home")).containsExactly(written);
    assertThat(found(written, "seen on 3 September 2014")).containsExactly("3 September 2014");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3rd February 2009",
        "3RD FEBRUARY 2009",
        "the 3rd of February",
        "3 Feb",
        "3 Feb.",
        "Feb 3",
        "February 3rd"
      })
  void aDateThatAStoryTells(String written) {
    assertThat(found("2009-02-03", "It was " + written + " when")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3 Feb. 2010",
        "3 February, 2010",
        "Feb 3, 2010",
        "February 30",
        "13th February",
        "13 Feb",
        "3 March",
        "3 Febr"
      })
  void noOtherDate(String written) {
    assertThat(found("2009-02-03", "It was " + written + " when")).isEmpty();
  }

  @Test
  void whatIsNoDayOfTheCalendarAsTheWordsThatItIs() {
    assertThat(found("30 February 2009", "on 30 February 2009")).hasSize(1);
    assertThat(found("30 February 2009", "2009-02-28")).isEmpty();
  }

  @Test
  void isWordsOrNone() {
    assertThat(Passage.isOne("\u00a0 \u200b")).isFalse();
    assertThat(Passage.isOne(" . ")).isFalse();
    assertThat(Passage.isOne("W13-118")).isTrue();
  }
}
