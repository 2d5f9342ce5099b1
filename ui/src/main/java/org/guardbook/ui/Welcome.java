package org.guardbook.ui;

import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells whoever started it where to go and where the data lies. */
@Component
class Welcome {

  private static final Logger LOG = LoggerFactory.getLogger(Welcome.class);

  private final Path data;
  private final boolean toPrograms;
  private final boolean demoAccounts;

  Welcome(Settings settings) {
    this.data = settings.data();
    this.toPrograms = settings.logsAreForPrograms();
    this.demoAccounts = settings.demo() && settings.openid() == null;
  }

  @EventListener
  void on(ApplicationReadyEvent ready) {
    Environment environment = ready.getApplicationContext().getEnvironment();
    String port = environment.getProperty("local.server.port");
    if (toPrograms) {
      LOG.info("Guardbook is ready on port {}; the data lies in {}", port, data.toAbsolutePath());
      return;
    }
    System.out.printf(
        "%nGuardbook is ready at http://localhost:%s%nThe data lies in %s%n",
        port, data.toAbsolutePath());
    if (demoAccounts) {
      System.out.println(
          """
          Accounts, each with the password guardbook-demo:
            lado, dso            position of trust cases
            committee            reviews, action plans, meetings
            police               what an agency owes
            cpchair              children, conferences, plans
            chair                decisions on reviews, figures
            auditor              everything, read only
            admin                accounts, code lists, time limits\
          """);
    }
    System.out.println("Ctrl-C ends it.\n");
  }
}
