package org.guardbook.ui.rest;

/** Contacts as a program records them. */
final class Contacts {

  private Contacts() {}

  static String about(String adult) {
    return """
        {"happened": "2025-06-02T10:20", "contactType": "REFERRAL",
         "referrer": "Head teacher, Elder Primary School", "sector": "EDUCATION",
         "natures": ["PHYSICAL"], "immediateConcern": false,
         "adult": {"name": "%s", "dateOfBirth": "1980-02-29"},
         "adultRole": "teaching assistant", "employer": "Elder Primary School",
         "allegation": "A colleague saw a child pushed."}
        """
        .formatted(adult);
  }
}
