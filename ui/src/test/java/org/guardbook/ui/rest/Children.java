package org.guardbook.ui.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.guardbook.ui.Caller;
import org.guardbook.ui.Caller.Answer;

/** Children as a program records them. */
final class Children {

  private Children() {}

  /** A strategy discussion about somebody who has no record yet. */
  static String about(String child) {
    return """
        {"happened": "2025-06-02T10:20",
         "children": [{"child": {"name": "%s", "dateOfBirth": "2016-02-29", "gender": "FEMALE"},
                       "section47Required": true}],
         "agencies": ["CHILDRENS_SOCIAL_CARE", "POLICE"],
         "reason": "A neighbour heard the child cry for hours."}
        """
        .formatted(child);
  }

  /**
   * Opens a record, unless it is there.
   *
   * @return the child's reference
   */
  static String open(Caller chair, String child, String key) {
    Answer opened =
        chair.post("/api/children/strategy-discussions", about(child), "Idempotency-Key", key);
    assertThat(opened.status()).as(opened.body()).isEqualTo(201);
    String reference = opened.json().get("subject").asString();
    assertThat(opened.header("Location")).isEqualTo("/api/cases/" + reference);
    return reference;
  }
}
