package org.guardbook.query.restriction;

import static org.guardbook.query.restriction.Breakings.ALL;
import static org.guardbook.query.restriction.Closed.CLOSED;
import static org.guardbook.query.restriction.Holder.HOLDERS;
import static org.guardbook.query.restriction.OwnCases.OWN;
import static org.guardbook.query.restriction.Subject.SUBJECTS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.guardbook.command.Person;
import org.guardbook.command.account.AccountEvent;
import org.guardbook.command.account.AccountEvent.AccountOpened;
import org.guardbook.command.account.AccountEvent.AccountReinstated;
import org.guardbook.command.account.AccountEvent.AccountSuspended;
import org.guardbook.command.account.AccountEvent.PasswordReset;
import org.guardbook.command.account.AccountEvent.RolesAssigned;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.*;
import org.guardbook.command.restriction.RestrictedKind;
import org.guardbook.command.restriction.Restriction;
import org.guardbook.command.restriction.RestrictionEvent;
import org.guardbook.command.restriction.RestrictionEvent.GlassBroken;
import org.guardbook.command.restriction.RestrictionEvent.ReaderNamed;
import org.guardbook.command.restriction.RestrictionEvent.ReaderRemoved;
import org.guardbook.command.restriction.RestrictionEvent.RecordRestricted;
import org.guardbook.command.restriction.RestrictionEvent.RestrictionLifted;
import org.guardbook.query.Recorded;
import org.guardbook.query.restriction.RestrictionQuery.Breaking;
import org.guardbook.query.views.Filter;
import org.guardbook.query.views.Page;
import org.guardbook.query.views.Sort;
import org.guardbook.query.views.View;
import org.guardbook.query.views.Views;
import org.jspecify.annotations.Nullable;

/** Which records are closed to whom. */
@ProcessingGroup(RestrictionProjection.NAME)
class RestrictionProjection {

  static final String NAME = "restriction";

  private final View<Closed> closed;
  private final View<Breaking> breakings;
  private final View<Holder> holders;
  private final View<Subject> subjects;
  private final View<OwnCases> own;

  RestrictionProjection(Views views) {
    closed = views.view(CLOSED);
    breakings = views.view(ALL);
    holders = views.view(HOLDERS);
    subjects = views.view(SUBJECTS);
    own = views.view(OWN);
  }

  @EventHandler
  void on(RestrictionEvent event, Recorded recorded) {
    switch (event) {
      case RecordRestricted it -> keep(it.reference(), it.kind(), Restriction.NONE.after(it));
      case ReaderNamed _, ReaderRemoved _ -> change(event);
      case GlassBroken it -> {
        change(it);
        breakings.put(
            new Breaking(
                it.reference(),
                it.account(),
                recorded.by().role(),
                recorded.at(),
                it.until(),
                it.reason().words(),
                recorded.position()));
      }
      case RestrictionLifted it -> closed.remove(it.reference());
    }
  }

  private void keep(String reference, RestrictedKind kind, Restriction restriction) {
    closed.put(Closed.of(reference, kind, restriction));
  }

  private void change(RestrictionEvent event) {
    closed.change(
        event.reference(),
        each -> Closed.of(each.reference(), each.kind(), each.restriction().after(event)));
  }

  @EventHandler
  void on(AccountEvent event) {
    switch (event) {
      case AccountOpened opened -> opened(opened);
      case RolesAssigned _, AccountSuspended _, AccountReinstated _, PasswordReset _ -> {}
    }
  }

  private void opened(AccountOpened opened) {
    Person person = opened.holder();
    Holder holder =
        new Holder(
            opened.account(), person.name(), Holder.plain(person.name()), person.dateOfBirth());
    holders.put(holder);
    OwnCases cases = new OwnCases(opened.account(), Set.of());
    for (Subject subject : alike(subjects, holder.plainName(), holder.dateOfBirth())) {
      if (subject.seemsToBe(holder)) {
        cases = cases.with(subject.reference());
      }
    }
    own.put(cases);
  }

  @EventHandler
  void on(PositionOfTrustEvent event) {
    take(event.reference().value(), event);
  }

  private void take(String reference, PositionOfTrustEvent event) {
    switch (event) {
      case ContactRecorded it -> {
        if (it.adult() != null) {
          named(reference, it.adult());
        }
      }
      case AdultNamed it -> named(reference, it.adult());
      case EntryCorrected it -> {
        if (it.replacement() != null) {
          take(reference, it.replacement());
        }
      }
      case EarlierCaseLinked _,
          EarlierCaseUnlinked _,
          MatchDismissed _,
          ThresholdDecided _,
          MeetingCalled _,
          MeetingPutOff _,
          MeetingHeld _,
          MeetingMinuted _,
          MeetingActionCompleted _,
          StrandOpened _,
          StrandProgressed _,
          StrandConcluded _,
          SafeguardPutInPlace _,
          SafeguardLifted _,
          DevelopmentNoted _,
          OutcomeRecorded _,
          ConsequenceRecorded _,
          OutcomeLetterSent _,
          EmployerCopySent _,
          ReferredToBarringService _,
          ReferredToRegulator _,
          CaseHandedOver _,
          CaseTakenOver _,
          CaseClosed _,
          CaseReopened _ -> {}
    }
  }

  private void named(String reference, Person adult) {
    Subject subject = Subject.of(reference, adult);
    subjects.put(subject);
    for (Holder holder : alike(holders, subject.plainName(), subject.dateOfBirth())) {
      if (subject.seemsToBe(holder)) {
        own.change(holder.account(), each -> each.with(reference));
      }
    }
  }

  private static <D extends Record> List<D> alike(
      View<D> among, String plainName, @Nullable LocalDate dateOfBirth) {
    List<D> alike =
        new ArrayList<>(among.find(Filter.equal("plainName", plainName), Sort.BY_ID, Page.ALL));
    if (dateOfBirth != null) {
      alike.addAll(among.find(Filter.equal("dateOfBirth", dateOfBirth), Sort.BY_ID, Page.ALL));
    }
    return alike;
  }
}
