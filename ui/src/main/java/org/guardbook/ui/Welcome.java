package org.guardbook.ui;

import java.nio.file.Path;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells whoever started it where to go and where the data lies. */
@Component
class Welcome {

  private final Path data;
  private final boolean demoAccounts;

  Welcome(Settings settings) {
    this.data = settings.data();
    this.demoAccounts = settings.demo() && settings.openid() == null;
  }

  @EventListener
  void on(ApplicationReadyEvent ready) {
    Environment environment = ready.getApplicationContext().getEnvironment();
    System.out.printf(
        "%nGuardbook is ready at http://localhost:%s%nThe data lies in %s%n",
        environment.getProperty("local.server.port"), data.toAbsolutePath());
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
