package org.guardbook.command.positionoftrust;

import java.time.Instant;
import java.util.List;
import org.guardbook.command.Desk;
import org.guardbook.command.Provenance;
import org.guardbook.command.Repetition;
import org.guardbook.command.StoryOf;
import org.guardbook.command.access.Role;

/** Given what is on record of a case, when somebody asks for something, then this comes of it. */
final class Story extends StoryOf<PositionOfTrustEvent, Story> {

  /** Noon of the last day of March 2014, summer time in England. */
  static final Instant NOW = Instant.parse("2014-03-31T11:00:00Z");

  private static final Provenance LADO = new Provenance("lado", Role.LADO, null, null, null, null);

  private Story(PositionOfTrustEvent... facts) {
    super(
        new Kind<>(
            PositionOfTrustCase.class,
            PositionOfTrustCase.TYPE,
            event -> event.reference().value()),
        NOW,
        LADO,
        LADO,
        List.of(facts),
        axon ->
            new LoggingContacts(
                axon.getComponent(Desk.class),
                new References("W", reference -> isOnRecord(axon, reference.value())),
                new Repetition(true),
                axon));
  }

  static Story given(PositionOfTrustEvent... facts) {
    return new Story(facts);
  }
}
