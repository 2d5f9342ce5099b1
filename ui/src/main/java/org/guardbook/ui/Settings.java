package org.guardbook.ui;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What a board sets for itself, each under {@code guardbook.}; checked before anything starts.
 *
 * @param data the folder in which everything lies
 * @param board its name as it stands on screens and reports
 * @param referencePrefix the letters that case references begin with
 * @param views where views are kept: {@code memory} or {@code mongo}
 * @param demo whether the folder is filled with an invented board's years, and its accounts opened
 * @param largestBody of a request other than an import
 * @param evidence where files are kept: {@code files}, in the data folder, or {@code mongo}
 * @param largestEvidence file that is taken as evidence
 * @param glassBrokenFor how long a restricted record is open to whoever broke its glass
 * @param openid where people sign in; null where accounts are kept here
 */
@ConfigurationProperties("guardbook")
public record Settings(
    @DefaultValue("data/board") Path data,
    @DefaultValue("Walford Safeguarding Board") String board,
    @DefaultValue("W") String referencePrefix,
    @DefaultValue("memory") String views,
    @DefaultValue Mongo mongo,
    @DefaultValue("false") boolean demo,
    @DefaultValue SignIn signIn,
    @DefaultValue Imports imports,
    @DefaultValue("1MB") DataSize largestBody,
    @DefaultValue("files") String evidence,
    @DefaultValue("25MB") DataSize largestEvidence,
    @DefaultValue Reminders reminders,
    @DefaultValue("4h") Duration glassBrokenFor,
    @DefaultValue Ledger ledger,
    @Nullable OpenId openid) {

  private static final Duration LONGEST_BROKEN = Duration.ofDays(7);

  /**
   * @param uri address of the database; needed where views are kept there
   */
  public record Mongo(@Nullable String uri) {}

  /**
   * @param failures wrong passwords in a row after which an account is shut
   * @param shutFor how long it is shut then
   * @param remembered how long a password that was right need not be worked out again for the REST
   *     interface, where it comes with every call
   */
  public record SignIn(
      @DefaultValue("5") int failures,
      @DefaultValue("15m") Duration shutFor,
      @DefaultValue("1m") Duration remembered) {}

  /**
   * @param largestFile that is taken in
   */
  public record Imports(@DefaultValue("20MB") DataSize largestFile) {}

  /**
   * Letters, which go out where {@code spring.mail.host} is set.
   *
   * @param from the address they come from; needed where they are sent
   * @param address of Guardbook as its users type it, for the links; null for none
   */
  public record Reminders(@Nullable String from, @Nullable String address) {}

  /**
   * @param folder in which the ledger is kept; null for {@code ledger} in the data folder
   * @param witnesses folders and addresses that are given new heads
   */
  public record Ledger(@Nullable String folder, @DefaultValue List<String> witnesses) {}

  public Settings {
    List<String> wrong = new ArrayList<>();
    if (board.isBlank() || board.length() > 100) {
      wrong.add("guardbook.board must be the board's name, at most 100 characters.");
    }
    if (!referencePrefix.matches("[A-Z]{1,6}")) {
      wrong.add(
          "guardbook.reference-prefix must be one to six capital letters, W say; it is \""
              + referencePrefix
              + "\".");
    }
    if (!Set.of("memory", "mongo").contains(views)) {
      wrong.add("guardbook.views must be memory or mongo; it is \"" + views + "\".");
    }
    if (!Set.of("files", "mongo").contains(evidence)) {
      wrong.add("guardbook.evidence must be files or mongo; it is \"" + evidence + "\".");
    }
    if (evidence.equals("mongo") && (mongo.uri() == null || mongo.uri().isBlank())) {
      wrong.add("guardbook.mongo.uri must be set where guardbook.evidence is mongo.");
    }
    if (views.equals("mongo") && (mongo.uri() == null || mongo.uri().isBlank())) {
      wrong.add("guardbook.mongo.uri must be set where guardbook.views is mongo.");
    }
    if (signIn.failures() < 1) {
      wrong.add("guardbook.sign-in.failures must be 1 or more.");
    }
    if (signIn.shutFor().isNegative() || signIn.shutFor().isZero()) {
      wrong.add("guardbook.sign-in.shut-for must be a length of time, 15m say.");
    }
    if (signIn.remembered().isNegative()) {
      wrong.add("guardbook.sign-in.remembered must be a length of time, 1m say, or 0.");
    }
    if (imports.largestFile().toBytes() < 1
        || largestBody.toBytes() < 1
        || largestEvidence.toBytes() < 1) {
      wrong.add(
          "guardbook.imports.largest-file, guardbook.largest-body and guardbook.largest-evidence"
              + " must be sizes.");
    }
    if (glassBrokenFor.compareTo(Duration.ofMinutes(1)) < 0
        || glassBrokenFor.compareTo(LONGEST_BROKEN) > 0) {
      wrong.add(
          "guardbook.glass-broken-for must be a length of time between a minute and seven days, 4h"
              + " say.");
    }
    if (ledger.folder() != null && ledger.folder().isBlank()) {
      wrong.add("guardbook.ledger.folder must be a folder; leave it out for the one in the data.");
    }
    for (String witness : ledger.witnesses()) {
      if (!isWitness(witness.strip())) {
        wrong.add(
            "guardbook.ledger.witnesses takes folders, http(s) addresses and mailto: addresses,"
                + " with commas between them; \""
                + witness
                + "\" is none of these.");
      }
    }
    if (openid != null) {
      wrong.addAll(openid.wrong());
    }
    if (!wrong.isEmpty()) {
      throw new SettingRefused(wrong);
    }
  }

  private static boolean isWitness(String witness) {
    try {
      if (witness.matches("(?i)https?:.*")) {
        return new URI(witness).getHost() != null;
      }
      if (witness.matches("(?i)mailto:.*")) {
        return witness.matches("(?i)mailto:[^@\\s,?]+@[^@\\s,?]+");
      }
      return !witness.isEmpty()
          && !witness.matches("(?i)[a-z][a-z0-9+.-]+:.*")
          // An address without mailto: would be a folder of that name, and nobody would be written
          // to
          && !witness.matches("[^/\\\\]+@[^/\\\\]+")
          && !Path.of(witness).toString().isEmpty();
    } catch (URISyntaxException | InvalidPathException _) {
      return false;
    }
  }
}
