package org.guardbook.command.positionoftrust;

/** The ways in which behaviour meets the threshold (domain.md §2). */
public enum ThresholdGround {
  HARMED_A_CHILD("harmed or may have harmed a child"),
  POSSIBLE_OFFENCE("possibly committed an offence against or related to a child"),
  RISK_OF_HARM("behaved towards a child in a way that indicates a risk of harm"),
  SUITABILITY("behaved in a way that indicates they may not be suitable to work with children");

  private final String words;

  ThresholdGround(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
