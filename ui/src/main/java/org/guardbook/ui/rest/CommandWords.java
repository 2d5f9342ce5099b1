package org.guardbook.ui.rest;

import java.util.Map;
import org.guardbook.command.account.AccountCommand.AssignRoles;
import org.guardbook.command.account.AccountCommand.OpenAccount;
import org.guardbook.command.account.AccountCommand.ReinstateAccount;
import org.guardbook.command.account.AccountCommand.SuspendAccount;
import org.guardbook.command.childprotection.ChildProtectionCommand.*;
import org.guardbook.command.chronology.ChronologyCommand.*;
import org.guardbook.command.committee.CommitteeCommand.*;
import org.guardbook.command.custody.CustodyCommand.ChangeLedgerKey;
import org.guardbook.command.custody.CustodyCommand.PassOverEntry;
import org.guardbook.command.custody.CustodyCommand.ResumeWriting;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.*;
import org.guardbook.command.referencedata.ReferenceDataCommand.AdoptRuleSet;
import org.guardbook.command.referencedata.ReferenceDataCommand.IntroduceCode;
import org.guardbook.command.referencedata.ReferenceDataCommand.RelabelCode;
import org.guardbook.command.referencedata.ReferenceDataCommand.RetireCode;
import org.guardbook.command.referencedata.ReferenceDataCommand.StatePopulation;
import org.guardbook.command.referencedata.ReferenceDataCommand.WithdrawRuleSet;
import org.guardbook.command.restriction.RestrictionCommand.BreakGlass;
import org.guardbook.command.restriction.RestrictionCommand.LiftRestriction;
import org.guardbook.command.restriction.RestrictionCommand.NameReader;
import org.guardbook.command.restriction.RestrictionCommand.RemoveReader;
import org.guardbook.command.restriction.RestrictionCommand.RestrictRecord;
import org.guardbook.command.review.ReviewCommand.*;

/** What each command does, in words of practice; a test sees to it that none is without. */
final class CommandWords {

  private static final Map<Class<? extends Record>, String> WORDS =
      Map.ofEntries(
          Map.entry(
              RestrictRecord.class,
              "Restrict a case or a child's record to people who are named, by their sign-in names."),
          Map.entry(NameReader.class, "Name one more who may see a restricted record."),
          Map.entry(RemoveReader.class, "Take somebody's name off a restricted record."),
          Map.entry(LiftRestriction.class, "Open a restricted record to whoever holds the role."),
          Map.entry(
              BreakGlass.class,
              "Open a restricted record to yourself for a set time, with a reason. The designated senior officer is told."),
          Map.entry(
              RecordStrategyDiscussion.class,
              "Record a strategy discussion about one child or several. Opens the records of those who have none and answers the first one's reference. Ask /api/children/known first."),
          Map.entry(
              RecordTransferIn.class,
              "Record that another authority told of children with a plan there who live here now. Opens the records of those who have none."),
          Map.entry(
              RecordTogether.class,
              "Record several commands about one child or several, in their order, all or none."),
          Map.entry(NameChild.class, "Record the birth of a child, or another name."),
          Map.entry(JoinFamily.class, "Join a child to the family of another child with a record."),
          Map.entry(AllocateTeam.class, "Allocate the child to a social work team."),
          Map.entry(BeginEnquiry.class, "Begin section 47 enquiries."),
          Map.entry(
              ConcludeEnquiry.class,
              "Conclude section 47 enquiries with what they found, and whether an initial conference is required."),
          Map.entry(
              RequireConference.class,
              "Record that a conference is required for another reason than an enquiry."),
          Map.entry(CallConference.class, "Call an initial, receiving-in or review conference."),
          Map.entry(
              PutOffConference.class, "Put off the conference that is called, with the reason."),
          Map.entry(
              HoldConference.class,
              "Record a conference and what it decided. An initial one may start a plan, a review change its category or end it."),
          Map.entry(
              UpdatePlan.class, "Write the plan, or revise it, with the reason and who agreed."),
          Map.entry(FormCoreGroup.class, "Record who is in the core group."),
          Map.entry(RecordCoreGroup.class, "Record that the core group met."),
          Map.entry(SetVisitFrequency.class, "Record how often the child is to be seen."),
          Map.entry(
              RecordVisit.class, "Record a visit, and whether the child was seen, and alone."),
          Map.entry(ChangeCategory.class, "Change the category of the plan."),
          Map.entry(
              TransferOut.class,
              "Record that another authority was told of a child who has gone to live there."),
          Map.entry(EndPlan.class, "End the plan, with the reason and who decided."),
          Map.entry(
              CorrectChildEntry.class,
              "Put an earlier entry of a child's record right, or strike it out."),
          Map.entry(
              StatePopulation.class,
              "State how many children live in the area, by which rates are reckoned."),
          Map.entry(
              RecordContact.class,
              "Record a contact: an allegation, or a request for advice with the adult named or"
                  + " not. Opens a case and answers its reference. Ask /api/matches first."),
          Map.entry(NameAdult.class, "Name the adult of a consultation that was unnamed."),
          Map.entry(
              LinkEarlierCase.class,
              "Link an earlier case that a person confirmed is about the same adult."),
          Map.entry(UnlinkEarlierCase.class, "Undo a link that turned out to be wrong."),
          Map.entry(
              DismissMatch.class,
              "Say that an offered match is somebody else, so that it is not offered again."),
          Map.entry(
              DecideThreshold.class,
              "Record whether the threshold is met, on which grounds and why, and who decided."),
          Map.entry(CallMeeting.class, "Call a position of trust meeting."),
          Map.entry(PutOffMeeting.class, "Put a meeting off to another day, with the reason."),
          Map.entry(
              HoldMeeting.class,
              "Record that a meeting was held, who came and which natures were considered."),
          Map.entry(
              MinuteMeeting.class, "Record a meeting's minutes, its decisions and its actions."),
          Map.entry(CompleteMeetingAction.class, "Record that an action of a meeting was done."),
          Map.entry(
              OpenStrand.class,
              "Open a strand: police investigation, social care enquiry or employer's"
                  + " consideration."),
          Map.entry(ProgressStrand.class, "Record how a strand has moved on."),
          Map.entry(ConcludeStrand.class, "Conclude a strand with its result."),
          Map.entry(PutSafeguardInPlace.class, "Put an interim safeguard in place."),
          Map.entry(LiftSafeguard.class, "Lift an interim safeguard, with the reason."),
          Map.entry(NoteDevelopment.class, "Note anything else that happened."),
          Map.entry(
              RecordOutcome.class,
              "Record the outcome of the allegation, the reason and who decided."),
          Map.entry(RecordConsequence.class, "Record what followed for the adult."),
          Map.entry(SendOutcomeLetter.class, "Record that the outcome letter went to the adult."),
          Map.entry(SendEmployerCopy.class, "Record that the employer's copy went out."),
          Map.entry(
              ReferToBarringService.class,
              "Record the referral to the Disclosure and Barring Service."),
          Map.entry(ReferToRegulator.class, "Record a referral to a regulator."),
          Map.entry(HandOverCase.class, "Hand the case over to another authority."),
          Map.entry(TakeOverCase.class, "Record that the case was taken over from another."),
          Map.entry(
              CloseCase.class,
              "Close the case. Where letters are unsent or strands open, say why it closes without"
                  + " them."),
          Map.entry(ReopenCase.class, "Reopen a closed case, with the reason."),
          Map.entry(
              CorrectEntry.class,
              "Correct an earlier entry: what it should have said, or that it should not stand"
                  + " here at all. The first stays visible."),
          Map.entry(
              ReferForReview.class,
              "Refer a case to the committee, to consider whether there is to be a review."),
          Map.entry(
              OpenPlan.class,
              "Open a plan that comes of no referral: priorities, an action log, an inspection's"
                  + " plan."),
          Map.entry(
              RecommendToChair.class,
              "Record whether the committee recommends that a review be held, and why."),
          Map.entry(
              RecordPanelAdvice.class,
              "Record what the national panel advised; it may disagree with the committee."),
          Map.entry(
              DecideOnReview.class,
              "Record the chair's decision whether to hold a review, and why."),
          Map.entry(
              CommissionReview.class,
              "Commission the review: its kind, method, terms of reference, panel and author."),
          Map.entry(
              AskForManagementReview.class,
              "Ask an agency for an individual management review by a day."),
          Map.entry(
              ReceiveManagementReview.class,
              "Record that an agency's individual management review came in."),
          Map.entry(
              ReturnManagementReview.class,
              "Return an individual management review to be amended by another day."),
          Map.entry(SubmitReport.class, "Record that the overview report was handed in."),
          Map.entry(ApproveReport.class, "Record that the board approved the report."),
          Map.entry(PublishReport.class, "Record that the report was published, and where."),
          Map.entry(
              WithholdPublication.class,
              "Withhold publication, with the reason; where it waits on an inquest, until when."),
          Map.entry(StepReviewDown.class, "Step the review down to another kind, with the reason."),
          Map.entry(MakeRecommendation.class, "Add a recommendation, as the report numbers it."),
          Map.entry(
              AgreeAction.class,
              "Add an action under a recommendation: who owes it, by when, and what will show that"
                  + " it made a difference."),
          Map.entry(
              ReportProgress.class,
              "Report how an action is going: on track or at risk, in words, with evidence. Name"
                  + " files by the hash that /api/evidence answered. Where you give the number of"
                  + " entries you saw, and there are more by now, you are told what the others"
                  + " did."),
          Map.entry(ChaseAgency.class, "Record that the agency was reminded of an action."),
          Map.entry(CompleteAction.class, "Say that an action is done, and what shows it."),
          Map.entry(
              VerifyAction.class,
              "Accept that an action is done, and record what difference it made."),
          Map.entry(
              SendActionBack.class, "Send a completed action back to its agency, with the reason."),
          Map.entry(
              ExtendDueDate.class,
              "Move an action's date to a later day, with the reason and who agreed."),
          Map.entry(
              MoveAction.class,
              "Move an action to another agency; its whole history goes with it."),
          Map.entry(
              WithdrawAction.class,
              "Withdraw an action that is no longer needed, with the reason and who agreed."),
          Map.entry(
              CloseReview.class,
              "Close the review once each of its actions is verified or withdrawn."),
          Map.entry(ReopenReview.class, "Reopen a closed review, with the reason."),
          Map.entry(
              PickCaseEntry.class,
              "Pick an entry of the timeline for the chronology, with what it meant for the child. Of an entry that was corrected, pick the correction."),
          Map.entry(
              RestateCaseSignificance.class,
              "Say anew what a picked entry meant for the child; what was said before is kept."),
          Map.entry(
              TakeOutCaseEntry.class,
              "Take an entry out of the chronology, with the reason; it stays on the timeline."),
          Map.entry(
              PickReviewEntry.class,
              "Pick an entry of the timeline for the chronology, with what it meant for the child. Of an entry that was corrected, pick the correction."),
          Map.entry(
              RestateReviewSignificance.class,
              "Say anew what a picked entry meant for the child; what was said before is kept."),
          Map.entry(
              TakeOutReviewEntry.class,
              "Take an entry out of the chronology, with the reason; it stays on the timeline."),
          Map.entry(
              PickChildEntry.class,
              "Pick an entry of the timeline for the chronology, with what it meant for the child. Of an entry that was corrected, pick the correction."),
          Map.entry(
              RestateChildSignificance.class,
              "Say anew what a picked entry meant for the child; what was said before is kept."),
          Map.entry(
              TakeOutChildEntry.class,
              "Take an entry out of the chronology, with the reason; it stays on the timeline."),
          Map.entry(FormCommittee.class, "Form a committee under a short name, scr-committee say."),
          Map.entry(AppointMember.class, "Give somebody a seat for their agency."),
          Map.entry(StandMemberDown.class, "Record that a member gave up their seat."),
          Map.entry(CallCommitteeMeeting.class, "Call a meeting of the committee."),
          Map.entry(
              PutOffCommitteeMeeting.class, "Put a meeting off to another day, with the reason."),
          Map.entry(
              HoldCommitteeMeeting.class,
              "Record that a meeting was held: who attended, sent a deputy or apologies, or was"
                  + " absent."),
          Map.entry(MinuteCommitteeMeeting.class, "Record a meeting's minutes and its decisions."),
          Map.entry(
              OpenAccount.class,
              "Open an account. Answers a one-time password, told this once, which its holder"
                  + " changes when they first sign in."),
          Map.entry(AssignRoles.class, "Assign roles: these are all the account has from now on."),
          Map.entry(SuspendAccount.class, "Suspend an account; whoever is in it is signed out."),
          Map.entry(ReinstateAccount.class, "Reinstate a suspended account."),
          Map.entry(IntroduceCode.class, "Introduce a code from a day on."),
          Map.entry(RelabelCode.class, "Call a code something else from a day on."),
          Map.entry(
              ResumeWriting.class,
              "Let writing go on although something recorded was found altered."),
          Map.entry(
              ChangeLedgerKey.class,
              "Give the ledger a new key. The present one vouches for it, and heads are signed with"
                  + " the new one within a second or two."),
          Map.entry(
              PassOverEntry.class,
              "Have a view go on without an entry that it cannot take in, and with what waits behind"
                  + " it. The entry stays in the record; the view lacks it until it can take it in."),
          Map.entry(RetireCode.class, "Retire a code from a day on."),
          Map.entry(AdoptRuleSet.class, "Adopt time limits from a day on."),
          Map.entry(WithdrawRuleSet.class, "Withdraw a rule set that never should have held."));

  private CommandWords() {}

  static String of(Class<? extends Record> command) {
    String words = WORDS.get(command);
    if (words == null) {
      throw new IllegalStateException(command.getSimpleName() + " has no words yet.");
    }
    return words;
  }
}
