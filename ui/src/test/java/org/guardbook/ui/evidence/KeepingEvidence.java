package org.guardbook.ui.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guardbook.command.RuleViolated;
import org.guardbook.command.review.Evidence;
import org.guardbook.ui.Settings;
import org.guardbook.ui.dispatch.NothingThere;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Evidence is kept once, comes back as it was, and is checked before it does; on every shelf. */
abstract class KeepingEvidence {

  @TempDir protected Path folder;
  private EvidenceStore store;

  /** The shelf, and how many files it has. */
  abstract Shelf shelf();

  abstract long kept() throws IOException;

  /** Changes a byte of a file behind the store's back. */
  abstract void alter(String sha256) throws IOException;

  @BeforeEach
  void aStore() throws IOException {
    store = new EvidenceStore(shelf(), settings(Map.of("guardbook.largest-evidence", "3MB")));
  }

  private Settings settings(Map<String, String> values) {
    MapConfigurationPropertySource source = new MapConfigurationPropertySource(values);
    source.put("guardbook.data", folder.toString());
    return new Binder(source).bind("guardbook", Settings.class).get();
  }

  @Test
  void givesAFileBackAsItWas() throws Exception {
    byte[] pdf = pdf(2_500_000);

    Evidence evidence = store.store(new ByteArrayInputStream(pdf), "Minutes of May.pdf");

    assertThat(evidence.sha256()).isEqualTo(sha256(pdf));
    assertThat(evidence.fileName()).hasToString("Minutes of May.pdf");
    assertThat(evidence.mediaType()).isEqualTo("application/pdf");
    assertThat(evidence.size()).isEqualTo(pdf.length);
    try (InputStream back = store.open(evidence.sha256())) {
      assertThat(back.readAllBytes()).isEqualTo(pdf);
    }
    assertNothingLeftOver();
  }

  @Test
  void keepsTheSameFileOnceUnderAnyName() throws IOException {
    byte[] pdf = pdf(300_000);

    Evidence first = store.store(new ByteArrayInputStream(pdf), "first.pdf");
    Evidence again = store.store(new ByteArrayInputStream(pdf), "again.pdf");

    assertThat(again.sha256()).isEqualTo(first.sha256());
    assertThat(again.fileName()).hasToString("again.pdf");
    assertThat(kept()).isEqualTo(1);
    assertNothingLeftOver();
  }

  @Test
  void keepsTheSameFileOnceThatSeveralSendAtTheSameMoment() throws Exception {
    byte[] pdf = pdf(1_000_000);
    Callable<Evidence> sending = () -> store.store(new ByteArrayInputStream(pdf), "same.pdf");

    try (ExecutorService senders = Executors.newFixedThreadPool(6)) {
      for (Future<Evidence> sent :
          senders.invokeAll(Stream.generate(() -> sending).limit(6).toList())) {
        assertThat(sent.get().sha256()).isEqualTo(sha256(pdf));
      }
    }

    assertThat(kept()).isEqualTo(1);
    try (InputStream back = store.open(sha256(pdf))) {
      assertThat(back.readAllBytes()).isEqualTo(pdf);
    }
  }

  @Test
  void refusesAnEmptyFile() throws IOException {
    assertThatThrownBy(() -> store.store(InputStream.nullInputStream(), "empty.pdf"))
        .isInstanceOf(RuleViolated.class)
        .hasMessage("The file is empty.");
    assertThat(kept()).isZero();
    assertNothingLeftOver();
  }

  @Test
  void refusesAFileThatIsTooLargeWithoutReadingItToItsEnd() throws IOException {
    Endless endless = new Endless();

    assertThatThrownBy(() -> store.store(endless, "endless.pdf"))
        .isInstanceOf(RuleViolated.class)
        .hasMessageStartingWith("The file is larger than 3 MB, the most that is taken.");

    assertThat(endless.read).isLessThan(4 << 20);
    assertThat(kept()).isZero();
    assertNothingLeftOver();
  }

  @Test
  void leavesNothingOfAFileThatBreaksOff() throws IOException {
    InputStream breaking =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("The line is dead.");
          }
        };

    assertThatThrownBy(() -> store.store(breaking, "half.pdf")).isInstanceOf(IOException.class);

    assertThat(kept()).isZero();
    assertNothingLeftOver();
  }

  @Test
  void hasNothingUnderWhatIsNoHashOrNobodySent() {
    for (String hash : List.of("0".repeat(64), "../../passwd", "", "A".repeat(64))) {
      assertThatThrownBy(() -> store.open(hash)).isInstanceOf(NothingThere.class);
    }
  }

  @Test
  void givesOutNoFileThatIsNotWhatWasStored() throws IOException {
    Evidence evidence = store.store(new ByteArrayInputStream(pdf(400_000)), "once.pdf");
    alter(evidence.sha256());

    assertThatThrownBy(() -> store.open(evidence.sha256())).isInstanceOf(EvidenceAltered.class);
  }

  static byte[] pdf(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    byte[] mark = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(mark, 0, bytes, 0, mark.length);
    return bytes;
  }

  private void assertNothingLeftOver() throws IOException {
    try (Stream<Path> left = Files.list(folder.resolve("evidence").resolve("incoming"))) {
      assertThat(left.collect(Collectors.toList())).isEmpty();
    }
  }

  private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  private static final class Endless extends InputStream {

    private long read;

    @Override
    public int read() {
      read++;
      return 'x';
    }

    @Override
    public int read(byte[] block, int offset, int length) {
      read += length;
      Arrays.fill(block, offset, offset + length, (byte) 'x');
      return length;
    }
  }
}
