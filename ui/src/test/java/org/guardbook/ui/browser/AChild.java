package org.guardbook.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.guardbook.command.When;
import org.guardbook.command.access.Role;
import org.guardbook.ui.Caller;

/** A child on a plan, with a brother, as far as it is told by REST, for a window to look at. */
final class AChild {

  private final int port;
  private final String reference;
  private final LocalDate began;

  private AChild(int port, String reference, LocalDate began) {
    this.port = port;
    this.reference = reference;
    this.began = began;
  }

  /** Discussed sixty days ago, on a plan since forty, the brother found to need none. */
  static AChild onPlan(String name, int port) {
    return onPlan(name, port, weekday(LocalDate.now(When.ENGLAND).minusDays(40)));
  }

  static AChild onPlan(String name, int port, LocalDate began) {
    AChild child = discussed(name, port, began.minusDays(20)).enquired(began.minusDays(20));
    child.tell(
        "conclude-enquiry",
        """
        {"happened": "%s", "finding": "SUBSTANTIATED_CONTINUING_RISK", "conferenceRequired": true,
         "reason": "The home is not safe.", "decidedBy": null}
        """
            .formatted(began.minusDays(10)));
    child.conferred(began, "INITIAL");
    return new AChild(port, child.reference, began);
  }

  /** Section 47 enquiries are required for the child, and none for the brother. */
  static AChild discussed(String name, int port, LocalDate on) {
    return opened(
        port,
        on,
        "strategy-discussions",
        """
        {"happened": "%s", "siblingOf": null, "decidedBy": null,
         "agencies": ["CHILDRENS_SOCIAL_CARE", "POLICE"], "reason": "Bruises that nobody explains.",
         "children": [
          {"reference": null, "section47Required": true, "child": {"name": "%s Pipit",
           "dateOfBirth": "%s", "expectedOn": null, "gender": "FEMALE"}},
          {"reference": null, "section47Required": false, "child": {"name": "Ash Pipit",
           "dateOfBirth": "%s", "expectedOn": null, "gender": "MALE"}}]}
        """
            .formatted(
                on,
                name,
                on.plusDays(20).minusYears(6).minusDays(9),
                on.plusDays(20).minusYears(9)));
  }

  /** Another authority told us on that day. */
  static AChild transferredIn(String name, int port, LocalDate on) {
    return opened(
        port,
        on,
        "transfers-in",
        """
        {"happened": "%s", "siblingOf": null, "fromAuthority": "Dunmere",
         "reason": "The family has moved here.",
         "children": [{"reference": null, "theirReference": "DM-77", "onPlanSince": "%s",
          "category": "NEGLECT", "child": {"name": "%s Pipit", "dateOfBirth": "%s",
           "expectedOn": null, "gender": "MALE"}}]}
        """
            .formatted(on, on.minusMonths(4), name, on.minusYears(7)));
  }

  private static AChild opened(int port, LocalDate on, String how, String body) {
    Caller.Answer answer =
        Caller.as(Role.CONFERENCE_CHAIR, port).post("/api/children/" + how, body);
    assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
    return new AChild(port, answer.json().get("subject").asString(), on);
  }

  AChild enquired(LocalDate on) {
    tell("begin-enquiry", "{\"happened\": \"%s\", \"withPolice\": true}".formatted(on));
    return this;
  }

  /** The plan is needed, from the first conference or still. */
  AChild conferred(LocalDate on, String kind) {
    tell(
        "hold-conference",
        """
        {"happened": "%s", "kind": "%s", "chair": "Hester Lindqvist",
         "attendance": [{"agency": "POLICE", "present": true, "report": true},
          {"agency": "EDUCATION", "present": false, "report": false}],
         "childsView": "Wants to stay at home.", "parentsView": "Will work with us.",
         "planNeeded": true, "category": "NEGLECT", "outcome": null,
         "reason": "Missed meals and a cold home.", "dissent": "", "together": []}
        """
            .formatted(on, kind));
    return this;
  }

  /** The review conference found that the plan is needed no more. */
  AChild ended(LocalDate on) {
    tell(
        "hold-conference",
        """
        {"happened": "%s", "kind": "REVIEW", "chair": "Hester Lindqvist", "attendance": [],
         "childsView": "", "parentsView": "", "planNeeded": false, "category": null,
         "outcome": "CHILD_IN_NEED", "reason": "She is safe at home.", "dissent": "",
         "together": []}
        """
            .formatted(on));
    return this;
  }

  AChild withCoreGroup() {
    tell(
        "form-core-group",
        """
        {"happened": "%s", "members": [{"role": "key worker", "agency": "CHILDRENS_SOCIAL_CARE"},
         {"role": "head teacher", "agency": "EDUCATION"}, {"role": "mother", "agency": null}]}
        """
            .formatted(began));
    return met(began.plusDays(8));
  }

  AChild met(LocalDate on) {
    tell(
        "record-core-group",
        """
        {"happened": "%s", "present": ["key worker", "mother"], "note": "The plan is begun.",
         "nextOn": null}
        """
            .formatted(on));
    return this;
  }

  /** Seen alone, seen, not seen, and not since. */
  AChild visited() {
    visit(5, true, true);
    visit(12, true, false);
    visit(18, false, false);
    return this;
  }

  AChild visitedDailyFrom(int days) {
    tell(
        "set-visit-frequency",
        """
        {"happened": "%s", "every": {"amount": 1, "unit": "WORKING_DAYS"},
         "reason": "The father is back."}
        """
            .formatted(began.plusDays(days)));
    return this;
  }

  void visit(int days, boolean seen, boolean alone) {
    visit(began.plusDays(days), seen, alone);
  }

  void visit(LocalDate on, boolean seen, boolean alone) {
    tell(
        "record-visit",
        """
        {"happened": "%s", "by": "key worker", "seen": %s, "seenAlone": %s, "note": "At home."}
        """
            .formatted(on, seen, alone));
  }

  /** Written, then one measure raised, then an outcome added. */
  AChild planned() {
    revise(0, "attendance 90%", "", "What must change.");
    revise(1, "attendance 95%", "", "Attendance rose.");
    revise(
        2,
        "attendance 95%",
        """
        , {"number": 0, "text": "Missed appointments stop", "howWeShallKnow": "Three kept in a row",
         "actions": [{"number": 0, "text": "Books and brings the family", "owner": "health visitor",
          "by": "%s", "inPlace": false}]}
        """
            .formatted(began.plusYears(1)),
        "Two health appointments were missed.");
    return this;
  }

  private void revise(int seen, String measure, String more, String reason) {
    int outcome = seen == 0 ? 0 : 1;
    int action = seen == 0 ? 0 : 2;
    tell(
        "update-plan",
        """
        {"happened": "%s", "seen": %d, "reason": "%s", "agreedBy": "Core group",
         "outcomes": [{"number": %d, "text": "She is in school every day", "howWeShallKnow": "%s",
          "actions": [{"number": %d, "text": "Breakfast club", "owner": "school", "by": null,
           "inPlace": true}]}%s]}
        """
            .formatted(began.plusDays(1 + seen), seen, reason, outcome, measure, action, more));
  }

  void tell(String command, String body) {
    Caller.Answer answer =
        Caller.as(Role.CONFERENCE_CHAIR, port)
            .post("/api/cases/" + reference + "/" + command, body);
    assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
  }

  String reference() {
    return reference;
  }

  LocalDate began() {
    return began;
  }

  String page() {
    return "children/" + reference;
  }

  /** That day, or two days earlier where it is at a weekend. */
  static LocalDate weekday(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0 ? day.minusDays(2) : day;
  }
}
