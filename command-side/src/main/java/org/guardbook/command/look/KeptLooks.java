package org.guardbook.command.look;

import java.nio.file.Path;
import java.time.Clock;
import org.guardbook.command.eventstore.RecordedEvents;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;

/** The log of who looked, in the data folder beside the events of the node that keeps it. */
@AutoConfiguration
@Profile("query | (!command & !ui)")
@ConditionalOnBooleanProperty(name = "guardbook.keeper", matchIfMissing = true)
class KeptLooks {

  /**
   * @param held its being there says that this program holds the folder
   */
  @Bean(destroyMethod = "close")
  LookFile looks(@Value("${guardbook.data:data}") Path folder, Clock clock, RecordedEvents held) {
    return new LookFile(folder, clock);
  }
}
