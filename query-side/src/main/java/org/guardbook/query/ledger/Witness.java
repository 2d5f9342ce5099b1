package org.guardbook.query.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.guardbook.query.ledger.Heads.Head;

/**
 * Somebody who is given each new head, so that it is kept where whoever keeps the store has no
 * hand.
 */
sealed interface Witness {

  /** As it is configured, which is also how its state is called. */
  String name();

  /**
   * Hands a head over; whether it arrived is known on return.
   *
   * @param log the name of its log
   * @throws RuntimeException if it did not arrive; it is tried again
   */
  void take(String log, Head head);

  /**
   * @param configured a folder, or an address that begins with http:// or https://
   * @throws IllegalArgumentException if it is anything else
   */
  static Witness of(String configured) {
    if (configured.regionMatches(true, 0, "mailto:", 0, 7)) {
      throw new IllegalArgumentException(
          "guardbook.ledger.witnesses takes folders and http(s) addresses; letters cannot be sent"
              + " yet.");
    }
    return configured.matches("(?i)https?://.*")
        ? new Address(configured, HttpClient.newBuilder().connectTimeout(Address.PATIENCE).build())
        : new Folder(configured);
  }

  /** A folder, on a drive that is taken away or that others keep: a file for each head. */
  record Folder(String name) implements Witness {

    @Override
    public void take(String log, Head head) {
      String file = "%s-%012d.checkpoint".formatted(log, head.checkpoint().size());
      Path folder = Path.of(name);
      try {
        Folders.make(folder);
        Folders.replace(
            folder.resolve(file), head.note().toString().getBytes(StandardCharsets.UTF_8));
      } catch (IOException unreachable) {
        throw new UncheckedIOException(unreachable);
      }
    }
  }

  /** A program that is sent the head by POST. */
  record Address(String name, HttpClient client) implements Witness {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Override
    public void take(String log, Head head) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(name))
              .timeout(PATIENCE)
              .header("Content-Type", "text/plain; charset=utf-8")
              .POST(HttpRequest.BodyPublishers.ofString(head.note().toString()))
              .build();
      try {
        int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        if (status / 100 != 2) {
          throw new IllegalStateException("It answered " + status);
        }
      } catch (IOException unreachable) {
        throw new UncheckedIOException(unreachable);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("The program is ending");
      }
    }
  }
}
