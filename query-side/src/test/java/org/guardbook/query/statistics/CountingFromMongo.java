package org.guardbook.query.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.guardbook.query.referencedata.FirstReferenceData;
import org.guardbook.query.replay.Past;
import org.guardbook.query.statistics.StatisticsQuery.CountAllegations;
import org.guardbook.query.statistics.StatisticsQuery.ListMeetingsCounted;
import org.guardbook.query.views.InMemoryViews;
import org.guardbook.query.views.MongoServers;
import org.guardbook.query.views.MongoViews;
import org.guardbook.query.views.ViewStore;
import org.junit.jupiter.api.Test;

class CountingFromMongo {

  private static final LocalDate FROM = LocalDate.of(2013, 4, 1);
  private static final LocalDate UNTIL = LocalDate.of(2014, 3, 31);
  private static final Past PAST =
      Past.of(FirstReferenceData.events()).and(Walsall.events().toArray());

  @Test
  void comesToTheSameFiguresAsFromMemory() {
    StatisticsAnswers mongo = answers(new MongoViews(MongoServers.database()));
    StatisticsAnswers memory = answers(new InMemoryViews());
    CountAllegations year = new CountAllegations(FROM, UNTIL, null);
    assertThat(mongo.answer(year)).isEqualTo(memory.answer(year));
    ListMeetingsCounted meetings = new ListMeetingsCounted(FROM, UNTIL, null);
    assertThat(mongo.answer(meetings)).isEqualTo(memory.answer(meetings)).hasSize(67);
  }

  private static StatisticsAnswers answers(ViewStore views) {
    PAST.into(views, over -> new StatisticsProjection(over, PAST.history()));
    PAST.into(views, FirstReferenceData::projection);
    Clock clock = Clock.fixed(Instant.parse("2014-05-12T09:00:00Z"), ZoneOffset.UTC);
    return new StatisticsAnswers(views, _ -> views, clock);
  }
}
