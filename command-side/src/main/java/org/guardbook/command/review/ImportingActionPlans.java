package org.guardbook.command.review;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.config.Configuration;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.guardbook.command.BringingOver;
import org.guardbook.command.Desk;
import org.guardbook.command.Imported;
import org.guardbook.command.Provenance;
import org.guardbook.command.Refusals;
import org.guardbook.command.review.ReviewCommand.ImportActionPlans;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Brings action plans over from an earlier record, all rows at once or nothing; rows that are new
 * are added to a plan that was brought over before.
 */
@Component
class ImportingActionPlans {

  private final Desk desk;
  private final BringingOver bringingOver;
  private final Configuration axon;

  ImportingActionPlans(Desk desk, BringingOver bringingOver, @Lazy Configuration axon) {
    this.desk = desk;
    this.bringingOver = bringingOver;
    this.axon = axon;
  }

  @CommandHandler
  Imported handle(ImportActionPlans command, MetaData sender) throws Exception {
    List<EarlierAction> rows = command.actions();
    Refusals refusals = new Refusals();
    List<EarlierRow> added = added(rows, refusals);
    // In one order, so that two imports that need each other's plans do not wait for ever
    Map<String, List<EarlierRow>> plans = new TreeMap<>();
    for (EarlierRow row : added) {
      plans.computeIfAbsent(row.plan().value(), _ -> new ArrayList<>()).add(row);
    }
    for (List<EarlierRow> plan : plans.values()) {
      bringOver(plan, Provenance.from(sender), refusals);
    }
    refusals.throwIfAny();
    return new Imported(rows.size(), added.size(), rows.size() - added.size());
  }

  /** The rows that nothing is wrong with in themselves, and that are not on record already. */
  private List<EarlierRow> added(List<EarlierAction> rows, Refusals refusals) {
    LocalDateTime now = desk.now();
    Set<String> seen = new HashSet<>();
    List<EarlierRow> added = new ArrayList<>();
    for (int i = 0; i < rows.size() && !BringingOver.isEnough(refusals); i++) {
      EarlierRow row = new EarlierRow(rows.get(i), "actions[" + i + "].");
      if (!row.makesSense(desk, now, refusals)) {
        continue;
      }
      String number = row.row().actionNumber();
      if (!seen.add(row.plan() + "/" + number)) {
        refusals.add(row.path() + "actionNumber", number + " stands twice in the file.");
      } else if (!bringingOver.isUnchanged(row.plan().value(), row.row().fingerprint())) {
        added.add(row);
      }
    }
    return added;
  }

  /** In the order in which they were agreed: the plan, and each recommendation, begin with one. */
  private void bringOver(List<EarlierRow> rows, Provenance by, Refusals refusals) throws Exception {
    rows.sort(Comparator.comparing(row -> row.row().agreedOn()));
    plan(rows.getFirst(), by)
        .execute(
            plan -> {
              for (EarlierRow row : rows) {
                if (!BringingOver.isEnough(refusals)) {
                  row.addTo(plan, BringingOver.metaData(row.row().fingerprint(), by), refusals);
                }
              }
            });
  }

  private Aggregate<Review> plan(EarlierRow first, Provenance by) throws Exception {
    Repository<Review> plans = axon.repository(Review.class);
    return desk.exists().test(first.plan().value())
        ? plans.load(first.plan().value())
        : plans.newInstance(
            () -> {
              Review plan = new Review();
              plan.bringOver(first.opening(), BringingOver.metaData(first.row().fingerprint(), by));
              return plan;
            });
  }
}
