package org.guardbook.query.committee;

import java.util.List;
import java.util.function.Supplier;
import org.axonframework.messaging.Message;
import org.axonframework.queryhandling.QueryHandler;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.guardbook.command.Provenance;
import org.guardbook.command.access.Operation;
import org.guardbook.command.access.Role;
import org.guardbook.command.committee.CommitteeEvent;
import org.guardbook.command.committee.CommitteeEvent.CommitteeFormed;
import org.guardbook.command.committee.CommitteeEvent.CommitteeMeetingCalled;
import org.guardbook.command.committee.CommitteeEvent.CommitteeMeetingHeld;
import org.guardbook.command.committee.CommitteeEvent.CommitteeMeetingMinuted;
import org.guardbook.command.committee.CommitteeEvent.CommitteeMeetingPutOff;
import org.guardbook.command.committee.CommitteeEvent.MemberAppointed;
import org.guardbook.command.committee.CommitteeEvent.MemberStoodDown;
import org.guardbook.query.Recorded;
import org.guardbook.query.committee.CommitteeQuery.CommitteeChanged;
import org.guardbook.query.committee.CommitteeQuery.WatchCommittees;
import org.guardbook.query.replay.Announcements;
import org.guardbook.query.views.ViewStore;
import org.jspecify.annotations.Nullable;

/**
 * Tells those who watch in which committee and meeting something was recorded, and nothing of what
 * it was. The bus asks no interceptor before it passes updates on, so who may not is left out here.
 */
class CommitteeWatch implements Announcements {

  private final ViewStore views;
  private final Supplier<QueryUpdateEmitter> emitter;

  CommitteeWatch(ViewStore views, Supplier<QueryUpdateEmitter> emitter) {
    this.views = views;
    this.emitter = emitter;
  }

  @QueryHandler
  CommitteeChanged answer(WatchCommittees query) {
    return new CommitteeChanged(null, null, null, views.position());
  }

  @Override
  public void recorded(List<Announced> entries) {
    for (Announced entry : entries) {
      if (entry.event() instanceof CommitteeEvent event) {
        Recorded recorded = entry.recorded();
        tell(
            new CommitteeChanged(
                event.committee().value(),
                meeting(event),
                recorded.by().account(),
                recorded.position()));
      }
    }
  }

  private static @Nullable Integer meeting(CommitteeEvent event) {
    return switch (event) {
      case CommitteeMeetingCalled it -> it.meeting();
      case CommitteeMeetingPutOff it -> it.meeting();
      case CommitteeMeetingHeld it -> it.meeting();
      case CommitteeMeetingMinuted it -> it.meeting();
      case CommitteeFormed _, MemberAppointed _, MemberStoodDown _ -> null;
    };
  }

  private void tell(CommitteeChanged change) {
    emitter
        .get()
        .<CommitteeChanged>emit(
            query -> query.getPayloadType() == WatchCommittees.class && isPermitted(query), change);
  }

  private static boolean isPermitted(Message<?> query) {
    Role role = Provenance.from(query.getMetaData()).role();
    return role != null && Operation.READ_COMMITTEES.isAllowedTo(role);
  }
}
