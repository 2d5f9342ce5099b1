package org.guardbook.ui.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.guardbook.ui.Settings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What a mail server answers settles whether a letter is tried again. */
class PostingLetters {

  @TempDir private Path folder;
  private final ServerSocket server;

  /** To RCPT; null to hang up. */
  private volatile @Nullable String answer = "250 OK";

  PostingLetters() throws IOException {
    server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
  }

  @BeforeEach
  void open() {
    Thread.ofVirtual().start(this::serve);
  }

  @AfterEach
  void close() throws IOException {
    server.close();
  }

  private void serve() {
    try {
      while (true) {
        try (Socket caller = server.accept()) {
          talk(caller);
        }
      }
    } catch (IOException _) {
      // closed
    }
  }

  private void talk(Socket caller) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
    OutputStream out = caller.getOutputStream();
    String said = "";
    boolean letter = false;
    String reply = "220 here";
    while (said != null) {
      if (!letter || said.equals(".")) {
        out.write((reply + "\r\n").getBytes(StandardCharsets.UTF_8));
        letter = reply.startsWith("354");
      }
      said = in.readLine();
      String toRecipient = answer;
      if (said != null && said.startsWith("RCPT") && toRecipient == null) {
        return;
      }
      reply =
          said != null && said.startsWith("RCPT")
              ? String.valueOf(toRecipient)
              : "DATA".equals(said) ? "354 go on" : "250 OK";
    }
  }

  private Post post() {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost(server.getInetAddress().getHostAddress());
    sender.setPort(server.getLocalPort());
    ObjectProvider<JavaMailSender> provider = mock();
    when(provider.getIfAvailable()).thenReturn(sender);
    MapConfigurationPropertySource source = new MapConfigurationPropertySource();
    source.put("guardbook.data", folder.toString());
    source.put("guardbook.reminders.from", "guardbook@board.example");
    return new Post(provider, new Binder(source).bind("guardbook", Settings.class).get());
  }

  private void send() {
    post().send("dso@board.example", "The glass of W13-117 was broken", "Read the reason.");
  }

  @Test
  void handsALetterOver() {
    send();
  }

  @ParameterizedTest
  @ValueSource(strings = {"550 no such mailbox", "554 not wanted here"})
  void givesUpWhereTheServerNeverTakesIt(String never) {
    answer = never;

    assertThatThrownBy(this::send).isInstanceOf(LetterRefused.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"450 greylisted", "451 busy", "452 mailbox full"})
  void putsOffWhatTheServerDoesNotTakeForNow(String notNow) {
    answer = notNow;

    assertThatThrownBy(this::send).isInstanceOf(LetterDeferred.class);
  }

  @Test
  void takesAServerThatHangsUpForOneThatWasNotReached() {
    answer = null;

    assertThatThrownBy(this::send).isInstanceOf(Unreached.class);
  }

  @Test
  void waitsForNoServerForEver() throws IOException {
    PropertySource<?> settings =
        new YamlPropertySourceLoader()
            .load("application", new ClassPathResource("application.yaml"))
            .getFirst();

    for (String protocol : List.of("smtp", "smtps")) {
      for (String of : List.of("connectiontimeout", "timeout", "writetimeout")) {
        assertThat(settings.getProperty("spring.mail.properties.mail." + protocol + "." + of))
            .asString()
            .matches("[1-9]\\d{3,5}");
      }
    }
  }
}
