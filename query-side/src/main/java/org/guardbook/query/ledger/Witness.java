package org.guardbook.query.ledger;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
   * @throws IllegalStateException with a sentence, if it did not arrive; it is tried again
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

  /** The ledgers of two boards, or an old one and a new, leave their heads side by side. */
  private static String file(String log, Head head) {
    String ofEvents = head.checkpoint().origin().replaceFirst("/" + log + "$", "");
    String ledger = ofEvents.substring(ofEvents.lastIndexOf('/') + 1).replaceAll("\\W", "");
    return "%s-%s-%012d.checkpoint".formatted(log, ledger, head.checkpoint().size());
  }

  private static byte[] content(Head head) {
    return head.note().toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * A folder, on a drive that is taken away or that others keep: a file for each head, none of
   * which is ever overwritten. It must be there, or heads would go to where no drive is mounted.
   */
  record Folder(String name) implements Witness {

    @Override
    public void take(String log, Head head) {
      Path folder = Path.of(name);
      if (!Files.isDirectory(folder)) {
        throw new IllegalStateException("There is no such folder.");
      }
      Path file = folder.resolve(file(log, head));
      try {
        if (Files.notExists(file)) {
          Folders.replace(file, content(head));
        } else if (!Files.readString(file).startsWith(head.checkpoint().text() + "\n")) {
          throw new IllegalStateException(
              "It has another head of %,d %s under the same name."
                  .formatted(head.checkpoint().size(), log));
        }
      } catch (IOException unreachable) {
        throw new IllegalStateException("The folder cannot be written to.", unreachable);
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
          throw new IllegalStateException("It answered " + status + ".");
        }
      } catch (IOException unreachable) {
        throw new IllegalStateException("It cannot be reached.", unreachable);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("The program is ending.");
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
      Courier.Enclosure enclosed = new Courier.Enclosure(file(log, head), content(head));
      try {
        carry(log, head, enclosed);
      } catch (RuntimeException failed) {
        throw new IllegalStateException("The letter could not be sent.", failed);
      }
    }

    private void carry(String log, Head head, Courier.Enclosure enclosed) {
      courier.carry(
          name.substring(SCHEME.length()),
          "Guardbook ledger: %s, %d".formatted(log, head.checkpoint().size()),
          """
          The file with this letter is the signed head of a ledger of Guardbook.

          Keep it where nobody who runs Guardbook can change it. Whoever doubts the record later
          checks it against this file: ./guardbook verify --data FOLDER --head FILE
          """,
          enclosed);
    }
  }
}
