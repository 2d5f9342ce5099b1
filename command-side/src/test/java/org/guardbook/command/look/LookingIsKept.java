package org.guardbook.command.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.guardbook.command.look.Sight.Kind.EXPORTED;
import static org.guardbook.command.look.Sight.Kind.FOUND;
import static org.guardbook.command.look.Sight.Kind.OPENED;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.guardbook.command.Provenance;
import org.guardbook.command.access.Role;
import org.guardbook.command.look.LooksSought.Order;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On the real file, in a folder of its own. */
class LookingIsKept {

  private static final Instant NOON = Instant.parse("2014-03-31T12:00:00.250Z");
  private static final Provenance LENA = by("lado", Role.LADO);
  private static final Provenance ANNE = by("auditor", Role.AUDITOR);
  private static final LooksSought ALL =
      new LooksSought(null, null, null, null, Set.of(), false, Set.of(), Order.TIME, true);

  @TempDir Path folder;
  private LookFile looks;

  @BeforeEach
  void open() {
    looks = at(NOON);
  }

  @AfterEach
  void close() {
    looks.close();
  }

  private LookFile at(Instant now) {
    return new LookFile(folder, Clock.fixed(now, ZoneOffset.UTC));
  }

  private static Provenance by(String account, Role role) {
    return new Provenance(account, role, "BOARD", null, null, null);
  }

  private static Sight opened(String subject) {
    return new Sight(OPENED, subject, null, null, null);
  }

  private static Sight found(String subject, String words) {
    return new Sight(FOUND, subject, null, null, words);
  }

  @Test
  void givesBackAllThatWasSaidOfALook() {
    Instant asAt = Instant.parse("2013-12-24T09:30:00Z");

    looks.record(List.of(new Sight(EXPORTED, "W13-117", asAt, "For the hearing", "pdf")), ANNE);

    assertThat(looks.find(ALL, 0, 10))
        .containsExactly(
            new Look(
                0,
                NOON,
                "auditor",
                Role.AUDITOR,
                "BOARD",
                EXPORTED,
                "W13-117",
                asAt,
                "For the hearing",
                "pdf"));
  }

  @Test
  void countsOnWithoutAGapWhereItWasLeft() {
    looks.record(List.of(opened("W13-117"), opened("W13-118")), LENA);
    looks.close();
    looks = at(NOON.plusSeconds(60));

    looks.record(List.of(opened("W13-117")), ANNE);

    assertThat(looks.size()).isEqualTo(3);
    assertThat(looks.find(ALL, 0, 10)).extracting(Look::position).containsExactly(2L, 1L, 0L);
  }

  @Test
  void keepsNothingOfAPageThatCouldNotBeKeptWhole() {
    looks.record(List.of(opened("W13-117")), LENA);
    inTheFile(
        """
        CREATE TRIGGER refuse BEFORE INSERT ON look WHEN NEW.subject = 'W13-666'
        BEGIN SELECT RAISE(ABORT, 'The disk is full'); END
        """);

    assertThatThrownBy(() -> looks.record(List.of(opened("W13-118"), opened("W13-666")), LENA))
        .hasStackTraceContaining("The disk is full");
    looks.record(List.of(opened("W13-119")), LENA);

    assertThat(looks.find(ALL, 0, 10))
        .extracting(Look::position, Look::subject)
        .containsExactly(tuple(1L, "W13-119"), tuple(0L, "W13-117"));
  }

  private void inTheFile(String sql) {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("looks.sqlite"));
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failed) {
      throw new AssertionError(failed);
    }
  }

  @Test
  void showsTheOthersWhereOneWasAltered() {
    looks.record(List.of(opened("W13-117"), opened("W13-118"), opened("W13-119")), LENA);
    inTheFile("UPDATE look SET kind = 'GLANCED' WHERE position = 1");
    inTheFile("UPDATE look SET as_at = 'once' WHERE position = 2");

    assertThat(looks.find(ALL, 0, 10)).extracting(Look::subject).containsExactly("W13-117");
  }

  @Test
  void countsEachKind() {
    looks.record(List.of(opened("W13-117"), opened("W13-118"), found("W13-117", "smith")), LENA);
    looks.record(List.of(opened("W13-117")), ANNE);

    assertThat(looks.countByKind(ALL))
        .containsEntry(OPENED, 3L)
        .containsEntry(FOUND, 1L)
        .containsEntry(EXPORTED, 0L);
  }

  @Test
  void keepsWhatWasSeenWhateverBecomesOfWhoeverListens() {
    List<Long> heard = new ArrayList<>();
    looks.whenRecorded(
        _ -> {
          throw new IllegalStateException("Not now.");
        });
    looks.whenRecorded(heard::add);

    looks.record(List.of(opened("W13-117")), LENA);

    assertThat(heard).containsExactly(1L);
    assertThat(looks.find(ALL, 0, 10)).hasSize(1);
  }

  @Test
  void findsWhoLookedIntoOneRecord() {
    looks.record(List.of(opened("W13-117"), opened("W13-118")), LENA);
    looks.record(List.of(opened("W13-117")), LENA);
    looks.record(List.of(opened("W13-117")), ANNE);
    LooksSought one =
        new LooksSought("W13-117", null, null, null, Set.of(), false, Set.of(), Order.TIME, true);

    assertThat(looks.find(one, 0, 10))
        .extracting(Look::account)
        .containsExactly("auditor", "lado", "lado");
    assertThat(looks.tally(one)).isEqualTo(new Looks.Tally(3, 2));
  }

  @Test
  void findsWhatOnePersonLookedInto() {
    looks.record(List.of(opened("W13-117")), LENA);
    looks.record(List.of(opened("C-00417")), ANNE);

    assertThat(
            looks.find(
                new LooksSought(
                    null, "auditor", null, null, Set.of(), false, Set.of(), Order.TIME, true),
                0,
                10))
        .extracting(Look::subject)
        .containsExactly("C-00417");
  }

  @Test
  void findsOnlyWhatLiesWithinThePeriodAndIsOfTheKind() {
    looks.record(List.of(opened("W13-117")), LENA);
    looks.close();
    looks = at(NOON.plusSeconds(3600));
    looks.record(List.of(opened("W13-118"), found("W13-119", "smith")), LENA);
    looks.close();
    looks = at(NOON.plusSeconds(7200));
    looks.record(List.of(found("W13-120", "smith")), LENA);

    assertThat(
            looks.find(
                new LooksSought(
                    null,
                    null,
                    NOON.plusSeconds(3600),
                    NOON.plusSeconds(7200),
                    Set.of(FOUND),
                    false,
                    Set.of(),
                    Order.TIME,
                    true),
                0,
                10))
        .extracting(Look::subject)
        .containsExactly("W13-119");
  }

  @Test
  void knowsWhatOneSearchFound() {
    looks.record(List.of(found("W13-117", "smit")), LENA);
    looks.close();
    looks = at(NOON.plusMillis(1));
    looks.record(
        List.of(found("W13-118", "smith"), opened("W13-119"), found("W13-120", "smith")), LENA);
    looks.record(List.of(found("W13-121", "smith")), ANNE);
    looks.close();
    looks = at(NOON.plusMillis(2));
    looks.record(List.of(found("W13-122", "smiths")), LENA);

    Look one = looks.find(ALL, 4, 1).getFirst();

    assertThat(one.subject()).isEqualTo("W13-118");
    assertThat(looks.foundAlong(one)).containsExactlyInAnyOrder("W13-118", "W13-120");
  }

  @Test
  void knowsWhatOneSearchFoundWithoutReadingTheWholeLog() throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("looks.sqlite"));
        Statement statement = connection.createStatement();
        ResultSet plan = statement.executeQuery("EXPLAIN QUERY PLAN " + LookFile.FOUND_ALONG)) {
      while (plan.next()) {
        assertThat(plan.getString("detail"))
            .matches("SCALAR SUBQUERY \\d|SEARCH look USING INDEX look_of_account \\(.*position.*");
      }
    }
  }

  @Test
  void leavesOutEveryOtherKindOfRecordWhereOnlyAllegationsAreMeant() {
    looks.record(
        List.of(opened("W13-117"), opened("C-00417"), opened("D00417"), opened("W3A13-117")), LENA);

    assertThat(
            looks.find(
                new LooksSought(null, null, null, null, Set.of(), true, Set.of(), Order.TIME, true),
                0,
                10))
        .extracting(Look::subject)
        .containsExactly("W13-117");
  }

  @Test
  void leavesOutWhatTheAskerIsNotToKnowOf() {
    looks.record(List.of(opened("W13-117"), opened("W13-118")), LENA);

    assertThat(
            looks.find(
                new LooksSought(
                    null, null, null, null, Set.of(), false, Set.of("W13-117"), Order.TIME, true),
                0,
                10))
        .extracting(Look::subject)
        .containsExactly("W13-118");
  }

  @Test
  void sortsByWhateverIsWantedAndGivesAPageAtATime() {
    looks.record(List.of(opened("W13-118"), opened("W13-117"), opened("W13-119")), LENA);
    LooksSought bySubject =
        new LooksSought(null, null, null, null, Set.of(), false, Set.of(), Order.SUBJECT, false);

    assertThat(looks.find(bySubject, 0, 2))
        .extracting(Look::subject)
        .containsExactly("W13-117", "W13-118");
    assertThat(looks.find(bySubject, 2, 2)).extracting(Look::subject).containsExactly("W13-119");
  }

  @Test
  void tellsWhoeverListensHowManyThereAreOnceTheyAreKept() {
    List<Long> heard = new ArrayList<>();
    looks.whenRecorded(
        size -> {
          heard.add(size);
          assertThat(looks.find(ALL, 0, 10)).hasSize((int) size);
        });

    looks.record(List.of(opened("W13-117"), opened("W13-118")), LENA);
    looks.record(List.of(), LENA);
    looks.record(List.of(opened("W13-117")), LENA);

    assertThat(heard).containsExactly(2L, 3L);
  }

  @Test
  void isEncodedAsItWillBeForEver() {
    looks.record(List.of(found("W13-117", "Renée")), LENA);
    looks.record(
        List.of(
            new Sight(
                OPENED, "C-00417", Instant.parse("2013-12-24T09:30:00Z"), "For the hearing", null)),
        new Provenance("guardbook", null, null, null, null, null));

    assertThat(looks.leaves(0, 10).stream().map(leaf -> HexFormat.of().formatHex(leaf.bytes())))
        .containsExactly(
            "47424c31"
                + "0000000000000000"
                + "000001451802aefa"
                + "000000046c61646f"
                + "01000000044c41444f"
                + "0100000005424f415244"
                + "00000005464f554e44"
                + "000000075731332d313137"
                + "00"
                + "00"
                + "010000000652656ec3a965",
            "47424c31"
                + "0000000000000001"
                + "000001451802aefa"
                + "0000000967756172"
                + "64626f6f6b"
                + "00"
                + "00"
                + "000000064f50454e4544"
                + "00000007432d3030343137"
                + "0100000014323031332d31322d32345430393a33303a30305a"
                + "010000000f466f72207468652068656172696e67"
                + "00");
    assertThat(looks.leaves(1, 10)).hasSize(1);
  }
}
