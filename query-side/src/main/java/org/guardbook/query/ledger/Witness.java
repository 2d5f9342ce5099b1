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
import org.jspecify.annotations.Nullable;

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

  /** How long it is left in peace after it has taken a head. */
  default Duration rest() {
    return Duration.ZERO;
  }

  /**
   * @param configured a folder, or an address that begins with http://, https:// or mailto:
   * @param courier for the last; null where the program can send no letters
   * @throws IllegalArgumentException if it is anything else
   */
  static Witness of(String configured, @Nullable Courier courier) {
    if (configured.regionMatches(true, 0, Letter.SCHEME, 0, Letter.SCHEME.length())) {
      if (courier == null) {
        throw new IllegalArgumentException(
            "guardbook.ledger.witnesses has an e-mail address, and no letters can be sent here.");
      }
      return new Letter(configured, courier);
    }
    return configured.matches("(?i)https?://.*")
        ? new Address(configured, HttpClient.newBuilder().connectTimeout(Address.PATIENCE).build())
        : new Folder(configured);
  }

  private static String file(String log, Head head) {
    return "%s-%012d.checkpoint".formatted(log, head.checkpoint().size());
  }

  private static byte[] content(Head head) {
    return head.note().toString().getBytes(StandardCharsets.UTF_8);
  }

  /** A folder, on a drive that is taken away or that others keep: a file for each head. */
  record Folder(String name) implements Witness {

    @Override
    public void take(String log, Head head) {
      Path folder = Path.of(name);
      try {
        Folders.make(folder);
        Folders.replace(folder.resolve(file(log, head)), content(head));
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

  /** Somebody who is sent the head by e-mail, as a file that {@code --head} takes. */
  record Letter(String name, Courier courier) implements Witness {

    private static final String SCHEME = "mailto:";

    @Override
    public Duration rest() {
      return Duration.ofHours(1);
    }

    @Override
    public void take(String log, Head head) {
      courier.carry(
          name.substring(SCHEME.length()),
          "Guardbook ledger: %s, %d".formatted(log, head.checkpoint().size()),
          """
          The file with this letter is the signed head of a ledger of Guardbook.

          Keep it where nobody who runs Guardbook can change it. Whoever doubts the record later
          checks it against this file: ./guardbook verify --data FOLDER --head FILE
          """,
          new Courier.Enclosure(file(log, head), content(head)));
    }
  }
}
