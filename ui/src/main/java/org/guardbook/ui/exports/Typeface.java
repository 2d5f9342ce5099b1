package org.guardbook.ui.exports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.openpdf.text.Font;
import org.openpdf.text.pdf.BaseFont;

/**
 * The type of the screens on paper, embedded so that it looks the same everywhere. A base font
 * gathers what is used of it, so each document has its own.
 */
final class Typeface {

  private static final byte[] REGULAR = read("AtkinsonHyperlegibleNext-Regular.ttf");
  private static final byte[] BOLD = read("AtkinsonHyperlegibleNext-Bold.ttf");

  private final BaseFont regular = font("AtkinsonHyperlegibleNext-Regular.ttf", REGULAR);
  private final BaseFont bold = font("AtkinsonHyperlegibleNext-Bold.ttf", BOLD);

  Font regular(float size) {
    return new Font(regular, size);
  }

  Font bold(float size) {
    return new Font(bold, size);
  }

  private static BaseFont font(String name, byte[] file) {
    try {
      return BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, file, null);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static byte[] read(String name) {
    try (InputStream file = Typeface.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("The font " + name + " is missing");
      }
      return file.readAllBytes();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
