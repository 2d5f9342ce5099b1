package org.guardbook.command.look;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A look to the byte, as {@link Looks#leaves} says; once released, for ever. */
final class Leaf {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(160);
  private final DataOutputStream out = new DataOutputStream(bytes);

  private Leaf() {}

  static byte[] of(Look look) {
    try {
      return new Leaf().encoded(look);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private byte[] encoded(Look look) throws IOException {
    out.writeBytes("GBL1");
    out.writeLong(look.position());
    out.writeLong(look.at().toEpochMilli());
    text(look.account());
    optional(look.role() == null ? null : look.role().name());
    optional(look.agency());
    text(look.kind().name());
    text(look.subject());
    optional(look.asAt() == null ? null : look.asAt().toString());
    optional(look.reason());
    optional(look.detail());
    return bytes.toByteArray();
  }

  private void text(String text) throws IOException {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(utf8.length);
    out.write(utf8);
  }

  private void optional(@Nullable String text) throws IOException {
    out.writeByte(text == null ? 0 : 1);
    if (text != null) {
      text(text);
    }
  }
}
