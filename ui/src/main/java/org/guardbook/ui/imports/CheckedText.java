package org.guardbook.ui.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.util.unit.DataSize;

/** Bytes on their way to be read as text: counted, not too many, and UTF-8 all through. */
final class CheckedText extends FilterInputStream {

  /** The bytes are no UTF-8 text. */
  static final class NotUtf8 extends IOException {

    private static final long serialVersionUID = 1L;

    final long line;

    NotUtf8(long line) {
      this.line = line;
    }
  }

  private final DataSize largest;
  private long bytes;
  private long line = 1;

  /**
   * How many bytes of the character begun are still to come, and between what the next must lie.
   */
  private int awaited;

  private int lowest = 0x80;
  private int highest = 0xBF;

  CheckedText(InputStream in, DataSize largest) {
    super(in);
    this.largest = largest;
  }

  long bytes() {
    return bytes;
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    if (next >= 0) {
      count(1);
      check(next);
    } else {
      end();
    }
    return next;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    if (read < 0) {
      end();
      return read;
    }
    count(read);
    for (int i = offset; i < offset + read; i++) {
      check(buffer[i] & 0xFF);
    }
    return read;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void count(int more) throws FileTooLarge {
    bytes += more;
    if (bytes > largest.toBytes()) {
      throw new FileTooLarge(largest);
    }
  }

  /** The table of well-formed byte sequences of the Unicode standard (chapter 3, table 3-7). */
  private void check(int next) throws NotUtf8 {
    if (awaited > 0) {
      if (next < lowest || next > highest) {
        throw new NotUtf8(line);
      }
      awaited--;
      expect(awaited, 0x80, 0xBF);
    } else if (next < 0x80) {
      line += next == '\n' ? 1 : 0;
    } else if (next >= 0xC2 && next <= 0xDF) {
      expect(1, 0x80, 0xBF);
    } else if (next >= 0xE0 && next <= 0xEF) {
      expect(2, next == 0xE0 ? 0xA0 : 0x80, next == 0xED ? 0x9F : 0xBF);
    } else if (next >= 0xF0 && next <= 0xF4) {
      expect(3, next == 0xF0 ? 0x90 : 0x80, next == 0xF4 ? 0x8F : 0xBF);
    } else {
      throw new NotUtf8(line);
    }
  }

  private void expect(int more, int from, int to) {
    awaited = more;
    lowest = from;
    highest = to;
  }

  private void end() throws NotUtf8 {
    if (awaited > 0) {
      throw new NotUtf8(line);
    }
  }
}
