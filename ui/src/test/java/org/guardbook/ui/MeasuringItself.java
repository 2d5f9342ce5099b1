package org.guardbook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.guardbook.command.access.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What whoever looks after the program can see of it from afar. */
@WholeApplication
class MeasuringItself {

  private static final String CONTACT =
      """
      {"happened": "2026-01-05", "contactType": "REFERRAL", "referrer": "Head teacher",
       "sector": "EDUCATION", "natures": ["PHYSICAL"], "immediateConcern": false,
       "adult": {"name": "Quillon Turnstone"}, "employer": "Marram Grove School",
       "allegation": "A pupil was pulled by the arm."}
      """;

  @LocalServerPort private int port;

  @Value("${guardbook.data}")
  private Path data;

  @Test
  void countsCommandsByWhatBecameOfThem() {
    Caller lado = Caller.as(Role.LADO, port);
    double recorded = figure("guardbook_commands_seconds_count", "RecordContact", "recorded");
    double refused = figure("guardbook_commands_seconds_count", "RecordContact", "refused");

    assertThat(lado.post("/api/contacts", CONTACT).status()).isEqualTo(201);
    assertThat(lado.post("/api/contacts", CONTACT.replace("2026-01-05", "2999-01-05")).status())
        .isEqualTo(422);

    assertThat(figure("guardbook_commands_seconds_count", "RecordContact", "recorded"))
        .isEqualTo(recorded + 1);
    assertThat(figure("guardbook_commands_seconds_count", "RecordContact", "refused"))
        .isEqualTo(refused + 1);
  }

  @Test
  void offersWhatTheManualSaysAndNothingElse() throws IOException {
    Caller.as(Role.LADO, port).post("/api/contacts", CONTACT);
    Caller.as(Role.LADO, port).get("/api/cases");

    assertThat(offered()).isEqualTo(inTheManual());
  }

  /** Whatever else the program was started from. */
  @Test
  void watchesTheDiskOnWhichTheDataLies() {
    assertThat(metrics().lines().filter(line -> line.startsWith("disk_free_bytes{")))
        .singleElement()
        .asString()
        .contains("path=\"" + data.toAbsolutePath() + "\"")
        .doesNotEndWith(" 0.0");
  }

  @Test
  void tellsNothingOfAnybody() {
    Caller.as(Role.LADO, port).post("/api/contacts", CONTACT);
    Caller.as(Role.LADO, port).get("/api/cases?q=Turnstone");

    assertThat(metrics()).doesNotContainIgnoringCase("Turnstone", "Marram", "lado\"", "W26-");
  }

  /** The sum of all of that name whose line has all of the words; 0 where there is none. */
  private double figure(String name, String... words) {
    return metrics()
        .lines()
        .filter(line -> line.startsWith(name + "{"))
        .filter(line -> Set.of(words).stream().allMatch(word -> line.contains("\"" + word + "\"")))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .sum();
  }

  private String metrics() {
    return Caller.nobody(port).get("/actuator/prometheus").body();
  }

  private Set<String> offered() {
    return found("(?m)^# TYPE (guardbook_\\w+?)(_max)? ", metrics());
  }

  /** Those of a copy of the record are there only where it is copied from somewhere. */
  private static Set<String> inTheManual() throws IOException {
    Set<String> names =
        found("(?m)^\\| `(guardbook_\\w+)`", Files.readString(Path.of("../docs/operating.md")));
    names.removeIf(name -> name.startsWith("guardbook_copy_"));
    return names;
  }

  private static Set<String> found(String pattern, String text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(each -> each.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
