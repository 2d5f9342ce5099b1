package org.guardbook.query.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.guardbook.query.backup.Manifest.Packed;
import org.guardbook.query.ledger.Folders;
import org.jspecify.annotations.Nullable;

/** A back-up's file while it is unpacked: what it has is what its manifest says, to the byte. */
final class Unpacking implements AutoCloseable {

  private static final int CHUNK = 1 << 16;
  private static final int LARGEST_MANIFEST = 1 << 28;

  private final ZipFile zip;
  private final Manifest manifest;

  /**
   * @throws Altered if it is not whole, or has what its manifest does not know
   */
  Unpacking(Path file) throws Altered, IOException {
    this.zip = opened(file);
    try {
      this.manifest = readManifest();
      requireAllThere();
    } catch (Altered | RuntimeException wrong) {
      zip.close();
      throw wrong;
    }
  }

  private static ZipFile opened(Path file) throws Altered {
    try {
      return new ZipFile(file.toFile());
    } catch (IOException | RuntimeException damaged) {
      throw new Altered("It is no whole zip file: its end is missing, or it was altered.", damaged);
    }
  }

  Manifest manifest() {
    return manifest;
  }

  /** Whether the record is in it, or only what a node keeps beside it. */
  boolean holdsTheRecord() {
    return manifest.files().stream().anyMatch(each -> Inventory.isOfTheRecord(each.name()));
  }

  private Manifest readManifest() throws Altered {
    ZipEntry entry = zip.getEntry(Inventory.MANIFEST);
    if (entry == null) {
      throw new Altered("It has no manifest, so it is no back-up of Guardbook.");
    }
    byte[] json;
    try (InputStream in = zip.getInputStream(entry)) {
      json = in.readNBytes(LARGEST_MANIFEST);
    } catch (IOException | RuntimeException damaged) {
      throw new Altered("Its manifest cannot be read.", damaged);
    }
    CRC32 checksum = new CRC32();
    checksum.update(json);
    if (checksum.getValue() != entry.getCrc()) {
      throw new Altered("Its manifest is not as it was written.");
    }
    return Manifest.parse(json);
  }

  private void requireAllThere() throws Altered {
    Set<String> known = new HashSet<>();
    for (Packed packed : manifest.files()) {
      if (!Inventory.mayBeCalled(packed.name()) || !known.add(packed.name())) {
        throw new Altered("Its manifest names what no back-up has: " + packed.name() + ".");
      }
      if (!Inventory.mayHold(packed.name(), packed.sha256())) {
        throw new Altered(packed.name() + " is not the evidence that its name says.");
      }
    }
    known.add(Inventory.MANIFEST);
    List<? extends ZipEntry> entries = Collections.list(zip.entries());
    Set<String> found = new HashSet<>();
    for (ZipEntry entry : entries) {
      if (!known.contains(entry.getName()) || !found.add(entry.getName())) {
        throw new Altered("It has what its manifest does not know: " + entry.getName() + ".");
      }
    }
  }

  /**
   * Lays each file where it belongs, readable to its owner only.
   *
   * @param data where the data folder is made ready
   * @param ledger where that of the ledger is
   * @throws Altered if one of them is not what was packed
   * @throws IOException if it cannot be written
   */
  void lay(Path data, Path ledger) throws Altered, IOException {
    for (Packed packed : manifest.files()) {
      boolean ofLedger = packed.name().startsWith(Inventory.LEDGER);
      String name = packed.name().substring(packed.name().indexOf('/') + 1);
      Path file = (ofLedger ? ledger : data).resolve(name);
      Folders.make(Objects.requireNonNull(file.getParent()));
      lay(packed, file);
      if (name.startsWith(Inventory.EVIDENCE)) {
        file.toFile().setReadOnly();
      }
    }
  }

  private void lay(Packed packed, Path file) throws Altered, IOException {
    MessageDigest digest = Packing.sha256();
    long size = 0;
    try (InputStream in = content(packed);
        FileChannel channel =
            FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                Folders.ownersOnly(file))) {
      byte[] buffer = new byte[CHUNK];
      int read = read(in, buffer, packed);
      while (read > 0 && size <= packed.size()) {
        size += read;
        digest.update(buffer, 0, read);
        ByteBuffer written = ByteBuffer.wrap(buffer, 0, read);
        while (written.hasRemaining()) {
          channel.write(written);
        }
        read = read(in, buffer, packed);
      }
      channel.force(true);
    }
    if (size != packed.size()
        || !HexFormat.of().formatHex(digest.digest()).equals(packed.sha256())) {
      throw damaged(packed, null);
    }
  }

  private InputStream content(Packed packed) throws Altered {
    ZipEntry entry = zip.getEntry(packed.name());
    try {
      InputStream content = entry == null ? null : zip.getInputStream(entry);
      if (content == null) {
        throw new Altered("It lacks " + packed.name() + ".");
      }
      return content;
    } catch (IOException | RuntimeException damaged) {
      throw damaged(packed, damaged);
    }
  }

  /** What cannot be unpacked was altered; what cannot be written was not. */
  private static int read(InputStream in, byte[] buffer, Packed packed) throws Altered {
    try {
      return in.read(buffer);
    } catch (IOException | RuntimeException damaged) {
      throw damaged(packed, damaged);
    }
  }

  private static Altered damaged(Packed packed, @Nullable Exception cause) {
    String sentence = packed.name() + " is not what was backed up.";
    return cause == null ? new Altered(sentence) : new Altered(sentence, cause);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
