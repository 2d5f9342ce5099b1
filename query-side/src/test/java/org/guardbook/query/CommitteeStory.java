package org.guardbook.query;

import java.util.List;
import org.guardbook.command.Narrative;
import org.guardbook.command.Person;
import org.guardbook.command.When;
import org.guardbook.command.committee.CommitteeEvent.*;
import org.guardbook.command.committee.CommitteeReference;
import org.guardbook.command.committee.MemberAttendance;
import org.guardbook.command.committee.MemberAttendance.Presence;
import org.guardbook.command.referencedata.Agency;

/** Facts of an invented committee, for tests. */
public record CommitteeStory(CommitteeReference committee) {

  public static CommitteeStory of(String reference) {
    return new CommitteeStory(new CommitteeReference(reference));
  }

  public CommitteeFormed formed() {
    return new CommitteeFormed(
        committee, When.parse("2013-01-01"), "Serious case review committee");
  }

  public MemberAppointed appointed(int seat, String name, String agency, String on) {
    return new MemberAppointed(
        committee,
        When.parse(on),
        new Person(id(seat), name, null),
        new Agency(agency),
        "Head of service");
  }

  public MemberStoodDown stoodDown(int seat, String on) {
    return new MemberStoodDown(
        committee, When.parse(on), id(seat), new Narrative("Moved to another post."));
  }

  public CommitteeMeetingCalled called(int meeting, String heldFor) {
    return new CommitteeMeetingCalled(
        committee, When.parse("2013-12-01"), meeting, When.parse(heldFor), "the civic centre");
  }

  public CommitteeMeetingPutOff putOff(int meeting, String heldFor) {
    return new CommitteeMeetingPutOff(
        committee,
        When.parse("2013-12-02"),
        meeting,
        When.parse(heldFor),
        new Narrative("Too few can come."));
  }

  public CommitteeMeetingHeld held(int meeting, String on, MemberAttendance... attendance) {
    return new CommitteeMeetingHeld(committee, When.parse(on), meeting, List.of(attendance));
  }

  public MemberAttendance seat(int seat, Presence presence) {
    return new MemberAttendance(id(seat), presence);
  }

  public CommitteeMeetingMinuted minuted(int meeting, String on) {
    return new CommitteeMeetingMinuted(
        committee,
        When.parse(on),
        meeting,
        new Narrative("Silent actions were gone through."),
        List.of(new Narrative("Write to the trust."), new Narrative("Meet again in March.")));
  }

  private String id(int seat) {
    return committee + "/member/" + seat;
  }
}
