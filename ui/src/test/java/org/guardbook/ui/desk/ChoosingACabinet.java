package org.guardbook.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.RETURNS_SELF;
import static org.mockito.Mockito.mock;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Clock;
import org.guardbook.ui.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ChoosingACabinet {

  @EnableConfigurationProperties(Settings.class)
  private static final class BoundSettings {}

  private final ApplicationContextRunner program;

  ChoosingACabinet(@TempDir Path folder) {
    this.program =
        new ApplicationContextRunner()
            .withUserConfiguration(Cabinets.class, BoundSettings.class)
            .withBean(Clock.class, Clock::systemUTC)
            .withPropertyValues("guardbook.data=" + folder);
  }

  @Test
  void isTheFileUnlessAnotherIsSet() {
    program.run(
        context -> assertThat(context).hasSingleBean(Desk.class).hasSingleBean(FileCabinet.class));
  }

  @Test
  void isTheBoardsDatabaseWhereThatIsSet(@TempDir Path folder) {
    program
        .withPropertyValues(
            "guardbook.data=" + folder,
            "guardbook.desk=mongo",
            "guardbook.mongo.uri=mongodb://localhost/board")
        .withBean(MongoDatabase.class, () -> mock(MongoDatabase.class, RETURNS_SELF))
        .run(
            context -> {
              assertThat(context).hasSingleBean(Desk.class).hasSingleBean(MongoCabinet.class);
              assertThat(folder).isEmptyDirectory();
            });
  }
}
