package org.guardbook.query.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guardbook.query.replay.RunningQuerySide.await;

import com.mongodb.MongoTimeoutException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.guardbook.command.Narrative;
import org.guardbook.command.Person;
import org.guardbook.command.access.Role;
import org.guardbook.command.account.AccountEvent;
import org.guardbook.command.account.AccountEvent.AccountOpened;
import org.guardbook.command.account.AccountEvent.AccountReinstated;
import org.guardbook.command.account.AccountEvent.AccountSuspended;
import org.guardbook.command.custody.CustodyEvent;
import org.guardbook.command.custody.CustodyEvent.EntryPassedOver;
import org.guardbook.query.Recorded;
import org.guardbook.query.replay.ProjectionQuery.CancelRebuild;
import org.guardbook.query.replay.ProjectionQuery.FindDeadLetters;
import org.guardbook.query.replay.ProjectionQuery.Letter;
import org.guardbook.query.replay.ProjectionQuery.OpenDeadLetter;
import org.guardbook.query.replay.ProjectionQuery.OpenedLetter;
import org.guardbook.query.replay.ProjectionQuery.ProjectionStatus;
import org.guardbook.query.replay.ProjectionQuery.ReadProjections;
import org.guardbook.query.replay.ProjectionQuery.RebuildProjection;
import org.guardbook.query.replay.ProjectionQuery.RetryDeadLetter;
import org.guardbook.query.replay.ProjectionQuery.RetryDeadLetters;
import org.guardbook.query.replay.ProjectionQuery.UndoRebuild;
import org.guardbook.query.views.Collection;
import org.guardbook.query.views.View;
import org.guardbook.query.views.Views;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What whoever looks after the program does about views: dead letters, rebuilding, undoing. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class TendingTheViews {

  abstract RunningQuerySide begin(Path folder);

  record Weight(String account, long grams) {}

  static final Collection<Weight> WEIGHTS =
      new Collection<>("weights", Weight.class, Weight::account, List.of());

  static final Projection WEIGHING = new Projection("weighing", Weighing::new);

  /** Released with an error, and later without. */
  private static volatile boolean wrong;

  /** So many tries more in which the database does not answer. */
  static final AtomicInteger AWAY = new AtomicInteger();

  private static volatile long gramsEach;
  private static volatile CountDownLatch open = new CountDownLatch(0);

  static class Weighing {

    private final View<Weight> weights;

    Weighing(Views views) {
      weights = views.view(WEIGHTS);
    }

    @EventHandler
    void on(AccountEvent event, Recorded recorded) throws InterruptedException {
      open.await();
      if (AWAY.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
        throw new MongoTimeoutException("There is no primary");
      }
      if (wrong && event instanceof AccountSuspended suspended) {
        weights.put(new Weight(event.account(), -1));
        throw new IllegalArgumentException("Cannot weigh “" + suspended.reason() + "”");
      }
      long before = weights.find(event.account()).map(Weight::grams).orElse(0L);
      weights.put(new Weight(event.account(), before + gramsEach));
    }
  }

  RunningQuerySide side;
  private int test;
  private long decisions;
  String pat = "";
  private String kim = "";
  String lee = "";

  @BeforeAll
  void start(@TempDir Path folder) {
    side = begin(folder).replayed();
  }

  @AfterAll
  void stop() {
    side.close();
  }

  /** Takes in whatever the test before left behind. */
  @BeforeEach
  void weighAsReleased() {
    test++;
    pat = "pat-" + test;
    kim = "kim-" + test;
    lee = "lee-" + test;
    open = new CountDownLatch(0);
    gramsEach = 1;
    wrong = false;
    rebuild(side);
    wrong = true;
  }

  static AccountOpened opened(String account) {
    return new AccountOpened(
        account,
        new Person("p", "Robin Dipper", LocalDate.of(1984, 5, 4)),
        Set.of(Role.LADO),
        "POLICE");
  }

  private static AccountSuspended suspended(String account) {
    return new AccountSuspended(account, new Narrative("Robin Dipper is on leave"));
  }

  private static AccountReinstated reinstated(String account) {
    return new AccountReinstated(account, new Narrative("back"));
  }

  static long grams(RunningQuerySide side, String account) {
    return side.views().view(WEIGHTS).find(account).map(Weight::grams).orElse(0L);
  }

  /** Pat's record is held back at its second entry, Kim's is not. */
  void withARecordHeldBack() {
    recordPatAndKim(side);
  }

  void recordPatAndKim(RunningQuerySide side) {
    side.record(pat, 0, opened(pat), suspended(pat), reinstated(pat));
    side.record(kim, 0, opened(kim), reinstated(kim));
    await(() -> grams(side, kim) == 2);
    assertThat(grams(side, pat)).isEqualTo(1);
  }

  @Test
  void saysWhatIsHeldBackAndWhy() {
    withARecordHeldBack();
    Letter letter = letter(side);

    assertThat(letter.projection()).isEqualTo("weighing");
    assertThat(letter.reference()).isEqualTo(pat);
    assertThat(letter.type()).isEqualTo("AccountSuspended");
    assertThat(letter.cause()).isEqualTo("IllegalArgumentException");
    assertThat(letter.where()).startsWith("TendingTheViews$Weighing.on, line ");
    assertThat(letter.tries()).isEqualTo(1);
    assertThat(letter.waiting()).isEqualTo(1);
    assertThat(status(side).heldBack()).isEqualTo(1);
  }

  @Test
  void tellsOfNobodyInALetter() {
    withARecordHeldBack();
    OpenedLetter opened =
        ask(side, new OpenDeadLetter(letter(side).id()), Role.AUDITOR, OpenedLetter.class);

    assertThat(opened.body().toString())
        .contains("account", pat, "reason", "text of 24 characters");
    assertThat(opened.toString()).doesNotContain("Robin", "Dipper", "leave");
  }

  @Test
  void countsEachTryThatFails() {
    withARecordHeldBack();
    assertThat(retry(side)).isFalse();
    assertThat(retry(side)).isFalse();

    assertThat(letter(side).tries()).isEqualTo(3);
    assertThat(letter(side).waiting()).isEqualTo(1);
    assertThat(grams(side, pat)).isEqualTo(1);
  }

  @Test
  void takesInWhatWaitedOnceTheEntryCanBeTakenIn() {
    withARecordHeldBack();
    wrong = false;

    assertThat(retry(side)).isTrue();

    assertThat(grams(side, pat)).isEqualTo(3);
    assertThat(status(side).state()).isEqualTo("LIVE");
    side.record(pat, 3, suspended(pat));
    await(() -> grams(side, pat) == 4);
  }

  @Test
  void triesAllThatAViewHoldsBack() {
    withARecordHeldBack();
    side.record(kim, 2, suspended(kim));
    await(() -> status(side).heldBack() == 2);
    wrong = false;

    assertThat(ask(side, new RetryDeadLetters("weighing"), Role.ADMINISTRATOR, Long.class))
        .isZero();

    assertThat(grams(side, pat)).isEqualTo(3);
    assertThat(grams(side, kim)).isEqualTo(3);
  }

  @Test
  void isDrainedByAFixedReleaseOnItsOwn(@TempDir Path folder) {
    try (RunningQuerySide before = begin(folder).replayed()) {
      recordPatAndKim(before);
    }
    wrong = false;

    try (RunningQuerySide fixed = begin(folder).replayed()) {
      await(() -> grams(fixed, pat) == 3);
      await(() -> status(fixed).state().equals("LIVE"));
      assertThat(grams(fixed, kim)).isEqualTo(2);
    }
  }

  @Test
  void goesOnWithoutAnEntryThatIsPassedOver() {
    withARecordHeldBack();
    side.record(CustodyEvent.SUBJECT, decisions++, passedOver(letter(side)));

    await(() -> status(side).state().equals("LIVE"));
    assertThat(grams(side, pat)).isEqualTo(2);
  }

  @Test
  void goesOnWithoutItAgainOnceItIsRebuilt() {
    withARecordHeldBack();
    side.record(CustodyEvent.SUBJECT, decisions++, passedOver(letter(side)));
    await(() -> grams(side, pat) == 2);

    rebuild(side);

    assertThat(all(side, new FindDeadLetters(), Letter.class))
        .extracting(Letter::reference)
        .doesNotContain(pat);
    assertThat(grams(side, pat)).isEqualTo(2);
  }

  @Test
  void takesInWhatWasPassedOverOnceItIsRebuiltAndCan() {
    withARecordHeldBack();
    side.record(CustodyEvent.SUBJECT, decisions++, passedOver(letter(side)));
    await(() -> grams(side, pat) == 2);
    wrong = false;

    rebuild(side);

    assertThat(grams(side, pat)).isEqualTo(3);
  }

  @Test
  void saysHowWhatWasRebuiltDiffers() {
    weighed();
    gramsEach = 10;
    rebuild(side);

    assertThat(status(side).differences())
        .singleElement()
        .satisfies(each -> assertThat(each.differing()).isPositive().isEqualTo(each.documents()));
    assertThat(grams(side, pat)).isEqualTo(20);
    assertThat(status(side).undoUntil()).isNotNull();
  }

  @Test
  void hasNothingToUndoWhereNothingDiffers() {
    weighed();
    rebuild(side);

    assertThat(status(side).differences())
        .allSatisfy(each -> assertThat(each.differing()).isZero());
    assertThat(status(side).undoUntil()).isNull();
    assertThat(ask(side, new UndoRebuild("weighing"), Role.ADMINISTRATOR, Boolean.class)).isFalse();
  }

  @Test
  void undoesARebuildWithAllThatCameSince() {
    weighed();
    gramsEach = 10;
    rebuild(side);
    side.record(lee, 0, opened(lee));
    await(() -> grams(side, lee) == 10);

    assertThat(ask(side, new UndoRebuild("weighing"), Role.ADMINISTRATOR, Boolean.class)).isTrue();
    await(() -> status(side).state().equals("LIVE"));

    assertThat(grams(side, pat)).isEqualTo(2);
    assertThat(grams(side, lee)).isEqualTo(10);
    assertThat(status(side).undoUntil()).isNull();
    side.record(pat, 2, reinstated(pat));
    await(() -> grams(side, pat) == 12);
  }

  @Test
  void holdsBackAgainWhatWasHeldBackBeforeARebuildThatIsUndone() {
    withARecordHeldBack();
    wrong = false;
    rebuild(side);
    assertThat(status(side).heldBack()).isZero();
    wrong = true;

    ask(side, new UndoRebuild("weighing"), Role.ADMINISTRATOR, Boolean.class);
    await(() -> !status(side).state().equals("REPLAYING"));

    assertThat(grams(side, pat)).isEqualTo(1);
    assertThat(letter(side).waiting()).isEqualTo(1);
  }

  @Test
  void leavesTheViewsAsTheyAreWhereARebuildIsCalledOff() {
    weighed();
    gramsEach = 10;
    open = new CountDownLatch(1);
    assertThat(ask(side, new RebuildProjection("weighing"), Role.ADMINISTRATOR, Boolean.class))
        .isTrue();
    assertThat(ask(side, new CancelRebuild("weighing"), Role.ADMINISTRATOR, Boolean.class))
        .isTrue();
    open.countDown();
    await(() -> status(side).state().equals("LIVE"));

    assertThat(grams(side, pat)).isEqualTo(2);
  }

  private void weighed() {
    wrong = false;
    side.record(pat, 0, opened(pat), suspended(pat));
    side.record(kim, 0, opened(kim));
    await(() -> grams(side, kim) == 1);
  }

  private static EntryPassedOver passedOver(Letter letter) {
    return new EntryPassedOver(
        letter.projection(), letter.entry(), new Narrative("Brought over twice."));
  }

  private static void rebuild(RunningQuerySide side) {
    assertThat(ask(side, new RebuildProjection("weighing"), Role.ADMINISTRATOR, Boolean.class))
        .isTrue();
    await(() -> !status(side).state().equals("REPLAYING"));
  }

  static boolean retry(RunningQuerySide side) {
    return ask(side, new RetryDeadLetter(letter(side).id()), Role.ADMINISTRATOR, Boolean.class);
  }

  static Letter letter(RunningQuerySide side) {
    List<Letter> letters = all(side, new FindDeadLetters(), Letter.class);
    assertThat(letters).hasSize(1);
    return letters.getFirst();
  }

  static ProjectionStatus status(RunningQuerySide side) {
    return all(side, new ReadProjections(), ProjectionStatus.class).stream()
        .filter(status -> status.name().equals("weighing"))
        .findFirst()
        .orElseThrow();
  }

  private static <T> List<T> all(RunningQuerySide side, Object query, Class<T> answer) {
    try {
      return side.ask(query, Role.AUDITOR, ResponseTypes.multipleInstancesOf(answer));
    } catch (Exception failed) {
      throw new AssertionError(failed);
    }
  }

  private static <T> T ask(RunningQuerySide side, Object query, Role role, Class<T> answer) {
    try {
      return side.ask(query, role, ResponseTypes.optionalInstanceOf(answer)).orElseThrow();
    } catch (Exception failed) {
      throw new AssertionError(failed);
    }
  }
}
