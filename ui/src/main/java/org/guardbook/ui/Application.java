package org.guardbook.ui;

import java.util.List;
import java.util.Set;
import org.guardbook.ui.post.Post;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;

/**
 * The one program: command side, query side and what people see of them, all of it or the roles
 * that are named as profiles.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@EnableConfigurationProperties(Settings.class)
@Import({UserInterface.class, Others.class, Post.class})
public class Application {

  /** Axon asks the internet for newer versions unless it is told not to before it starts. */
  static final String STAY_SILENT = "axoniq.update-checker.disabled";

  /** What is done from outside, without starting anything. */
  private static final Set<String> COMMANDS =
      Set.of(Verify.VERIFY, BackupCommands.BACKUP, BackupCommands.RESTORE);

  static void main(String[] args) {
    if (args.length > 0 && COMMANDS.contains(args[0])) {
      List<String> arguments = List.of(args).subList(1, args.length);
      System.exit(
          args[0].equals(Verify.VERIFY)
              ? Verify.run(arguments, System.out, System.err)
              : BackupCommands.run(args[0], arguments, System.out, System.err));
    }
    System.setProperty(STAY_SILENT, "true");
    SpringApplication.run(Application.class, args);
  }
}
