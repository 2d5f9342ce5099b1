package org.guardbook.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.axonframework.eventhandling.EventHandler;
import org.guardbook.command.access.Role;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent;
import org.guardbook.query.replay.Projection;
import org.guardbook.ui.Caller.Answer;
import org.guardbook.ui.post.Addresses;
import org.guardbook.ui.security.PeopleOfTheTests;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Words are planted in a case, in what is refused, in what is malformed and in what goes wrong
 * outside; none of them comes out in a log or in a trace.
 */
class SayingNothingOfAnybody {

  private static final List<String> PLANTED =
      List.of("Quillon", "Turnstone", "Marram", "wrenched", "godwit.mail", "Sanderling");

  /** As it comes with a request, so that its way can be found again. */
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

  private static final PrintStream OUT = System.out;
  private static final PrintStream ERR = System.err;
  private static final ByteArrayOutputStream LOG = new ByteArrayOutputStream();
  private static final ByteArrayOutputStream SPANS = new ByteArrayOutputStream();

  @TempDir private static Path folder;
  private static ConfigurableApplicationContext application = mock();
  private static HttpServer collector = mock();
  private static ServerSocket mail = mock();
  private static int port;
  private static String reference = "";

  /** Fails over every case, and quotes it. No component, or it would do so in other tests. */
  static class Poison {
    @Bean
    Projection poison() {
      return new Projection("poison", _ -> new Poisoned());
    }
  }

  private static final class Poisoned {
    @EventHandler
    void on(PositionOfTrustEvent event) {
      throw new IllegalStateException("Cannot take in " + event);
    }
  }

  @BeforeAll
  static void aCaseAndAllThatCanGoWrong() throws Exception {
    collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    collector.createContext(
        "/v1/traces",
        request -> {
          synchronized (SPANS) {
            request.getRequestBody().transferTo(SPANS);
          }
          request.sendResponseHeaders(200, -1);
          request.close();
        });
    collector.start();
    mail = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(SayingNothingOfAnybody::refuseLetters);
    System.setOut(new PrintStream(both(), true, StandardCharsets.UTF_8));
    System.setErr(System.out);
    application =
        new SpringApplicationBuilder(Application.class, PeopleOfTheTests.class, Poison.class)
            .run(
                "--guardbook.data=" + folder,
                "--server.port=0",
                "--guardbook.logs=json",
                "--guardbook.tracing.endpoint=http://localhost:%d/v1/traces"
                    .formatted(collector.getAddress().getPort()),
                "--management.opentelemetry.tracing.export.schedule-delay=100ms",
                "--logging.level.root=info",
                "--logging.level.org.guardbook=debug",
                "--spring.mail.host=localhost",
                "--spring.mail.port=" + mail.getLocalPort(),
                "--guardbook.reminders.from=guardbook@board.example");
    port =
        Integer.parseInt(
            application.getEnvironment().getRequiredProperty("local.server.port").strip());
    await(() -> Caller.as(Role.LADO, port).get("/api/cases").status() == 200);
    liveOfACase();
    whatIsRefused();
    whatMakesNoSense();
    aLetterThatIsRefused();
  }

  private static void liveOfACase() {
    Caller lado = Caller.as(Role.LADO, port);
    Answer contact =
        lado.post(
            "/api/contacts",
            contact("2025-06-02"),
            "traceparent",
            "00-" + TRACE + "-00f067aa0ba902b7-01");
    assertThat(contact.status()).as(contact.body()).isEqualTo(201);
    reference = contact.json().get("subject").asString();
    String path = "/api/cases/" + reference;
    told(
        lado,
        path + "/note-development",
        "{\"happened\": \"2025-06-03\", \"note\": \"Quillon Turnstone is on leave.\"}");
    told(
        lado,
        path + "/restrict-record",
        "{\"readers\": [\"lado\"], \"reason\": \"Sanderling is family.\"}");
    lado.get("/api/cases?q=Turnstone");
    lado.get(path + "/timeline");
    lado.get("/api/cases/Quillon%20Turnstone");
  }

  private static void whatIsRefused() {
    Caller lado = Caller.as(Role.LADO, port);
    assertThat(lado.post("/api/contacts", contact("2999-01-01")).status()).isEqualTo(422);
    assertThat(Caller.as(Role.AUDITOR, port).post("/api/contacts", contact("2025-06-02")).status())
        .isEqualTo(403);
    assertThat(new Caller(port, "Quillon", "Turnstone").get("/api/cases").status()).isEqualTo(401);
    for (String rows :
        List.of(
            "reference,received\nQuillon,Turnstone\n",
            "reference,received,contactType,sector,natures,meetingNatures,immediateConcern,adultName\n"
                + "W13-001,Quillon,Turnstone,Marram,wrenched,Sanderling,Quillon,Turnstone\n",
            "Quillon;\"Turnstone\n")) {
      assertThat(
              lado.post("/api/imports/contacts", "text/csv", BodyPublishers.ofString(rows))
                  .status())
          .isBetween(400, 499);
    }
  }

  private static void whatMakesNoSense() throws IOException {
    Caller lado = Caller.as(Role.LADO, port);
    for (String body :
        List.of(
            "{\"happened\": \"Quillon\", \"adult\": \"Turnstone\"}",
            "{\"Marram\": wrenched",
            contact("2025-06-02").replace("EDUCATION", "Marram"),
            contact("2025-06-02").replace("\"PHYSICAL\"", "{\"Quillon\": 1}"))) {
      assertThat(lado.post("/api/contacts", body).status()).isBetween(400, 499);
    }
    for (String path :
        List.of(
            "/api/cases?page=Quillon",
            "/api/cases?kind=Turnstone",
            "/api/reports/lado?from=Quillon&to=Marram",
            "/api/cases/" + reference + "?asAt=Sanderling",
            "/api/Quillon/Turnstone",
            "/Quillon/..;/Turnstone")) {
      assertThat(lado.get(path).status()).as(path).isLessThan(500);
    }
    for (String line :
        List.of(
            "GET /api/cases?q=Quillon<Turnstone> HTTP/1.1\r\nHost: localhost\r\n\r\n",
            "GET /Quillon HTTP/1.1\r\nHost: localhost\r\nMarram Turnstone: 1\r\n\r\n",
            "Quillon Turnstone\r\n\r\n")) {
      try (Socket raw = new Socket(InetAddress.getLoopbackAddress(), port)) {
        raw.getOutputStream().write(line.getBytes(StandardCharsets.US_ASCII));
        raw.shutdownOutput();
        raw.getInputStream().readAllBytes();
      }
    }
  }

  private static void aLetterThatIsRefused() {
    application
        .getBean(Addresses.class)
        .give(PeopleOfTheTests.accountOf(Role.DESIGNATED_SENIOR_OFFICER), "sanderling@godwit.mail");
    told(
        new Caller(port, PeopleOfTheTests.OF_TWO_JOBS, PeopleOfTheTests.PASSWORD),
        "/api/cases/" + reference + "/break-glass",
        "{\"reason\": \"Sanderling asked.\"}");
    await(() -> log().contains("about broken glass was refused"));
  }

  private static void told(Caller caller, String path, String body) {
    Answer answer = caller.post(path, body);
    assertThat(answer.status()).as(path + ": " + answer.body()).isEqualTo(200);
  }

  private static String contact(String happened) {
    return """
        {"happened": "%s", "contactType": "REFERRAL", "referrer": "Sanderling", "sector": "EDUCATION",
         "natures": ["PHYSICAL"], "immediateConcern": false,
         "adult": {"name": "Quillon Turnstone", "dateOfBirth": "1980-02-29"},
         "employer": "Marram Grove School", "allegation": "An arm was wrenched."}
        """
        .formatted(happened);
  }

  /** Quotes whom the letter is to, as mail servers do. */
  private static void refuseLetters() {
    while (!mail.isClosed()) {
      try (Socket line = mail.accept()) {
        BufferedReader said =
            new BufferedReader(
                new InputStreamReader(line.getInputStream(), StandardCharsets.US_ASCII));
        OutputStream answer = line.getOutputStream();
        answer.write("220 mail\r\n".getBytes(StandardCharsets.US_ASCII));
        for (String word = said.readLine(); word != null; word = said.readLine()) {
          String reply =
              word.startsWith("RCPT")
                  ? "550 5.1.1 " + word.substring(8) + " Sanderling does not live here"
                  : word.startsWith("QUIT") ? "221 bye" : "250 fine";
          answer.write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
        }
      } catch (IOException _) {
        // The next one calls
      }
    }
  }

  private static OutputStream both() {
    return new OutputStream() {
      @Override
      public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int from, int length) {
        synchronized (LOG) {
          LOG.write(bytes, from, length);
        }
        OUT.write(bytes, from, length);
      }
    };
  }

  private static String log() {
    synchronized (LOG) {
      return LOG.toString(StandardCharsets.UTF_8);
    }
  }

  /** To the byte, so that what a span says can be read as text. */
  private static String spans() {
    synchronized (SPANS) {
      return SPANS.toString(StandardCharsets.ISO_8859_1);
    }
  }

  private static void await(BooleanSupplier there) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!there.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited in vain").isLessThan(deadline);
      LockSupport.parkNanos(20_000_000);
    }
  }

  @AfterAll
  static void stop() throws IOException {
    System.setOut(OUT);
    System.setErr(ERR);
    application.close();
    collector.stop(0);
    mail.close();
  }

  @Test
  void inTheLogThoughItTellsOfAllThatWentWrong() {
    assertThat(log())
        .contains("poison cannot handle event", "IllegalStateException", "LetterRefused");
    assertThat(log()).doesNotContainIgnoringCase(PLANTED.toArray(String[]::new));
  }

  @Test
  void writesLinesThatProgramsCanRead() {
    List<JsonNode> lines = log().lines().map(SayingNothingOfAnybody::read).toList();

    assertThat(lines)
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line.get("message").asString()).isNotBlank())
        .anySatisfy(line -> assertThat(line.toString()).contains(TRACE));
  }

  /** Whatever is said beside the log is in the way of whoever reads it by a program. */
  private static JsonNode read(String line) {
    assertThat(line).startsWith("{").endsWith("}");
    return JsonMapper.builder().build().readTree(line);
  }

  @Test
  void followsARequestThroughCommandAndAppendToTheViews() {
    await(() -> ofTheTrace("AwaitViews"));

    assertThat(ofTheTrace("RecordContact")).isTrue();
    assertThat(ofTheTrace("append")).isTrue();
    assertThat(ofTheTrace("http post /api/contacts")).isTrue();
  }

  /** A span begins with the trace that it is part of, and has its name soon after. */
  private static boolean ofTheTrace(String name) {
    String id = new String(HexFormat.of().parseHex(TRACE), StandardCharsets.ISO_8859_1);
    String all = spans();
    for (int at = all.indexOf(id); at >= 0; at = all.indexOf(id, at + 1)) {
      if (all.substring(at, Math.min(all.length(), at + 90)).contains(name)) {
        return true;
      }
    }
    return false;
  }

  @Test
  void inATrace() {
    await(() -> spans().contains("RecordContact"));

    assertThat(spans())
        .contains("error.type")
        .doesNotContainIgnoringCase(PLANTED.toArray(String[]::new))
        .doesNotContain(reference, "Bearer", "Basic ");
  }

  @Test
  void keepsNoTraceInTheRecord() throws SQLException {
    try (Connection store =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("events.sqlite"));
        Statement query = store.createStatement();
        ResultSet traced =
            query.executeQuery(
                "SELECT count(*), sum(CAST(metadata AS TEXT) LIKE '%trace%' OR CAST(metadata AS"
                    + " TEXT) LIKE '%"
                    + TRACE
                    + "%') FROM event WHERE subject = '"
                    + reference
                    + "'")) {
      traced.next();
      assertThat(traced.getInt(1)).isPositive();
      assertThat(traced.getInt(2)).isZero();
    }
  }
}
