package org.guardbook.query.committee;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.guardbook.command.committee.CommitteeEvent;
import org.guardbook.command.committee.CommitteeEvent.CommitteeFormed;
import org.guardbook.command.committee.CommitteeEvent.CommitteeMeetingCalled;
import org.guardbook.command.committee.CommitteeEvent.CommitteeMeetingHeld;
import org.guardbook.command.committee.CommitteeEvent.CommitteeMeetingMinuted;
import org.guardbook.command.committee.CommitteeEvent.CommitteeMeetingPutOff;
import org.guardbook.command.committee.CommitteeEvent.MemberAppointed;
import org.guardbook.command.committee.CommitteeEvent.MemberStoodDown;
import org.guardbook.query.committee.CommitteeQuery.Committee;
import org.guardbook.query.views.Collection;
import org.guardbook.query.views.View;
import org.guardbook.query.views.Views;

/** Every committee with its seats and its meetings. */
@ProcessingGroup(CommitteeProjection.NAME)
class CommitteeProjection {

  static final String NAME = "committee";

  static final Collection<Committee> COMMITTEES =
      new Collection<>("committees", Committee.class, Committee::reference, List.of());

  private final View<Committee> committees;

  CommitteeProjection(Views views) {
    committees = views.view(COMMITTEES);
  }

  @EventHandler
  void on(CommitteeEvent event) {
    String reference = event.committee().value();
    switch (event) {
      case CommitteeFormed it ->
          committees.put(new Committee(reference, it.name(), List.of(), List.of()));
      case MemberAppointed it -> committees.change(reference, known -> Book.of(known).seat(it));
      case MemberStoodDown it -> committees.change(reference, known -> Book.of(known).empty(it));
      case CommitteeMeetingCalled it ->
          committees.change(reference, known -> Book.of(known).call(it));
      case CommitteeMeetingPutOff it ->
          committees.change(reference, known -> Book.of(known).putOff(it));
      case CommitteeMeetingHeld it ->
          committees.change(reference, known -> Book.of(known).hold(it));
      case CommitteeMeetingMinuted it ->
          committees.change(reference, known -> Book.of(known).minute(it));
    }
  }
}
