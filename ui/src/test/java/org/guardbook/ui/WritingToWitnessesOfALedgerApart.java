package org.guardbook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.guardbook.query.ledger.Courier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The ledger is kept in the role query, where nobody is served. */
class WritingToWitnessesOfALedgerApart {

  @TempDir private Path folder;

  @Test
  void isDoneFromWhereTheLedgerIsKept() {
    try (ConfigurableApplicationContext query =
        new SpringApplicationBuilder(Application.class)
            .profiles("query")
            .web(WebApplicationType.NONE)
            .run(
                "--guardbook.data=" + folder,
                "--guardbook.events=axon-server",
                // Nobody is there, and it waits
                "--guardbook.axon-server.servers=localhost:1",
                "--guardbook.ledger.witnesses=mailto:auditor@board.example",
                "--guardbook.reminders.from=guardbook@board.example",
                "--spring.mail.host=localhost")) {
      assertThat(query.getBeansOfType(Courier.class)).hasSize(1);
    }
  }
}
