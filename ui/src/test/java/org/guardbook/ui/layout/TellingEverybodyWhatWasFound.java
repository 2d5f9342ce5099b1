package org.guardbook.ui.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.guardbook.command.Provenance;
import org.guardbook.query.ledger.LedgerQuery.Alarm;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TellingEverybodyWhatWasFound {

  private static final Instant NOON = Instant.parse("2014-03-31T11:00:00Z");

  @Test
  void saysThatTheRecordWasAlteredWhereItWas() {
    assertThat(AlarmSentences.told(List.of(altered(17, null))))
        .containsExactly(
            "The record was altered: Event 17 is not what was recorded there. Known since 31 March"
                + " 2014. Nothing can be recorded until an administrator decides.");
  }

  @Test
  void saysSoOfNothingThatOnlyProvesTheRecord() {
    Alarm lost = alarm("KEYS", -1, "The ledger's signing key cannot be read.", null);

    assertThat(AlarmSentences.told(List.of(lost)))
        .singleElement()
        .asString()
        .startsWith("What proves the record is lost or damaged: The ledger's signing key");
  }

  @Test
  void leavesOutWhatWasPutRight() {
    assertThat(AlarmSentences.told(List.of(altered(17, Provenance.SYSTEM)))).isEmpty();
  }

  @Test
  void tellsTheFirstFewOfVeryManyAndHowManyMoreThereAre() {
    List<Alarm> many =
        Stream.concat(
                Stream.of(altered(0, "admin")),
                LongStream.range(1, 64).mapToObj(position -> altered(position, null)))
            .toList();

    assertThat(AlarmSentences.told(many))
        .hasSize(4)
        .satisfies(
            told -> {
              assertThat(told.getFirst()).as("not decided yet").contains("Event 1 is not");
              assertThat(told.getLast()).isEqualTo("61 more things like that were found.");
            });
  }

  private static Alarm altered(long position, @Nullable String decidedBy) {
    return alarm(
        "ALTERED",
        position,
        "Event %d is not what was recorded there.".formatted(position),
        decidedBy);
  }

  private static Alarm alarm(
      String what, long position, String sentence, @Nullable String decidedBy) {
    return new Alarm(
        "events/%s/%d-%d".formatted(what, position, position),
        "events",
        what,
        position,
        position,
        sentence,
        NOON,
        true,
        decidedBy,
        decidedBy == null ? null : NOON,
        decidedBy == null ? null : "Seen with the auditor.");
  }
}
