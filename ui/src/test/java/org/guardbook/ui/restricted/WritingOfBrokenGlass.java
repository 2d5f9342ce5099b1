package org.guardbook.ui.restricted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.guardbook.command.access.Role;
import org.guardbook.query.account.AccountQuery.Account;
import org.guardbook.query.restriction.RestrictionQuery.Breaking;
import org.guardbook.query.restriction.RestrictionQuery.FindBreakings;
import org.guardbook.ui.SetClock;
import org.guardbook.ui.Settings;
import org.guardbook.ui.desk.Desk;
import org.guardbook.ui.desk.DeskInAFile;
import org.guardbook.ui.desk.DeskInMongo;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.dispatch.Unattended;
import org.guardbook.ui.post.Addresses;
import org.guardbook.ui.post.Post;
import org.guardbook.ui.post.Unreached;
import org.guardbook.ui.security.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.invocation.InvocationOnMock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The designated senior officer hears of broken glass away from the desk, too, and once. */
class WritingOfBrokenGlass {

  private static final int PROCESSES = 3;
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  private final Path folder;
  private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
  private final Dispatch dispatch = mock();
  private final Unattended unattended = mock();
  private final List<Breaking> breakings = new ArrayList<>();
  private List<Account> accounts =
      List.of(
          account("dso", Role.DESIGNATED_SENIOR_OFFICER, false),
          account("auditor", Role.AUDITOR, false));
  private final SetClock clock = new SetClock(NOON);
  private final DeskInAFile file;
  private Desk desk;
  private Addresses addresses;
  private int port;

  WritingOfBrokenGlass(@TempDir Path folder) {
    this.folder = folder;
    this.file = new DeskInAFile(folder, clock);
    desk = mock();
    addresses = mock();
  }

  @BeforeEach
  void anOfficerWithAnAddress() {
    server.start();
    port = server.getSmtp().getPort();
    when(unattended.askForAll(any(), eq(Account.class))).thenAnswer(_ -> accounts);
    when(dispatch.askForAll(any(), eq(Breaking.class))).thenAnswer(this::asTheOfficer);
    desk = file.started();
    addresses = new Addresses(desk, clock);
    addresses.give("dso", "dso@board.example");
    addresses.give("auditor", "auditor@board.example");
  }

  @AfterEach
  void stop() {
    file.close();
    server.stop();
  }

  /** As the query side does it: the latest first, and none about whoever asks. */
  private List<Breaking> asTheOfficer(InvocationOnMock asked) {
    SignedIn asker = Dispatch.signedIn().orElseThrow();
    assertThat(asker.roles()).containsExactly(Role.DESIGNATED_SENIOR_OFFICER);
    FindBreakings query = asked.getArgument(0);
    return breakings.reversed().stream()
        .filter(each -> !each.at().isBefore(query.since()))
        .toList();
  }

  @Test
  void saysWhoOpenedWhichRecordAndNotWhy() throws Exception {
    broken("W13-117", 40);

    again().write();

    assertThat(server.getReceivedMessages()).hasSize(1);
    MimeMessage letter = server.getReceivedMessages()[0];
    assertThat(letter.getAllRecipients()[0]).hasToString("dso@board.example");
    assertThat(letter.getSubject()).isEqualTo("The glass of W13-117 was broken");
    assertThat(letter.getContent().toString())
        .contains("W13-117 is restricted. lado2 opened it with a reason on 2 March 13:00")
        .contains("https://guardbook.board.example/looks?reference=W13-117")
        .doesNotContain("strategy meeting");
  }

  @Test
  void writesOnceOverEveryRestart() {
    broken("W13-117", 40);
    again().write();
    again().write();
    desk = file.started();
    addresses = new Addresses(desk, clock);
    again().write();

    assertThat(server.getReceivedMessages()).hasSize(1);
    broken("W13-117", 44);
    again().write();
    assertThat(server.getReceivedMessages()).hasSize(2);
  }

  @Test
  void writesOnceFromAllProcessesThatShareADesk() throws Exception {
    try (DeskInMongo shared = new DeskInMongo(clock);
        ExecutorService processes = Executors.newFixedThreadPool(PROCESSES)) {
      new Addresses(shared.shared(), clock).give("dso", "dso@board.example");
      broken("W13-117", 40);
      List<Callable<Object>> each = new ArrayList<>();
      for (int i = 0; i < PROCESSES; i++) {
        desk = shared.shared();
        addresses = new Addresses(desk, clock);
        each.add(Executors.callable(again()::write));
      }

      for (Future<Object> written : processes.invokeAll(each)) {
        written.get();
      }
      assertThat(server.getReceivedMessages()).hasSize(1);
    }
  }

  @Test
  void triesAgainWhereTheMailServerIsNotReached() {
    broken("W13-117", 40);
    server.stop();
    WhenGlassIsBrokenThenWriteToTheSeniorOfficer writing = again();
    assertThatThrownBy(writing::write).isInstanceOf(Unreached.class);
    server.start();
    port = server.getSmtp().getPort();

    again().write();

    assertThat(server.getReceivedMessages()).hasSize(1);
  }

  @Test
  void writesNothingOfTheTimeBeforeAnAddressWasGivenNorOfLongAgo() {
    broken("W13-117", 40);
    clock.pass(Duration.ofMinutes(5));
    addresses.give("dso", "other@board.example");
    again().write();
    assertThat(server.getReceivedMessages()).isEmpty();

    broken("W13-117", 41);
    clock.pass(Duration.ofDays(3));
    again().write();
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void writesToNobodyWhoIsSuspended() {
    broken("W13-117", 40);
    accounts = List.of(account("dso", Role.DESIGNATED_SENIOR_OFFICER, true));

    again().write();

    assertThat(server.getReceivedMessages()).isEmpty();
  }

  private void broken(String reference, long position) {
    clock.pass(Duration.ofHours(1));
    breakings.add(
        new Breaking(
            reference,
            "lado2",
            Role.LADO,
            clock.instant(),
            clock.instant().plus(Duration.ofHours(4)),
            "The strategy meeting is today and the lead is ill.",
            position));
  }

  private WhenGlassIsBrokenThenWriteToTheSeniorOfficer again() {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost("localhost");
    sender.setPort(port);
    ObjectProvider<JavaMailSender> provider = mock();
    when(provider.getIfAvailable()).thenReturn(sender);
    return new WhenGlassIsBrokenThenWriteToTheSeniorOfficer(
        new Post(provider, settings()), dispatch, addresses, unattended, desk, settings(), clock);
  }

  private Settings settings() {
    MapConfigurationPropertySource source = new MapConfigurationPropertySource();
    source.put("guardbook.data", folder.toString());
    source.put("guardbook.reminders.from", "guardbook@board.example");
    source.put("guardbook.reminders.address", "https://guardbook.board.example/");
    return new Binder(source).bind("guardbook", Settings.class).get();
  }

  private static Account account(String account, Role role, boolean suspended) {
    return new Account(account, account, null, Set.of(role), null, Instant.EPOCH, suspended);
  }
}
