package org.guardbook.command.positionoftrust;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.config.Configuration;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.Repository;
import org.guardbook.command.Desk;
import org.guardbook.command.Narrative;
import org.guardbook.command.Receipt;
import org.guardbook.command.Refusals;
import org.guardbook.command.Repetition;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.RecordContact;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.ContactRecorded;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.EarlierCaseLinked;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.MatchDismissed;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Opens a case for every contact: the adult's earlier cases linked, its reference given. */
@Component
class LoggingContacts {

  private static final Narrative CONFIRMED =
      new Narrative("Confirmed to be the same person when the contact was logged.");

  /** A number is only used up by a contact that will be recorded. */
  private static final CaseReference NOT_GIVEN_YET = new CaseReference("X00-000");

  private final Desk desk;
  private final References references;
  private final Repetition repetition;
  private final Configuration axon;

  LoggingContacts(
      Desk desk, References references, Repetition repetition, @Lazy Configuration axon) {
    this.desk = desk;
    this.references = references;
    this.repetition = repetition;
    this.axon = axon;
  }

  @CommandHandler
  Receipt handle(RecordContact command, CommandMessage<?> message) throws Exception {
    Refusals refusals = desk.read(command, command.happened());
    ContactRecorded contact = Draft.ofNew(NOT_GIVEN_YET).of(command);
    refusals.found().addAll(Practice.against(contact, new Standing()));
    earlierCases(command, desk.of(message.getMetaData()), refusals);
    refusals.throwIfAny();
    while (true) {
      CaseReference reference = references.next(command.happened().date());
      try {
        return open(entries(command, reference), message);
      } catch (ConcurrencyException | AggregateStreamCreationException conflict) {
        if (!desk.exists().test(reference.value())) {
          references.giveBack(reference);
          throw conflict;
        }
        references.skip(reference);
        if (!repetition.refusedByTheStore()) {
          // It may be this very command that has the number; the bus looks, and asks again
          throw conflict;
        }
      } catch (Exception failure) {
        references.giveBack(reference);
        throw failure;
      }
    }
  }

  private static void earlierCases(RecordContact command, Desk desk, Refusals refusals) {
    Set<CaseReference> seen = new HashSet<>();
    earlierCases(command.samePersonAs(), "samePersonAs", desk, seen, refusals);
    earlierCases(command.notSamePersonAs(), "notSamePersonAs", desk, seen, refusals);
    if (command.adult() == null && !command.samePersonAs().isEmpty()) {
      refusals.add("samePersonAs", "Name the adult to link earlier cases of the same person.");
    }
  }

  private static void earlierCases(
      List<CaseReference> cases,
      String field,
      Desk desk,
      Set<CaseReference> seen,
      Refusals refusals) {
    for (int i = 0; i < cases.size(); i++) {
      String at = field + "[" + i + "]";
      if (!seen.add(cases.get(i))) {
        refusals.add(at, cases.get(i) + " is named twice.");
      } else if (!desk.exists().test(cases.get(i).value())) {
        refusals.add(at, "There is no case " + cases.get(i) + ".");
      }
    }
  }

  private static List<PositionOfTrustEvent> entries(
      RecordContact command, CaseReference reference) {
    List<PositionOfTrustEvent> entries = new ArrayList<>();
    ContactRecorded contact = Draft.ofNew(reference).of(command);
    entries.add(contact);
    for (CaseReference earlier : command.samePersonAs()) {
      entries.add(new EarlierCaseLinked(reference, contact.happened(), earlier, CONFIRMED));
    }
    for (CaseReference other : command.notSamePersonAs()) {
      entries.add(new MatchDismissed(reference, contact.happened(), other));
    }
    return entries;
  }

  /**
   * In a unit of work of its own, which is on disk when this returns: only then is it known whether
   * the reference was free.
   */
  private Receipt open(List<PositionOfTrustEvent> entries, CommandMessage<?> message)
      throws Exception {
    UnitOfWork<?> outer = CurrentUnitOfWork.get();
    CurrentUnitOfWork.clear(outer);
    try {
      UnitOfWork<?> attempt = DefaultUnitOfWork.startAndGet(message);
      attempt.resources().putAll(outer.resources());
      attempt.registerCorrelationDataProvider(_ -> outer.getCorrelationData());
      Repository<PositionOfTrustCase> cases = axon.repository(PositionOfTrustCase.class);
      ResultMessage<?> result =
          attempt.executeWithResult(
              () -> cases.newInstance(() -> new PositionOfTrustCase(entries)).version());
      if (result.isExceptional() && result.exceptionResult() instanceof Exception failure) {
        throw failure;
      }
      return new Receipt(entries.getFirst().reference().value(), entries.size());
    } finally {
      CurrentUnitOfWork.set(outer);
    }
  }
}
