package org.guardbook.query.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeetingSomebodyAgain {

  @ParameterizedTest(name = "{0} {1} · {2} {3}")
  @CsvSource({
    // the same in every way
    "Rowan Linnet, 1984-05-04, Rowan Linnet, 1984-05-04",
    "rowan LINNET, 1984-05-04, Rowan Linnet, 1984-05-04",
    // slips of the pen
    "Rowan Linet, 1984-05-04, Rowan Linnet, 1984-05-04",
    "Rowan Linet, , Rowan Linnet, 1984-05-04",
    "Rowna Linnet, , Rowan Linnet, 1984-05-04",
    "Rowan Linnte, 1984-05-04, Rowan Linnet, 1984-05-04",
    "Rwan Linnet, 1984-05-04, Rowan Linnet, 1984-05-04",
    // by ear
    "Siobhan O'Brien, 1979-11-30, Shivaun O'Brien, 1979-11-30",
    "Siobhan Kelly, , Shivaun Kelly, 1979-11-30",
    "Niamh Byrne, , Neve Byrne, ",
    "John Stephens, , John Stevens, ",
    "Philip Clarke, , Phillip Clark, 1970-01-02",
    "Jon Smyth, 1991-03-02, John Smith, 1991-03-02",
    "Caitlin Reid, 1990-02-07, Kaitlyn Reed, 1990-02-07",
    // spellings of one name
    "Mohammed Khan, 1988-07-19, Muhammad Khan, 1988-07-19",
    "Mohammed Khan, , Muhammad Khan, ",
    "Mohamed Hussain, , Mohammad Hussein, 1980-10-12",
    "Ayesha Begum, , Aisha Begum, ",
    "Fatima Chowdhury, 1985-01-31, Fathima Choudhury, 1985-01-31",
    "Zoë Müller, , Zoe Muller, ",
    "Małgorzata Wójcik, , Malgorzata Wojcik, ",
    "Gosia Wojcik, 1983-06-15, Małgorzata Wójcik, 1983-06-15",
    // short forms
    "Bill Turner, , William Turner, 1966-02-03",
    "Liz Hartley, 1975-08-08, Elizabeth Hartley, 1975-08-08",
    "Kate Mills, , Katherine Mills, ",
    "Dave Roberts, , David Roberts, ",
    "Chris Ward, , Christopher Ward, ",
    "Chris Ward, , Christine Ward, ",
    // parted and joined
    "Sean O'Brien, , Sean OBrien, ",
    "Sean O Brien, , Sean O’Brien, ",
    "Fiona Mac Donald, , Fiona MacDonald, ",
    "Anita de Souza, , Anita DeSouza, ",
    "Karim Al-Hassan, , Karim Alhassan, ",
    "Abdul Rahman, , Abdulrahman, ",
    "Mary Ann Jones, , Maryann Jones, ",
    "Jean-Paul Martin, , Jean Paul Martin, ",
    "Omar bin Yusuf, , Omar Yusuf, ",
    // double-barrelled, and a middle name
    "Sarah Smith-Jones, , Sarah Smith Jones, ",
    "Sarah Smith-Jones, 1982-09-09, Sarah Jones, 1982-09-09",
    "Sarah Smith-Jones, , Sarah Jones, ",
    "Rowan James Linnet, , Rowan Linnet, ",
    "Dr Rowan Linnet, , Rowan Linnet, ",
    "R Linnet, 1984-05-04, Rowan Linnet, 1984-05-04",
    // the other way round
    "Linnet Rowan, 1984-05-04, Rowan Linnet, 1984-05-04",
    "'Linnet, Rowan', , Rowan Linnet, ",
    "Nguyen Thi Mai, , Thi Mai Nguyen, ",
    // a slip in the date of birth
    "Rowan Linnet, 1984-04-05, Rowan Linnet, 1984-05-04",
    "Rowan Linnet, 1984-05-14, Rowan Linnet, 1984-05-04",
    "Rowan Linnet, 1948-05-04, Rowan Linnet, 1984-05-04",
    "Rowan Linnet, 1985-05-04, Rowan Linnet, 1984-05-04",
    "Rowan Linet, 1984-05-14, Rowan Linnet, 1984-05-04",
    // married since, or known by another name
    "Rowan Redstart, 1984-05-04, Rowan Linnet, 1984-05-04",
    "Peggy Redstart, 1984-05-04, Margaret Redstart, 1984-05-04",
  })
  void offers(
      String name, @Nullable LocalDate born, String earlier, @Nullable LocalDate earlierBorn) {
    assertThat(likeness(name, born, earlier, earlierBorn)).isPresent();
    assertThat(likeness(earlier, earlierBorn, name, born)).isPresent();
    assertThat(Likeness.keysToLookFor(PersonName.of(name), born))
        .as("is found by its keys")
        .containsAnyElementsOf(Likeness.keys(PersonName.of(earlier), earlierBorn));
  }

  @ParameterizedTest(name = "{0} {1} · {2} {3}")
  @CsvSource({
    // another date of birth
    "Rowan Linnet, 1984-05-04, Rowan Linnet, 1971-12-30",
    "John Smith, 1984-05-04, John Smith, 1985-06-04",
    "Mohammed Khan, 1988-07-19, Mohammed Khan, 1990-02-01",
    // one name in common is nothing without a date of birth
    "Rowan Linnet, , Rowan Redstart, ",
    "Rowan Linnet, , Hazel Linnet, ",
    "Mohammed Khan, , Mohammed Ali, ",
    "Mohammed Khan, , Imran Khan, ",
    "Linnet, , Rowan Linnet, ",
    "John, , John Smith, ",
    // names that only look or sound alike
    "Paul Smith, , Paula Smith, ",
    "Robert Green, , Roberta Green, ",
    "Mark Jones, , Mary Jones, ",
    "Louis Martin, , Louise Martin, ",
    "Karen Doyle, , Kieran Doyle, ",
    "Ronan Smith, , Rowan Smith, ",
    "Daniel Evans, , Danielle Evans, ",
    "Michael Adams, , Michelle Adams, ",
    "Hassan Ali, , Hussain Ali, ",
    "Amina Begum, , Amani Begum, ",
    "Jane Marsh, , Joan Marsh, ",
    "Tom Brown, , Tim Brown, ",
    "Ann Lee, , Ian Lee, ",
    "Peter Barker, , Peter Baker, ",
    "Susan Martin, , Susan Morton, ",
    "Priya Patel, , Priya Patil, ",
    "Wei Chen, , Wei Cheng, ",
    "Li Wang, , Li Wong, ",
    // a near date of birth makes nobody of two people
    "Rowan Linnet, 1984-05-04, Hazel Linnet, 1984-05-14",
    "Rowan Linnet, 1984-05-04, Rowan Redstart, 1984-04-05",
    // born on the day that stands for an unknown one
    "Ahmed Omar, 1990-01-01, Ahmed Yusuf, 1990-01-01",
    // two people, born on one day
    "Rowan Linnet, 1984-05-04, Hazel Redstart, 1984-05-04",
  })
  void doesNotOffer(
      String name, @Nullable LocalDate born, String earlier, @Nullable LocalDate earlierBorn) {
    assertThat(likeness(name, born, earlier, earlierBorn)).isEmpty();
    assertThat(likeness(earlier, earlierBorn, name, born)).isEmpty();
  }

  @ParameterizedTest(name = "{0} {1} · {2} {3}: {4}")
  @CsvSource({
    "Rowan Linnet, 1984-05-04, Rowan Linnet, 1984-05-04, Same name and date of birth",
    "Rowan Linet, 1984-05-04, Rowan Linnet, 1984-05-04, 'Same date of birth, name spelt differently'",
    "Bill Turner, 1966-02-03, William Turner, 1966-02-03, 'Same date of birth, another form of the name'",
    "Linnet Rowan, 1984-05-04, Rowan Linnet, 1984-05-04, 'Same date of birth, names the other way round'",
    "Rowan Redstart, 1984-05-04, Rowan Linnet, 1984-05-04, Same date of birth and one name the same",
    "Rowan Linnet, 1984-04-05, Rowan Linnet, 1984-05-04, 'Same name, day and month of birth exchanged'",
    "Rowan Linnet, 1984-05-14, Rowan Linnet, 1984-05-04, 'Same name, date of birth differs by one slip'",
    "Rowan Linnet, , Rowan Linnet, 1984-05-04, 'Same name, no date of birth to compare'",
    "Rowan Linet, , Rowan Linnet, 1984-05-04, 'Name spelt differently, no date of birth to compare'",
    "R Linnet, 1984-05-04, Rowan Linnet, 1984-05-04, 'Same date of birth, forename given as an initial'",
  })
  void saysWhy(
      String name,
      @Nullable LocalDate born,
      String earlier,
      @Nullable LocalDate earlierBorn,
      String because) {
    assertThat(likeness(name, born, earlier, earlierBorn)).map(Likeness::because).contains(because);
  }

  private static Optional<Likeness> likeness(
      String name, @Nullable LocalDate born, String earlier, @Nullable LocalDate earlierBorn) {
    return Likeness.between(PersonName.of(name), born, PersonName.of(earlier), earlierBorn);
  }
}
