package org.guardbook.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.guardbook.ui.Caller;

/** A case that is there before anybody looks. */
final class ACase {

  static final String ADULT = "Hazel Dunlin";

  private ACase() {}

  /** Logs a contact in the caller's name and answers the reference of its case. */
  static String toldOf(Caller caller) {
    return toldOf(caller, LocalDate.of(2026, 1, 5));
  }

  /** The same for a contact of that day. */
  static String toldOf(Caller caller, LocalDate on) {
    return logged(caller, on, ADULT);
  }

  /** The same about somebody else. */
  static String about(String adult, Caller caller) {
    return logged(caller, LocalDate.of(2026, 1, 5), adult);
  }

  private static String logged(Caller caller, LocalDate on, String adult) {
    Caller.Answer answer =
        caller.post(
            "/api/contacts",
            """
            {"happened": "%s", "contactType": "REFERRAL", "referrer": "Head teacher",
             "sector": "EDUCATION", "natures": ["PHYSICAL"], "immediateConcern": false,
             "employerLearnedOn": null, "adult": {"name": "%s", "dateOfBirth": "1984-05-04"},
             "adultRole": "Teaching assistant", "employer": "Elder Primary School",
             "child": {"name": "Ash Pipit", "dateOfBirth": null},
             "allegation": "A pupil was pulled by the arm.", "samePersonAs": [],
             "notSamePersonAs": []}
            """
                .formatted(on, adult));
    assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
    return answer.json().get("subject").asString();
  }
}
