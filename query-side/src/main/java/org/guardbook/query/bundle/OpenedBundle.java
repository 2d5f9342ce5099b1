package org.guardbook.query.bundle;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.guardbook.query.bundle.Packing.Content;

/** A bundle's file, packed as bundles are to the last byte. */
final class OpenedBundle implements AutoCloseable {

  static final String MANIFEST = "manifest";
  static final String CHECKPOINT = "checkpoint";
  static final String KEYS = "keys";
  static final String ABOUT = "about.json";
  static final String EVENTS = "events.json";
  static final String TIMELINE = "timeline.json";
  static final String EVIDENCE = "evidence/";

  private final ZipFile zip;
  private final SequencedMap<String, Content> files = new LinkedHashMap<>();

  /**
   * @throws Altered if it is no zip, or packed otherwise
   * @throws IOException if the file cannot be read
   */
  OpenedBundle(Path file) throws Altered, IOException {
    if (!Files.isReadable(file)) {
      throw new IOException("The file " + file + " cannot be read.");
    }
    zip = opened(file);
    try {
      list();
      requirePackedAlike(file);
    } catch (Altered | IOException | RuntimeException wrong) {
      zip.close();
      throw wrong;
    }
  }

  private static ZipFile opened(Path file) throws Altered {
    try {
      return new ZipFile(file.toFile());
    } catch (IOException | RuntimeException damaged) {
      throw new Altered("it cannot be unpacked", damaged);
    }
  }

  private void list() throws Altered {
    long total = 0;
    for (ZipEntry entry : Collections.list(zip.entries())) {
      total += Math.max(0, entry.getSize());
      if (total > Packing.LARGEST
          || (entry.getSize() > Packing.LARGEST_TEXT && !entry.getName().startsWith(EVIDENCE))) {
        throw new Altered("it holds more than a bundle does");
      }
      if (entry.getMethod() != ZipEntry.STORED
          || files.put(entry.getName(), () -> zip.getInputStream(entry)) != null) {
        throw anotherProgram();
      }
    }
  }

  /** A damaged zip fails in many ways; a sound one comes out the same when it is packed again. */
  private void requirePackedAlike(Path file) throws Altered, IOException {
    byte[] given;
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = Packing.sha256();
      in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
      given = digest.digest();
    }
    MessageDigest digest = Packing.sha256();
    try (OutputStream again =
        new BufferedOutputStream(
            new DigestOutputStream(OutputStream.nullOutputStream(), digest), 1 << 16)) {
      Packing.pack(files, again);
    } catch (IOException | RuntimeException damaged) {
      throw new Altered("it cannot be unpacked", damaged);
    }
    if (!MessageDigest.isEqual(given, digest.digest())) {
      throw anotherProgram();
    }
  }

  private static Altered anotherProgram() {
    return new Altered("it was packed by another program, or bytes of it were changed");
  }

  /** By their paths, in the order in which they are packed. */
  SequencedMap<String, Content> files() {
    return Collections.unmodifiableSequencedMap(files);
  }

  /**
   * @throws Altered if there is none
   */
  byte[] bytes(String path) throws Altered, IOException {
    Content content = files.get(path);
    if (content == null) {
      throw new Altered(path + " is missing");
    }
    try (InputStream in = content.open()) {
      return in.readAllBytes();
    }
  }

  String text(String path) throws Altered, IOException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes(path))).toString();
    } catch (CharacterCodingException wrong) {
      throw new Altered(path + " is no text", wrong);
    }
  }

  /** In hexadecimal digits. */
  String sha256(String path) throws IOException {
    Content content = files.get(path);
    if (content == null) {
      throw new IllegalArgumentException(path);
    }
    return Packing.sum(content);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
