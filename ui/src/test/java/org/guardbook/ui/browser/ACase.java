package org.guardbook.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.guardbook.ui.Caller;

/** A case that is there before anybody looks. */
final class ACase {

  static final String ADULT = "Hazel Dunlin";

  private ACase() {}

  /** Logs a contact in the caller's name and answers the reference of its case. */
  static String toldOf(Caller caller) {
    Caller.Answer answer =
        caller.post(
            "/api/contacts",
            """
            {"happened": "2026-01-05T09:30", "contactType": "REFERRAL", "referrer": "Head teacher",
             "sector": "EDUCATION", "natures": ["PHYSICAL"], "immediateConcern": false,
             "employerLearnedOn": null, "adult": {"name": "%s", "dateOfBirth": "1984-05-04"},
             "adultRole": "Teaching assistant", "employer": "Elder Primary School",
             "child": {"name": "Ash Pipit", "dateOfBirth": null},
             "allegation": "A pupil was pulled by the arm.", "samePersonAs": [],
             "notSamePersonAs": []}
            """
                .formatted(ADULT));
    assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
    return answer.json().get("subject").asString();
  }
}
