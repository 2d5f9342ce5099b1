package org.guardbook.query.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeetingAnEmployerAgain {

  @ParameterizedTest(name = "{0} · {1}")
  @CsvSource({
    "Elder Primary School, Elder Primary School",
    "Elder Primary School, ELDER PRIMARY SCH.",
    "Elder Primary School, Elder Primary",
    "Elder Primary School, Elder School",
    "Elder Primary School, The Elder Primary Academy",
    "St Mary's Catholic Primary School, Saint Marys RC Primary",
    "Aspen Children's Home, Aspen Childrens Home Ltd",
    "Aspen Children's Home, Aspen",
    "Willowbrook Nursery, Willow Brook Nursery",
    "Holly Lodge Residential Home, Holly Lodge",
    "Walford Taxis Ltd, Walford Cars",
    "Sycamore Nursery, Sycamore Pre-School Nursery",
    "Hawthorne Primary, Hawthorn Primary School",
  })
  void seemsTheSame(String one, String other) {
    assertThat(EmployerName.of(one).seemsTheSameAs(EmployerName.of(other))).isTrue();
    assertThat(EmployerName.of(other).seemsTheSameAs(EmployerName.of(one))).isTrue();
    assertThat(EmployerName.of(one).keys())
        .as("is found by its keys")
        .containsAnyElementsOf(EmployerName.of(other).keys());
  }

  @ParameterizedTest(name = "{0} · {1}")
  @CsvSource({
    "Elder Primary School, Lime Primary School",
    "Elder Primary School, Elder Secondary School",
    "Elder Primary School, Elder Nursery",
    "Elder Primary School, Elder Park Primary School",
    "Elder Primary School, Elder Hospital",
    "Holly Lodge, Holly House",
    "Primary School, Elder Primary School",
    "Ash Junior School, Ash Infant School",
    "St John's Church, St James's Church",
  })
  void isAnother(String one, String other) {
    assertThat(EmployerName.of(one).seemsTheSameAs(EmployerName.of(other))).isFalse();
    assertThat(EmployerName.of(other).seemsTheSameAs(EmployerName.of(one))).isFalse();
  }
}
