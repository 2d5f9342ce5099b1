package org.guardbook.query.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.guardbook.query.backup.Manifest.Packed;
import org.guardbook.query.ledger.LedgerFolder.LastHead;

/** A back-up's file while it is packed; nothing of it is held in memory. */
final class Packing implements AutoCloseable {

  private static final int CHUNK = 1 << 16;

  private final MessageDigest ofAll = sha256();
  private final FileChannel channel;
  private final ZipOutputStream zip;
  private final Instant madeAt;
  private final List<Packed> packed = new ArrayList<>();

  Packing(Path file, Instant madeAt) throws IOException {
    this.madeAt = madeAt;
    this.channel =
        FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
    OutputStream written = Channels.newOutputStream(channel);
    this.zip =
        new ZipOutputStream(
            new DigestOutputStream(new BufferedOutputStream(written, CHUNK), ofAll));
    // Much of it is packed already, and there is a program that runs beside this
    zip.setLevel(Deflater.BEST_SPEED);
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  /**
   * @param atMost bytes of it that are taken; whatever was added behind them is not
   */
  Packed add(String name, Path file, long atMost) throws IOException {
    begin(name);
    MessageDigest digest = sha256();
    long left = atMost;
    try (InputStream in = Files.newInputStream(file)) {
      byte[] buffer = new byte[CHUNK];
      int read = in.read(buffer, 0, (int) Math.min(CHUNK, left));
      while (read > 0) {
        digest.update(buffer, 0, read);
        zip.write(buffer, 0, read);
        left -= read;
        read = in.read(buffer, 0, (int) Math.min(CHUNK, left));
      }
    }
    zip.closeEntry();
    Packed done = new Packed(name, atMost - left, HexFormat.of().formatHex(digest.digest()));
    packed.add(done);
    return done;
  }

  private void begin(String name) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(LocalDateTime.ofInstant(madeAt, ZoneOffset.UTC));
    zip.putNextEntry(entry);
  }

  /** Ends it with what it says of itself; it is on disk on return. */
  Manifest finish(List<LastHead> heads) throws IOException {
    Manifest manifest = new Manifest(Manifest.VERSION, madeAt, heads, List.copyOf(packed));
    begin(Inventory.MANIFEST);
    zip.write(manifest.json());
    zip.closeEntry();
    zip.finish();
    zip.flush();
    channel.force(true);
    return manifest;
  }

  /** Of the whole file, in hex; once it is finished. */
  String hash() {
    return HexFormat.of().formatHex(ofAll.digest());
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
