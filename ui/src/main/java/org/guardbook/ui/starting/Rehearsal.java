package org.guardbook.ui.starting;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.guardbook.query.replay.ProjectionQuery.ProjectionStatus;
import org.guardbook.query.replay.ProjectionQuery.ReadProjections;
import org.guardbook.query.replay.ProjectionQuery.RebuildProjection;
import org.guardbook.ui.dispatch.Unattended;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A start that nobody sees: once the program is built it goes through what every morning begins
 * with, over a demo board that is thrown away, and ends. What Java then knows of it is kept in a
 * file with which later starts need not begin from nothing.
 */
@Component
@ConditionalOnProperty("guardbook.rehearsal")
class Rehearsal {

  private static final List<String> PAGES = List.of("today", "cases", "contacts/new", "figures");

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(20);

  private final Unattended unattended;

  Rehearsal(Unattended unattended) {
    this.unattended = unattended;
  }

  @EventListener
  void on(ApplicationReadyEvent ready) throws IOException, InterruptedException {
    String port = ready.getApplicationContext().getEnvironment().getProperty("local.server.port");
    readInAgain();
    try (HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
      URI door = URI.create("http://localhost:" + port + "/");
      show(browser, door, "login");
      send(
          browser,
          HttpRequest.newBuilder(door.resolve("login"))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(BodyPublishers.ofString("username=lado&password=guardbook-demo")));
      for (String page : PAGES) {
        show(browser, door, page);
      }
    }
    System.exit(0);
  }

  /** The views of a demo board come about one event at a time; at a start they are read in. */
  private void readInAgain() {
    for (ProjectionStatus view : views()) {
      unattended.askForOne(new RebuildProjection(view.name()), Boolean.class);
    }
    while (views().stream().anyMatch(view -> view.state().equals("REPLAYING"))) {
      LockSupport.parkNanos(PAUSE);
    }
  }

  private List<ProjectionStatus> views() {
    return unattended.askForAll(new ReadProjections(), ProjectionStatus.class);
  }

  /** As a browser does: the frame first, then what its script asks for. */
  private static void show(HttpClient browser, URI door, String page)
      throws IOException, InterruptedException {
    send(browser, HttpRequest.newBuilder(door.resolve(page)));
    send(browser, HttpRequest.newBuilder(door.resolve("?v-r=init&query=&location=" + page)));
  }

  private static void send(HttpClient browser, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    HttpResponse<Void> answer =
        browser.send(request.timeout(PATIENCE).build(), BodyHandlers.discarding());
    if (answer.statusCode() >= 400) {
      throw new IOException(answer.statusCode() + " for " + answer.uri());
    }
  }
}
