package org.guardbook.query.actionplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.guardbook.command.Provenance;
import org.guardbook.command.access.Role;
import org.guardbook.query.actionplan.ActionPlanQuery.ActionFilter;
import org.guardbook.query.actionplan.ActionPlanQuery.Actions;
import org.guardbook.query.actionplan.ActionPlanQuery.FindActions;
import org.guardbook.query.replay.Past;
import org.guardbook.query.views.Collection;
import org.guardbook.query.views.Filter;
import org.guardbook.query.views.InMemoryViews;
import org.guardbook.query.views.OtherViews;
import org.guardbook.query.views.Page;
import org.guardbook.query.views.Sort;
import org.guardbook.query.views.View;
import org.guardbook.query.views.ViewStore;
import org.guardbook.query.views.Views;
import org.jspecify.annotations.Nullable;

/** What the views count and put in order is what comes of looking at each action. */
class ListingActionsEitherWay {

  private static final List<@Nullable String> COLUMNS = new ArrayList<>();

  static {
    COLUMNS.add(null);
    Arrays.stream(TrackedAction.class.getRecordComponents())
        .forEach(column -> COLUMNS.add(column.getName()));
  }

  @Property(tries = 80)
  void comesToTheSameInMemory(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int actions) {
    comesToTheSame(new InMemoryViews(), new Random(seed), actions);
  }

  @Property(tries = 6)
  void comesToTheSameInMongo(@ForAll long seed) {
    comesToTheSame(OtherViews.inMongo(), new Random(seed), 12);
  }

  private static void comesToTheSame(ViewStore views, Random random, int actions) {
    Past.of(CountingActionsByHand.events(random, actions).toArray())
        .into(views, ActionPlanProjection::new);
    for (int i = 0; i < 40; i++) {
      Provenance asker = asker(random);
      LocalDate on = CountingActionsByHand.AGREED.plusDays(random.nextInt(600) - 5);
      FindActions query = query(random, on);
      TrackedActions seen = TrackedActions.seenBy(asker, views, views, on);
      assertThat(seen.page(query))
          .as("%s for %s", query, asker)
          .isEqualTo(seen.workedOut(query, Order.of(query), Wanted.of(query.filter()).narrowly()));
    }
  }

  private static Provenance asker(Random random) {
    return random.nextInt(3) > 0
        ? new Provenance("committee", Role.REVIEW_COMMITTEE, null, null, null, null)
        : new Provenance("lead", Role.AGENCY_LEAD, agency(random), null, null, null);
  }

  private static String agency(Random random) {
    return CountingActionsByHand.AGENCIES.get(random.nextInt(3));
  }

  private static FindActions query(Random random, LocalDate on) {
    Set<ActionState> states = new java.util.TreeSet<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      states.add(ActionState.values()[random.nextInt(7)]);
    }
    Set<String> agencies =
        switch (random.nextInt(4)) {
          case 0 -> Set.of(agency(random));
          case 1 -> Set.copyOf(CountingActionsByHand.AGENCIES.subList(0, 2));
          default -> Set.of();
        };
    return new FindActions(
        new ActionFilter(
            random.nextInt(8) == 0 ? "teams" : "",
            agencies,
            random.nextInt(4) == 0 ? Set.of("W3") : Set.of(),
            states,
            random.nextInt(4) == 0,
            random.nextInt(4) == 0,
            random.nextInt(4) == 0 ? Set.of("Records") : Set.of()),
        on,
        null,
        COLUMNS.get(random.nextInt(COLUMNS.size())),
        random.nextBoolean(),
        random.nextInt(4),
        List.of(0, 1, 3, 7, 100).get(random.nextInt(5)));
  }

  @Example
  void readsNoMoreThanIsShown() {
    ViewStore views = new InMemoryViews();
    Past.of(CountingActionsByHand.events(new Random(1), 40).toArray())
        .into(views, ActionPlanProjection::new);
    for (String column : Arrays.asList(null, "state", "id", "leadAgency", "dueOn", "quietDays")) {
      for (boolean silent : new boolean[] {false, true}) {
        Watched watched = new Watched(views, new ArrayList<>());
        LocalDate on = CountingActionsByHand.AGREED.plusYears(1);
        ActionFilter filter =
            new ActionFilter("", Set.of(), Set.of(), Set.of(), silent, false, Set.of());
        FindActions query = new FindActions(filter, on, null, column, false, 0, 5);
        Provenance committee =
            new Provenance("committee", Role.REVIEW_COMMITTEE, null, null, null, null);

        Actions found = TrackedActions.seenBy(committee, watched, watched, on).page(query);

        assertThat(found.totals().total()).isEqualTo(40);
        assertThat(watched.read()).as("by %s", column).hasSizeLessThanOrEqualTo(5);
      }
    }
  }

  /** Notes which actions are read. */
  private record Watched(Views views, List<Record> read) implements Views {

    @Override
    public <D extends Record> View<D> view(Collection<D> collection) {
      View<D> view = views.view(collection);
      return new View<>() {
        @Override
        public Optional<D> find(String id) {
          return view.find(id);
        }

        @Override
        public List<D> find(Filter filter, Sort sort, Page page) {
          List<D> found = view.find(filter, sort, page);
          if (collection.name().equals(FollowedAction.ACTIONS.name())) {
            read.addAll(found);
          }
          return found;
        }

        @Override
        public long count(Filter filter) {
          return view.count(filter);
        }

        @Override
        public Map<String, Long> count(Filter filter, String by) {
          return view.count(filter, by);
        }

        @Override
        public void put(D document) {
          throw new AssertionError();
        }

        @Override
        public void change(String id, UnaryOperator<D> change) {
          throw new AssertionError();
        }

        @Override
        public void remove(String id) {
          throw new AssertionError();
        }
      };
    }
  }
}
