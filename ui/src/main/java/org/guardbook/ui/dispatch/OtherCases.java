package org.guardbook.ui.dispatch;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.guardbook.command.positionoftrust.CaseReference;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.CorrectEntry;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.DismissMatch;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.LinkEarlierCase;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.RecordContact;
import org.jspecify.annotations.Nullable;

/** Which cases a command names beside the one that it is about. */
final class OtherCases {

  private final Set<String> named = new LinkedHashSet<>();

  private OtherCases() {}

  static Set<String> namedIn(Object command) {
    OtherCases others = new OtherCases();
    others.take(command);
    return others.named;
  }

  private void take(Object command) {
    switch (command) {
      case LinkEarlierCase link -> name(link.earlier());
      case DismissMatch match -> name(match.other());
      case RecordContact contact -> {
        each(contact.samePersonAs());
        each(contact.notSamePersonAs());
      }
      case CorrectEntry correction -> {
        if (correction.replacement() != null) {
          take(correction.replacement());
        }
      }
      default -> {}
    }
  }

  /** What is left blank is refused where the command is read. */
  private void name(@Nullable CaseReference reference) {
    if (reference != null) {
      named.add(reference.value());
    }
  }

  private void each(@Nullable List<CaseReference> cases) {
    if (cases != null) {
      cases.forEach(this::name);
    }
  }
}
