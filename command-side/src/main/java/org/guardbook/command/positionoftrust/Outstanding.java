package org.guardbook.command.positionoftrust;

import java.util.ArrayList;
import java.util.List;
import org.guardbook.command.Refusals;

/** What a case should have seen done before it is closed. */
final class Outstanding {

  private static final String FIELD = "despiteOutstanding";

  private Outstanding() {}

  static Refusals in(Standing now) {
    List<String> sentences = new ArrayList<>();
    if (now.outcome == null) {
      sentences.add("No outcome is recorded.");
    } else {
      letters(now, sentences);
    }
    now.meetings.values().forEach(meeting -> meeting(meeting, sentences));
    now.strands.forEach(
        (strand, line) -> {
          if (line.isOpen()) {
            sentences.add("The %s is still open.".formatted(strand.words()));
          }
        });
    now.safeguards.forEach(
        (number, safeguard) -> {
          if (safeguard.lifted() == null) {
            sentences.add("Interim safeguard %d is still in place.".formatted(number));
          }
        });
    return refusals(sentences);
  }

  /** Letters are owed where the matter went to a meeting or should have (domain.md §2). */
  private static void letters(Standing now, List<String> sentences) {
    boolean owed = (now.threshold != null && now.threshold.met()) || now.hasHeldAny();
    if (owed && now.adult != null && now.letterSent == null) {
      sentences.add("The outcome letter to the adult is not sent.");
    }
    if (owed && now.contact != null && now.contact.employer() != null && now.copySent == null) {
      sentences.add("The employer's copy of the outcome letter is not sent.");
    }
  }

  private static void meeting(Meeting meeting, List<String> sentences) {
    if (meeting.held() == null && meeting.heldFor() != null) {
      sentences.add(
          "The %s called for %s is not held."
              .formatted(meeting.words(), Refusals.day(meeting.heldFor().date())));
    }
    for (MeetingAction action : meeting.outstanding()) {
      sentences.add(
          "Action %d of the %s, for the %s, is not done."
              .formatted(action.number(), meeting.words(), action.owner()));
    }
  }

  private static Refusals refusals(List<String> sentences) {
    Refusals refusals = new Refusals();
    for (int i = 0; i < sentences.size(); i++) {
      boolean last = i == sentences.size() - 1;
      String them = sentences.size() == 1 ? "it" : "them";
      refusals.add(
          FIELD,
          last
              ? sentences.get(i) + " Give a reason to close the case without " + them + "."
              : sentences.get(i));
    }
    return refusals;
  }
}
