package org.guardbook.command.childprotection;

import java.time.Instant;
import java.util.List;
import org.guardbook.command.Desk;
import org.guardbook.command.Provenance;
import org.guardbook.command.StoryOf;
import org.guardbook.command.access.Role;

/** Given what is on record of children, when somebody asks for something, then this comes of it. */
final class Story extends StoryOf<ChildProtectionEvent, Story> {

  /** Noon of the last day of March 2013, a Sunday on which summer time began in England. */
  static final Instant NOW = Instant.parse("2013-03-31T11:00:00Z");

  static final Provenance CHAIR = sender("cpchair");
  static final Provenance COLLEAGUE = sender("wren");

  private Story(ChildProtectionEvent... facts) {
    super(
        new Kind<>(ChildRecord.class, ChildRecord.TYPE, event -> event.reference().value()),
        NOW,
        CHAIR,
        CHAIR,
        List.of(facts),
        axon ->
            new OpeningRecords(
                axon.getComponent(Desk.class),
                new ChildReferences("C", reference -> isOnRecord(axon, reference)),
                axon),
        axon -> new RecordingForFamilies(axon.getComponent(Desk.class), axon));
  }

  private static Provenance sender(String account) {
    return new Provenance(account, Role.CONFERENCE_CHAIR, null, null, null, null);
  }

  /** All recorded by the conference chair. */
  static Story given(ChildProtectionEvent... facts) {
    return new Story(facts);
  }
}
