package org.guardbook.command.review;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.Repository;
import org.guardbook.command.Desk;
import org.guardbook.command.Imported;
import org.guardbook.command.Provenance;
import org.guardbook.command.Receipts;
import org.guardbook.command.Refusals;
import org.guardbook.command.When;
import org.guardbook.command.review.ReviewCommand.ImportActionPlans;
import org.guardbook.command.review.ReviewEvent.PlanOpened;
import org.guardbook.command.review.ReviewEvent.RecommendationMade;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Brings action plans over from an earlier record, all rows at once or nothing. A row is known
 * again by its fingerprint, under which its entries are stored; rows that are new are added to a
 * plan that was brought over before.
 */
@Component
class ImportingActionPlans {

  /** Problems that are told at once; nobody puts more of them right in one go. */
  private static final int PROBLEMS = 1_000;

  private static final String COMMAND_ID = Provenance.IMPORT + ":";

  private final Desk desk;
  private final EventStore store;
  private final Receipts receipts;
  private final Configuration axon;

  ImportingActionPlans(Desk desk, EventStore store, Receipts receipts, @Lazy Configuration axon) {
    this.desk = desk;
    this.store = store;
    this.receipts = receipts;
    this.axon = axon;
  }

  @CommandHandler
  Imported handle(ImportActionPlans command, MetaData sender) throws Exception {
    List<EarlierAction> rows = command.actions();
    LocalDateTime now = desk.now();
    Refusals refusals = new Refusals();
    Map<ReviewReference, Plan> plans = new LinkedHashMap<>();
    Set<String> seen = new HashSet<>();
    int added = 0;
    for (int i = 0; i < rows.size() && refusals.found().size() < PROBLEMS; i++) {
      EarlierRow row = new EarlierRow(rows.get(i), "actions[" + i + "].");
      int wrong = refusals.found().size();
      row.read(desk, now, refusals);
      if (refusals.found().size() > wrong) {
        continue;
      }
      if (!seen.add(row.row().planReference() + "/" + row.row().actionNumber())) {
        refusals.add(
            row.path() + "actionNumber",
            "Action " + row.row().actionNumber() + " stands twice in the file.");
      } else if (!isUnchanged(row)) {
        plans.computeIfAbsent(row.row().planReference(), this::plan).add(row, refusals);
        added++;
      }
    }
    refusals.throwIfAny();
    for (Map.Entry<ReviewReference, Plan> plan : plans.entrySet()) {
      record(plan.getKey(), plan.getValue().added, Provenance.from(sender));
    }
    return new Imported(rows.size(), added, rows.size() - added);
  }

  private boolean isUnchanged(EarlierRow row) {
    return receipts
        .of(COMMAND_ID + row.row().fingerprint())
        .filter(receipt -> receipt.subject().equals(row.row().planReference().value()))
        .isPresent();
  }

  private Plan plan(ReviewReference reference) {
    Standing standing = new Standing();
    if (desk.exists().test(reference.value())) {
      store
          .readEvents(reference.value())
          .forEachRemaining(
              event -> {
                if (event.getPayload() instanceof ReviewEvent entry) {
                  standing.on(entry, Provenance.SYSTEM);
                }
              });
    }
    return new Plan(standing);
  }

  private void record(ReviewReference reference, List<Entry> entries, Provenance by)
      throws Exception {
    Repository<Review> reviews = axon.repository(Review.class);
    if (desk.exists().test(reference.value())) {
      reviews.load(reference.value()).execute(review -> review.bringOver(entries, by));
    } else {
      reviews.newInstance(
          () -> {
            Review review = new Review();
            review.bringOver(entries, by);
            return review;
          });
    }
  }

  /**
   * @param fingerprint of the row that says so
   */
  record Entry(ReviewEvent event, String fingerprint) {

    MetaData metaData(Provenance by) {
      return MetaData.from(
          new Provenance(
                  by.account(),
                  by.role(),
                  by.agency(),
                  by.correlation(),
                  COMMAND_ID + fingerprint,
                  Provenance.IMPORT,
                  null)
              .toMetaData());
    }
  }

  /** A plan as it stands and what the file adds to it. */
  private static final class Plan {

    private final Standing standing;
    private final Map<String, String> texts = new HashMap<>();
    private final List<Entry> added = new ArrayList<>();

    Plan(Standing standing) {
      this.standing = standing;
    }

    void add(EarlierRow row, Refusals refusals) {
      EarlierAction it = row.row();
      if (standing.opened == null) {
        add(
            new PlanOpened(
                it.planReference(), When.on(it.agreedOn()), it.planTitle().strip(), it.kind()),
            it);
      }
      if (!standing.recommendations.containsKey(it.recommendationNumber())) {
        add(
            new RecommendationMade(
                it.planReference(),
                When.on(it.agreedOn()),
                it.recommendationNumber(),
                it.recommendation(),
                null),
            it);
      }
      String text = texts.putIfAbsent(it.recommendationNumber(), it.recommendation().words());
      if (text != null && !text.equals(it.recommendation().words())) {
        refusals.add(
            row.path() + "recommendation",
            "Recommendation %s says something else in a row above."
                .formatted(it.recommendationNumber()));
      }
      for (ReviewEvent entry : row.entries()) {
        var against = Practice.against(entry, standing);
        if (!against.isEmpty()) {
          against.forEach(refusal -> refusals.add(row.path() + "actionNumber", refusal.sentence()));
          return;
        }
        add(entry, it);
      }
    }

    private void add(ReviewEvent event, EarlierAction row) {
      standing.on(event, Provenance.SYSTEM);
      added.add(new Entry(event, row.fingerprint()));
    }
  }
}
