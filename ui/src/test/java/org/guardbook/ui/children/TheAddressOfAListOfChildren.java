package org.guardbook.ui.children;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.Set;
import org.guardbook.query.child.ChildState;
import org.guardbook.query.child.DueStep.Kind;
import org.guardbook.query.child.DurationBand;
import org.junit.jupiter.api.Test;

class TheAddressOfAListOfChildren {

  @Test
  void bringsAColleagueToTheSamePlansOfTheSameDay() {
    RegisterFilter filter =
        RegisterFilter.NONE
            .containing("Pipit & Swift")
            .ofCategories(Set.of("NEGLECT", "EMOTIONAL"))
            .ofTeams(Set.of("NORTH"))
            .lasting(Set.of(DurationBand.FROM_2_YEARS, DurationBand.UNDER_3_MONTHS))
            .again(true)
            .sortedBy("lastReviewOn", true)
            .on(LocalDate.of(2012, 3, 31));

    assertThat(RegisterFilter.from(sent(filter.toAddress()))).isEqualTo(filter);
  }

  @Test
  void bringsAColleagueToTheSameChildren() {
    ChildrenFilter filter =
        ChildrenFilter.NONE
            .containing("Pipit")
            .inStates(Set.of(ChildState.ENQUIRY, ChildState.ON_PLAN))
            .of(Set.of("NEGLECT"), Set.of("NORTH"))
            .sortedBy("openedOn", true);

    assertThat(ChildrenFilter.from(sent(filter.toAddress()))).isEqualTo(filter);
  }

  @Test
  void bringsAColleagueToWhatIsDue() {
    DueFilter filter =
        DueFilter.NONE.ofKinds(Set.of(Kind.VISIT)).ofTeams(Set.of("NORTH")).ahead(13);

    assertThat(DueFilter.from(sent(filter.toAddress()))).isEqualTo(filter);
  }

  @Test
  void saysNothingWhereNothingIsLeftOut() {
    assertThat(RegisterFilter.NONE.toAddress().getQueryString()).isEmpty();
    assertThat(ChildrenFilter.NONE.toAddress().getQueryString()).isEmpty();
    assertThat(DueFilter.NONE.toAddress().getQueryString()).isEmpty();
    assertThat(RegisterFilter.NONE.on(LocalDate.of(2012, 3, 31)).showsAll()).isTrue();
    assertThat(RegisterFilter.NONE.again(true).showsAll()).isFalse();
  }

  @Test
  void passesOverWhatItCannotMean() {
    QueryParameters nonsense =
        QueryParameters.fromString(
            "state=LOST&duration=LONG&on=yesterday&sort=-password&team=&kind=TEA&weeks=900&x=y");

    assertThat(RegisterFilter.from(nonsense)).isEqualTo(RegisterFilter.NONE);
    assertThat(ChildrenFilter.from(nonsense)).isEqualTo(ChildrenFilter.NONE);
    assertThat(DueFilter.from(nonsense)).isEqualTo(DueFilter.NONE);
  }

  private static QueryParameters sent(QueryParameters address) {
    return QueryParameters.fromString(address.getQueryString());
  }
}
