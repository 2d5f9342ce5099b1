package org.guardbook.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import org.guardbook.command.access.Role;
import org.guardbook.ui.Caller;

/** Children who are in the record before anybody looks. */
final class ChildrenBefore {

  private static final String HEADER =
      "reference,childName,childDateOfBirth,gender,strategyDiscussionOn,section47Required,"
          + "section47StartedOn,initialConferenceRequired,initialConferenceHeldOn,conferenceKind,"
          + "planMade,planStartedOn,category,reviewConferencesHeldOn,planEndedOn,endOutcome\r\n";

  private ChildrenBefore() {}

  /** Brings over a child who was on a plan from 2 November 2009 to 20 December 2011. */
  static void onAPlanLongAgo(String reference, String name, String category, int port) {
    String row =
        "%s,%s,2003-05-06,FEMALE,2009-10-14,true,2009-10-15,true,2009-11-02,INITIAL,true,2009-11-02,%s,2010-01-20;2010-07-12;2011-01-05;2011-06-20,2011-12-20,CHILD_IN_NEED\r\n"
            .formatted(reference, name, category);
    Caller.Answer answer =
        Caller.as(Role.CONFERENCE_CHAIR, port)
            .post(
                "/api/imports/child-protection-episodes",
                "text/csv",
                BodyPublishers.ofString(HEADER + row));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  /** Records a discussion that required enquiries, and answers the child's reference. */
  static String discussed(String name, LocalDate on, int port) {
    Caller.Answer answer =
        Caller.as(Role.CONFERENCE_CHAIR, port)
            .post(
                "/api/children/strategy-discussions",
                """
                {"happened": "%s", "children": [{"reference": null, "child": {"name": "%s",
                 "dateOfBirth": "2019-02-03", "expectedOn": null, "gender": "FEMALE"},
                 "section47Required": true}], "siblingOf": null, "agencies": ["POLICE"],
                 "reason": "Left alone overnight.", "decidedBy": null}
                """
                    .formatted(on, name));
    assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
    String reference = answer.json().get("subject").asString();
    of(
        reference,
        "begin-enquiry",
        "{\"happened\": \"%s\", \"withPolice\": true}".formatted(on),
        port);
    return reference;
  }

  /** Finds an initial conference to be required, and calls it. */
  static void calledFor(String reference, LocalDate today, LocalDate heldFor, int port) {
    of(
        reference,
        "conclude-enquiry",
        """
        {"happened": "%s", "finding": "SUBSTANTIATED_CONTINUING_RISK", "conferenceRequired": true,
         "reason": "Left alone before.", "decidedBy": null}
        """
            .formatted(today),
        port);
    of(
        reference,
        "call-conference",
        """
        {"happened": "%s", "kind": "INITIAL", "heldFor": "%sT10:00", "place": "Civic Centre",
         "chair": "Independent chair", "invited": ["POLICE", "EDUCATION"], "together": []}
        """
            .formatted(today, heldFor),
        port);
  }

  private static void of(String reference, String command, String json, int port) {
    Caller.Answer answer =
        Caller.as(Role.CONFERENCE_CHAIR, port)
            .post("/api/cases/" + reference + "/" + command, json);
    assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
  }
}
