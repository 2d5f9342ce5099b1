package org.guardbook.ui.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.Set;
import org.guardbook.query.casefile.CaseState;
import org.guardbook.ui.cases.CaseFilter.Days;
import org.junit.jupiter.api.Test;

class TheAddressOfAList {

  @Test
  void bringsAColleagueToTheSameCasesInTheSameOrder() {
    CaseFilter filter =
        CaseFilter.NONE
            .containing("Elder & Sons")
            .inStates(Set.of(CaseState.CLOSED))
            .withCodes(Set.of("EDUCATION", "FAITH"), Set.of("PHYSICAL"), Set.of("UNFOUNDED"))
            .within(
                new Days(LocalDate.of(2013, 4, 1), null), new Days(null, LocalDate.of(2014, 3, 31)))
            .sortedBy("adultName", true);

    String sent = filter.toAddress().getQueryString();

    assertThat(CaseFilter.from(QueryParameters.fromString(sent))).isEqualTo(filter);
  }

  @Test
  void saysNothingWhereEveryCaseIsShown() {
    assertThat(CaseFilter.NONE.toAddress().getQueryString()).isEmpty();
    assertThat(CaseFilter.NONE.sortedBy("receivedOn", false).showsAll()).isTrue();
    assertThat(CaseFilter.NONE.containing("Linnet").showsAll()).isFalse();
  }

  @Test
  void passesOverWhatItCannotMean() {
    CaseFilter filter =
        CaseFilter.from(
            QueryParameters.fromString("state=LOST&from=yesterday&sort=-password&sector=&x=y"));

    assertThat(filter).isEqualTo(CaseFilter.NONE);
  }
}
