package org.guardbook.query.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;

/**
 * The file of a log's leaf hashes, 32 bytes each. It stands outside the store, so that an event
 * that was altered can be named. What a crash cut off in the middle of a hash is cut off whole.
 */
final class LeafFile implements LeafHashes {

  private final FileChannel channel;
  private volatile long size;

  private LeafFile(FileChannel channel) throws IOException {
    this.channel = channel;
    this.size = channel.size() / Hash.LENGTH;
  }

  static LeafFile toWrite(Path file) {
    try {
      LeafFile opened =
          new LeafFile(
              FileChannel.open(
                  file,
                  Set.of(
                      StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                  Folders.ownersOnly(file)));
      opened.cut(opened.size);
      return opened;
    } catch (IOException unusable) {
      throw new UncheckedIOException(unusable);
    }
  }

  /** As it lies there; empty where there is none. */
  static LeafHashes toRead(Path file) {
    if (Files.notExists(file)) {
      return new LeavesInMemory();
    }
    try {
      return new LeafFile(FileChannel.open(file, StandardOpenOption.READ));
    } catch (IOException unusable) {
      throw new UncheckedIOException(unusable);
    }
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public byte[] read(long index, int count) {
    byte[] hashes = new byte[count * Hash.LENGTH];
    ByteBuffer buffer = ByteBuffer.wrap(hashes);
    try {
      long at = index * Hash.LENGTH;
      while (buffer.hasRemaining()) {
        int read = channel.read(buffer, at);
        if (read < 0) {
          throw new IOException("The file of leaf hashes ends before leaf " + (index + count));
        }
        at += read;
      }
    } catch (IOException unusable) {
      throw new UncheckedIOException(unusable);
    }
    return hashes;
  }

  @Override
  public void append(List<Hash> hashes) {
    ByteBuffer buffer = ByteBuffer.allocate(hashes.size() * Hash.LENGTH);
    hashes.forEach(hash -> buffer.put(hash.bytes()));
    buffer.flip();
    try {
      long at = size * Hash.LENGTH;
      while (buffer.hasRemaining()) {
        at += channel.write(buffer, at);
      }
    } catch (IOException unusable) {
      throw new UncheckedIOException(unusable);
    }
    size += hashes.size();
  }

  void cut(long leaves) {
    try {
      channel.truncate(leaves * Hash.LENGTH);
      size = leaves;
    } catch (IOException unusable) {
      throw new UncheckedIOException(unusable);
    }
  }

  /** Before anybody relies on them. */
  void sync() {
    try {
      channel.force(false);
    } catch (IOException unusable) {
      throw new UncheckedIOException(unusable);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException unusable) {
      throw new UncheckedIOException(unusable);
    }
  }
}
