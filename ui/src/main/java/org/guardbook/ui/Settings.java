package org.guardbook.ui;

import com.mongodb.ConnectionString;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
 * @param referencePrefix the letters that references of cases begin with
 * @param childReferencePrefix the letters that references of children's records begin with
 * @param events where the record is kept: {@code embedded}, in the data folder, or {@code
 *     axon-server}
 * @param keeper whether this process, where it answers questions, keeps the ledger and who looked
 * @param views where views are kept: {@code memory} or {@code mongo}
 * @param demo whether the folder is filled with an invented board's years, and its accounts opened
 * @param demoNow when the story of the demo ends; null for now
 * @param rehearsal whether the program goes through a start and its first pages and ends
 * @param largestBody of a request other than an import
 * @param evidence where files are kept: {@code files}, in the data folder, or {@code mongo}
 * @param largestEvidence file that is taken as evidence
 * @param desk where passwords, drafts and what else may be forgotten are kept: {@code file}, in the
 *     data folder, or {@code mongo}, where several processes share them
 * @param glassBrokenFor how long a restricted record is open to whoever broke its glass
 * @param logs what a line of the log is: {@code text} for people, or {@code json} for programs
 * @param openid where people sign in; null where accounts are kept here
 */
@ConfigurationProperties("guardbook")
public record Settings(
    @DefaultValue("data/board") Path data,
    @DefaultValue("Walford Safeguarding Board") String board,
    @DefaultValue("W") String referencePrefix,
    @DefaultValue("C") String childReferencePrefix,
    @DefaultValue("embedded") String events,
    @DefaultValue AxonServer axonServer,
    @DefaultValue("true") boolean keeper,
    @DefaultValue("memory") String views,
    @DefaultValue Mongo mongo,
    @DefaultValue("false") boolean demo,
    @Nullable Instant demoNow,
    @DefaultValue("false") boolean rehearsal,
    @DefaultValue SignIn signIn,
    @DefaultValue Imports imports,
    @DefaultValue("1MB") DataSize largestBody,
    @DefaultValue("files") String evidence,
    @DefaultValue("25MB") DataSize largestEvidence,
    @DefaultValue("file") String desk,
    @DefaultValue Reminders reminders,
    @DefaultValue("4h") Duration glassBrokenFor,
    @DefaultValue Ledger ledger,
    @DefaultValue Tracing tracing,
    @DefaultValue("text") String logs,
    @Nullable OpenId openid) {

  private static final Duration LONGEST_BROKEN = Duration.ofDays(7);

  /**
   * @param uri address of the database, with every member of the replica set; needed where anything
   *     is kept there
   * @param username where the address does not say as whom to sign in; null for nobody
   * @param password of that one, apart from the address so that it can be a secret of its own
   * @param certificate a PEM file of the authority that signed the servers' certificates; null for
   *     those that every Java knows
   */
  public record Mongo(
      @Nullable String uri,
      @Nullable String username,
      @Nullable String password,
      @Nullable Path certificate) {

    boolean isThere() {
      return uri != null && !uri.isBlank();
    }

    /** Sentences of what cannot be meant; none of them says what the address or password is. */
    List<String> wrong() {
      List<String> wrong = new ArrayList<>();
      boolean named = username != null && !username.isBlank();
      if (isThere() && !isAddress()) {
        wrong.add(
            "guardbook.mongo.uri must be an address as MongoDB takes it,"
                + " mongodb://one,two,three/guardbook?replicaSet=guardbook&tls=true say.");
      }
      if (named != (password != null && !password.isBlank())) {
        wrong.add("guardbook.mongo.username and guardbook.mongo.password must be set together.");
      }
      if (named && isThere() && isAddress() && new ConnectionString(uri).getUsername() != null) {
        wrong.add(
            "guardbook.mongo.username must not be set where guardbook.mongo.uri has a name, too.");
      }
      if (certificate != null && !Files.isReadable(certificate)) {
        wrong.add(
            "guardbook.mongo.certificate must be a file that can be read; %s is none."
                .formatted(certificate));
      }
      return wrong;
    }

    private boolean isAddress() {
      try {
        return !new ConnectionString(Objects.requireNonNull(uri).strip()).getHosts().isEmpty();
      } catch (IllegalArgumentException _) {
        return false;
      }
    }

    @Override
    public String toString() {
      return "Mongo";
    }
  }

  /**
   * @param servers addresses with commas between them, each with a port or for 8124; null for this
   *     machine
   * @param context in which the record is kept
   * @param token that lets this process in; null where none is asked for
   * @param tls whether the way there is encrypted
   * @param certificate file of the authority that vouches for the servers; null for those that Java
   *     trusts
   */
  public record AxonServer(
      @Nullable String servers,
      @DefaultValue("default") String context,
      @Nullable String token,
      @DefaultValue("false") boolean tls,
      @Nullable Path certificate) {

    @Override
    public String toString() {
      return "AxonServer";
    }
  }

  /**
   * @param endpoint address of a collector that takes OTLP over HTTP; null for no traces
   */
  public record Tracing(@Nullable String endpoint) {}

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
    wrong.addAll(prefix("reference-prefix", "W", referencePrefix));
    wrong.addAll(prefix("child-reference-prefix", "C", childReferencePrefix));
    wrong.addAll(wrongWithAxonServer(events, axonServer));
    if (!Set.of("text", "json").contains(logs)) {
      wrong.add("guardbook.logs must be text or json; it is \"" + logs + "\".");
    }
    if (tracing.endpoint() != null && !isWeb(tracing.endpoint())) {
      wrong.add(
          "guardbook.tracing.endpoint must be the http(s) address of a collector,"
              + " http://localhost:4318/v1/traces say; it is \""
              + tracing.endpoint()
              + "\".");
    }
    if (demo && events.equals("axon-server")) {
      wrong.add(
          "guardbook.demo tells its story by a clock of its own, which one process has: it must be"
              + " false where guardbook.events is axon-server.");
    }
    if (demoNow != null && !demo) {
      wrong.add("guardbook.demo-now is of use only where guardbook.demo is true.");
    }
    if (!Set.of("memory", "mongo").contains(views)) {
      wrong.add("guardbook.views must be memory or mongo; it is \"" + views + "\".");
    }
    if (!keeper && !(events.equals("axon-server") && views.equals("mongo"))) {
      wrong.add(
          "guardbook.keeper must be true, or guardbook.events axon-server and guardbook.views mongo:"
              + " otherwise there is no other process that could keep the ledger for this one.");
    }
    if (!Set.of("files", "mongo").contains(evidence)) {
      wrong.add("guardbook.evidence must be files or mongo; it is \"" + evidence + "\".");
    }
    if (!Set.of("file", "mongo").contains(desk)) {
      wrong.add("guardbook.desk must be file or mongo; it is \"" + desk + "\".");
    }
    if (desk.equals("mongo") && !mongo.isThere()) {
      wrong.add("guardbook.mongo.uri must be set where guardbook.desk is mongo.");
    }
    if (evidence.equals("mongo") && !mongo.isThere()) {
      wrong.add("guardbook.mongo.uri must be set where guardbook.evidence is mongo.");
    }
    if (views.equals("mongo") && !mongo.isThere()) {
      wrong.add("guardbook.mongo.uri must be set where guardbook.views is mongo.");
    }
    wrong.addAll(mongo.wrong());
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

  /** Whether all that is said is read line by line, and kept. */
  public boolean logsAreForPrograms() {
    return logs.equals("json");
  }

  private static List<String> prefix(String name, String example, String letters) {
    return letters.matches("[A-Z]{1,6}")
        ? List.of()
        : List.of(
            "guardbook.%s must be one to six capital letters, %s say; it is \"%s\"."
                .formatted(name, example, letters));
  }

  private static List<String> wrongWithAxonServer(String events, AxonServer axonServer) {
    List<String> wrong = new ArrayList<>();
    if (!Set.of("embedded", "axon-server").contains(events)) {
      wrong.add("guardbook.events must be embedded or axon-server; it is \"" + events + "\".");
    }
    if (events.equals("embedded") && axonServer.servers() != null) {
      wrong.add(
          "guardbook.axon-server.servers is of use only where guardbook.events is axon-server.");
    }
    if (axonServer.servers() != null
        && !axonServer
            .servers()
            .matches("[^\\s,:]+(:\\d{1,5})?(\\s*,\\s*[^\\s,:]+(:\\d{1,5})?)*")) {
      wrong.add(
          "guardbook.axon-server.servers takes addresses with commas between them,"
              + " events-1:8124,events-2:8124 say; it is \""
              + axonServer.servers()
              + "\".");
    }
    if (axonServer.context().isBlank()) {
      wrong.add("guardbook.axon-server.context must be the name of a context; default, say.");
    }
    if (axonServer.certificate() != null && !axonServer.tls()) {
      wrong.add(
          "guardbook.axon-server.tls must be true where guardbook.axon-server.certificate is set.");
    }
    if (axonServer.certificate() != null && !Files.isReadable(axonServer.certificate())) {
      wrong.add(
          "guardbook.axon-server.certificate must be a file that can be read; it is \""
              + axonServer.certificate()
              + "\".");
    }
    return wrong;
  }

  private static boolean isWeb(String address) {
    try {
      return address.matches("(?i)https?:.*") && new URI(address).getHost() != null;
    } catch (URISyntaxException _) {
      return false;
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
