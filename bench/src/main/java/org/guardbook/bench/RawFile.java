package org.guardbook.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The limit for one client: 512 bytes at the end of a file, then fdatasync. */
final class RawFile implements AutoCloseable {

  private final FileChannel channel;

  RawFile(Path file) throws IOException {
    this.channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  double perSecond(double seconds) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocateDirect(512);
    long begun = System.nanoTime();
    long end = begun + (long) (seconds * 1e9);
    long appends = 0;
    while (System.nanoTime() < end) {
      channel.write(bytes.clear());
      channel.force(false);
      appends++;
    }
    return appends / ((System.nanoTime() - begun) / 1e9);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
