package org.guardbook.ui.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.guardbook.command.Narrative;
import org.guardbook.command.RuleViolated;
import org.guardbook.command.review.Evidence;
import org.guardbook.ui.Settings;
import org.guardbook.ui.dispatch.NothingThere;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Where evidence is kept: every file once, under the hash of what is in it, for as long as there is
 * a record. There is no way to remove one.
 */
@Component
public class EvidenceStore {

  private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
  private static final int BLOCK = 1 << 16;

  private final Shelf shelf;
  private final DataSize largest;
  private final Path intake;

  EvidenceStore(Shelf shelf, Settings settings) throws IOException {
    this.shelf = shelf;
    this.largest = settings.largestEvidence();
    this.intake = Files.createDirectories(settings.data().resolve("evidence").resolve("incoming"));
    // What was on its way when the program ended never arrived
    try (DirectoryStream<Path> halves = Files.newDirectoryStream(intake, "*.part")) {
      for (Path half : halves) {
        Files.deleteIfExists(half);
      }
    }
  }

  /** The largest file that is taken in. */
  public DataSize largest() {
    return largest;
  }

  /**
   * Takes a file in and keeps it; it is on disk when this returns. The stream is read to its end
   * but not closed.
   *
   * @param fileName as its sender calls it, perhaps with a path before it
   * @return what a command says of it
   * @throws RuleViolated if it is empty, too large or nothing that can be evidence; field {@code
   *     size}, {@code fileName} or {@code content}
   * @throws IOException if it breaks off
   */
  public Evidence store(InputStream content, String fileName) throws IOException {
    String name = FileName.of(fileName);
    Path arrived = Files.createTempFile(intake, "", ".part");
    try {
      String sha256 = receive(content, arrived);
      FileKind kind = Content.kindOf(arrived, name);
      long size = Files.size(arrived);
      shelf.keep(sha256, arrived);
      return new Evidence(sha256, new Narrative(name), kind.mediaType(), size);
    } finally {
      Files.deleteIfExists(arrived);
    }
  }

  /**
   * Opens a file. Whoever asks has seen to it that the reader may see what it shows.
   *
   * @throws NothingThere if there is none
   * @throws EvidenceAltered if it is no longer what was stored
   */
  public InputStream open(String sha256) throws IOException {
    if (!SHA_256.matcher(sha256).matches()) {
      throw new NothingThere();
    }
    try (InputStream kept = shelf.open(sha256)) {
      MessageDigest digest = sha256();
      byte[] block = new byte[BLOCK];
      for (int read = kept.read(block); read >= 0; read = kept.read(block)) {
        digest.update(block, 0, read);
      }
      if (!HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
        throw new EvidenceAltered(sha256);
      }
    }
    return shelf.open(sha256);
  }

  private String receive(InputStream content, Path arrived) throws IOException {
    MessageDigest digest = sha256();
    long size = 0;
    try (FileChannel file = FileChannel.open(arrived, StandardOpenOption.WRITE)) {
      byte[] block = new byte[BLOCK];
      for (int read = content.read(block); read >= 0; read = content.read(block)) {
        size += read;
        if (size > largest.toBytes()) {
          throw new RuleViolated(
              "size",
              "The file is larger than "
                  + words(largest)
                  + ", the most that is taken. Divide it, or save its pictures smaller.");
        }
        digest.update(block, 0, read);
        ByteBuffer rest = ByteBuffer.wrap(block, 0, read);
        while (rest.hasRemaining()) {
          file.write(rest);
        }
      }
      file.force(true);
    }
    if (size == 0) {
      throw new RuleViolated("content", "The file is empty.");
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static String words(DataSize size) {
    return size.toMegabytes() > 0 ? size.toMegabytes() + " MB" : size.toKilobytes() + " kB";
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
