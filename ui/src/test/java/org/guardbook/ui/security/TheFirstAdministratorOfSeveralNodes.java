package org.guardbook.ui.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.guardbook.command.NotReady;
import org.guardbook.command.Receipt;
import org.guardbook.command.access.Role;
import org.guardbook.query.account.AccountQuery.Account;
import org.guardbook.ui.Settings;
import org.guardbook.ui.desk.DeskInMongo;
import org.guardbook.ui.dispatch.Unattended;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/**
 * However many nodes start at once, the password that is printed is the one that opens the door.
 */
@ExtendWith(OutputCaptureExtension.class)
class TheFirstAdministratorOfSeveralNodes {

  private static final Pattern PRINTED = Pattern.compile("Password, shown this once: (\\S+)");

  private final Clock clock = Clock.systemUTC();
  private final DeskInMongo desk = new DeskInMongo(clock);
  private final Unattended unattended = mock();
  private final List<Account> accounts = new CopyOnWriteArrayList<>();

  @BeforeEach
  void anEmptyBoard() {
    when(unattended.askForAll(any(), eq(Account.class))).thenAnswer(_ -> List.copyOf(accounts));
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private void commandsAreTaken() {
    when(unattended.send(any(), any()))
        .thenAnswer(
            _ -> {
              accounts.add(administrator());
              return new Receipt("admin", 1);
            });
  }

  private static Account administrator() {
    return new Account(
        "admin", "Admin", null, Set.of(Role.ADMINISTRATOR), null, Instant.EPOCH, false);
  }

  @Test
  void isToldOnePasswordThatEachOfThemTakes(CapturedOutput output) throws Exception {
    commandsAreTaken();
    startAtOnce(node(), node(), node());

    assertThat(printed(output)).hasSize(1);
    Passwords another = passwords();
    assertThat(another.accepts("admin", printed(output).getFirst(), true)).isTrue();
    assertThat(accounts).isNotEmpty();
  }

  @Test
  void isToldOnePasswordWhereTheAccountIsThereAndNobodyHasOne(CapturedOutput output)
      throws Exception {
    accounts.add(administrator());
    startAtOnce(node(), node());

    assertThat(printed(output)).hasSize(1);
    assertThat(passwords().accepts("admin", printed(output).getFirst(), true)).isTrue();
  }

  @Test
  void isToldNoOtherWhereCommandsAreNotTakenYet(CapturedOutput output) throws Exception {
    when(unattended.send(any(), any()))
        .thenThrow(new NotReady("the part of it that records"))
        .thenAnswer(
            _ -> {
              accounts.add(administrator());
              return new Receipt("admin", 1);
            });
    startAtOnce(node());

    assertThat(printed(output)).hasSize(1);
    assertThat(passwords().accepts("admin", printed(output).getFirst(), true)).isTrue();
  }

  private FirstAccounts node() {
    return new FirstAccounts(unattended, passwords(), settings());
  }

  private Passwords passwords() {
    return new Passwords(desk.shared(), settings(), clock);
  }

  private static void startAtOnce(FirstAccounts... nodes) throws Exception {
    try (ExecutorService all = Executors.newFixedThreadPool(nodes.length)) {
      List<Callable<Object>> starts =
          List.of(nodes).stream().<Callable<Object>>map(node -> () -> started(node)).toList();
      for (Future<Object> start : all.invokeAll(starts)) {
        start.get();
      }
    }
  }

  private static Object started(FirstAccounts node) throws InterruptedException {
    node.run(new DefaultApplicationArguments());
    return node;
  }

  private static List<String> printed(CapturedOutput output) {
    return PRINTED
        .matcher(output.getOut())
        .results()
        .map((MatchResult each) -> each.group(1))
        .toList();
  }

  private static Settings settings() {
    return new Binder(new MapConfigurationPropertySource(Map.of("guardbook.board", "Walford")))
        .bind("guardbook", Settings.class)
        .get();
  }
}
