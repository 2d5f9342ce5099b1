package org.guardbook.query.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Objects;
import java.util.Set;

/** Files that are nobody else's business, written so that they are there after any crash. */
public final class Folders {

  private Folders() {}

  /** Makes a folder, and those it lies in, where they are missing. */
  public static void make(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      Files.createDirectories(folder);
      if (isPosix(folder)) {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      }
    }
  }

  /** What a file in a folder is made with. */
  public static FileAttribute<?>[] ownersOnly(Path file) throws IOException {
    return isPosix(folderOf(file))
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  private static Path folderOf(Path file) {
    return Objects.requireNonNull(file.toAbsolutePath().getParent());
  }

  private static boolean isPosix(Path folder) throws IOException {
    return Files.getFileStore(folder).supportsFileAttributeView(PosixFileAttributeView.class);
  }

  /** Puts a file in its place, the whole of it or not at all. */
  static void replace(Path file, byte[] content) throws IOException {
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(beside);
    try (FileChannel channel =
        FileChannel.open(
            beside,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            ownersOnly(beside))) {
      writeAll(channel, content);
    }
    move(beside, file);
  }

  /** Moves a file within its file system; it is there on return, whatever lay there before. */
  public static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    sync(folderOf(to));
  }

  /** Keeps what is not as it was written from being overwritten, now and the next time. */
  static void setAside(Path file) throws IOException {
    if (Files.exists(file)) {
      String name = file.getFileName() + ".altered";
      Path aside = file.resolveSibling(name);
      // The same is set aside once, however often the program starts on it
      for (int i = 2; Files.exists(aside) && Files.mismatch(file, aside) >= 0; i++) {
        aside = file.resolveSibling(name + "-" + i);
      }
      move(file, aside);
    }
  }

  /**
   * Tells a file as it lies there from what else might.
   *
   * @param beside what it is told by, too
   */
  static Hash hash(Path file, byte[] beside) throws IOException {
    MessageDigest digest = Hash.digest();
    digest.update(beside);
    try (InputStream content = new DigestInputStream(Files.newInputStream(file), digest)) {
      long length = content.transferTo(OutputStream.nullOutputStream());
      digest.update(ByteBuffer.allocate(Long.BYTES).putLong(length).array());
    } catch (NoSuchFileException _) {
      return new Hash(digest.digest());
    }
    return new Hash(digest.digest());
  }

  /** Ends a file with that from that byte on, whatever stood there. */
  static void write(Path file, long from, byte[] content) throws IOException {
    boolean isNew = Files.notExists(file);
    try (FileChannel channel =
        FileChannel.open(
            file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), ownersOnly(file))) {
      channel.truncate(from).position(from);
      writeAll(channel, content);
    }
    if (isNew) {
      sync(folderOf(file));
    }
  }

  private static void writeAll(FileChannel channel, byte[] content) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(content);
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
    channel.force(true);
  }

  /** So that a file's name is there, too; some systems know no such thing. */
  public static void sync(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException _) {
      return;
    }
  }
}
