package org.guardbook.ui.post;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.guardbook.query.ledger.Courier;
import org.guardbook.ui.SettingRefused;
import org.guardbook.ui.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Sends letters by the mail server that is set up, where one is: to people from where they are
 * served, to witnesses from where the ledger is kept.
 */
@Component
@Profile("ui | query | !command")
public class Post implements Courier, MeterBinder {

  /** What is tried again is tried within minutes; what is not was given up. */
  private static final Duration TRIED_AGAIN_WITHIN = Duration.ofMinutes(15);

  private final @Nullable JavaMailSender server;
  private final @Nullable String from;

  /** When each was tried last, by the hash of what it says and to whom. */
  private final Map<Integer, Long> waiting = new ConcurrentHashMap<>();

  public Post(ObjectProvider<JavaMailSender> server, Settings settings) {
    this.server = server.getIfAvailable();
    this.from = settings.reminders().from();
    if (this.server != null && (from == null || from.isBlank())) {
      throw new SettingRefused(
          List.of(
              "guardbook.reminders.from must be set where spring.mail.host is: the address that"
                  + " letters come from."));
    }
    if (this.server == null && settings.ledger().witnesses().stream().anyMatch(Post::isMail)) {
      throw new SettingRefused(
          List.of(
              "spring.mail.host must be set where guardbook.ledger.witnesses has an e-mail"
                  + " address."));
    }
  }

  private static boolean isMail(String witness) {
    return witness.strip().regionMatches(true, 0, "mailto:", 0, 7);
  }

  /** Whether there is a mail server to send by. */
  public boolean isOpen() {
    return server != null;
  }

  /**
   * Hands a letter to the mail server.
   *
   * @throws Unreached if the server does not answer
   * @throws LetterDeferred if the server does not take it for now
   * @throws LetterRefused if the server does not take it and never will
   */
  public void send(String to, String subject, String text) {
    send(to, subject, text, null);
  }

  @Override
  public void carry(String to, String subject, String text, Enclosure enclosed) {
    send(to, subject, text, enclosed);
  }

  @Override
  public void bindTo(MeterRegistry meters) {
    Gauge.builder("guardbook.letters.waiting", this::waiting)
        .description("Letters that the mail server has not taken and that are tried again")
        .register(meters);
  }

  private int waiting() {
    long since = System.nanoTime() - TRIED_AGAIN_WITHIN.toNanos();
    waiting.values().removeIf(tried -> tried - since < 0);
    return waiting.size();
  }

  private void send(String to, String subject, String text, @Nullable Enclosure enclosed) {
    int letter = Objects.hash(to, subject);
    try {
      handOver(to, subject, text, enclosed);
      waiting.remove(letter);
    } catch (Unreached | LetterDeferred later) {
      waiting.put(letter, System.nanoTime());
      throw later;
    } catch (LetterRefused never) {
      waiting.remove(letter);
      throw never;
    }
  }

  private void handOver(String to, String subject, String text, @Nullable Enclosure enclosed) {
    if (server == null || from == null) {
      throw new IllegalStateException("No mail server is set up.");
    }
    try {
      MimeMessage message = server.createMimeMessage();
      MimeMessageHelper helper =
          new MimeMessageHelper(message, enclosed != null, StandardCharsets.UTF_8.name());
      helper.setFrom(from);
      helper.setTo(to);
      helper.setSubject(subject);
      helper.setText(text);
      if (enclosed != null) {
        helper.addAttachment(
            enclosed.name(),
            new ByteArrayResource(enclosed.content()),
            "text/plain; charset=utf-8");
      }
      message.setHeader("Auto-Submitted", "auto-generated");
      server.send(message);
    } catch (MailAuthenticationException unreached) {
      throw new Unreached(unreached);
    } catch (MailSendException unsent) {
      throw whatItMeans(unsent);
    } catch (MessagingException cannotBe) {
      throw new IllegalStateException(cannotBe);
    }
  }

  /** By the answers of the server: those from 500 on are for good (RFC 5321, 4.2.1). */
  private static RuntimeException whatItMeans(MailSendException unsent) {
    List<Integer> answers =
        Stream.of(unsent.getMessageExceptions())
            .flatMap(Post::chain)
            .flatMap(Post::answer)
            .toList();
    if (answers.isEmpty()) {
      return new Unreached(unsent);
    }
    return answers.stream().allMatch(code -> code >= 500)
        ? new LetterRefused(unsent)
        : new LetterDeferred(unsent);
  }

  private static Stream<Exception> chain(Exception first) {
    return Stream.iterate(
        first,
        Objects::nonNull,
        each -> each instanceof MessagingException mail ? mail.getNextException() : null);
  }

  /**
   * What the server said, where it said anything: a line that broke has a code below all others.
   */
  private static Stream<Integer> answer(Exception failure) {
    Stream<Integer> code =
        switch (failure) {
          case SMTPSendFailedException failed -> Stream.of(failed.getReturnCode());
          case SMTPSenderFailedException failed -> Stream.of(failed.getReturnCode());
          case SMTPAddressFailedException failed -> Stream.of(failed.getReturnCode());
          default -> Stream.empty();
        };
    return code.filter(each -> each >= 400);
  }
}
