package org.guardbook.ui.demo;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.guardbook.command.childprotection.ChildProtectionEvent;
import org.guardbook.command.childprotection.ChildProtectionEvent.ConferenceRequired;
import org.guardbook.command.childprotection.ChildProtectionEvent.PlanEnded;
import org.guardbook.command.childprotection.ChildProtectionEvent.PlanRevised;
import org.guardbook.command.chronology.ChronologyEvent;
import org.guardbook.command.eventstore.RecordedEvent;
import org.guardbook.command.eventstore.RecordedEvents;
import org.guardbook.ui.Application;
import org.guardbook.ui.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** Every story of the demo is told by commands, so nothing in it is against the rules. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    classes = Application.class,
    properties = {"guardbook.demo=true", "guardbook.demo-now=2026-03-10T14:12:00Z"})
class FillingTheDemo {

  private static final Instant NOW = Instant.parse("2026-03-10T14:12:00Z");

  @TempDir private static Path folder;
  @LocalServerPort private int port;
  @Autowired private RecordedEvents recorded;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    registry.add("guardbook.data", folder::toString);
  }

  @Test
  void tellsThreeYearsInTheOrderInWhichTheyWereRecorded() {
    Caller lado = new Caller(port, "lado", "guardbook-demo");

    assertThat(lado.get("/api/cases?size=1").json().get("total").asInt()).isGreaterThan(600);
    assertThat(recorded.after(-1, 100_000))
        .filteredOn(event -> event.by().account().equals("lado"))
        .isSortedAccordingTo((one, other) -> one.recordedAt().compareTo(other.recordedAt()))
        .allSatisfy(
            event ->
                assertThat(event.recordedAt()).isBetween(NOW.minusSeconds(3 * 367 * 86_400), NOW));
  }

  @Test
  void hasAChronologyOfACaseAndOneOfAChild() {
    assertThat(recorded.after(-1, 100_000))
        .filteredOn(event -> event.event() instanceof ChronologyEvent)
        .extracting(RecordedEvent::subject)
        .hasSizeGreaterThan(6)
        .anyMatch(subject -> subject.startsWith("W"))
        .anyMatch(subject -> subject.startsWith("C-"));
  }

  /** So that a board's earlier records can be tried out on it. */
  @Test
  void leavesFreeTheReferencesThatEarlierRecordsBring() {
    assertThat(recorded.after(-1, 100_000))
        .extracting(RecordedEvent::subject)
        .noneMatch(subject -> subject.matches("D\\d+|W13-\\d+|W3"));
  }

  @Test
  void restrictsACaseToTheLadoSoThatOthersAreToldOfItOnly() {
    Caller dso = new Caller(port, "dso", "guardbook-demo");

    String reference = dso.get("/api/restricted").json().get(0).get("reference").asString();
    assertThat(dso.get("/api/cases/" + reference).status()).isEqualTo(403);
    assertThat(new Caller(port, "lado", "guardbook-demo").get("/api/cases/" + reference).status())
        .isEqualTo(200);
    assertThat(dso.get("/api/looks?reference=" + reference).json().get("total").asInt())
        .isPositive();
  }

  @Test
  void leavesSomeSixtyChildrenOnPlans() {
    Caller chair = new Caller(port, "cpchair", "guardbook-demo");

    JsonNode register = chair.get("/api/children/register?on=2026-03-10").json();
    assertThat(register.get("total").asInt()).isBetween(50, 75);
    assertThat(register.get("secondOrSubsequent").asInt()).isGreaterThan(3);
    assertThat(register.at("/byDuration/FROM_2_YEARS").asInt()).isPositive();
    for (String category : List.of("NEGLECT", "PHYSICAL", "SEXUAL", "EMOTIONAL", "MULTIPLE")) {
      assertThat(register.at("/byCategory/" + category).asInt()).as(category).isPositive();
    }
    assertThat(chair.get("/api/children/due?until=2026-03-17").json().size()).isGreaterThan(10);
  }

  @Test
  void hasChildrenAtEveryStepOfTheWay() {
    Caller chair = new Caller(port, "cpchair", "guardbook-demo");

    JsonNode children = chair.get("/api/children?size=1").json();
    for (String state :
        List.of("ENQUIRY", "CONFERENCE_REQUIRED", "ON_PLAN", "PLAN_ENDED", "NO_PLAN")) {
      assertThat(children.at("/byState/" + state).asInt()).as(state).isPositive();
    }
  }

  @Test
  void isLateWithSomeThingsButNotForLong() {
    Caller chair = new Caller(port, "cpchair", "guardbook-demo");

    JsonNode late = chair.get("/api/children/due?until=2026-03-09").json();
    assertThat(late.findValuesAsString("kind"))
        .contains("INITIAL_CONFERENCE", "REVIEW_CONFERENCE", "VISIT")
        .hasSizeLessThan(40);
    assertThat(late.findValuesAsString("dueOn")).allMatch(day -> day.compareTo("2026-02-01") > 0);
    assertThat(
            chair
                .get("/api/children/due?until=2026-05-01")
                .json()
                .findValuesAsString("arrangedTooLate"))
        .contains("true");
  }

  @Test
  void countsFiveYearsOfChildrenBesideEachOther() {
    Caller chair = new Caller(port, "cpchair", "guardbook-demo");

    JsonNode years =
        chair
            .get("/api/reports/child-protection?from=2024-04-01&to=2025-03-31&years=5")
            .json()
            .get("years");
    assertThat(years.size()).isEqualTo(5);
    for (JsonNode year : years) {
      assertThat(year.get("strategyDiscussions").asInt()).isBetween(80, 260);
      assertThat(year.get("plansStarted").asInt()).isBetween(20, 110);
      assertThat(year.get("plansEnded").asInt()).isBetween(10, 110);
      assertThat(year.get("openAtEnd").asInt()).isPositive();
    }
  }

  @Test
  void tellsOfChildrenInEveryWayThatTheirPlansGo() {
    List<ChildProtectionEvent> entries =
        recorded.after(-1, 100_000).stream()
            .filter(event -> event.by().account().equals("cpchair"))
            .filter(event -> event.by().source() == null)
            .map(RecordedEvent::event)
            .filter(ChildProtectionEvent.class::isInstance)
            .map(ChildProtectionEvent.class::cast)
            .toList();

    assertThat(entries)
        .filteredOn(PlanEnded.class::isInstance)
        .extracting(entry -> ((PlanEnded) entry).outcome().code())
        .contains(
            "NO_FURTHER_ACTION",
            "CHILD_IN_NEED",
            "LOOKED_AFTER",
            "MOVED_AWAY",
            "REACHED_EIGHTEEN",
            "DIED");
    assertThat(entries.stream().map(Object::getClass).collect(toSet()))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(ChildProtectionEvent.class.getPermittedSubclasses())
                .filter(kind -> kind != ConferenceRequired.class)
                .toList());
    assertThat(entries)
        .filteredOn(PlanRevised.class::isInstance)
        .extracting(entry -> ((PlanRevised) entry).revision())
        .contains(1, 2, 3);
  }
}
