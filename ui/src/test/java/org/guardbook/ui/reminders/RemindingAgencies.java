package org.guardbook.ui.reminders;

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
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.guardbook.command.When;
import org.guardbook.command.access.NotPermitted;
import org.guardbook.command.access.Role;
import org.guardbook.query.account.AccountQuery.Account;
import org.guardbook.query.actionplan.ActionPlanQuery.Actions;
import org.guardbook.query.actionplan.ActionPlanQuery.FindActions;
import org.guardbook.query.actionplan.ActionPlanQuery.Totals;
import org.guardbook.query.actionplan.ActionState;
import org.guardbook.query.actionplan.TrackedAction;
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
import org.jspecify.annotations.Nullable;
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

/** Every Monday at seven in England each agency lead is written to, once, whatever happens. */
class RemindingAgencies {

  private static final String ADDRESS = "lead@police.example";
  private static final int PROCESSES = 3;

  private final Path folder;
  private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
  private final SetClock clock = new SetClock(Instant.EPOCH);
  private final Dispatch dispatch = mock();
  private final Unattended unattended = mock();
  private List<Account> accounts =
      List.of(
          account("police", Role.AGENCY_LEAD, "POLICE", false),
          account("health", Role.AGENCY_LEAD, "HEALTHCARE_TRUST", false),
          account("committee", Role.REVIEW_COMMITTEE, null, false));
  private List<TrackedAction> owed =
      List.of(
          action("1.1", "POLICE", ActionState.OVERDUE, "2026-01-31", 120, true),
          action("1.2", "POLICE", ActionState.ON_TRACK, "2026-06-20", 3, false),
          action("1.3", "POLICE", ActionState.NOT_STARTED, "2026-12-31", 61, true),
          action("1.4", "POLICE", ActionState.ON_TRACK, "2026-12-31", 5, false),
          action("2.1", "HEALTHCARE_TRUST", ActionState.OVERDUE, "2026-01-31", 90, true));
  private final DeskInAFile file;
  private Desk desk;
  private Addresses addresses;
  private int port;

  RemindingAgencies(@TempDir Path folder) {
    this.folder = folder;
    this.file = new DeskInAFile(folder, clock);
    desk = mock();
    addresses = mock();
  }

  @BeforeEach
  void aWeekBefore() {
    server.start();
    port = server.getSmtp().getPort();
    when(unattended.askForAll(any(), eq(Account.class))).thenAnswer(_ -> accounts);
    when(dispatch.ask(any(), eq(Actions.class))).thenAnswer(this::asTheirOwnAgencysLead);
    desk = file.started();
    now("2026-05-28T12:00");
    addresses = new Addresses(desk, clock);
    addresses.give("police", ADDRESS);
    addresses.give("health", "lead@health.example");
  }

  @AfterEach
  void stop() {
    file.close();
    server.stop();
  }

  /** As the query side does it: by who asks, whatever they ask for. */
  private Actions asTheirOwnAgencysLead(InvocationOnMock asked) {
    FindActions query = asked.getArgument(0);
    SignedIn asker = Dispatch.signedIn().orElseThrow();
    assertThat(asker.roles()).containsExactly(Role.AGENCY_LEAD);
    return new Actions(
        owed.stream()
            .filter(action -> action.leadAgency().equals(asker.agency()))
            .filter(action -> query.filter().states().contains(action.state()))
            .toList(),
        0,
        new Totals(0, 0, 0, Map.of(), Map.of(), Map.of(), Map.of(), Map.of()));
  }

  @Test
  void tellsEachLeadWhatTheirAgencyOwesAndNothingElse() throws Exception {
    at("2026-06-01T07:00");

    assertThat(server.getReceivedMessages()).hasSize(2);
    MimeMessage letter = lettersTo(ADDRESS).getFirst();
    assertThat(letter.getSubject()).isEqualTo("POLICE: 1 late, 1 due, 1 silent");
    assertThat(letter.getFrom()[0]).hasToString("guardbook@board.example");
    assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    String text = letter.getContent().toString().replace("\r\n", "\n");
    assertThat(text)
        .contains("as at Monday 1 June 2026.")
        .contains("Late (1)\n--------\n\nW3 · 1.1  Do what 1.1 says.\nDue 31 January 2026.")
        .contains("silent for 120 days.")
        .contains("Due within four weeks (1)")
        .contains("Silent, though not due yet (1)")
        .contains("https://guardbook.board.example/my-agency")
        .doesNotContain("1.4", "2.1");
  }

  @Test
  void waitsForSevenInEnglandSummerAndWinter() {
    at("2026-06-01T06:59");
    assertThat(server.getReceivedMessages()).isEmpty();
    at("2026-06-01T07:00");
    assertThat(lettersTo(ADDRESS)).hasSize(1);
    at("2026-12-07T06:59");
    assertThat(lettersTo(ADDRESS)).hasSize(1);
    at("2026-12-07T07:00");
    assertThat(lettersTo(ADDRESS)).hasSize(2);
  }

  @Test
  void writesOnceAWeekOverEveryRestart() {
    at("2026-06-01T07:00");
    at("2026-06-01T07:01");
    restarted().remind();
    at("2026-06-02T09:00");
    desk = file.started();
    addresses = new Addresses(desk, clock);
    restarted().remind();

    assertThat(lettersTo(ADDRESS)).hasSize(1);
    at("2026-06-08T07:00");
    assertThat(lettersTo(ADDRESS)).hasSize(2);
  }

  @Test
  void writesOnceFromAllProcessesThatShareADesk() throws Exception {
    try (DeskInMongo shared = new DeskInMongo(clock);
        ExecutorService processes = Executors.newFixedThreadPool(PROCESSES)) {
      new Addresses(shared.shared(), clock).give("police", ADDRESS);
      now("2026-06-01T07:00");
      List<Callable<Object>> each = new ArrayList<>();
      for (int i = 0; i < PROCESSES; i++) {
        desk = shared.shared();
        addresses = new Addresses(desk, clock);
        each.add(Executors.callable(restarted()::remind));
      }

      for (Future<Object> reminded : processes.invokeAll(each)) {
        reminded.get();
      }
      assertThat(lettersTo(ADDRESS)).hasSize(1);
    }
  }

  @Test
  void catchesUpOnMondayButNotOnThursday() {
    at("2026-06-02T08:00");
    assertThat(lettersTo(ADDRESS)).hasSize(1);
    at("2026-06-11T08:00");
    assertThat(lettersTo(ADDRESS)).hasSize(1);
  }

  @Test
  void writesNothingAboutTheTimeBeforeAnAddressWasGiven() {
    accounts = List.of(account("new", Role.AGENCY_LEAD, "POLICE", false));
    now("2026-06-01T08:00");
    addresses.give("new", "new@police.example");
    restarted().remind();
    assertThat(server.getReceivedMessages()).isEmpty();

    at("2026-06-08T07:00");
    assertThat(lettersTo("new@police.example")).hasSize(1);
  }

  @Test
  void writesToNobodyWhoOwesNothingIsSuspendedOrWantsNoLetter() {
    owed = List.of(action("2.1", "HEALTHCARE_TRUST", ActionState.OVERDUE, "2026-01-31", 90, true));
    accounts =
        List.of(
            account("police", Role.AGENCY_LEAD, "POLICE", false),
            account("health", Role.AGENCY_LEAD, "HEALTHCARE_TRUST", true),
            account("other", Role.AGENCY_LEAD, "HEALTHCARE_TRUST", false));

    at("2026-06-01T07:00");

    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void triesAgainWhereTheMailServerIsNotReached() {
    server.stop();
    assertThatThrownBy(() -> at("2026-06-01T07:00")).isInstanceOf(Unreached.class);
    server.start();
    port = server.getSmtp().getPort();

    restarted().remind();

    assertThat(lettersTo(ADDRESS)).hasSize(1);
    restarted().remind();
    assertThat(lettersTo(ADDRESS)).hasSize(1);
  }

  @Test
  void leavesOutWhoMayNotLookAtTheMoment() {
    when(dispatch.ask(any(), eq(Actions.class)))
        .thenAnswer(
            asked -> {
              if (Dispatch.signedIn().orElseThrow().account().equals("police")) {
                throw new NotPermitted("Choose a password of your own first.");
              }
              return asTheirOwnAgencysLead(asked);
            });

    at("2026-06-01T07:00");

    assertThat(lettersTo(ADDRESS)).isEmpty();
    assertThat(lettersTo("lead@health.example")).hasSize(1);
  }

  @Test
  void takesNoAddressThatIsNone() {
    for (String wrong :
        List.of("police", "a@b@c", "a@b, c@d", "a@b\r\nBcc: c@d", "Lead <a@b.example>", " ")) {
      assertThatThrownBy(() -> addresses.give("police", wrong))
          .as(wrong)
          .hasMessageContaining("not an e-mail address");
    }
    assertThat(addresses.mailOf("police")).contains(ADDRESS);
    addresses.forget("police");
    assertThat(addresses.mailOf("police")).isEmpty();
  }

  @Test
  void doesNotStartWithoutAnAddressThatLettersComeFrom() {
    assertThatThrownBy(() -> post(settings(null)))
        .hasMessageStartingWith("guardbook.reminders.from must be set");
  }

  private void at(String moment) {
    now(moment);
    restarted().remind();
  }

  private WhenTheWeekBeginsThenRemindAgencies restarted() {
    return automation(settings("guardbook@board.example"));
  }

  private WhenTheWeekBeginsThenRemindAgencies automation(Settings settings) {
    return new WhenTheWeekBeginsThenRemindAgencies(
        post(settings), new Letters(dispatch, settings, clock), addresses, unattended, desk, clock);
  }

  private Post post(Settings settings) {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost("localhost");
    sender.setPort(port);
    ObjectProvider<JavaMailSender> provider = mock();
    when(provider.getIfAvailable()).thenReturn(sender);
    return new Post(provider, settings);
  }

  private List<MimeMessage> lettersTo(String address) {
    return List.of(server.getReceivedMessages()).stream()
        .filter(
            letter -> {
              try {
                return letter.getAllRecipients()[0].toString().equals(address);
              } catch (jakarta.mail.MessagingException unreadable) {
                throw new IllegalStateException(unreadable);
              }
            })
        .toList();
  }

  private Settings settings(@Nullable String from) {
    MapConfigurationPropertySource source = new MapConfigurationPropertySource();
    source.put("guardbook.data", folder.toString());
    if (from != null) {
      source.put("guardbook.reminders.from", from);
      source.put("guardbook.reminders.address", "https://guardbook.board.example/");
    }
    return new Binder(source).bind("guardbook", Settings.class).get();
  }

  private static Account account(
      String account, Role role, @Nullable String agency, boolean suspended) {
    return new Account(account, account, null, Set.of(role), agency, Instant.EPOCH, suspended);
  }

  private static TrackedAction action(
      String number, String agency, ActionState state, String due, long quiet, boolean silent) {
    return new TrackedAction(
        "W3/" + number,
        "W3",
        "Serious case review W3",
        "SERIOUS_CASE_REVIEW",
        number.substring(0, 1),
        "Agencies should.",
        null,
        number,
        "Do what " + number + " says.",
        "Nine of ten.",
        agency,
        "Lead",
        LocalDate.parse("2025-12-01"),
        null,
        LocalDate.parse(due),
        LocalDate.parse(due),
        0,
        state,
        null,
        quiet,
        silent,
        null,
        null,
        0,
        null,
        null,
        null,
        null,
        null,
        1,
        Instant.EPOCH);
  }

  private void now(String inEngland) {
    clock.set(LocalDateTime.parse(inEngland).atZone(When.ENGLAND).toInstant());
  }
}
