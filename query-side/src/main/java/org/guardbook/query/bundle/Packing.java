package org.guardbook.query.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The one way in which a bundle is packed, so that no byte of it is without meaning and whoever
 * checks it can pack what they read once more and compare.
 */
public final class Packing {

  /** What a bundle may hold in all, in bytes: the most that every reader of zips takes. */
  public static final long LARGEST = Integer.MAX_VALUE;

  /** What each file of it may hold that is no evidence, in bytes: those are read as a whole. */
  static final int LARGEST_TEXT = 1 << 29;

  /** Zips count time from 1980; the year's first month is told in more than one way. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private Packing() {}

  /** What is in a file. Read twice: first for what its head says of it. */
  @FunctionalInterface
  public interface Content {

    InputStream open() throws IOException;
  }

  /** Packs the files in their order; the stream stays open. */
  public static void pack(SequencedMap<String, Content> files, OutputStream out)
      throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    for (Map.Entry<String, Content> file : files.entrySet()) {
      zip.putNextEntry(head(file.getKey(), file.getValue()));
      try (InputStream content = file.getValue().open()) {
        content.transferTo(zip);
      }
      zip.closeEntry();
    }
    zip.finish();
  }

  /** The SHA-256 of each file, in hexadecimal digits. */
  public static SequencedMap<String, String> sums(SequencedMap<String, Content> files)
      throws IOException {
    SequencedMap<String, String> sums = new LinkedHashMap<>();
    for (Map.Entry<String, Content> file : files.entrySet()) {
      sums.put(file.getKey(), sum(file.getValue()));
    }
    return sums;
  }

  static String sum(Content content) throws IOException {
    MessageDigest digest = sha256();
    try (InputStream in = content.open()) {
      in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** In hexadecimal digits. */
  static String sha256(byte[] content) {
    return HexFormat.of().formatHex(sha256().digest(content));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  private static ZipEntry head(String path, Content content) throws IOException {
    CRC32 sum = new CRC32();
    ZipEntry head = new ZipEntry(path);
    head.setMethod(ZipEntry.STORED);
    head.setTimeLocal(NO_TIME);
    try (InputStream in = content.open()) {
      head.setSize(in.transferTo(new CheckedOutputStream(OutputStream.nullOutputStream(), sum)));
    }
    head.setCrc(sum.getValue());
    return head;
  }
}
