package org.guardbook.command.positionoftrust;

/** The three lines of work that run beside each other, each with a result of its own. */
public enum Strand {
  POLICE_INVESTIGATION("police investigation", "Police"),
  SOCIAL_CARE_ENQUIRY("children's social care enquiry", "Social care"),
  EMPLOYER_CONSIDERATION("employer's disciplinary consideration", "Employer");

  private final String words;
  private final String label;

  Strand(String words, String label) {
    this.words = words;
    this.label = label;
  }

  /** As it stands within a sentence: "The police investigation is still open." */
  public String words() {
    return words;
  }

  public String label() {
    return label;
  }
}
