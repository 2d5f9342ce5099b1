package org.guardbook.ui.exports;

import java.awt.Color;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Chunk;
import org.openpdf.text.Element;
import org.openpdf.text.Phrase;

/** Sets words for a record on paper; a passage that is left out becomes a black box. */
final class RecordType {

  private static final Color INK = new Color(0x16, 0x24, 0x2f);
  private static final Color FAINT = new Color(0x4a, 0x56, 0x60);

  private final Blackening blackening;
  private final Typeface typeface = new Typeface();

  RecordType(Blackening blackening) {
    this.blackening = blackening;
  }

  Phrase regular(String text, float size) {
    return set(text, size, INK, false);
  }

  Phrase bold(String text, float size) {
    return set(text, size, INK, true);
  }

  Phrase faint(String text, float size) {
    return set(text, size, FAINT, false);
  }

  String plain(String text) {
    return blackening.plain(text);
  }

  float width(String text, float size) {
    return typeface.width(plain(text), size);
  }

  private Phrase set(String text, float size, Color colour, boolean bold) {
    Phrase all = new Phrase();
    for (Blackening.Run run : blackening.of(text)) {
      if (run.numbers() == null) {
        add(
            all,
            bold
                ? typeface.bold(run.text(), size, colour)
                : typeface.regular(run.text(), size, colour),
            null);
      } else {
        add(
            all,
            typeface.bold("\u00a0" + run.text() + "\u00a0", size * 0.85f, Color.WHITE),
            Color.BLACK);
      }
    }
    return all;
  }

  private static void add(Phrase all, Phrase words, @Nullable Color box) {
    for (Element each : words) {
      if (each instanceof Chunk chunk && box != null) {
        chunk.setBackground(box, 0.5f, 1.5f, 0.5f, 1.5f);
      }
      all.add(each);
    }
  }
}
