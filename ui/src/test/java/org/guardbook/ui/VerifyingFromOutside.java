package org.guardbook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.guardbook.command.access.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What ./guardbook verify says, and what it ends with, which scripts rely on. */
@WholeApplication
class VerifyingFromOutside {

  @TempDir private Path folder;
  @LocalServerPort private int port;

  @Value("${guardbook.data}")
  private Path data;

  private Caller auditor;
  private String said = "";

  @BeforeEach
  void record() {
    auditor = Caller.as(Role.AUDITOR, port);
  }

  private int verify(Object... arguments) {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);
    int code = Verify.run(Stream.of(arguments).map(String::valueOf).toList(), out, out);
    said = written.toString(StandardCharsets.UTF_8);
    return code;
  }

  @Test
  void isNoughtForAFolderOnWhichTheProgramRuns() {
    assertThat(verify("--data", data)).as(said).isZero();
    assertThat(said).contains("Nothing was altered since it was signed.");
  }

  @Test
  void saysHowFarAHeadThatWasKeptElsewhereVouches() throws Exception {
    Path head = Files.writeString(folder.resolve("head"), head("events"));

    assertThat(verify("--data", data, "--head", head)).as(said).isZero();
    assertThat(said).contains("Nothing was altered of the first ", "vouches for the looks.");
  }

  private String head(String log) {
    return auditor.get("/api/ledger/checkpoint?log=" + log).body();
  }

  @Test
  void isOneForALedgerThatWasAltered() throws Exception {
    Path ledger = Files.createDirectory(folder.resolve("ledger"));
    for (String name :
        List.of("keys", "events.heads", "events.leaves", "looks.heads", "looks.leaves")) {
      Files.copy(data.resolve("ledger").resolve(name), ledger.resolve(name));
    }
    byte[] heads = Files.readAllBytes(ledger.resolve("events.heads"));
    heads[heads.length - 20] ^= 1;
    Files.write(ledger.resolve("events.heads"), heads);

    assertThat(verify("--data", data, "--ledger", ledger)).as(said).isEqualTo(1);
    assertThat(said).contains("THIS IS NOT WHAT WAS RECORDED:", "Head ");
  }

  @Test
  void isNoughtForABundleAsItWasHandedOutAndOneForAnother() throws IOException {
    Path bundle = bundle();

    assertThat(verify(bundle)).as(said).isZero();
    assertThat(said).contains("Nothing was altered.");

    byte[] bytes = Files.readAllBytes(bundle);
    bytes[bytes.length / 2] ^= 1;
    Files.write(bundle, bytes);
    assertThat(verify(bundle)).as(said).isEqualTo(1);
    assertThat(said).contains("THIS IS NOT WHAT WAS HANDED OUT:");
  }

  @Test
  void isNoughtWhereHeadsOfWhoLookedLieAmongThoseThatWereKept() throws Exception {
    Path bundle = bundle();
    Path heads =
        Files.writeString(
            folder.resolve("heads"), head("looks") + "\n" + head("events") + "\n" + head("looks"));

    assertThat(verify(bundle, "--head", heads)).as(said).isZero();
    assertThat(said).contains("It is of the same record as the head that was kept elsewhere");
  }

  private Path bundle() throws IOException {
    Path bundle = folder.resolve("case.zip");
    assertThat(auditor.take("/api/cases/" + aCase() + "/bundle?why=Ombudsman", bundle))
        .isEqualTo(200);
    return bundle;
  }

  private String aCase() {
    return Caller.as(Role.LADO, port)
        .post(
            "/api/contacts",
            """
            {"happened": "2026-01-05", "contactType": "REFERRAL", "referrer": "Head teacher",
             "sector": "EDUCATION", "natures": ["PHYSICAL"], "immediateConcern": false,
             "employerLearnedOn": null, "adult": {"name": "Tamar Ousel", "dateOfBirth": null},
             "adultRole": "Teaching assistant", "employer": "Elder Primary School",
             "child": {"name": "Ash Pipit", "dateOfBirth": null},
             "allegation": "A pupil was pulled by the arm.", "samePersonAs": [],
             "notSamePersonAs": []}
            """)
        .json()
        .get("subject")
        .asString();
  }

  @Test
  void isTwoWhereNothingCouldBeChecked() throws Exception {
    isTwo("verify needs to know what it is to check.");
    isTwo("verify does not know \"--date\" here.", "--date", data);
    isTwo("verify does not know \"--data\" here.", "--data");
    isTwo("There is no folder ", "--data", folder.resolve("nothing"));
    isTwo("A data folder is checked with --data", data);
    isTwo("There is no file ", folder.resolve("nothing.zip"));
    isTwo("--ledger says where.", "--data", data, "--ledger", folder.resolve("nothing"));
    isTwo("There is no head that can be read in ", "--data", data, "--head", folder);
    Path words = Files.writeString(folder.resolve("words"), "no head");
    isTwo("There is no head ", "--data", data, "--head", words);
    isTwo("There is no head ", words, "--head", words);
    Path head = Files.writeString(folder.resolve("head"), head("events"));
    isTwo("no consistency proof", words, "--head", head, "--consistency", folder.resolve("none"));
    Path noText = Files.write(folder.resolve("no-text"), new byte[] {(byte) 0xff});
    isTwo("no consistency proof", words, "--head", head, "--consistency", noText);
    Path looks = Files.writeString(folder.resolve("looks"), head("looks"));
    isTwo("none is of what was recorded.", bundle(), "--head", looks);
  }

  private void isTwo(String sentence, Object... arguments) {
    assertThat(verify(arguments)).as(said).isEqualTo(2);
    assertThat(said).startsWith("guardbook: ").contains(sentence, "./guardbook verify FILE.zip");
  }
}
