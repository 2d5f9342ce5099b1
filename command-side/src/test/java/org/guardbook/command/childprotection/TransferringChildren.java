package org.guardbook.command.childprotection;

import static org.guardbook.command.childprotection.Facts.*;

import java.time.LocalDate;
import java.util.List;
import org.guardbook.command.Refusal;
import org.guardbook.command.childprotection.ChildProtectionCommand.*;
import org.guardbook.command.childprotection.ChildProtectionEvent.*;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TransferringChildren {

  @Test
  void opensRecordsForThoseWhoComeWithAPlanFromElsewhere() {
    Story.given()
        .when(receive(coming(null, HAZEL_PIPIT, LocalDate.of(2011, 11, 7))))
        .then(opened(), transferredIn(HAZEL));
  }

  @Test
  void takesInAChildWhoIsKnownTogetherWithANewOne() {
    Story.given(opened())
        .when(
            receive(
                coming(HAZEL, null, LocalDate.of(2011, 11, 7)),
                coming(null, ROWAN_PIPIT, LocalDate.of(2011, 11, 7))))
        .then(transferredIn(HAZEL), rowanOpened(ROWAN, HAZEL), transferredIn(ROWAN));
  }

  @Test
  void leadsToAReceivingInConferenceThatStartsAPlan() {
    Story.given(opened(), transferredIn(HAZEL))
        .when(hold(ConferenceKind.RECEIVING_IN, PLAN_BEGAN, true, NEGLECT, null))
        .then(held(1, ConferenceKind.RECEIVING_IN, PLAN_BEGAN, true), started());
  }

  @Test
  void isOfAChildWhoIsOnNoPlanHereAndHasBeenOnTheirsForSomeTime() {
    Story.given(onAPlan())
        .when(
            new RecordTransferIn(
                in2012(4, 2),
                List.of(coming(HAZEL, null, LocalDate.of(2012, 4, 3))),
                null,
                "Walsall",
                WORDS))
        .refused(
            new Refusal("children[0]", "The child has been on a plan here since 26 March 2012."),
            new Refusal(
                "children[0].onPlanSince",
                "3 April 2012 is after 2 April 2012, when they told us."));
  }

  @Test
  void tellsAnotherAuthorityOfAChildWhoIsOnAPlan() {
    Story.given(onAPlan())
        .when(new TransferOut(HAZEL, in2012(8, 6), " Walsall ", WORDS))
        .then(transferredOut());
    Story.given(atRisk())
        .when(new TransferOut(HAZEL, in2012(8, 6), "Walsall", WORDS))
        .refused("The child is on no plan.");
    Story.given(onAPlan())
        .when(new TransferOut(HAZEL, in2012(3, 23), "Walsall", WORDS))
        .refused("happened", "23 March 2012 is before the plan began on 26 March 2012.");
    Story.given(onAPlan())
        .when(new TransferOut(HAZEL, in2012(8, 6), " ", NOTHING))
        .refused(
            new Refusal("toAuthority", "Name the authority that takes the case on."),
            new Refusal("reason", "Give a reason."));
  }

  private static RecordTransferIn receive(ChildTransferred... children) {
    return new RecordTransferIn(in2012(3, 5), List.of(children), null, " Walsall ", WORDS);
  }

  private static ChildTransferred coming(
      @Nullable ChildReference reference, @Nullable NamedChild child, LocalDate onPlanSince) {
    return new ChildTransferred(reference, child, " W-77 ", onPlanSince, NEGLECT);
  }
}
