package org.guardbook.command.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.caching.WeakReferenceCache;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.guardbook.command.Desk;
import org.guardbook.command.Narrative;
import org.guardbook.command.RuleViolated;
import org.guardbook.command.When;
import org.guardbook.command.referencedata.Agency;
import org.guardbook.command.referencedata.Codes;
import org.guardbook.command.referencedata.ReviewKind;
import org.guardbook.command.review.ReviewCommand.*;
import org.guardbook.command.review.ReviewEvent.*;
import org.jspecify.annotations.Nullable;

/** What is true of a review whatever is asked of it, in whatever order. */
class EveryReview {

  private static final ReviewReference REVIEW = Facts.REVIEW;
  private static final LocalDate BEGIN = LocalDate.of(2013, 1, 7);
  private static final List<Narrative> WORDS =
      List.of(
          new Narrative("It was said."),
          new Narrative("Noted."),
          new Narrative("Agreed."),
          new Narrative(""));
  private static final List<Agency> AGENCIES =
      List.of(new Agency("POLICE"), new Agency("HOUSING"), new Agency("BOARD"));

  /** One thing asked of the review. */
  record Asked(int kind, int pause, int choice, boolean yes) {}

  @Provide
  Arbitrary<List<Asked>> asked() {
    return Combinators.combine(
            evenly(0, 44), evenly(-1, 6), evenly(0, 9_999), Arbitraries.of(true, false))
        .as(Asked::new)
        .list()
        .ofMinSize(60)
        .ofMaxSize(150)
        .withSizeDistribution(RandomDistribution.uniform());
  }

  private static Arbitrary<Integer> evenly(int from, int to) {
    return Arbitraries.integers().between(from, to).withDistribution(RandomDistribution.uniform());
  }

  /** Where the record begins. */
  enum Beginning {
    REFERRAL,
    OWN_PLAN,
    REPORT,
    ACTIONS;

    List<ReviewEvent> entries() {
      return switch (this) {
        case REFERRAL -> List.of(Facts.referred());
        case OWN_PLAN ->
            List.of(new PlanOpened(REVIEW, When.on(BEGIN), "Priorities", Facts.SERIOUS));
        case REPORT ->
            List.of(
                Facts.referred(),
                Facts.decidedToHold(),
                Facts.commissioned(),
                Facts.asked(),
                Facts.submitted());
        case ACTIONS -> List.of(Facts.andItsAction(Facts.agreed("4.2", Facts.HOUSING)));
      };
    }
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void keepsToTheOrderOfItsLife(@ForAll("asked") List<Asked> asked, @ForAll Beginning beginning)
      throws Exception {
    Kept kept = new Kept(beginning.entries());
    LocalDate day = kept.entries().getLast().happened().date();
    for (Asked each : asked) {
      List<ReviewEvent> before = kept.entries();
      day = day.plusDays(each.pause());
      boolean accepted = kept.ask(command(each, When.on(day)));
      List<ReviewEvent> after = kept.entries();

      assertThat(after.size()).isEqualTo(before.size() + (accepted ? 1 : 0));
      assertThat(after.subList(0, before.size())).isEqualTo(before);
      if (!accepted) {
        day = day.minusDays(each.pause());
      }
    }
    List<ReviewEvent> entries = kept.entries();
    nothingHappensBeforeTheBeginning(entries);
    closedReviewsStayClosedAndFollowNothing(entries);
    actionsEndOnce(entries);
    actionsRunForwards(entries);
    datesInForceOnlyMoveLater(entries);
    reportsComeInOrder(entries);
    assertThat(kept.readAfresh()).usingRecursiveComparison().isEqualTo(kept.standing());
  }

  private static void nothingHappensBeforeTheBeginning(List<ReviewEvent> entries) {
    assertThat(entries)
        .allMatch(entry -> !entry.happened().isBefore(entries.getFirst().happened()));
  }

  private static void closedReviewsStayClosedAndFollowNothing(List<ReviewEvent> entries) {
    boolean closed = false;
    Set<String> followed = new HashSet<>();
    for (ReviewEvent entry : entries) {
      assertThat(closed && !(entry instanceof ReviewReopened))
          .as("%s when closed", entry)
          .isFalse();
      switch (entry) {
        case ActionAgreed agreed -> followed.add(agreed.action());
        case ActionVerified verified -> followed.remove(verified.action());
        case ActionWithdrawn withdrawn -> followed.remove(withdrawn.action());
        case ReviewClosed _ -> {
          assertThat(followed).as("followed at the end").isEmpty();
          closed = true;
        }
        case ReviewReopened _ -> closed = false;
        default -> {}
      }
    }
  }

  private static void actionsEndOnce(List<ReviewEvent> entries) {
    Set<String> ended = new HashSet<>();
    Set<String> complete = new HashSet<>();
    for (ReviewEvent entry : entries) {
      if (!(entry instanceof OfAction ofAction)) {
        continue;
      }
      String action = ofAction.action();
      assertThat(ended).as("%s after its end", entry).doesNotContain(action);
      switch (ofAction) {
        case ActionCompleted _ -> assertThat(complete.add(action)).isTrue();
        case ActionSentBack _ -> assertThat(complete.remove(action)).isTrue();
        case ActionVerified _ -> {
          assertThat(complete).contains(action);
          ended.add(action);
        }
        case ActionWithdrawn _ -> ended.add(action);
        case ProgressReported _, AgencyChased _, DueDateExtended _, ActionMoved _ ->
            assertThat(complete).as("%s while complete", entry).doesNotContain(action);
        case ActionAgreed _ -> {}
      }
    }
  }

  private static void actionsRunForwards(List<ReviewEvent> entries) {
    Map<String, When> agreed = new HashMap<>();
    Map<String, When> completed = new HashMap<>();
    Map<String, When> sentBack = new HashMap<>();
    for (ReviewEvent entry : entries) {
      if (!(entry instanceof OfAction it)) {
        continue;
      }
      String action = it.action();
      notBefore(it, agreed.get(action));
      switch (it) {
        case ActionAgreed _ -> agreed.put(action, it.happened());
        case ActionCompleted _ -> {
          notBefore(it, sentBack.get(action));
          completed.put(action, it.happened());
        }
        case ActionSentBack _ -> {
          notBefore(it, completed.get(action));
          sentBack.put(action, it.happened());
        }
        case ActionVerified _ -> notBefore(it, completed.get(action));
        case ProgressReported _, ActionWithdrawn _ -> notBefore(it, sentBack.get(action));
        case AgencyChased _, DueDateExtended _, ActionMoved _ -> {}
      }
    }
  }

  private static void notBefore(OfAction entry, @Nullable When earlier) {
    assertThat(earlier != null && entry.happened().isBefore(earlier))
        .as("%s before %s", entry, earlier)
        .isFalse();
  }

  private static void datesInForceOnlyMoveLater(List<ReviewEvent> entries) {
    Map<String, LocalDate> dueOn = new HashMap<>();
    Map<String, When> since = new HashMap<>();
    Map<String, Agency> leads = new HashMap<>();
    for (ReviewEvent entry : entries) {
      switch (entry) {
        case ActionAgreed agreed -> {
          assertThat(dueOn.put(agreed.action(), agreed.dueOn())).isNull();
          since.put(agreed.action(), agreed.happened());
          leads.put(agreed.action(), agreed.leadAgency());
        }
        case DueDateExtended extended -> {
          assertThat(extended.from()).isEqualTo(dueOn.put(extended.action(), extended.to()));
          assertThat(extended.to()).isAfter(extended.from());
          When before = since.put(extended.action(), extended.happened());
          assertThat(before != null && !extended.happened().isBefore(before)).isTrue();
        }
        case ActionMoved moved -> {
          assertThat(moved.from()).isEqualTo(leads.put(moved.action(), moved.to()));
          assertThat(moved.to()).isNotEqualTo(moved.from());
        }
        default -> {}
      }
    }
  }

  private static void reportsComeInOrder(List<ReviewEvent> entries) {
    boolean hold = false;
    boolean commissioned = false;
    boolean submitted = false;
    boolean approved = false;
    boolean published = false;
    Map<Agency, Boolean> received = new HashMap<>();
    for (ReviewEvent entry : entries) {
      switch (entry) {
        case ChairDecided decided -> {
          assertThat(commissioned).isFalse();
          hold = decided.hold();
        }
        case ReviewCommissioned _ -> {
          assertThat(hold && !commissioned).isTrue();
          commissioned = true;
        }
        case ManagementReviewAsked it -> assertThat(received.put(it.agency(), false)).isNull();
        case ManagementReviewReceived it -> assertThat(received.put(it.agency(), true)).isFalse();
        case ManagementReviewReturned it -> assertThat(received.put(it.agency(), false)).isTrue();
        case ReportSubmitted _ -> {
          assertThat(commissioned && !approved).isTrue();
          submitted = true;
        }
        case ReportApproved _ -> {
          assertThat(submitted && !approved).isTrue();
          approved = true;
        }
        case ReportPublished _ -> {
          assertThat(approved && !published).isTrue();
          published = true;
        }
        case PublicationWithheld _ -> assertThat(submitted && !published).isTrue();
        case RecommendationMade _ ->
            assertThat(submitted || entries.getFirst() instanceof PlanOpened).isTrue();
        default -> {}
      }
    }
  }

  private static OnReview command(Asked asked, When on) {
    int choice = asked.choice();
    Narrative words = WORDS.get(choice % 4);
    String number = Integer.toString(4 + choice / 4 % 2);
    String action = number + "." + (1 + choice / 8 % 2);
    Agency agency = AGENCIES.get(choice / 16 % 3);
    LocalDate due = on.date().plusDays(choice % 400);
    @Nullable Integer seen = choice % 5 == 0 ? Integer.valueOf(choice % 7) : null;
    ReviewKind kind = asked.yes() ? Facts.SERIOUS : Facts.LEARNING;
    return switch (asked.kind()) {
      case 0 -> new RecommendToChair(REVIEW, on, asked.yes(), words);
      case 1 -> new RecordPanelAdvice(REVIEW, on, asked.yes(), words);
      case 2, 3 -> new DecideOnReview(REVIEW, on, asked.yes(), words, null);
      case 4, 5 ->
          new CommissionReview(REVIEW, on, kind, "Interviews", words, List.of(agency), null, due);
      case 6 -> new AskForManagementReview(REVIEW, on, agency, due);
      case 7 -> new ReceiveManagementReview(REVIEW, on, agency, List.of());
      case 8 -> new ReturnManagementReview(REVIEW, on, agency, due, words);
      case 9, 10 -> new SubmitReport(REVIEW, on, List.of());
      case 11 -> new ApproveReport(REVIEW, on, words, null);
      case 12 -> new PublishReport(REVIEW, on, words);
      case 13 -> new WithholdPublication(REVIEW, on, words, asked.yes(), null, null);
      case 14 -> new StepReviewDown(REVIEW, on, kind, words, null);
      case 15, 16, 17 -> new MakeRecommendation(REVIEW, on, number, words, null);
      case 18, 19, 20, 21 ->
          new AgreeAction(
              REVIEW,
              on,
              number,
              asked.yes() ? null : action,
              words,
              agency,
              "Head of service",
              due,
              words,
              null);
      case 22, 23, 24 ->
          new ReportProgress(
              REVIEW,
              on,
              action,
              seen,
              asked.yes() ? Outlook.ON_TRACK : Outlook.AT_RISK,
              words,
              List.of());
      case 25 -> new ChaseAgency(REVIEW, on, action, seen, words);
      case 26, 27, 28 -> new CompleteAction(REVIEW, on, action, seen, words, List.of());
      case 29, 30, 31 -> new VerifyAction(REVIEW, on, action, seen, words, null);
      case 32 -> new SendActionBack(REVIEW, on, action, seen, words);
      case 33, 34, 35, 36 ->
          new ExtendDueDate(REVIEW, on, action, seen, due, words, "Review committee");
      case 37, 38 ->
          new MoveAction(REVIEW, on, action, seen, agency, "Head", words, "Review committee");
      case 39, 40 -> new WithdrawAction(REVIEW, on, action, seen, words, "Review committee");
      case 41 -> new CloseReview(REVIEW, on, words, null);
      default -> new ReopenReview(REVIEW, on, words, null);
    };
  }

  /** A review on a store of its own. */
  private static final class Kept {

    private final Configuration axon =
        ((DefaultConfigurer) DefaultConfigurer.defaultConfiguration(false))
            .configureEmbeddedEventStore(_ -> new InMemoryEventStorageEngine())
            .configureAggregate(
                AggregateConfigurer.defaultConfiguration(Review.class)
                    .configureCache(_ -> new WeakReferenceCache()))
            .registerComponent(
                Desk.class,
                _ -> new Desk(Clock.fixed(Story.NOW, ZoneOffset.UTC), Codes.initial(), _ -> true))
            .start();

    Kept(List<ReviewEvent> beginning) {
      for (ReviewEvent entry : beginning) {
        axon.eventStore()
            .publish(
                new GenericDomainEventMessage<>(
                    Review.TYPE, REVIEW.value(), entries().size(), entry));
      }
    }

    boolean ask(OnReview command) {
      try {
        axon.commandGateway()
            .sendAndWait(
                new GenericCommandMessage<>(command, MetaData.from(Story.CHAIR.toMetaData())));
        return true;
      } catch (RuleViolated refused) {
        assertThat(refused.refusals())
            .isNotEmpty()
            .allMatch(refusal -> refusal.sentence().endsWith("."));
        return false;
      }
    }

    /** As it is kept at hand for its next entry. */
    Standing standing() throws Exception {
      UnitOfWork<?> look = DefaultUnitOfWork.startAndGet(null);
      try {
        return axon.repository(Review.class).load(REVIEW.value()).invoke(Review::standing);
      } finally {
        look.rollback();
      }
    }

    List<ReviewEvent> entries() {
      List<ReviewEvent> entries = new ArrayList<>();
      axon.eventStore()
          .readEvents(REVIEW.value())
          .asStream()
          .map(DomainEventMessage::getPayload)
          .forEachOrdered(event -> entries.add((ReviewEvent) event));
      return entries;
    }

    Standing readAfresh() {
      Review afresh = new Review();
      entries().forEach(entry -> afresh.on(entry, MetaData.emptyInstance()));
      return afresh.standing();
    }
  }
}
