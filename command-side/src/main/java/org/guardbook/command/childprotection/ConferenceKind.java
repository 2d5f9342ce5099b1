package org.guardbook.command.childprotection;

/** What a child protection conference is held for (domain.md §4). */
public enum ConferenceKind {
  INITIAL("initial conference"),
  /** For a child who comes from another authority with a plan. */
  RECEIVING_IN("receiving-in conference"),
  REVIEW("review conference");

  private final String words;

  ConferenceKind(String words) {
    this.words = words;
  }

  /** As it stands within a sentence. */
  public String words() {
    return words;
  }
}
